// Every article with a number of points, months or years: one row below it, at it and above it.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, innerMongolia, item } from './one-person'

const on = '2026-03-02'
const served = { received: '2026-03-05' }
const asOf = '2026-03-10'
const decided = (points: number, day = on, pack?: string) => decision(day, points, { received: day }, pack)

describe('第十七至二十条: the band of a circumstance, and nothing outside of it', () => {
  const bands: [circumstance: string, low: number, high: number, article: string][] = [['17-1', 1, 3, '17'], ['18-1', 4, 6, '18'], ['19-1', 7, 9, '19'], ['20-1', 10, 12, '20']]
  const rows = bands.flatMap(([circumstance, low, high, article]) =>
    [low - 1, low, high, high + 1].filter((points) => points >= 1 && points <= 12).map((points) => ({ circumstance, points, article, inside: points >= low && points <= high })))
  test.each(rows)('$circumstance, $points points: inside $inside', ({ circumstance, points, article, inside }) => {
    const items = [item(points, { circumstance, responsibility: 'primary' })]
    const found = assessed({ asOf, events: [decision(on, points, { items })] }).discrepancies
    expect(found.map((it) => [it.code, it.article])).toEqual(inside ? [] : [['points-outside-band', article]])
  })
})

describe('内蒙古 三（一）至（四）: one number of points for each responsibility', () => {
  const bands: [circumstance: string, general: number, article: string][] = [['1-1', 1, '3-1'], ['2-1', 4, '3-2'], ['3-1', 7, '3-3'], ['4-1', 10, '3-4']]
  const rows = bands.flatMap(([circumstance, general, article]) =>
    (['general', 'important', 'primary'] as const).flatMap((responsibility, at) =>
      [-1, 0, 1].map((by) => ({ circumstance, responsibility, points: general + at + by, article, by, own: by === 0, band: general + at + by >= general && general + at + by <= general + 2 }))))
  test.each(rows.filter(({ points }) => points >= 1 && points <= 12))('$circumstance, $responsibility, $points points: $own', ({ circumstance, responsibility, points, article, own, band }) => {
    const items = [item(points, { circumstance, responsibility })]
    const found = assessed({ pack: innerMongolia, asOf, events: [decision(on, points, { items })] }).discrepancies
    expect(found.map((it) => [it.code, it.article])).toEqual(own ? [] : [[band ? 'points-not-by-responsibility' : 'points-outside-band', article]])
  })
})

describe('第十六条: a calendar year', () => {
  test.each([
    ['31 December and 31 December', '2025-12-31', '2025-12-31', 'terminated'],
    ['31 December and 1 January', '2025-12-31', '2026-01-01', 'normal'],
    ['1 January and 31 December', '2026-01-01', '2026-12-31', 'terminated'],
  ])('six on %s, six on the other', (_title, first, second, status) => {
    const events = [decided(6, first), { ...decided(6, second), id: 'second' }]
    expect(assessed({ asOf: second, events }).status).toBe(status)
  })

  test.each([['2025-12-31', 6], ['2026-01-01', 0]])('points as of %s: %i', (day, net) => {
    expect(assessed({ asOf: day, events: [decided(6, '2025-12-31')] }).points).toEqual({ year: Number(day.slice(0, 4)), gross: net, restored: 0, net, shown: net })
  })

  test('满分为12分: more is counted, and shown as twelve', () => {
    const events = [decided(9, '2026-01-12'), { ...decided(9, '2026-01-13'), id: 'second' }]
    expect(assessed({ asOf, events }).points).toEqual({ year: 2026, gross: 18, restored: 0, net: 18, shown: 12 })
  })
})

type Row = [points: number, status: string, months: number | null, articles: string[]]

/** 第二十四条; 内蒙古 四（二）至（四）. */
const measureOf = (given: Given) => {
  const { status, measure } = assessed(given)
  return [status, measure?.links[0]?.months ?? null, measure?.links[0]?.articles ?? []]
}

describe.each<[string, string | undefined, Row[], Row[]]>([
  ['第二十四条', undefined,
    [[8, 'normal', null, []], [9, 'suspended', 1, ['24-2']], [10, 'suspended', 3, ['24-3']], [11, 'suspended', 5, ['24-4']], [12, 'terminated', 12, ['24-5']], [13, 'terminated', 12, ['24-5']]],
    [[8, 'normal', null, []], [9, 'suspended', 2, ['24-2']], [10, 'suspended', 4, ['24-3']], [11, 'suspended', 6, ['24-4']], [12, 'terminated', 36, ['24-6']]]],
  ['内蒙古 四（二）至（四）', innerMongolia,
    [[8, 'normal', null, []], [9, 'suspended', 1, ['4-2']], [10, 'suspended', 3, ['4-2']], [11, 'suspended', 5, ['4-2']], [12, 'terminated', 12, ['4-3']], [13, 'terminated', 12, ['4-3']]],
    [[8, 'normal', null, []], [9, 'suspended', 2, ['4-2']], [10, 'suspended', 4, ['4-2']], [11, 'suspended', 6, ['4-2']], [12, 'terminated', 36, ['4-4']]]],
])('%s: suspended and terminated from so many points', (_title, pack, cumulative, single) => {
  test.each(cumulative)('记分累计 %i: %s, %s months', (points, ...expected) => {
    const events = [decided(8, '2026-02-02', pack), ...(points > 8 ? [decided(points - 8, on, pack)] : [])]
    expect(measureOf({ pack, asOf, events })).toEqual(expected)
  })

  test.each(single)('单次记分 %i: %s, %s months', (points, ...expected) => {
    expect(measureOf({ pack, asOf, events: [decided(points, on, pack)] })).toEqual(expected)
  })
})

describe('第二十四条（五）（六）: no registration within one and three years of the termination', () => {
  test.each([
    ['1 year, its last day', 6, '2027-03-01', 'running'], ['1 year, the day after', 6, '2027-03-02', 'may-reregister'],
    ['3 years, its last day', 12, '2029-03-01', 'running'], ['3 years, the day after', 12, '2029-03-02', 'may-reregister'],
  ])('%s', (_title, points, day, phase) => {
    const events = [...(points === 6 ? [decided(6, '2026-02-02')] : []), decided(points)]
    expect(assessed({ asOf: day, events })).toMatchObject({ status: 'terminated', phase })
  })
})

describe('第二十七、二十八条: as long as the institution, 1 to 3 months less, and again 1 to 3 less; 第二十九条: 3 to 6', () => {
  const from = '2026-01-05'
  const measure = (kind: string, months: number, responsibility: string, personMonths?: number): Given =>
    ({ asOf: '2026-01-20', events: [{ type: 'institution', on: from, site: 'H1', kind, from, months, responsibility, personMonths }] })
  test.each([
    ['department-suspended', 6, 'primary', 6], ['department-suspended', 6, 'important', [3, 5]], ['department-suspended', 6, 'general', [0, 4]],
    ['department-suspended', 12, 'primary', 12], ['department-suspended', 12, 'general', [6, 10]],
    ['agreement-suspended', 6, 'primary', 6], ['agreement-suspended', 6, 'important', [3, 5]], ['agreement-suspended', 2, 'general', null],
    ['agreement-suspended', 1, 'primary', 1], ['agreement-suspended', 3, 'important', [0, 2]], ['agreement-suspended', 3, 'general', [0, 1]],
    ['agreement-terminated', 12, 'primary', 12], ['agreement-terminated', 12, 'important', [6, 9]], ['agreement-terminated', 12, 'general', [0, 6]],
    ['agreement-terminated', 36, 'general', [24, 30]], ['agreement-terminated', 36, 'none', null], ['agreement-suspended', 6, 'none', null],
  ] as const)('%s for %i months, %s responsibility: %j', (kind, months, responsibility, expected) => {
    const { measure: found } = assessed(measure(kind, months, responsibility))
    expect(found?.links[0]?.months ?? null).toEqual(expected)
  })

  test.each([[0, null], [1, 1], [4, 4]])('months printed for the person win: %i', (printed, expected) => {
    expect(assessed(measure('agreement-suspended', 6, 'primary', printed)).measure?.links[0]?.months ?? null).toBe(expected)
  })

  test('a range ends between two days, and the longest decides', () => {
    const given = measure('agreement-suspended', 6, 'important')
    expect(assessed(given)).toMatchObject({ status: 'suspended', resumesOn: ['2026-04-05', '2026-06-05'], measure: { until: ['2026-04-04', '2026-06-04'] } })
    expect(assessed({ ...given, asOf: '2026-06-04' })).toMatchObject({ status: 'suspended', phase: 'running' })
    expect(assessed({ ...given, asOf: '2026-06-05' })).toMatchObject({ status: 'suspended', phase: 'awaiting-resumption' })
  })
})

const restored = (route: string, points: number, day: string, score?: number) => ({ type: 'restoration', on: day, route, points, score })
const times = (count: number, route: string, points: number) => Array.from({ length: count }, (_, at) => restored(route, points, `2026-04-0${at + 1}`))

describe('第三十四条: at most 6 points of restoration in a year; 内蒙古 五: one exam, and 3 by activities', () => {
  test.each<[string, Given, number]>([
    ['nothing yet', { asOf, events: [] }, 6],
    ['one activity', { asOf: '2026-05-01', events: times(1, 'publicity', 1) }, 5],
    ['five', { asOf: '2026-05-01', events: times(5, 'publicity', 1) }, 1],
    ['six', { asOf: '2026-05-01', events: times(6, 'publicity', 1) }, 0],
    ['seven', { asOf: '2026-05-01', events: times(7, 'publicity', 1) }, 0],
    ['six last year', { asOf: '2027-01-01', events: times(6, 'publicity', 1) }, 6],
    ['内蒙古: nothing yet', { pack: innerMongolia, asOf, events: [] }, 6],
    ['内蒙古: two activities', { pack: innerMongolia, asOf: '2026-05-01', events: times(2, 'activity', 1) }, 4],
    ['内蒙古: three', { pack: innerMongolia, asOf: '2026-05-01', events: times(3, 'activity', 1) }, 3],
    ['内蒙古: four', { pack: innerMongolia, asOf: '2026-05-01', events: times(4, 'activity', 1) }, 3],
    ['内蒙古: an exam that gave one', { pack: innerMongolia, asOf: '2026-05-01', events: [restored('exam', 1, '2026-04-01', 60)] }, 3],
    ['内蒙古: an exam that gave none', { pack: innerMongolia, asOf: '2026-05-01', events: [restored('exam', 0, '2026-04-01', 59)] }, 6],
  ])('%s', (_title, given, left) => {
    expect(assessed(given).restorable).toBe(left)
  })
})

describe('第三十二条: not after a single 10 to 12; 内蒙古 五: not after a single 12', () => {
  test.each([[9, 6, 6], [10, 0, 6], [11, 0, 6], [12, 0, 0]])('single %i: %i can still be restored, in 内蒙古 %i', (points, shandong, neimenggu) => {
    expect(assessed({ asOf, events: [decided(points)] }).restorable).toBe(shandong)
    expect(assessed({ pack: innerMongolia, asOf, events: [decided(points, on, innerMongolia)] }).restorable).toBe(neimenggu)
  })
})

describe('内蒙古 五（一）: what an exam gives', () => {
  const given = [[0, 0], [59, 0], [60, 1], [75, 1], [76, 2], [90, 2], [91, 3], [100, 3]] as const
  test.each(given.flatMap(([score, right]) => [0, 1, 2, 3].map((points) => [score, points, points === right] as const)))('score %i, %i points: %s', (score, points, right) => {
    const found = assessed({ pack: innerMongolia, asOf: '2026-05-01', events: [restored('exam', points, '2026-04-01', score)] }).discrepancies
    expect(found.map((it) => [it.code, it.article])).toEqual(right ? [] : [['restoration-points-differ', '5-1']])
  })
})

describe('第三十五条: one month for each point; 内蒙古 五: one month in all', () => {
  const suspended = (pack?: string) => decision(on, 11, { ...served, printed: { from: '2026-03-05' } }, pack)
  const barred = (pack?: string) => [decision('2026-02-02', 6, { received: '2026-02-02' }, pack), decision(on, 6, served, pack)]
  const single = (pack?: string) => decision(on, 9, { ...served, printed: { months: 6 } }, pack)
  test.each([
    [0, '2026-09-05', '2026-09-05'], [1, '2026-08-05', '2026-08-05'], [2, '2026-07-05', '2026-08-05'], [3, '2026-06-05', '2026-08-05'],
  ])('six months of suspension, %i points: back on %s, in 内蒙古 on %s', (points, shandong, neimenggu) => {
    const back = (route: string, pack?: string) => assessed({ pack, asOf: '2026-04-10', events: [single(pack), ...times(points, route, 1)] }).resumesOn
    expect(back('publicity')).toBe(shandong)
    expect(back('activity', innerMongolia)).toBe(neimenggu)
  })

  test.each([
    [0, '2027-03-05', '2027-03-05'], [1, '2027-02-05', '2027-02-05'], [3, '2026-12-05', '2027-02-05'],
  ])('a bar of a year, %i points: registered again from %s, in 内蒙古 from %s', (points, shandong, neimenggu) => {
    const again = (route: string, pack?: string) => assessed({ pack, asOf: '2026-04-10', events: [...barred(pack), ...times(points, route, 1)] }).reregisterFrom
    expect(again('publicity')).toBe(shandong)
    expect(again('activity', innerMongolia)).toBe(neimenggu)
  })

  test('内蒙古: eleven at once may be restored, in 山东 it is shortened all the same, as the agency has it', () => {
    expect(assessed({ pack: innerMongolia, asOf: '2026-04-10', events: [suspended(innerMongolia), ...times(1, 'activity', 1)] }).resumesOn).toBe('2026-08-05')
    expect(assessed({ asOf: '2026-04-10', events: [suspended(), ...times(1, 'publicity', 1)] }).resumesOn).toBe('2026-08-05')
  })
})

describe('第四十三条: in force from 2025-04-01 to 2026-12-31; 内蒙古 一: from 2025-03-01', () => {
  test.each([
    ['2025-02-28', false, false], ['2025-03-01', false, true], ['2025-03-31', false, true], ['2025-04-01', true, true],
    ['2026-12-31', true, true], ['2027-01-01', false, true],
  ])('as of %s: 山东 %s, 内蒙古 %s', (day, shandong, neimenggu) => {
    expect(assessed({ asOf: day, events: [] }).packInForce).toBe(shandong)
    expect(assessed({ pack: innerMongolia, asOf: day, events: [] }).packInForce).toBe(neimenggu)
  })
})
