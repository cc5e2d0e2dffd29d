import { describe, expect, test } from 'vitest'
import { linesOf } from '../../renderer/features/institution/all/lines'
import { atOnce } from '../../shared/model/slices'
import { countsOn, turnWords } from '../../renderer/features/institution/handlings/handlings'
import { nextSettlement, reminderOf } from '../../renderer/features/institution/overview/agreement'
import { sayPrincipal } from '../../renderer/features/institution/overview/principal'
import { backFrom, type Place, placeAt, restOf } from '../../renderer/features/institution/place'
import { foresee } from '../../renderer/features/institution/prior/foresee'
import { sayAnswer } from '../../renderer/features/institution/prior/prior'
import { shareAt } from '../../renderer/features/institution/share'
import { demonstrationDay as today, sampleCommands } from '../../renderer/sample/load'
import { assessor } from '../../shared/model/assessor'
import { siteKinds } from '../../shared/rules/schema'
import { addDays, day } from '../../shared/time/day'
import type { AgreementRow, PrincipalRow, PriorNoticeRow } from '../../shared/model/rows'
import { codec } from './codec'
import { all, enter, fileOf, type Memory, rulebook as book } from './memory'

const rows: Memory = new Map()
for (const { name, args } of await sampleCommands(codec)) enter(rows, name, args)
const files = all(rows, 'people').map((it) => fileOf(rows, it.id))
const [pharmacy, clinic] = ['sample-huimin', 'sample-kangning'].map((id) => all(rows, 'institutions').find((it) => it.id === id)) as [never, never]
const judge = assessor(book)
const entered = { origin: 'entered', rev: 1, institution: 'i' } as const

describe('the end of an agreement', () => {
  const until = day('2026-12-31')
  const agreement: AgreementRow = { ...entered, id: 'a', number: '协1号', from: day('2025-01-01'), until, settlement: null }
  test.each([[91, null], [90, 90], [61, 90], [60, 60], [31, 60], [30, 30], [8, 30], [7, 7], [0, 7], [-1, 0]])('%i days before it', (left, within) =>
    expect(reminderOf([agreement], addDays(until, -left))?.within ?? null).toBe(within))
  test('is no longer said once the next one is held', () =>
    expect(reminderOf([agreement, { ...agreement, id: 'b', from: day('2027-01-01'), until: null }], day('2026-12-20'))).toBeNull())
  test.each([['03-31', '2026-03-31', '2026-03-31'], ['03-31', '2026-04-01', '2027-03-31'], ['02-29', '2026-02-01', '2026-02-28'], ['02-29', '2028-02-01', '2028-02-29']])('%s settles next after %s on %s', (settlement, from, next) =>
    expect(nextSettlement(settlement, day(from))).toBe(next))
})

describe('who counts as the principal', () => {
  const named = (name: string, person: string | null): PrincipalRow => ({ ...entered, id: 'l', name, person, from: day('2021-01-01'), note: '' })
  const held = files.filter((it) => it.person.name === '曾淑芬')
  test.each([
    ['the one named, who has the post', named('曾淑芬', 'sample-zeng-shufen'), 'pharmacy', 'plain', /^曾淑芬按主要负责人计。$/],
    ['another by the post', named('王海燕', 'sample-wang-haiyan'), 'pharmacy', 'warning', /许可证载明的是王海燕，但王海燕在本机构没有主要负责人岗位。现在任主要负责人岗位、按主要负责人计的是曾淑芬。请核对/],
    ['somebody not in the register', named('宋长河', null), 'pharmacy', 'warning', /宋长河不在人员名册中/],
    ['nobody named', null, 'pharmacy', 'warning', /还没有登记/],
    ['a clinic', named('曾淑芬', 'sample-zeng-shufen'), 'medical', 'plain', /按各自的岗位计/],
  ])('%s', (_, row, kind, how, says) => {
    const said = sayPrincipal(row, held, { kind: siteKinds.find((it) => it === kind) ?? 'medical' })
    expect(said.kind).toBe(how)
    expect(said.says).toMatch(says)
  })
})

describe('handlings of the sample’s clinic', () => {
  const pack = book.packs.get('neimenggu-2025-7') as never
  const handlings = all(rows, 'handlings')
  test.each([['2026-02-04', 1, 0], ['2026-06-02', 2, 0], ['2026-06-03', 3, 1]])('on %s: %i counted, met %i times', (on, count, met) =>
    expect(countsOn(pack, handlings, day(on)).map((it) => [it.count, it.meets.length])).toEqual([[count, met]]))
  test('each says its turn', () =>
    expect([...turnWords(countsOn(pack, handlings, today)).values()]).toEqual(['第 1 次，共 3 次即计分', '第 2 次，共 3 次即计分', '第 3 次，满 3 次计分']))
  test('Shandong counts none', () => expect(countsOn(book.packs.get('shandong-2025-5') as never, handlings, today)).toEqual([]))
})

describe('the share of people suspended or terminated (第三十条)', () => {
  test('of the pharmacy: only whom the rules mean is registered, and the reason says who', () => {
    const share = shareAt({ institution: pharmacy, files, on: today, book, judge })
    expect(share).toMatchObject({ registered: 10, affected: 5, reached: null })
    expect(share?.because.from?.map((it) => it.says)[1]).toBe('其中暂停、终止：5 人，曾淑芬（暂停）、单立群（暂停）、仇建国（暂停）、尉迟敏（终止）、查玉琴（终止）')
  })
  test('Inner Mongolia has no such rule', () => expect(shareAt({ institution: clinic, files, on: today, book, judge })).toBeNull())
})

test('all institutions: each its own figures, and totals in which nobody counts twice', () => {
  const { lines, total } = atOnce(linesOf([pharmacy, clinic], files, { book, judge, today }))
  expect(lines.map(({ people, suspended, terminated, share }) => [people, suspended, terminated, share?.times ?? null])).toEqual([[15, 3, 2, 5], [15, 3, 1, null]])
  expect(total).toMatchObject({ people: 30, suspended: 6, terminated: 3 })
  const guest = files.map((it) => (it.person.name === '曾淑芬' ? { ...it, posts: [...it.posts, { ...it.posts[0], id: 'second', institution: 'sample-kangning' } as never] } : it))
  expect(atOnce(linesOf([pharmacy, clinic], guest, { book, judge, today })).total.people).toBe(30)
})

describe('before the decision', () => {
  const file = all(rows, 'priorNotices')[0] as PriorNoticeRow
  test.each([
    ['2026-06-15', {}, '已于 6 月 12 日提出陈述申辩；6 月 17 日前（含当日）可以补充，还有 2 天', false],
    ['2026-06-15', { said: [] }, '陈述申辩须在 6 月 17 日前（含当日）提出，还有 2 天', true],
    ['2026-06-13', { said: [] }, '陈述申辩须在 6 月 17 日前（含当日）提出，还有 4 天', false],
    ['2026-06-18', { said: [] }, '陈述申辩已于 6 月 17 日截止，没有提出', false],
    ['2026-06-15', { said: [], answerBy: null }, '告知书没有载明陈述申辩的截止日，请向经办机构核实', true],
    ['2026-06-30', { closedOn: day('2026-06-25') }, '6 月 25 日结案，未作处理', false],
    ['2026-06-30', { decisions: ['d1', 'd2'] }, '已成为 2 份处理通知书', false],
  ])('on %s %o', (on, part, says, pressing) => expect(sayAnswer({ ...file, ...part }, day(on))).toEqual({ says, pressing }))

  const proposal = { institution: pharmacy, by: 'penalty' as const, amount: 20_000, book, today }
  const draft = { person: 'x', circumstance: '18-1', responsibility: 'primary' as const, adjustment: 'none', points: '7', amount: '3000' }
  const free = files.find((it) => it.person.name === '朴春梅') as never
  test('what is proposed beside the rules: outside its band', () => {
    const found = foresee(draft, free, proposal)
    expect(found?.after).toBe('正常。本年度已记 7 分。')
    expect(found?.differences.map((it) => it.code)).toContain('points-outside-band')
  })
  test('without points the rules’ highest are taken, and said to be', () => expect(foresee({ ...draft, points: '' }, free, proposal)).toMatchObject({ points: 6, most: true, differences: [{ code: 'below-materiality' }] }))
  test('nothing is foreseen without a circumstance', () => expect(foresee({ ...draft, circumstance: '' }, free, proposal)).toBeNull())
})

test.each<Place>([{ at: 'overview' }, { at: 'all' }, { at: 'prior' }, { at: 'file', id: 'a/b' }, { at: 'defence', id: 'ü 1' }])('%o is written and read alike', (place) => {
  expect(placeAt(restOf(place))).toEqual(place)
  expect(backFrom(place)).toEqual(place.at === 'overview' ? null : expect.anything())
})
