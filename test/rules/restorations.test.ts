// R1 to R5: what a restoration takes off, and of which measure.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, innerMongolia } from './one-person'

const nine = (pack?: string, more: object = {}) => decision('2026-03-02', 9, { received: '2026-03-05', ...more }, pack)
const further = (received: string, more: object = {}) => decision('2026-04-01', 1, { received, ...more })
const publicity = (on: string, points = 1) => ({ type: 'restoration', on, route: 'publicity', points })
const activity = (on: string, points = 1) => ({ type: 'restoration', on, route: 'activity', points })
const institution = (kind: string, from: string, months: number, more: object = {}) =>
  ({ type: 'institution', on: '2026-03-01', site: 'H1', kind, from, months, responsibility: 'primary', ...more })
const passed = (on: string) => ({ type: 'resumption', on, result: 'passed' })

const links = (given: Given) => assessed(given).measure?.links.map(({ from, until, shortenedBy }) => [from, until, shortenedBy]) ?? []

describe('第三十五条: one month for a point off the suspension that runs or is to come', () => {
  test.each<[string, string, object[], unknown[][]]>([
    ['before its first day', '2026-03-04', [publicity('2026-03-03')], [['2026-03-05', '2026-04-04', 1]]],
    ['on its first day', '2026-03-10', [publicity('2026-03-05')], [['2026-03-05', '2026-04-04', 1]]],
    ['so late that less than a month is left: not before the approval', '2026-04-20', [publicity('2026-04-20')], [['2026-03-05', '2026-04-19', 1]]],
    ['on its last day', '2026-05-04', [publicity('2026-05-04')], [['2026-03-05', '2026-05-03', 1]]],
    ['the day after', '2026-05-05', [publicity('2026-05-05')], [['2026-03-05', '2026-05-04', 0]]],
    ['on two days', '2026-03-20', [publicity('2026-03-05'), publicity('2026-03-20')], [['2026-03-05', '2026-03-19', 2]]],
    ['on two days, more points than months', '2026-03-20', [publicity('2026-03-05'), publicity('2026-03-20', 4)], [['2026-03-05', '2026-03-19', 2]]],
    ['no points', '2026-03-20', [publicity('2026-03-05', 0)], [['2026-03-05', '2026-05-04', 0]]],
    ['more points than months, from the second day', '2026-03-06', [publicity('2026-03-06', 6)], [['2026-03-05', '2026-03-05', 2]]],
  ])('%s', (_title, asOf, events, expected) => {
    expect(links({ asOf, events: [nine(), ...events] })).toEqual(expected)
  })

  test.each([['2026-03-03', 'none'], ['2026-03-05', 'none']])('as many points as months, approved on %s: it never was', (on, phase) => {
    expect(assessed({ asOf: '2026-03-10', events: [nine(), publicity(on, 2)] })).toMatchObject({ status: 'normal', phase, measure: null, resumesOn: null })
  })

  test.each<[string, object, object[], unknown[][]]>([
    ['a printed last day loses the months from its own day', { until: '2026-05-20' }, [publicity('2026-03-10')], [['2026-03-05', '2026-04-20', 1]]],
    ['printed months', { months: 6 }, [publicity('2026-03-10', 2)], [['2026-03-05', '2026-07-04', 2]]],
    ['a printed month takes no more than one', { months: 1 }, [publicity('2026-03-10', 3)], [['2026-03-05', '2026-03-09', 1]]],
  ])('%s', (_title, printed, events, expected) => {
    expect(links({ asOf: '2026-03-10', events: [nine(undefined, { printed }), ...events] })).toEqual(expected)
  })
})

describe('R3: of two suspensions the one that ends last, then the one before it', () => {
  const two = [nine(), further('2026-04-02', { printed: { months: 2 } })]
  test.each<[number, unknown[][]]>([
    [0, [['2026-03-05', '2026-05-04', 0], ['2026-05-05', '2026-07-04', 0]]],
    [1, [['2026-03-05', '2026-05-04', 0], ['2026-05-05', '2026-06-04', 1]]],
    [2, [['2026-03-05', '2026-05-04', 0]]],
    [3, [['2026-03-05', '2026-04-09', 1]]],
    [4, [['2026-03-05', '2026-04-09', 2]]],
  ])('%i points', (points, expected) => {
    expect(links({ asOf: '2026-04-10', events: [...two, publicity('2026-04-10', points)] })).toEqual(expected)
  })

  test('whichever was decided first', () => {
    const events = [nine(undefined, { printed: { from: '2026-03-05', until: '2026-08-31' } }), further('2026-04-02', { printed: { from: '2026-04-02', until: '2026-06-30' } }), publicity('2026-04-10')]
    expect(links({ asOf: '2026-04-10', events })).toEqual([['2026-03-05', '2026-07-31', 1], ['2026-04-02', '2026-06-30', 0]])
  })

  test('of two that end on one day the one decided later', () => {
    const events = [nine(undefined, { printed: { from: '2026-03-05', until: '2026-06-30' } }), further('2026-04-02', { printed: { from: '2026-04-02', until: '2026-06-30' } }), publicity('2026-04-10')]
    expect(links({ asOf: '2026-04-10', events })).toEqual([['2026-03-05', '2026-06-30', 0], ['2026-04-02', '2026-05-30', 1]])
  })

  test('each reason names what was taken off its own measure', () => {
    const { because } = assessed({ asOf: '2026-04-10', events: [...two, publicity('2026-04-10'), publicity('2026-04-10')] })
    const taken = because.from?.slice(1).map((it) => it.from?.flatMap(({ says }) => (says.includes('缩短') ? [says] : [])))
    expect(taken).toEqual([[], Array.from({ length: 2 }, () => '2026 年 4 月 10 日修复 1 分，缩短 1 个月'), undefined])
    const one = assessed({ asOf: '2026-04-10', events: [...two, publicity('2026-04-10', 1)] }).because
    expect(one.from?.slice(1, 3).map((it) => it.from?.flatMap(({ says }) => (says.includes('缩短') ? [says] : [])))).toEqual([[], ['2026 年 4 月 10 日修复 1 分，缩短 1 个月']])
  })

  test('a suspension of the institution is not shortened', () => {
    const events = [institution('agreement-suspended', '2026-03-05', 6), nine(), publicity('2026-03-10', 3)]
    expect(links({ asOf: '2026-03-10', events })).toEqual([['2026-03-05', '2026-09-04', 0], ['2026-03-05', '2026-03-09', 2]])
  })

  test('after its end a suspension is not shortened even while an assessment is awaited', () => {
    expect(assessed({ asOf: '2026-06-01', events: [nine(), publicity('2026-05-20', 2)] })).toMatchObject({ phase: 'awaiting-resumption', resumesOn: '2026-05-05', points: { net: 7 } })
  })
})

describe('第三十五条: one month for a point off the bar', () => {
  const year = [decision('2026-02-02', 6), decision('2026-03-02', 6, { received: '2026-03-05' })]
  const again = (asOf: string, ...events: object[]) => assessed({ asOf, events: [...year, ...events] }).reregisterFrom
  test.each<[string, string, object[], string]>([
    ['one', '2026-04-01', [publicity('2026-04-01')], '2027-02-05'],
    ['two, on two days', '2026-05-01', [publicity('2026-04-01'), publicity('2026-05-01')], '2027-01-05'],
    ['six', '2026-04-01', [publicity('2026-04-01', 6)], '2026-09-05'],
    ['before its first day', '2026-03-04', [publicity('2026-03-03')], '2027-02-05'],
    ['so late that less than that is left: the day of the approval', '2027-03-01', [publicity('2027-03-01', 3)], '2027-03-01'],
    ['on its last day', '2027-03-04', [publicity('2027-03-04')], '2027-03-04'],
    ['after its end, not registered yet', '2027-03-05', [publicity('2027-03-05')], '2027-03-05'],
    ['no points', '2026-04-01', [publicity('2026-04-01', 0)], '2027-03-05'],
  ])('%s', (_title, asOf, events, expected) => {
    expect(again(asOf, ...events)).toBe(expected)
  })

  test('the bar says so, and nothing is taken off the suspension that runs until then', () => {
    const events = [decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 3, { printed: { from: '2026-03-20' } }), publicity('2026-03-04', 2)]
    expect(assessed({ asOf: '2026-03-10', events })).toMatchObject({ status: 'suspended', reregisterFrom: '2027-01-20', measure: { until: '2026-03-19' } })
    expect(links({ asOf: '2026-03-20', events })).toEqual([['2026-03-20', null, 2]])
  })

  test('the bar of the institution is not shortened', () => {
    const events = [institution('agreement-terminated', '2026-03-05', 12), publicity('2026-04-01', 3)]
    expect(assessed({ asOf: '2026-04-01', events })).toMatchObject({ status: 'terminated', reregisterFrom: '2027-03-05' })
  })

  test('of two bars by points the one that ends last', () => {
    const events = [decision('2026-03-02', 12, { received: '2026-03-05', printed: { months: 24 } }), decision('2026-04-01', 3, { received: '2026-04-02', printed: { kind: 'terminate', months: 12 } }), publicity('2026-05-01', 2)]
    expect(assessed({ asOf: '2026-05-01', events }).reregisterFrom).toBe('2028-01-05')
  })

  test('registered again, the next suspension is shortened and not the old bar', () => {
    const events = [...year, { type: 'reregistration', on: '2027-03-05' }, decision('2027-04-01', 9, { received: '2027-04-02' }), publicity('2027-04-10')]
    expect(links({ asOf: '2027-04-10', events })).toEqual([['2027-04-02', '2027-05-01', 1]])
  })

  test('the bar over and not registered again, nothing is taken off it', () => {
    const events = [...year, publicity('2027-03-10', 2)]
    expect(links({ asOf: '2027-03-10', events })).toEqual([['2026-03-05', null, 0]])
  })
})

describe('内蒙古 五: one month in all on a run of suspensions', () => {
  const nm = innerMongolia
  test.each<[string, string, object[], string]>([
    ['one activity', '2026-03-10', [activity('2026-03-10')], '2026-04-05'],
    ['two activities', '2026-03-11', [activity('2026-03-10'), activity('2026-03-11')], '2026-04-05'],
    ['one of three points', '2026-03-10', [activity('2026-03-10', 3)], '2026-04-05'],
    ['without points', '2026-03-10', [activity('2026-03-10', 0)], '2026-05-05'],
    ['a suspension of the institution beside it is not shortened', '2026-03-10', [institution('agreement-suspended', '2026-03-05', 6, { personMonths: 3 }), activity('2026-03-10')], '2026-06-05'],
  ])('%s', (_title, asOf, events, back) => {
    expect(assessed({ pack: nm, asOf, events: [nine(nm), ...events] }).resumesOn).toBe(back)
  })

  const had = [nine(nm), activity('2026-03-10')]
  test.each<[string, string, string]>([
    ['the day after its last day, one run: it has had its month', '2026-04-05', '2026-06-05'],
    ['a day later, another run: a month of its own', '2026-04-06', '2026-05-06'],
  ])('a further suspension served %s', (_title, received, back) => {
    expect(assessed({ pack: nm, asOf: '2026-04-12', events: [...had, decision('2026-04-01', 2, { received }, nm), activity('2026-04-12')] }).resumesOn).toBe(back)
  })

  test('joined to the run by a suspension of the institution between them: it has had its month', () => {
    const between = institution('agreement-suspended', '2026-04-01', 6, { on: '2026-04-01', personMonths: 1 })
    const events = [...had, between, decision('2026-04-06', 2, { received: '2026-05-01' }, nm), activity('2026-05-02')]
    expect(assessed({ pack: nm, asOf: '2026-05-02', events }).resumesOn).toBe('2026-07-01')
  })

  test('a suspension of the institution months later is another run', () => {
    const later = institution('agreement-suspended', '2026-08-01', 6, { personMonths: 1 })
    const events = [nine(nm), later, activity('2026-03-10'), decision('2026-08-03', 2, { received: '2026-08-10' }, nm), activity('2026-08-12')]
    expect(assessed({ pack: nm, asOf: '2026-08-12', events }).resumesOn).toBe('2026-09-10')
  })

  test('a month off a bar, and no second one', () => {
    const events = [decision('2026-02-02', 6, {}, nm), decision('2026-03-02', 6, { received: '2026-03-05' }, nm)]
    expect(assessed({ pack: nm, asOf: '2026-04-01', events: [...events, activity('2026-04-01', 2)] }).reregisterFrom).toBe('2027-02-05')
    expect(assessed({ pack: nm, asOf: '2026-04-02', events: [...events, activity('2026-04-01'), activity('2026-04-02')] }).reregisterFrom).toBe('2027-02-05')
  })
})

describe('P7, I-3: what is restored lowers the balance for what comes later, and undoes nothing', () => {
  test.each<[string, object[], string, number]>([
    ['six, one restored, three more: eight', [decision('2026-02-02', 6), publicity('2026-02-10'), decision('2026-03-02', 3)], 'normal', 8],
    ['six, three more, one restored: nine it was', [decision('2026-02-02', 6), decision('2026-03-02', 3, { received: '2026-03-05' }), publicity('2026-03-06')], 'suspended', 8],
    ['restored before there was anything to restore', [publicity('2026-02-01', 2), decision('2026-02-02', 6), decision('2026-03-02', 3)], 'normal', 7],
    ['restored last year', [publicity('2025-12-01', 2), decision('2026-02-02', 6), decision('2026-03-02', 3)], 'suspended', 9],
    ['more than there is', [decision('2026-02-02', 1), publicity('2026-02-10', 6), passed('2026-02-11')], 'normal', 0],
  ])('%s', (_title, events, status, net) => {
    expect(assessed({ asOf: '2026-03-10', events })).toMatchObject({ status, points: { net } })
  })
})
