// S1 to S4: of all that stands against a person on a day, what shows.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, innerMongolia } from './one-person'

const nine = (on: string, received: string, more: object = {}) => decision(on, 9, { received, ...more })
const suspending = (from: string, until: string, on = '2026-01-05') => decision(on, 3, { printed: { from, until } })
const terminating = (from: string, months: number, on = '2026-01-05') => decision(on, 3, { printed: { kind: 'terminate', from, months } })
const institution = (kind: string, from: string, months: number, more: object = {}) =>
  ({ type: 'institution', on: '2026-01-05', site: 'H1', kind: `agreement-${kind}`, from, months, responsibility: 'primary', ...more })
const passed = (on: string, result = 'passed') => ({ type: 'resumption', on, result })
const registered = (on: string) => ({ type: 'reregistration', on })

const shown = (given: Given) => {
  const { status, phase, measure, resumesOn, reregisterFrom } = assessed(given)
  return { status, phase, from: measure?.from ?? null, resumesOn, reregisterFrom }
}
const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const suspended = (phase: string, from: string, resumesOn: string | null, reregisterFrom: string | null = null) => ({ status: 'suspended', phase, from, resumesOn, reregisterFrom })
const normal = { status: 'normal', phase: 'none', from: null, resumesOn: null, reregisterFrom: null }
const toCome = (from: string, resumesOn: string | null, reregisterFrom: string | null = null) => ({ status: 'normal', phase: 'upcoming', from, resumesOn, reregisterFrom })
const terminated = (phase: string, from: string, reregisterFrom: string) => ({ status: 'terminated', phase, from, resumesOn: null, reregisterFrom })

describe('S3: what comes first', () => {
  // Its first day is printed: else it would wait for the one to come (I-14).
  const march = nine('2026-03-02', '2026-03-05', { printed: { from: '2026-03-05' } })
  test.each<[string, Given, object]>([
    ['the day before the first day', at('2026-03-04', march), toCome('2026-03-05', '2026-05-05')],
    ['the first day', at('2026-03-05', march), suspended('running', '2026-03-05', '2026-05-05')],
    ['the last day', at('2026-05-04', march), suspended('running', '2026-03-05', '2026-05-05')],
    ['the day after', at('2026-05-05', march), suspended('awaiting-resumption', '2026-03-05', '2026-05-05')],
    ['awaiting comes before one to come', at('2026-06-05', march, suspending('2026-06-10', '2026-07-09', '2025-12-01')), suspended('awaiting-resumption', '2026-03-05', '2026-05-05')],
    ['running comes before an earlier one that awaits', at('2026-06-10', march, suspending('2026-06-10', '2026-07-09', '2025-12-01')), suspended('running', '2026-06-10', '2026-07-10')],
    ['of two that await the later', at('2026-07-20', march, suspending('2026-06-10', '2026-07-09', '2025-12-01')), suspended('awaiting-resumption', '2026-06-10', '2026-07-10')],
    ['a pass after both serves both', at('2026-07-20', march, suspending('2026-06-10', '2026-07-09', '2025-12-01'), passed('2026-07-15')), normal],
    ['of two to come the first to begin', at('2026-02-01', suspending('2026-06-10', '2026-07-09'), suspending('2026-04-10', '2026-05-09', '2026-01-06')), toCome('2026-04-10', '2026-05-10')],
    ['terminated comes before all', at('2026-03-10', suspending('2026-03-01', '2026-08-31'), institution('terminated', '2026-03-05', 12)), terminated('running', '2026-03-05', '2027-03-05')],
  ])('%s', (_title, given, expected) => {
    expect(shown(given)).toEqual(expected)
  })
})

describe('S3: a termination decided and not begun', () => {
  const other = institution('suspended', '2026-03-08', 1)
  test.each<[string, Given, object]>([
    ['nothing runs', at('2026-03-04', terminating('2026-03-10', 12)), toCome('2026-03-10', null, '2027-03-10')],
    ['a suspension runs until then', at('2026-03-09', other, terminating('2026-03-10', 12)), suspended('running', '2026-03-08', null, '2027-03-10')],
    ['a suspension begins before it', at('2026-03-04', other, terminating('2026-03-10', 12)), toCome('2026-03-08', null, '2027-03-10')],
    ['a suspension begins with it', at('2026-03-04', other, terminating('2026-03-08', 12)), toCome('2026-03-08', null, '2027-03-08')],
    ['a suspension begins after it', at('2026-03-04', other, terminating('2026-03-07', 12)), toCome('2026-03-07', null, '2027-03-07')],
    ['of two the first to begin, and every bar must be over', at('2026-03-04', institution('terminated', '2026-06-01', 12), terminating('2026-03-10', 12)), toCome('2026-03-10', null, '2027-06-01')],
    ['whichever stands first in the file', at('2026-03-04', institution('terminated', '2026-03-10', 12), terminating('2026-06-01', 12)), toCome('2026-03-10', null, '2027-06-01')],
    ['one has begun, one is to come', at('2026-03-15', institution('terminated', '2026-03-10', 12), terminating('2026-06-01', 12)), terminated('running', '2026-03-10', '2027-06-01')],
  ])('%s', (_title, given, expected) => {
    expect(shown(given)).toEqual(expected)
  })

  test('with a suspension that begins on the same day the termination is the measure shown', () => {
    expect(assessed(at('2026-03-04', other, terminating('2026-03-08', 12))).measure?.kind).toBe('terminate')
    expect(assessed(at('2026-03-04', other, terminating('2026-03-10', 12))).measure?.kind).toBe('suspend')
  })
})

describe('S1: every bar must be over', () => {
  const short = institution('terminated', '2026-03-01', 6)
  const long = decision('2026-03-02', 12, { received: '2026-03-05' })
  test.each<[string, Given, object]>([
    ['the longer of points', at('2026-03-10', short, long), terminated('running', '2026-03-05', '2029-03-05')],
    ['the longer of the institution', at('2026-03-10', institution('terminated', '2026-03-01', 48), long), terminated('running', '2026-03-01', '2030-03-01')],
    ['one over, the other not', at('2026-10-01', short, long), terminated('running', '2026-03-05', '2029-03-05')],
    ['both over', at('2029-03-05', short, long), terminated('may-reregister', '2026-03-05', '2029-03-05')],
    ['registered in between, which has no effect', at('2029-03-05', short, long, registered('2026-10-01')), terminated('may-reregister', '2026-03-05', '2029-03-05')],
    ['registered on the last day of the bar', at('2026-10-01', short, registered('2026-08-31')), terminated('may-reregister', '2026-03-01', '2026-09-01')],
    ['registered the day after', at('2026-10-01', short, registered('2026-09-01')), normal],
    ['the day before it was registered', at('2026-10-01', short, registered('2026-10-02')), terminated('may-reregister', '2026-03-01', '2026-09-01')],
    ['registered, and terminated anew', at('2026-12-01', short, registered('2026-09-01'), terminating('2026-11-01', 3, '2026-10-01')), terminated('running', '2026-11-01', '2027-02-01')],
  ])('%s', (_title, given, expected) => {
    expect(shown(given)).toEqual(expected)
  })

  test('registered again, it serves as a passed assessment', () => {
    const events = [nine('2026-02-02', '2026-02-03'), decision('2026-03-02', 3, { received: '2026-03-05', printed: { kind: 'terminate', months: 3 } })]
    expect(shown(at('2026-06-05', ...events))).toEqual(terminated('may-reregister', '2026-03-05', '2026-06-05'))
    expect(shown(at('2026-06-05', ...events, registered('2026-06-05')))).toEqual(normal)
  })

  test('a suspension of the institution that is longer than the bar goes on after it', () => {
    const events = [institution('suspended', '2026-01-05', 24), decision('2026-02-02', 6), decision('2026-03-02', 6, { received: '2026-03-05' }), registered('2027-03-05')]
    expect(shown(at('2027-03-04', ...events))).toEqual(terminated('running', '2026-03-05', '2027-03-05'))
    expect(shown(at('2027-03-06', ...events))).toEqual(suspended('running', '2026-01-05', '2028-01-05'))
  })
})

describe('S2: suspensions that touch or overlap are one run, and one pass serves it', () => {
  const first = suspending('2026-03-05', '2026-04-04')
  const second = (from: string, until: string, on = '2026-01-06') => suspending(from, until, on)
  test.each<[string, Given, object]>([
    ['touching', at('2026-03-10', first, second('2026-04-05', '2026-05-04')), suspended('running', '2026-03-05', '2026-05-05')],
    ['a day between', at('2026-03-10', first, second('2026-04-06', '2026-05-05')), suspended('running', '2026-03-05', '2026-04-05')],
    ['overlapping', at('2026-03-10', first, second('2026-03-20', '2026-05-04')), suspended('running', '2026-03-05', '2026-05-05')],
    ['one within the other', at('2026-03-10', first, second('2026-03-10', '2026-03-20')), suspended('running', '2026-03-05', '2026-04-05')],
    ['the longer one first, a third touching it', at('2026-03-10', first, second('2026-03-10', '2026-03-20'), second('2026-04-05', '2026-05-04', '2026-01-07')), suspended('running', '2026-03-05', '2026-05-05')],
    ['in any order of decision', at('2026-03-10', second('2026-04-05', '2026-05-04', '2026-01-04'), first), suspended('running', '2026-03-05', '2026-05-05')],
    ['the institution’s and points’', at('2026-03-10', first, institution('suspended', '2026-04-05', 2)), suspended('running', '2026-03-05', '2026-06-05')],
    ['a pass on the first day of the run serves the whole', at('2026-05-05', first, second('2026-04-05', '2026-05-04'), passed('2026-03-05')), normal],
    ['a pass the day before does not', at('2026-05-05', first, second('2026-04-05', '2026-05-04'), passed('2026-03-04')), suspended('awaiting-resumption', '2026-03-05', '2026-05-05')],
    ['a pass before the last decision in it does not', at('2026-05-05', first, second('2026-04-05', '2026-05-04', '2026-03-20'), passed('2026-03-19')), suspended('awaiting-resumption', '2026-03-05', '2026-05-05')],
    ['a pass on the day of the last decision does', at('2026-05-05', first, second('2026-04-05', '2026-05-04', '2026-03-20'), passed('2026-03-20')), normal],
    ['a later pass too', at('2026-06-05', first, passed('2026-03-01'), passed('2026-06-05')), normal],
    ['a failure after a pass undoes nothing', at('2026-04-05', first, passed('2026-03-20'), passed('2026-03-25', 'failed')), normal],
    ['a failure alone serves nothing', at('2026-04-05', first, passed('2026-03-20', 'failed')), suspended('awaiting-resumption', '2026-03-05', '2026-04-05')],
    ['passed early, still suspended until its last day', at('2026-04-04', first, passed('2026-03-20')), suspended('running', '2026-03-05', '2026-04-05')],
  ])('%s', (_title, given, expected) => {
    expect(shown(given)).toEqual(expected)
  })

  test('内蒙古: no pass is needed', () => {
    expect(shown({ ...at('2026-05-05', decision('2026-03-02', 9, { received: '2026-03-05' }, innerMongolia)), pack: innerMongolia })).toEqual(normal)
  })

  test('the measure shown is made of the suspensions of its run, in the order of time', () => {
    const { measure } = assessed(at('2026-03-10', second('2026-04-05', '2026-05-04', '2026-01-04'), first, institution('suspended', '2026-08-01', 1)))
    expect(measure).toMatchObject({ kind: 'suspend', from: '2026-03-05', until: '2026-05-04' })
    expect(measure?.links.map(({ source, decision: of, from, until, months }) => [source, of, from, until, months])).toEqual([
      ['points', 'd 2026-01-05', '2026-03-05', '2026-04-04', 1], ['points', 'd 2026-01-04', '2026-04-05', '2026-05-04', 1],
    ])
  })
})

describe('I-12: while terminated by points a further decision adds points and no measure', () => {
  const twelve = decision('2026-03-02', 12, { received: '2026-03-05' })
  const raises = (...events: object[]) => assessed({ asOf: '2026-04-03', events }).duties.some((it) => it.kind === 'maintain-status' && it.decision === 'd 2026-04-01')
  const later = nine('2026-04-01', '2026-04-02')
  test.each<[string, object[], boolean]>([
    ['terminated by points', [twelve, later], false],
    ['terminated by points, the measure printed', [twelve, nine('2026-04-01', '2026-04-02', { printed: { months: 2 } })], true],
    ['terminated by the institution', [institution('terminated', '2026-03-05', 12), later], true],
    ['not terminated', [later], true],
  ])('%s: a measure of its own %s', (_title, events, expected) => {
    expect(raises(...events)).toBe(expected)
  })

  test('the points are counted', () => {
    expect(assessed({ asOf: '2026-04-03', events: [twelve, later] }).points).toMatchObject({ gross: 21, net: 21, shown: 12 })
  })
})
