// What seldom happens and yet is decided: equal days, terms of one day, printed lengths that do not fit their days.
import { describe, expect, test } from 'vitest'
import type { Event } from '../../shared/rules/case'
import { leavesOut } from '../../shared/rules/scope'
import { day } from '../../shared/time/day'
import { asItIs, decidedAt, restoredOn, says, type Turn, turnedPack, under } from './turned-pack'

const decided = (on: string, points: number, more: Parameters<typeof decidedAt>[3] = {}): Event => decidedAt('H1', on, points, more)
const institution = (more: object = {}): Event =>
  ({ type: 'institution', on: day('2026-03-02'), site: 'H1', kind: 'agreement-suspended', from: day('2026-03-05'), months: 6, responsibility: 'primary', ...more })
const nine = decided('2026-03-05', 9)

describe('第三条: the sentence that leaves a role out is that of its own kind of institution', () => {
  const apart = turnedPack((it) => it.scope.forEach((part) => (part.article = part.institution)))
  const medicalAlone = { ...apart, scope: apart.scope.filter((it) => it.institution === 'medical') }
  test('a doctor at a pharmacy', () => expect(leavesOut(apart, 'pharmacy', 'doctor')?.article).toBe('pharmacy'))
  test('a principal at a clinic', () => expect(leavesOut(apart, 'medical', 'pharmacy-principal')?.article).toBe('medical'))
  test('a kind the pack does not speak of', () => expect(leavesOut(medicalAlone, 'pharmacy', 'doctor')?.article).toBe('medical'))
  test('nobody is left out', () => expect(leavesOut(apart, 'public-medical', 'doctor')).toBeNull())
})

describe('S5: months of an institution without printed ones of the person', () => {
  const none: Turn = (it) => (it.institutionMeasures.withoutPrinted = 'no-effect')
  const unsaid: Turn = (it) => (it.institutionMeasures.suspension = null)
  test.each<[string, Turn, string]>([['by responsibility', asItIs, 'suspended'], ['no effect', none, 'normal'], ['no reduction is said', unsaid, 'normal']])('%s', (_title, turn, status) => {
    expect(under(turn, '2026-03-10', institution()).status).toBe(status)
  })
})

test('S5: months that rest on a reading alone name no article', () => {
  const read: Turn = (it) => delete it.institutionMeasures.article
  expect(under(read, '2026-03-10', institution({ personMonths: 2 })).measure?.links[0]?.articles).toEqual([])
})

describe('section 3: within a day a decision comes before a restoration, whatever stands between them in the file', () => {
  const earlier = decided('2026-02-02', 1)
  const about = { on: day('2026-03-05'), decision: 'H1 2026-02-02' }
  test.each<Event>([
    { type: 'resumption', on: day('2026-03-05'), result: 'failed' }, { type: 'reregistration', on: day('2026-03-05') },
    { type: 'appeal', ...about }, { type: 'variation', ...about, points: 1 }, { type: 'revocation', ...about },
  ])('$type', (between) => {
    expect(under(asItIs, '2026-03-10', earlier, restoredOn('2026-03-05', 3), between, nine)).toMatchObject({ status: 'normal', measure: null })
  })
})

describe('M4: the first day by the order of the pack', () => {
  const printed = decided('2026-03-02', 9, { received: '2026-03-05', printed: { from: '2026-03-09' } })
  test.each<[('printed' | 'service' | 'decision')[], string]>([
    [['printed', 'service', 'decision'], '2026-03-09'], [['service', 'printed', 'decision'], '2026-03-05'], [['decision', 'service'], '2026-03-02'],
  ])('%j', (order, from) => {
    expect(under((it) => (it.timing.start.order = order), '2026-03-10', printed).measure?.from).toBe(from)
  })
})

describe('M5: a termination is printed where the rules give none', () => {
  const printed = decided('2026-03-05', 3, { printed: { kind: 'terminate' } })
  const cumulativeBar = (it: { metric: string; from: number }): boolean => it.metric === 'cumulative' && it.from === 12
  test.each<[string, Turn, string]>([
    ['for the cumulative bar', asItIs, 'terminated'],
    ['without a cumulative bar', (it) => (it.measures = it.measures.filter((row) => !cumulativeBar(row))), 'normal'],
    ['where the full mark suspends', (it) => it.measures.filter(cumulativeBar).forEach((row) => Object.assign(row, { kind: 'suspend', months: 6, bar: undefined })), 'normal'],
  ])('%s', (_title, turn, status) => {
    expect(under(turn, '2026-03-10', printed).status).toBe(status)
  })
})

describe('days that meet', () => {
  test('S2: a term that begins on the last day of another', () => {
    const next = decided('2026-03-06', 1, { printed: { from: '2026-05-04', months: 1 } })
    expect(under(asItIs, '2026-03-10', nine, next).measure).toMatchObject({ until: '2026-06-03', links: [{}, {}] })
  })
  test('M6: a termination on the last day of a suspension ends it the day before', () => {
    const end = decided('2026-03-06', 12, { printed: { from: '2026-05-04' } })
    expect(under(asItIs, '2026-03-10', nine, end)).toMatchObject({ status: 'suspended', measure: { until: '2026-05-03' } })
  })
  test('第二十二条: a suspension of one day is entered in the registration', () => {
    const one = decided('2026-03-05', 9, { printed: { from: '2026-03-05', until: '2026-03-05' } })
    expect(under(asItIs, '2026-03-05', one).duties.map(({ kind }) => kind)).toContain('maintain-status')
  })
})

describe('第二十二、三十六条: what is entered in the registration', () => {
  const kinds = (turn: Turn, asOf: string, ...events: Event[]): string[] => under(turn, asOf, ...events).duties.map(({ kind }) => kind).filter((it) => it.endsWith('status'))
  const terminated = [decided('2025-02-03', 6), decided('2025-03-04', 6)]
  const appeal: Event = { type: 'appeal', on: day('2026-02-02'), decision: 'H1 2025-03-04' }
  const automatic: Turn = (it) => Object.assign(it.resumption, { mode: 'automatic', applyBefore: null })
  test.each<[string, Turn, string, Event[], string[]]>([
    ['a suspension that a termination has ended is no more', asItIs, '2026-03-08', [nine, decided('2026-03-06', 12)], ['maintain-status']],
    ['a new registration is no return to an old one', asItIs, '2026-03-10', [...terminated, appeal, { type: 'reregistration', on: day('2026-03-04') }], []],
    ['nothing to restore before a suspension has begun', automatic, '2026-03-10', [decided('2026-01-05', 9, { printed: { from: '2026-03-20' } })], []],
    ['by itself after its end', automatic, '2026-05-20', [decided('2026-01-05', 9, { printed: { from: '2026-03-20' } })], ['restore-status']],
  ])('%s', (_title, turn, asOf, events, expected) => expect(kinds(turn, asOf, ...events)).toEqual(expected))
})

test('口径 I-2: a conduct that adds nothing is no single, though the decision adds points', () => {
  const first = decided('2026-02-03', 0, { conducts: [['a', 9]] })
  const again = decided('2026-05-06', 1, { conducts: [['a', 9]] })
  const passed: Event = { type: 'resumption', on: day('2026-02-05'), result: 'passed' }
  expect(under(asItIs, '2026-05-10', first, restoredOn('2026-02-04', 6), passed, again)).toMatchObject({ status: 'normal', points: { net: 4 } })
})

describe('S1: a re-registration of someone who is not terminated passes for nothing', () => {
  const anew = (on: string): Event => ({ type: 'reregistration', on: day(on) })
  test.each<[string, Event[]]>([
    ['never terminated', [nine, anew('2026-05-10')]],
    ['terminated once, and registered anew', [decided('2025-02-03', 6), decided('2025-03-04', 6), anew('2026-03-04'), nine, anew('2026-05-10')]],
  ])('%s', (_title, events) => {
    expect(under(asItIs, '2026-05-12', ...events).phase).toBe('awaiting-resumption')
  })
})

describe('第三十五条: where there is nothing to take off, no reason says so', () => {
  const cuts = (...events: Event[]): string[] => says(under(asItIs, '2026-03-12', ...events).because).filter((it) => it.includes('缩短'))
  const twice = [restoredOn('2026-03-10', 1), restoredOn('2026-03-11', 1)]
  test.each<[string, object]>([['a suspension', { months: 1, until: '2026-08-31' }], ['a bar', { kind: 'terminate', months: 1, until: '2026-08-31' }]])('%s', (_title, printed) => {
    expect(cuts(decided('2026-03-05', 9, { printed }), ...twice)).toEqual(['2026 年 3 月 10 日修复 1 分，缩短 1 个月'])
  })

  test('of two terms only the one taken off whole is told as never served', () => {
    const told = says(under(asItIs, '2026-03-12', nine, decided('2026-03-06', 1), restoredOn('2026-03-10', 2)).because)
    expect(told.filter((it) => it.startsWith('原应'))).toEqual(['原应自 2026 年 5 月 5 日起暂停 1 个月，修复后不再执行'])
  })
})

describe('R3: of several bars', () => {
  const bar = (on: string, until: string): Event => decided(on, 12, { printed: { kind: 'terminate', until } })
  test('the one that ends last, though decided later', () => {
    expect(under(asItIs, '2026-03-12', bar('2026-03-05', '2027-03-31'), bar('2026-03-06', '2028-03-31'), restoredOn('2026-03-10', 1)).reregisterFrom).toBe('2028-03-01')
  })
  test('of two that end together the one decided later', () => {
    const { links } = under(asItIs, '2026-03-12', bar('2026-03-05', '2027-03-31'), bar('2026-03-06', '2027-03-31'), restoredOn('2026-03-10', 1)).measure ?? {}
    expect(links).toMatchObject([{ decision: 'H1 2026-03-05', shortenedBy: 0 }])
  })
})

describe('口径 I-7: two months in all on a run', () => {
  const flat: Turn = (it) => Object.assign(it.restoration.effect, { kind: 'flat', months: 2 })
  const taken = (...events: Event[]) => under(flat, '2026-03-12', ...events, restoredOn('2026-03-10', 1)).measure?.links.map(({ until, shortenedBy }) => [until, shortenedBy])
  const half = decided('2026-03-05', 9, { printed: { months: 6 } })
  test('the second from the term before', () => expect(taken(half, decided('2026-03-06', 1, { printed: { months: 1 } }))).toEqual([['2026-08-04', 1]]))
  test('not from another run', () => expect(taken(half, decided('2026-03-06', 1, { printed: { from: '2026-12-01', months: 1 } }))).toEqual([['2026-09-04', 0]]))
  test('a term of no months takes none', () => {
    const odd = decided('2026-03-05', 9, { printed: { months: 0, until: '2026-08-31' } })
    expect(says(under(flat, '2026-03-12', odd, restoredOn('2026-03-10', 1)).because).filter((it) => it.includes('缩短'))).toEqual([])
  })
  test('had by a run through the institution’s term, also when the term that took it is no more', () => {
    const events = [institution({ from: day('2026-06-01'), months: 3 }), decided('2026-03-05', 9, { printed: { from: '2026-06-10', months: 2 } }), restoredOn('2026-03-06', 1)]
    expect(taken(...events, decided('2026-03-09', 1, { printed: { from: '2026-03-10', until: '2026-05-31' } }))).toEqual([['2026-05-31', 0], ['2026-08-31', 0]])
  })
})
