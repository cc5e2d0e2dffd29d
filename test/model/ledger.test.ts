import { describe, expect, test } from 'vitest'
import { ledgerLines } from '../../renderer/features/ledger/lines'
import { choicesOf, narrowed, totalsOf } from '../../renderer/features/ledger/narrowed'
import { placeAt, restOf } from '../../renderer/features/ledger/place'
import { duplicatesOf } from '../../shared/model/duplicates'
import { knownOf } from '../../shared/model/known'
import { printedWords } from '../../shared/model/ledger-words'
import { checkOf } from '../../shared/model/notice-check'
import type { DecisionRow, InstitutionRow } from '../../shared/model/rows'
import { workingDaysLeft } from '../../shared/rules/appeal-window'
import { day } from '../../shared/time/day'
import { all, enter, fileOf, type Memory, planOn, rulebook } from './memory'

const today = day('2026-06-15')
const institution = { id: 'i1', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const notice = (id: string, part: Partial<Record<keyof DecisionRow, unknown>> = {}) => ({
  id, institution: 'i1', person: 'p1', on: '2026-06-04', received: '2026-06-09', by: 'penalty', noticeNo: `医保处〔2026〕${id}`, noticeOn: null, foundOn: null,
  inspection: null, region: null, amounts: null, items: [{ circumstance: '18-1', responsibility: 'primary', points: 7 }], printed: null, ...part,
})

const shop = (): Memory => {
  const rows: Memory = new Map()
  enter(rows, 'newInstitution', institution)
  for (const id of ['p1', 'p2']) {
    enter(rows, 'newPerson', {
      person: { id, institution: 'i1', name: id === 'p1' ? '张某' : '李某', code: null, sealed: 'plain:{}', marks: [] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
    })
  }
  return rows
}

const linesIn = (rows: Memory) => ledgerLines({
  institution: rows.get('institutions/i1') as InstitutionRow, files: ['p1', 'p2'].map((id) => fileOf(rows, id)), measures: all(rows, 'measures'), book: rulebook, today,
})

describe('one notice about several people', () => {
  const two = [notice('d1'), notice('d2', { person: 'p2', noticeNo: '医保处〔2026〕d1', items: [{ circumstance: '18-1', responsibility: 'general', points: 4 }] })]

  test('is one act with a row for each of them', () => {
    const rows = shop()
    const plan = planOn(rows, 'recordNotices', { notices: two })
    expect(plan.ok && plan.changes.map((it) => [it.table, it.id])).toEqual([['decisions', 'd1'], ['decisions', 'd2']])
  })

  test.each<[string, Record<string, unknown>, string, string]>([
    ['another number', { noticeNo: '别的' }, 'notices.1.noticeNo', '文号、作出决定之日和机构应与同一份通知书的第 1 名人员相同'],
    ['another day', { on: '2026-06-05' }, 'notices.1.on', '应与同一份通知书的第 1 名人员相同'],
    ['the same person twice', { person: 'p1' }, 'notices.1.person', '第 2 名人员：已经列在前面，不能重复。'],
    ['the same id twice', { id: 'd1' }, 'notices.1.id', '编号“d1”已经用过'],
    ['thirteen points', { items: [{ circumstance: '18-1', responsibility: 'general', points: 13 }] }, 'notices.1.items.0.points', '第 2 名人员，第 1 项记分：满分为 12 分，不能记 13 分。'],
    ['somebody unknown', { person: 'p9' }, 'notices.1.person', '没有找到编号为“p9”的人员'],
  ])('is refused with %s, and nobody is scored', (_, part, place, says) => {
    const plan = planOn(shop(), 'recordNotices', { notices: [two[0], { ...two[1], ...part }] })
    expect(plan).toMatchObject({ ok: false, problem: { place, sentence: expect.stringContaining(says) as string } })
  })
})

describe('a correction', () => {
  const entered = (): Memory => {
    const rows = shop()
    enter(rows, 'recordNotice', notice('d1'))
    return rows
  }
  const right = notice('d1', { received: '2026-06-10' })

  test('writes the row anew and keeps what it was in the change', () => {
    const plan = planOn(entered(), 'correctNotice', { notice: right, rev: 1, why: '看错' })
    expect(plan).toMatchObject({ ok: true, changes: [{ table: 'decisions', id: 'd1', before: { received: '2026-06-09', rev: 1 }, after: { received: '2026-06-10', rev: 2, origin: 'entered' } }] })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a row somebody else has corrected', { rev: 2 }, '刚才已经被更正过'],
    ['no reason', { why: ' ' }, '更正的原因'],
    ['another person', { notice: { ...right, person: 'p2' } }, '不能更正为另一人或者另一家机构'],
    ['a notice there is not', { notice: { ...right, id: 'd9' } }, '没有找到这份通知书'],
    ['thirteen points', { notice: { ...right, items: [{ circumstance: '18-1', responsibility: 'general', points: 13 }] } }, '不能记 13 分'],
    ['a day after its amendment', { notice: { ...right, on: '2026-06-13', received: '2026-06-14' } }, '晚于它的变更、撤销或申诉之日 2026-06-12'],
  ])('is refused with %s', (_, part, says) => {
    const rows = entered()
    enter(rows, 'recordAmendment', { id: 'a1', institution: 'i1', person: 'p1', decision: 'd1', kind: 'appeal', on: '2026-06-12', item: null, points: null, printed: null })
    expect(planOn(rows, 'correctNotice', { notice: right, rev: 1, why: '看错', ...part })).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining(says) as string } })
  })

  test('is refused for what the agency sent', () => {
    const rows = entered()
    rows.set('decisions/d1', { ...(rows.get('decisions/d1') as DecisionRow), origin: 'agency' })
    expect(planOn(rows, 'correctNotice', { notice: right, rev: 1, why: '看错' })).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining('由经办机构传来') as string } })
  })
})

describe('possible duplicates', () => {
  const row = (id: string, part: Partial<Record<keyof DecisionRow, unknown>> = {}): DecisionRow => ({ ...notice(id), origin: 'entered', rev: 1, ...part }) as unknown as DecisionRow
  const own = row('d1')
  test.each<[string, DecisionRow, string | null]>([
    ['the same number, however it is typed', row('d2', { noticeNo: '医保处〔2026〕 ｄ1', on: '2026-01-04', items: [{ circumstance: '17-1', responsibility: 'primary', points: 1 }] }), 'number'],
    ['the same points 120 days apart', row('d2', { on: '2026-02-04' }), 'points'],
    ['the same points 121 days apart', row('d2', { on: '2026-02-03' }), null],
    ['other points', row('d2', { items: [{ circumstance: '18-1', responsibility: 'primary', points: 6 }] }), null],
    ['another institution', row('d2', { institution: 'i2' }), null],
    ['another person with the same number', row('d2', { person: 'p2', noticeNo: '医保处〔2026〕d1' }), null],
  ])('%s', (_, other, because) => {
    expect(duplicatesOf(own, [own, other]).map((it) => it.because)).toEqual(because ? [because] : [])
  })

  test('the same conduct', () => {
    const item = { circumstance: '17-1', responsibility: 'primary', points: 2, conduct: 'c1' }
    expect(duplicatesOf(row('d1', { items: [item] }), [row('d2', { items: [{ ...item, points: 3 }], on: '2026-01-04' })]).map((it) => it.because)).toEqual(['conduct'])
  })
})

describe('the check', () => {
  const checked = (part: Partial<Record<keyof DecisionRow, unknown>>) => {
    const rows = shop()
    enter(rows, 'recordNotice', notice('d1', part))
    const known = knownOf(fileOf(rows, 'p1'), rulebook, today)
    return Object.fromEntries((checkOf(known, 'd1') ?? []).map((it) => [it.key, it]))
  }

  test.each<[string, Partial<Record<keyof DecisionRow, unknown>>, string, string, string]>([
    ['points over the band', {}, 'item-0', 'differs', '第十八条 4—6 分；主要责任记 4—6 分'],
    ['points in the band', { items: [{ circumstance: '18-1', responsibility: 'primary', points: 6 }] }, 'item-0', 'agrees', '第十八条 4—6 分；主要责任记 4—6 分'],
    ['a band lower', { items: [{ circumstance: '18-1', responsibility: 'primary', points: 3, adjustment: 'band-lower' }] }, 'item-0', 'agrees', '第十七条 1—3 分；主要责任记 1—3 分'],
    ['no lower band', { items: [{ circumstance: '17-1', responsibility: 'primary', points: 1, adjustment: 'band-lower' }] }, 'item-0', 'differs', '没有这一情形，或者没有这一档'],
    ['no measure printed and none given', {}, 'measure', 'silent', '不暂停，也不终止'],
    ['a measure printed where none is given', { printed: { kind: 'suspend', months: 1 } }, 'measure', 'differs', '不暂停，也不终止'],
    ['a single nine with its two months', { items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }], printed: { kind: 'suspend', months: 2 } }, 'measure', 'agrees', '暂停 2 个月'],
    ['a single nine with one month', { items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }], printed: { kind: 'suspend', months: 1 } }, 'measure', 'differs', '暂停 2 个月'],
    ['its start from the service', { items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }] }, 'from', 'silent', '2026 年 6 月 9 日'],
    ['a start of its own', { items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }], printed: { from: '2026-06-15' } }, 'from', 'given', '2026 年 6 月 9 日'],
    ['a last day too late', { items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }], printed: { kind: 'suspend', from: '2026-06-09', until: '2026-08-20', months: 2 } }, 'until', 'differs', '2026 年 8 月 8 日'],
    ['a late service', { noticeOn: '2026-06-04', received: '2026-06-10' }, 'service', 'differs', '2026 年 6 月 9 日前（含当日）'],
    ['a service in time', { noticeOn: '2026-06-04', received: '2026-06-09' }, 'service', 'agrees', '2026 年 6 月 9 日前（含当日）'],
    ['a late notice on an agreement', { by: 'agreement', noticeOn: '2026-06-15' }, 'notice', 'differs', '2026 年 6 月 11 日前（含当日）'],
    ['a notice on a penalty, whose count the agency alone knows', { noticeOn: '2026-06-08' }, 'notice', 'given', '起算日由经办机构掌握，不核'],
    ['little money', { amounts: { institution: 100, person: 10 } }, 'amounts', 'differs', '机构 50,000 元且个人 5,000 元以上，性质恶劣的除外'],
    ['the sum', { items: [{ circumstance: '18-1', responsibility: 'primary', points: 5, conduct: 'c' }, { circumstance: '17-1', responsibility: 'primary', points: 3, conduct: 'c' }] }, 'sum', 'given', '计入 5 分（同一行为只按最高分记一次），当年累计 5 分'],
  ])('%s', (_, part, key, state, rules) => {
    const row = checked(part)[key]
    expect([row?.state, row?.rules]).toEqual([state, rules])
    expect((row?.differences.length ?? 0) > 0).toBe(state === 'differs')
  })

  test('every difference the engine names stands at a row', () => {
    const rows = shop()
    enter(rows, 'recordNotice', notice('d0', { on: '2026-05-04', received: '2026-05-04' }))
    enter(rows, 'recordNotice', notice('d1', {
      by: 'agreement', noticeOn: '2026-06-15', received: '2026-06-20', amounts: { institution: 1, person: 1 }, foundOn: '2026-06-04', printed: { kind: 'terminate', months: 3 },
      items: [{ circumstance: '18-1', responsibility: 'general', points: 6 }, { circumstance: '18-1', responsibility: 'primary', points: 1 }],
    }))
    const known = knownOf(fileOf(rows, 'p1'), rulebook, today)
    const named = known.assessment.discrepancies.filter((it) => it.event === 'd1').map((it) => it.code).toSorted()
    const placed = (checkOf(known, 'd1') ?? []).flatMap((it) => it.differences.map(({ code }) => code)).toSorted()
    expect(named.length).toBeGreaterThan(4)
    expect(placed).toEqual(named)
  })

  test('nothing where it was revoked', () => {
    const rows = shop()
    enter(rows, 'recordNotice', notice('d1'))
    enter(rows, 'recordAmendment', { id: 'a1', institution: 'i1', person: 'p1', decision: 'd1', kind: 'revocation', on: '2026-06-12', item: null, points: null, printed: null })
    expect(checkOf(knownOf(fileOf(rows, 'p1'), rulebook, today), 'd1')).toBeNull()
    expect(linesIn(rows).find((it) => it.key === 'd1')).toMatchObject({ struck: true, check: { kind: 'not', why: '已撤销' }, appeal: null })
  })
})

describe('the lines', () => {
  const full = (): Memory => {
    const rows = shop()
    enter(rows, 'recordNotices', { notices: [notice('d1'), notice('d2', { person: 'p2', noticeNo: '医保处〔2026〕d1', items: [{ circumstance: '18-1', responsibility: 'general', points: 4 }] })] })
    enter(rows, 'recordNotice', notice('d3', { person: 'p2', on: '2025-12-01', received: '2025-12-02', items: [{ circumstance: '20-1', responsibility: 'primary', points: 12 }] }))
    enter(rows, 'recordAmendment', { id: 'a1', institution: 'i1', person: 'p2', decision: 'd2', kind: 'variation', on: '2026-06-12', item: 0, points: 5, printed: null })
    enter(rows, 'recordInstitutionMeasure', {
      id: 'm1', institution: 'i1', on: '2026-06-01', noticeNo: '医保处〔2026〕m1', department: null, kind: 'agreement-suspended', from: '2026-06-02', months: 3,
      people: [{ person: 'p1', responsibility: 'primary', personMonths: null }, { person: 'p2', responsibility: 'none', personMonths: null }],
    })
    return rows
  }

  test('are there for every notice and person, amendment and measure, the newest first', () => {
    expect(linesIn(full()).map((it) => [it.on, it.kind, it.people.map(({ name }) => name).join('、'), it.points, it.check?.kind ?? '', it.appeal?.kind ?? ''])).toEqual([
      ['2026-06-12', 'amendment', '李某', 5, '', ''],
      ['2026-06-04', 'notice', '张某', 7, 'differs', 'open'],
      ['2026-06-04', 'notice', '李某', 5, 'agrees', 'open'],
      ['2026-06-01', 'measure', '张某', null, '', ''],
      ['2025-12-01', 'notice', '李某', 12, 'agrees', 'over'],
    ])
  })

  test('keep the scans of an appeal under it and name them in it, until it is taken back', () => {
    const rows = full()
    enter(rows, 'recordAmendment', { id: 'x1', institution: 'i1', person: 'p1', decision: 'd1', kind: 'appeal', on: '2026-06-12', item: null, points: null, printed: null })
    const paper = { id: 's1', institution: 'i1', of: 'amendments/x1', name: '申诉书.pdf', type: 'application/pdf', bytes: 20, content: 'a'.repeat(64), addedOn: '2026-06-15' }
    enter(rows, 'addAttachment', paper)
    enter(rows, 'addAttachment', { ...paper, id: 's2', content: 'b'.repeat(64) })
    expect(rows.get('amendments/x1')).toMatchObject({ papers: ['a'.repeat(64), 'b'.repeat(64)] })
    enter(rows, 'removeAttachment', { id: 's1' })
    enter(rows, 'changeAppeal', { id: 'x1', on: '2026-06-13' })
    expect(rows.get('amendments/x1')).toMatchObject({ on: '2026-06-13', papers: ['b'.repeat(64)] })
    enter(rows, 'withdrawAppeal', { id: 'x1' })
    expect([rows.get('amendments/x1'), rows.get('attachments/s2')]).toEqual([undefined, undefined])
    enter(rows, 'recordAmendment', { id: 'x2', institution: 'i1', person: 'p1', decision: 'd1', kind: 'revocation', on: '2026-06-14', item: null, points: null, printed: null })
    for (const of of ['amendments/x2', 'amendments/none', 'posts/p1-post', 'x'])
      expect(planOn(rows, 'addAttachment', { ...paper, id: 's3', of })).toMatchObject({ ok: false, problem: { place: 'of' } })
  })

  test('say how many working days are left to appeal', () => {
    expect(linesIn(full()).find((it) => it.key === 'd1')?.appeal).toEqual({ kind: 'open', until: '2026-06-24', left: 6 })
    expect([day('2026-06-24'), day('2026-06-23')].map((from) => workingDaysLeft(from, day('2026-06-24'), rulebook.workingDays))).toEqual([0, 1])
  })

  test('are narrowed, and add up by year', () => {
    const lines = linesIn(full())
    const everything = { year: null, person: '', kind: null, only: null } as const
    expect(narrowed(lines, { ...everything, only: 'differs' }).map((it) => it.key)).toEqual(['d1'])
    expect(narrowed(lines, { ...everything, only: 'open' }).map((it) => it.key)).toEqual(['d1', 'd2'])
    expect(narrowed(lines, { ...everything, year: 2025 }).map((it) => it.key)).toEqual(['d3'])
    expect(narrowed(lines, { ...everything, person: 'p2', kind: 'notice' }).map((it) => it.key)).toEqual(['d2', 'd3'])
    expect(choicesOf(lines).years).toEqual([2026, 2025])
    expect(totalsOf(lines, 2026)).toEqual({ notices: 1, times: 2, points: 12, suspensions: 0, terminations: 0, revoked: 0, differing: 1, open: 2, measures: 1 })
    expect(totalsOf(lines, 2025)).toMatchObject({ notices: 1, points: 12, terminations: 1 })
  })
})

test('printed measures in words', () => {
  expect(printedWords(null)).toBe('')
  expect(printedWords({ kind: 'suspend', months: 2, from: day('2026-05-04'), until: day('2026-07-03') })).toBe('暂停 2 个月，2026 年 5 月 4 日起至 7 月 3 日')
  expect(printedWords({ months: 3 })).toBe('措施 3 个月')
})

test('places lead there and back', () => {
  for (const place of [{ at: 'list' }, { at: 'notice', id: 'a/b 3' }, { at: 'letter', id: 'd1' }, { at: 'measure', id: 'm1' }] as const) expect(placeAt(restOf(place))).toEqual(place)
  expect(placeAt('notice/%E0%A4%A')).toEqual({ at: 'list' })
})
