// The share of an institution's people that is suspended or terminated: 山东第三十条 names no proportion, others do.
import { describe, expect, it, test } from 'vitest'
import type { Event, History } from '../../shared/rules/case'
import { eventSchema } from '../../shared/rules/case'
import { compile } from '../../shared/rules/compile'
import { shareOf } from '../../shared/rules/share'
import { day } from '../../shared/time/day'
import { allPacks, calendar, decided } from './test-packs'

const again = allPacks.get('test-again')
const shandong = allPacks.get('shandong-2025-5')
const neimenggu = allPacks.get('neimenggu-2025-7')
if (!again || !shandong || !neimenggu) throw new Error('no pack')

const event = (raw: object): Event => eventSchema.parse(raw)
const nine = (on: string, circumstance = '三'): Event => event(decided('d', on, { circumstance, points: 9, received: on }))
const person = (id: number, events: readonly Event[] = []): History => ({ person: { id: `p${id}`, role: 'doctor', sites: ['H1'] }, events })

/** So many people, of whom the first `affected` have these events. */
const people = (registered: number, affected: number, events: readonly Event[]): History[] =>
  Array.from({ length: registered }, (_, index) => person(index, index < affected ? events : []))

const shareIn = (pack: typeof again, registered: readonly History[], on: string) => shareOf(pack, { sites: { H1: [pack] }, workingDays: calendar }, registered, day(on))

describe('at least 20 % of the people', () => {
  const suspended = [nine('2026-03-02')]
  test.each([
    [4, 0, false], [4, 1, true], [5, 1, true], [6, 1, false], [10, 1, false], [10, 2, true], [15, 2, false], [15, 3, true], [100, 19, false], [100, 20, true], [100, 21, true],
  ])('of %i registered %i suspended: %s', (registered, affected, reached) => {
    expect(shareIn(again, people(registered, affected, suspended), '2026-03-10')).toMatchObject({ registered, affected, reached })
  })

  test.each([['2026-03-01', 0], ['2026-03-02', 1], ['2026-04-01', 1], ['2026-04-02', 0]])('on %s %i of the people count', (on, affected) => {
    expect(shareIn(again, people(4, 1, suspended), on)).toMatchObject({ affected, reached: affected > 0 })
  })

  it('says how many, and what follows', () => {
    expect(shareIn(again, people(5, 1, suspended), '2026-03-10')?.because).toMatchObject({
      says: '2026 年 3 月 10 日登记备案 5 人，其中暂停、终止 1 人；2026 年度暂停、终止 1 人次，已到 20%：停止该机构的医保结算。', article: '6', value: 1,
    })
    expect(shareIn(again, people(6, 1, suspended), '2026-03-10')?.because.says).toContain('，未到 20%。')
  })

  it('is not reckoned where nobody is registered', () => {
    expect(shareIn(again, [], '2026-03-10')).toMatchObject({ registered: 0, reached: null, because: { says: expect.stringContaining('没有登记备案的人员，不计比例。') as string } })
  })
})

describe('more than 20 % of the times in a year', () => {
  const more = structuredClone(again.pack)
  Object.assign(more.peopleShare ?? {}, { compare: 'more-than', counts: 'times' })
  const twice = [nine('2026-03-02'), event({ ...decided('e', '2026-05-04', { circumstance: '三', points: 9, received: '2026-05-04' }) })]
  test.each<[number, number, Event[], boolean]>([[5, 1, [nine('2026-03-02')], false], [4, 1, [nine('2026-03-02')], true], [6, 1, [nine('2026-03-02')], false], [10, 1, twice, false], [9, 1, twice, true]])(
    'of %i registered %i', (registered, affected, events, reached) => {
      expect(shareIn(compile(more), people(registered, affected, events), '2026-06-30')).toMatchObject({ reached })
    })
})

describe('人次 in the year (口径 S-1)', () => {
  const six = (id: string, on: string): Event => event(decided(id, on, { circumstance: '18-1', points: 6, received: on }))
  const twelve = event(decided('t', '2026-03-02', { circumstance: '20-1', points: 12, received: '2026-03-02' }))
  const passed = (on: string): Event => event({ type: 'resumption', on, result: 'passed' })
  const anew = (on: string): Event => event({ type: 'reregistration', on })
  const bar = event(decided('b', '2025-03-03', { circumstance: '20-1', points: 12, received: '2025-03-03', printed: { months: 9 } }))
  // 9 points on 2025-12-15: suspended two months, to 2026-02-14, and until a pass.
  const lastYear = nine('2025-12-15', '19-1')
  // Suspended from 2025-08-04 to 2025-10-03.
  const longAgo = nine('2025-08-04', '19-1')

  test.each<[string, Event[], string, number]>([
    ['nothing', [], '2026-06-30', 0],
    ['points below any measure', [six('a', '2026-03-02')], '2026-06-30', 0],
    ['a suspension', [nine('2026-03-02', '19-1')], '2026-06-30', 1],
    ['the day before it begins', [nine('2026-03-02', '19-1')], '2026-03-01', 0],
    ['a termination', [twelve], '2026-06-30', 1],
    ['a suspension, passed, and a termination in the same year', [nine('2026-02-02', '19-1'), passed('2026-04-02'), event(decided('t', '2026-06-02', { circumstance: '17-1', points: 3, received: '2026-06-02' }))], '2026-06-30', 2],
    ['one that reaches in from the year before', [lastYear], '2026-01-01', 1],
    ['one that ended the year before, and still awaits its pass', [longAgo], '2026-06-30', 1],
    ['a termination to come', [event(decided('t', '2026-03-02', { circumstance: '20-1', points: 12, received: '2026-07-01' }))], '2026-06-30', 0],
    ['a termination on its first day', [twelve], '2026-03-02', 1],
    ['a suspension on its first day', [nine('2026-03-02', '19-1')], '2026-03-02', 1],
    ['a bar that was over the year before, and nothing since', [bar], '2026-06-30', 1],
    ['one registered anew the year before', [bar, anew('2025-12-31')], '2026-06-30', 0],
    ['one registered anew on the first day of the year', [bar, anew('2026-01-01')], '2026-06-30', 0],
    ['one registered anew on its second', [bar, anew('2026-01-02')], '2026-06-30', 1],
    ['one that was passed before the year', [longAgo, passed('2025-12-31')], '2026-06-30', 0],
    ['one that was passed on its first day', [longAgo, passed('2026-01-01')], '2026-06-30', 0],
    ['one that was passed on its second', [longAgo, passed('2026-01-02')], '2026-06-30', 1],
  ])('%s', (_title, events, on, times) => {
    expect(shareIn(shandong, [person(1, events), person(2)], on)).toMatchObject({ registered: 2, times })
  })

  it('names no proportion where the article names none', () => {
    expect(shareIn(shandong, people(2, 2, [twelve]), '2026-06-30')).toMatchObject({
      affected: 2, times: 2, reached: null,
      because: { article: '30', reading: 'S-1', says: expect.stringContaining('条文没有写明比例：经办机构视情况对机构采取惩处措施。') as string },
    })
  })
})

it('is not asked where the text has no such rule', () => {
  expect(shareIn(neimenggu, people(2, 0, []), '2026-06-30')).toBeNull()
})
