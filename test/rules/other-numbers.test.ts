// What no shipped pack says and another province's may: the engine knows no number of its own.
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment, Reason } from '../../shared/rules/assessment'
import type { Event } from '../../shared/rules/case'
import { compile } from '../../shared/rules/compile'
import type { Pack } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'

const shandong = readPacks().get('shandong-2025-5')
if (!shandong) throw new Error('no pack')
const workingDays = readWorkingDays()

type Turn = (pack: Pack) => void

const under = (turn: Turn, asOf: string, ...events: Event[]): Assessment => {
  const pack = structuredClone(shandong.pack)
  turn(pack)
  const person = { id: 'p1', role: 'doctor' as const, sites: ['H1'] }
  return assess({ sites: { H1: [compile(pack)] }, workingDays }, { person, events }, day(asOf))
}

const decided = (id: string, on: string, points: number, printed?: object): Event => ({
  type: 'decision', id, on: day(on), received: day(on), site: 'H1', ...(printed ? { printed } : {}),
  items: [{ circumstance: ['17-1', '18-1', '19-1', '20-1'][Math.ceil(points / 3) - 1] ?? '', responsibility: 'primary', points }],
})
const restored = (on: string, points: number): Event => ({ type: 'restoration', on: day(on), route: 'publicity', points })
const rows = (pack: Pack, metric: string, from: number) => pack.measures.filter((it) => it.metric === metric && it.from === from && (it.kind === 'suspend' || it.kind === 'terminate'))
const nine = decided('d1', '2026-03-05', 9)
const says = (reason: Reason): string[] => [reason.says, ...(reason.from ?? []).flatMap(says)]

describe('a range of months (北京、天津: 1 to 6 months)', () => {
  const ranged: Turn = (it) => {
    for (const row of [...rows(it, 'cumulative', 9), ...rows(it, 'single', 9)]) row.months = [1, 6]
    for (const row of rows(it, 'single', 12)) row.bar = [12, 36]
  }
  test('the answer is a range, and the longest decides', () => {
    const it = under(ranged, '2026-03-10', nine)
    expect(it).toMatchObject({ status: 'suspended', resumesOn: ['2026-04-05', '2026-09-05'], measure: { until: ['2026-04-04', '2026-09-04'] } })
    expect(it.measure?.links).toMatchObject([{ months: [1, 6], until: ['2026-04-04', '2026-09-04'], articles: ['24-2'] }])
    expect(says(it.because)).toEqual(expect.arrayContaining(['单次 9 分：暂停 1—6 个月', '2026 年 3 月 5 日起暂停 1—6 个月，2026 年 4 月 4 日至 2026 年 9 月 4 日之间止']))
    expect(under(ranged, '2026-09-04', nine).phase).toBe('running')
    expect(under(ranged, '2026-09-05', nine).phase).toBe('awaiting-resumption')
  })

  test('a bar too', () => {
    const it = under(ranged, '2026-03-10', decided('d1', '2026-03-05', 12))
    expect(it).toMatchObject({ status: 'terminated', reregisterFrom: ['2027-03-05', '2029-03-05'] })
    expect(it.measure?.links[0]?.months).toEqual([12, 36])
    expect(says(it.because)).toEqual(expect.arrayContaining(['单次 12 分：终止，12—36 个月内不得再次登记备案', '2026 年 3 月 5 日起终止，12—36 个月内不得再次登记备案']))
    expect(under(ranged, '2029-03-04', decided('d1', '2026-03-05', 12)).phase).toBe('running')
  })

  test('printed months settle it', () => {
    expect(under(ranged, '2026-03-10', decided('d1', '2026-03-05', 9, { months: 3 }))).toMatchObject({ resumesOn: '2026-06-05', measure: { links: [{ months: 3 }] } })
  })

  test('a restoration takes its months off both ends', () => {
    expect(under(ranged, '2026-03-10', nine, restored('2026-03-10', 1)).resumesOn).toEqual(['2026-03-10', '2026-08-05'])
  })

  test('of a range with equal ends there is one answer', () => {
    const equal: Turn = (it) => rows(it, 'single', 9).forEach((row) => (row.months = [2, 2]))
    expect(under(equal, '2026-03-10', nine)).toMatchObject({ resumesOn: '2026-05-05', measure: { links: [{ months: 2 }] } })
  })
})

describe('M1: equally grave, both articles are named', () => {
  test('cumulative and single alike', () => {
    const alike: Turn = (it) => rows(it, 'cumulative', 9).forEach((row) => Object.assign(row, { months: 2, article: '24-3', words: '记分累计达到10分' }))
    expect(under(alike, '2026-03-10', nine).measure?.links[0]?.articles).toEqual(['24-3', '24-2'])
  })

  test('the graver alone', () => {
    expect(under(() => undefined, '2026-03-10', nine).measure?.links[0]?.articles).toEqual(['24-2'])
  })

  test('of a further suspension also where it says that only the remainder is added', () => {
    expect(under(() => undefined, '2026-05-06', nine, decided('d2', '2026-04-01', 1)).measure?.links.map(({ articles }) => articles)).toEqual([['24-2'], ['24-3', '36']])
  })
})

describe('M3: a pack under which every suspension is imposed in full', () => {
  test.each([[true, '2026-06-05'], [false, '2026-08-05']])('only the remainder %s: back on %s', (remainderOnly, back) => {
    expect(under((it) => (it.timing.further.remainderOnly = remainderOnly), '2026-04-10', nine, decided('d2', '2026-04-01', 1)).resumesOn).toBe(back)
  })
})

describe('I-1: how months are counted is said as it is read', () => {
  test.each<[Pack['timing']['months']['counting'], string]>([
    ['first-day-counts', '月数自第一天起算，至对应日的前一天'], ['civil-code', '月数自第一天的次日起算，至对应日'],
  ])('%s', (counting, expected) => {
    const told = says(under((it) => (it.timing.months.counting = counting), '2026-03-10', nine).because)
    expect(told.filter((it) => it.startsWith('月数'))).toEqual([expected])
  })
})

describe('a first day that is moved to the first of the next month (湖南)', () => {
  const moved: Turn = (it) => (it.timing.start.shift = 'first-of-next-month')
  test.each<[string, object | undefined, string]>([['computed', undefined, '2026-06-01'], ['printed, which is not moved', { from: day('2026-03-20') }, '2026-05-20']])('%s', (_title, printed, back) => {
    expect(under(moved, '2026-04-10', decided('d1', '2026-03-05', 9, printed)).resumesOn).toBe(back)
  })
})

describe('restoration that takes more than a month', () => {
  const two: Turn = (it) => (it.restoration.effect.months = 2)
  const flat: Turn = (it) => Object.assign(it.restoration.effect, { kind: 'flat', months: 2 })
  const half = decided('d1', '2026-03-05', 9, { months: 6 })
  test.each<[string, Turn, Event[], string]>([
    ['two months a point', two, [half, restored('2026-03-10', 1)], '2026-07-05'],
    ['two points', two, [half, restored('2026-03-10', 2)], '2026-05-05'],
    ['two months in all', flat, [half, restored('2026-03-10', 3)], '2026-07-05'],
    ['two months in all, however many restorations', flat, [half, restored('2026-03-10', 1), restored('2026-03-11', 1)], '2026-07-05'],
    ['two months off a bar for a point', two, [decided('d1', '2026-03-05', 12), restored('2026-03-10', 1)], '2029-01-05'],
    ['two months off a bar in all', flat, [decided('d1', '2026-03-05', 12), restored('2026-03-10', 1), restored('2026-03-11', 3)], '2029-01-05'],
  ])('%s', (_title, turn, events, end) => {
    const { resumesOn, reregisterFrom } = under(turn, '2026-03-15', ...events)
    expect(resumesOn ?? reregisterFrom).toBe(end)
  })

  test('what the last suspension cannot take passes to the one before it', () => {
    const events = [half, decided('d2', '2026-03-06', 1, { months: 2 })]
    const months = (points: number) => under(two, '2026-03-15', ...events, restored('2026-03-10', points)).measure?.links.map(({ shortenedBy }) => shortenedBy)
    expect([0, 1, 2, 3].map(months)).toEqual([[0, 0], [0], [2], [4]])
  })

  test('the reason tells the months', () => {
    expect(says(under(two, '2026-03-15', half, restored('2026-03-10', 1)).because)).toContain('2026 年 3 月 10 日修复 1 分，缩短 2 个月')
    expect(says(under(two, '2026-03-15', decided('d1', '2026-03-05', 12), restored('2026-03-10', 1)).because)).toContain('2026 年 3 月 10 日修复 1 分，缩短 2 个月')
  })
})

describe('a deadline in days of the calendar', () => {
  test('is never provisional', () => {
    const sixty: Turn = (it) => (it.deadlines.appeal = { value: 60, unit: 'day', after: '收到处理通知书', reading: 'I-1' })
    const { duties } = under(sixty, '2026-12-20', decided('d1', '2026-12-15', 1))
    expect(duties.find(({ kind }) => kind === 'appeal')).toMatchObject({ due: '2027-02-13', provisional: false })
  })
})

describe('points of a responsibility that are a range of the band', () => {
  test.each([[4, []], [5, []], [6, ['通知书记 6 分，一般责任应记 4—5 分']]])('general 4 to 5: %i', (points, expected) => {
    const narrow: Turn = (it) => { for (const band of it.bands) if (band.from === 4) band.general = [4, 5] }
    const event = { ...decided('d1', '2026-03-05', points), items: [{ circumstance: '18-1', responsibility: 'general', points }] } as Event
    expect(under(narrow, '2026-03-10', event).discrepancies.map((it) => it.says)).toEqual(expected)
  })
})
