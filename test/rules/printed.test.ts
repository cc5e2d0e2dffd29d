// I-0, M4, M5: what the notice prints wins; what it leaves out the rules fill in.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given } from './one-person'

const on = '2026-03-02'
const served = { received: '2026-03-05' }
const at = (...events: object[]): Given => ({ asOf: '2026-03-10', events })
const printing = (points: number, printed: object, more: object = {}) => decision(on, points, { ...served, printed, ...more })
const before = (points: number, more: object = {}) => decision('2026-02-02', points, { received: '2026-02-03', ...more })

/** Kind, first day, last day (for a termination the first possible day of registration) and months of the measure shown. */
const measureOf = (given: Given) => {
  const { measure, reregisterFrom } = assessed(given)
  return measure && [measure.kind, measure.from, measure.until ?? reregisterFrom, measure.links.at(-1)?.months]
}

type Expected = [kind: string, from: string, end: string, months: number] | null

describe('a kind without a length takes the length that the rules give for the kind', () => {
  test.each<[string, Given, Expected]>([
    ['the computed kind', at(printing(9, { kind: 'suspend' })), ['suspend', '2026-03-05', '2026-05-04', 2]],
    ['a suspension where both rows terminate: the computed measure stands', at(printing(12, { kind: 'suspend' })), ['terminate', '2026-03-05', '2029-03-05', 36]],
    ['a suspension where one row suspends', at(before(3), printing(9, { kind: 'suspend' })), ['suspend', '2026-03-05', '2026-05-04', 2]],
    ['a suspension of which nothing remains: the computed measure stands', at(before(9), printing(9, { kind: 'suspend' })), ['terminate', '2026-03-05', '2027-03-05', 12]],
    ['a suspension where the rules give none', at(printing(3, { kind: 'suspend' })), null],
    ['a termination where the rules suspend: at least the bar of the cumulative row', at(printing(9, { kind: 'terminate' })), ['terminate', '2026-03-05', '2027-03-05', 12]],
    ['a termination where the rules give none', at(printing(3, { kind: 'terminate' })), ['terminate', '2026-03-05', '2027-03-05', 12]],
    ['a termination where the single row has a longer bar', at(printing(12, { kind: 'terminate' })), ['terminate', '2026-03-05', '2029-03-05', 36]],
  ])('%s', (_title, given, expected) => {
    expect(measureOf(given)).toEqual(expected)
  })
})

describe('months and a last day without a kind are of the computed kind, else a suspension', () => {
  test.each<[string, Given, Expected]>([
    ['months of a suspension', at(printing(9, { months: 5 })), ['suspend', '2026-03-05', '2026-08-04', 5]],
    ['months of a bar', at(printing(12, { months: 6 })), ['terminate', '2026-03-05', '2026-09-05', 6]],
    ['months where the rules give none', at(printing(3, { months: 1 })), ['suspend', '2026-03-05', '2026-04-04', 1]],
    ['no months', at(printing(9, { months: 0 })), null],
    ['a last day', at(printing(9, { until: '2026-03-20' })), ['suspend', '2026-03-05', '2026-03-20', 1]],
    ['a last day a month and a day on', at(printing(9, { until: '2026-04-05' })), ['suspend', '2026-03-05', '2026-04-05', 2]],
    ['a last day of a bar', at(printing(12, { until: '2026-09-30' })), ['terminate', '2026-03-05', '2026-10-01', 7]],
    ['a last day where the rules give none', at(printing(3, { until: '2026-03-20' })), ['suspend', '2026-03-05', '2026-03-20', 1]],
    ['months and a last day: it ends on the day, and is of the months', at(printing(9, { months: 2, until: '2026-05-20' })), ['suspend', '2026-03-05', '2026-05-20', 2]],
    ['another kind with months', at(printing(9, { kind: 'terminate', months: 3 })), ['terminate', '2026-03-05', '2026-06-05', 3]],
    ['another kind with a last day', at(printing(12, { kind: 'suspend', until: '2026-06-30' })), ['suspend', '2026-03-05', '2026-06-30', 4]],
  ])('%s', (_title, given, expected) => {
    expect(measureOf(given)).toEqual(expected)
  })
})

describe('the first day: printed, else of the service, else of the decision', () => {
  test.each<[string, Given, Expected, boolean]>([
    ['printed', at(printing(9, { from: '2026-03-09' })), ['suspend', '2026-03-09', '2026-05-08', 2], false],
    ['served', at(printing(9, {})), ['suspend', '2026-03-05', '2026-05-04', 2], false],
    ['decided, and that is assumed', at(decision(on, 9)), ['suspend', '2026-03-02', '2026-05-01', 2], true],
    ['served on the printed last day', at(printing(9, { until: '2026-03-05' }, { received: '2026-03-05' })), ['suspend', '2026-03-05', '2026-03-05', 1], false],
    ['served after the printed last day', { ...at(printing(9, { until: '2026-03-04' })), asOf: '2026-03-03' }, ['suspend', '2026-03-02', '2026-03-04', 1], true],
    ['printed, and the printed last day too', at(printing(9, { from: '2026-03-06', until: '2026-04-05' })), ['suspend', '2026-03-06', '2026-04-05', 1], false],
  ])('%s', (_title, given, expected, assumed) => {
    expect(measureOf({ ...given, asOf: given.asOf })?.slice(0, 4) ?? null).toEqual(expected)
    expect(assessed(given).measure?.links[0]?.assumedStart).toBe(assumed)
  })
})

describe('I-14: a suspension waits for one that runs or is to come, unless its days are printed', () => {
  const links = (given: Given) => assessed(given).measure?.links.map(({ from, until }) => [from, until])
  const nine = before(9)
  const more = (printed?: object, received = '2026-03-05') => decision(on, 1, { received, printed })
  test.each<[string, Given, string[][]]>([
    ['it waits', at(nine, more()), [['2026-02-03', '2026-04-02'], ['2026-04-03', '2026-05-02']]],
    ['its first day printed', at(nine, more({ from: '2026-03-05' })), [['2026-02-03', '2026-04-02'], ['2026-03-05', '2026-04-04']]],
    ['its last day printed, on the day it would begin', at(nine, more({ until: '2026-04-03' })), [['2026-02-03', '2026-04-02'], ['2026-04-03', '2026-04-03']]],
    ['its last day printed, the day before', at(nine, more({ until: '2026-04-02' })), [['2026-02-03', '2026-04-02'], ['2026-03-05', '2026-04-02']]],
    ['its months printed', at(nine, more({ months: 2 })), [['2026-02-03', '2026-04-02'], ['2026-04-03', '2026-06-02']]],
    ['a termination waits for none', at(nine, decision(on, 3, served)), [['2026-03-05', null as unknown as string]]],
  ])('%s', (_title, given, expected) => {
    expect(links(given)).toEqual(expected)
  })

  test('not for a suspension of the institution', () => {
    const events = [{ type: 'institution', on: '2026-02-02', site: 'H1', kind: 'agreement-suspended', from: '2026-02-03', months: 6, responsibility: 'primary' }, decision(on, 9, served)]
    expect(links(at(...events))).toEqual([['2026-02-03', '2026-08-02'], ['2026-03-05', '2026-05-04']])
  })

  test('for the one that ends last of two', () => {
    const events = [before(9, { printed: { until: '2026-08-31' } }), decision('2026-02-09', 1, { received: '2026-02-10', printed: { from: '2026-02-10', until: '2026-03-31' } }), decision(on, 1, { ...served, printed: { months: 1 } })]
    expect(links(at(...events))?.at(-1)).toEqual(['2026-09-01', '2026-09-30'])
  })
})

describe('第三十六条, M3: of a further suspension in the year only what is left', () => {
  const months = (...events: object[]) => assessed(at(...events)).measure?.links.map((it) => it.months)
  test.each<[string, object[], (number | undefined)[]]>([
    ['nine at once, then one: 3 − 2', [before(9), decision(on, 1, served)], [2, 1]],
    ['nine in all, then one: 3 − 1', [decision('2026-01-12', 8), before(1), decision(on, 1, { received: '2026-03-03' })], [1, 2]],
    ['nine at once, then two: 5 − 2', [before(9), decision(on, 2, served)], [2, 3]],
    ['nine, one and one: 5 − 3', [before(9), decision('2026-02-09', 1, { received: '2026-02-09' }), decision(on, 1, served)], [2, 1, 2]],
    ['nothing left: the printed five months are more than three', [before(9, { printed: { months: 5 } }), decision(on, 1, served)], [5]],
    ['exactly nothing left', [before(9, { printed: { months: 3 } }), decision(on, 1, served)], [3]],
    ['of last year nothing counts', [decision('2025-12-02', 9, { received: '2026-02-03' }), decision(on, 9, served)], [2, 2]],
    ['a suspension of the institution does not count',
      [{ type: 'institution', on: '2026-02-02', site: 'H1', kind: 'agreement-suspended', from: '2026-02-03', months: 6, responsibility: 'primary' }, decision(on, 9, served)], [6, 2]],
  ])('%s', (_title, events, expected) => {
    expect(months(...events)).toEqual(expected)
  })
})

describe('P4: a conduct that adds nothing raises no measure', () => {
  const conduct = (day: string, points: number, more: object = {}) =>
    decision(day, points, { received: day, items: [{ conduct: 'c1', circumstance: '19-1', responsibility: 'primary', points }], ...more })
  test('the same nine again, the first without a measure', () => {
    expect(measureOf(at(conduct('2026-02-02', 9, { printed: { months: 0 } }), conduct(on, 9)))).toBeNull()
  })

  test('raised from seven to nine: a single nine', () => {
    expect(measureOf(at(conduct('2026-02-02', 7), conduct(on, 9)))).toEqual(['suspend', '2026-03-02', '2026-05-01', 2])
  })

  test('the same again next year counts anew', () => {
    expect(assessed(at(conduct('2025-12-02', 9), conduct(on, 9))).points.gross).toBe(9)
  })
})
