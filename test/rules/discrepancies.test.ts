import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, innerMongolia, item } from './one-person'

type Row = [title: string, given: Given, expected: [code: string, article: string][]]

const at = (...events: object[]): Given => ({ asOf: '2026-12-30', events })
const nm = (...events: object[]): Given => ({ pack: innerMongolia, asOf: '2026-12-30', events })
const of = (points: number, more: object = {}) => decision('2026-03-02', 3, { items: [{ ...item(3), points, ...more }] })
const ofNm = (points: number, more: object = {}) => decision('2026-03-02', 3, { items: [{ circumstance: '2-1', responsibility: 'general', points, ...more }] })
const items = (...list: object[]) => decision('2026-03-02', 3, { items: list })
const nine = (printed: object) => decision('2026-03-02', 9, { received: '2026-03-05', printed })
const three = (printed: object) => decision('2026-03-02', 3, { received: '2026-03-05', printed })
const twelve = (printed: object) => decision('2026-03-02', 12, { received: '2026-03-05', printed })
const restored = (on: string, route: string, points: number, score?: number) => ({ type: 'restoration', on, route, points, score })
const activities = (count: number) => Array.from({ length: count }, (_, i) => restored(`2026-05-0${i + 1}`, 'activity', 1))
const publicity = (count: number) => Array.from({ length: count }, (_, i) => restored(`2026-05-0${i + 1}`, 'publicity', 1))
const institution = (kind: string, on: string, more: object = {}) =>
  ({ type: 'institution', on, site: 'H1', kind, from: on, months: 6, responsibility: 'none', ...more })
const amounts = (institutionYuan: number | undefined, person: number | undefined, more: object = {}) =>
  decision('2026-03-02', 6, { amounts: { institution: institutionYuan, person }, ...more })
const twin = (on: string, points: number, more: object = {}) => [
  decision('2026-03-02', 3, { site: 'H1', noticeNo: '1' }), decision(on, points, { site: 'H1', noticeNo: '2', ...more }),
]

const tables: Record<string, Row[]> = {
  'points-outside-band': [
    ['the lowest of the band', at(of(1)), []],
    ['the highest of the band', at(of(3)), []],
    ['above it', at(of(4)), [['points-outside-band', '17']]],
    ['one band higher, its lowest', at(of(4, { adjustment: 'band-higher' })), []],
    ['one band higher, and still in the own', at(of(3, { adjustment: 'band-higher' })), [['points-outside-band', '18']]],
    ['heavier stays in the band', at(of(4, { adjustment: 'heavier' })), [['points-outside-band', '17']]],
    ['one band lower', at(items({ ...item(6), points: 3, adjustment: 'band-lower' })), []],
    ['内蒙古, below', nm(ofNm(3)), [['points-outside-band', '3-2']]],
  ],
  'points-not-by-responsibility': [
    ['内蒙古: general is four', nm(ofNm(4)), []],
    ['内蒙古: general is not five', nm(ofNm(5)), [['points-not-by-responsibility', '3-2']]],
    ['内蒙古: primary is six', nm(ofNm(6, { responsibility: 'primary' })), []],
    ['山东: any of the band', at(of(1, { responsibility: 'primary' })), []],
    ['low to high in one circumstance', at(items({ ...item(2), responsibility: 'general' }, { ...item(3), responsibility: 'primary' })), []],
    ['alike in one circumstance', at(items({ ...item(3), responsibility: 'general' }, { ...item(3), responsibility: 'primary' })), []],
    ['high to low in one circumstance', at(items({ ...item(3), responsibility: 'general' }, { ...item(2), responsibility: 'primary' })), [['points-not-by-responsibility', '14']]],
    ['high to low, made lighter', at(items({ ...item(3), responsibility: 'general' }, { ...item(2), responsibility: 'primary', adjustment: 'lighter' })), []],
    ['high to low in two circumstances', at(items({ ...item(3), responsibility: 'general' }, { ...item(2), circumstance: '17-3', responsibility: 'primary' })), []],
    ['high to low under one responsibility', at(items({ ...item(3), responsibility: 'general' }, { ...item(2), responsibility: 'general' })), []],
  ],
  'band-impossible': [
    ['one band lower than 1–3', at(of(1, { adjustment: 'band-lower' })), [['band-impossible', '14']]],
    ['one band higher than 10–12', at(items({ ...item(10), adjustment: 'band-higher' })), [['band-impossible', '14']]],
    ['one band higher than 7–9', at(items({ ...item(9), points: 10, adjustment: 'band-higher' })), []],
  ],
  'circumstance-out-of-scope': [
    ['集采 at a public institution', { ...at(decision('2026-03-02', 3, { site: 'G1', items: [item(3, { circumstance: '17-2' })] })), sites: ['G1'] }, []],
    ['集采 at another', at(decision('2026-03-02', 3, { site: 'H1', items: [item(3, { circumstance: '17-2' })] })), [['circumstance-out-of-scope', '17-2']]],
    ['no site named, the only one is another', at(of(3, { circumstance: '17-2' })), [['circumstance-out-of-scope', '17-2']]],
    ['no site named, one of two is public', { ...at(of(3, { circumstance: '17-2' })), sites: ['H1', 'G1'] }, []],
    ['another named, one of two is public', { ...at(decision('2026-03-02', 3, { site: 'H1', items: [item(3, { circumstance: '17-2' })] })), sites: ['H1', 'G1'] }, [['circumstance-out-of-scope', '17-2']]],
  ],
  'measure-differs': [
    ['as computed', at(nine({ kind: 'suspend', months: 2 })), []],
    ['only the first day printed', at(nine({ from: '2026-03-10' })), []],
    ['one month less', at(nine({ months: 1 })), [['measure-differs', '24-2']]],
    ['another kind', at(nine({ kind: 'terminate' })), [['measure-differs', '24-2']]],
    ['a suspension instead of a termination', at(twelve({ kind: 'suspend' })), [['measure-differs', '24-6']]],
    ['a shorter bar', at(twelve({ months: 12 })), [['measure-differs', '24-6']]],
    ['a measure where the rules give none', at(three({ months: 1 })), [['measure-differs', '24-2']]],
    ['a kind where the rules give none', at(three({ kind: 'suspend' })), [['measure-differs', '24-2']]],
    ['no months where the rules give none', at(three({ kind: 'suspend', months: 0 })), []],
    ['no months and no kind where the rules give none', at(three({ months: 0 })), []],
    ['no months of a termination where the rules give none', at(three({ kind: 'terminate', months: 0 })), [['measure-differs', '24-2']]],
    ['only the first day printed where the rules give none', at(three({ from: '2026-03-10' })), []],
    ['only the last day printed where the rules give none', at(three({ until: '2026-03-31' })), [['measure-differs', '24-2']]],
    ['only the kind printed, and it is the computed', at(nine({ kind: 'suspend' })), []],
    ['no months where the rules give two', at(nine({ months: 0 })), [['measure-differs', '24-2']]],
    ['a whole year’s total on a second notice', at(decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 1, { printed: { months: 3 } })), [['measure-differs', '24-3']]],
    ['the remainder on a second notice', at(decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 1, { printed: { months: 1 } })), []],
    ['an end a month early', at(nine({ from: '2026-03-10', until: '2026-04-09' })), [['measure-differs', '24-2'], ['until-differs', '24-2']]],
    ['an end before the first day', at(decision('2026-03-02', 9, { received: '2026-03-05', printed: { until: '2026-03-01' } })), [['measure-differs', '24-2'], ['until-differs', '24-2']]],
  ],
  'until-differs': [
    ['on the last day', at(nine({ from: '2026-03-10', until: '2026-05-09' })), []],
    ['a day early', at(nine({ from: '2026-03-10', until: '2026-05-08' })), [['until-differs', '24-2']]],
    ['a day late, which begins a month', at(nine({ from: '2026-03-10', until: '2026-05-10' })), [['measure-differs', '24-2'], ['until-differs', '24-2']]],
    ['a day late, the months printed', at(nine({ from: '2026-03-10', until: '2026-05-10', months: 2 })), [['until-differs', '24-2']]],
    ['a printed end that fits other printed months', at(nine({ from: '2026-03-10', until: '2026-04-09', months: 1 })), [['measure-differs', '24-2']]],
    ['from the day of service', at(nine({ until: '2026-05-04' })), []],
    ['a bar', at(twelve({ until: '2029-03-04' })), []],
    ['of the later of two notices, from its own first day', at(decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 1, { received: '2026-03-05', printed: { until: '2026-05-02' } })), []],
  ],
  'notice-late': [
    ['agreement handling, the fifth working day', at(decision('2026-04-30', 3, { by: 'agreement', noticeOn: '2026-05-11' })), []],
    ['the sixth', at(decision('2026-04-30', 3, { by: 'agreement', noticeOn: '2026-05-12' })), [['notice-late', '21']]],
    ['a penalty has no known first day', at(decision('2026-04-30', 3, { by: 'penalty', noticeOn: '2026-06-30' })), []],
    ['neither is said', at(decision('2026-04-30', 3, { noticeOn: '2026-06-30' })), []],
  ],
  'service-late': [
    ['the third working day', at(decision('2026-02-12', 3, { noticeOn: '2026-02-13', received: '2026-02-25' })), []],
    ['the fourth', at(decision('2026-02-12', 3, { noticeOn: '2026-02-13', received: '2026-02-26' })), [['service-late', '22']]],
  ],
  'finding-late': [
    ['the sixtieth day', at(decision('2026-03-02', 3, { foundOn: '2026-05-01' })), []],
    ['the sixty-first', at(decision('2026-03-02', 3, { foundOn: '2026-05-02' })), [['finding-late', '12']]],
  ],
  'role-out-of-scope': [
    ['a doctor at a medical institution', at(of(3)), []],
    ['a principal of a pharmacy', { ...at(of(3)), role: 'pharmacy-principal', sites: ['P1'] }, []],
    ['山东: other staff of a pharmacy', { ...at(of(3)), role: 'pharmacy-staff', sites: ['P1'] }, [['role-out-of-scope', '3']]],
    ['内蒙古: other staff of a pharmacy', { ...nm(ofNm(4)), role: 'pharmacy-staff', sites: ['P1'] }, []],
    ['a pharmacist at a pharmacy', { ...at(of(3)), role: 'pharmacist', sites: ['P1'] }, [['role-out-of-scope', '3']]],
  ],
  'pack-not-in-force': [
    ['the last day', { asOf: '2027-01-05', events: [decision('2026-12-31', 3)] }, []],
    ['the day after', { asOf: '2027-01-05', events: [decision('2027-01-01', 3)] }, [['pack-not-in-force', '43']]],
    ['the first day', at(decision('2025-04-01', 3)), []],
    ['the day before', at(decision('2025-03-31', 3)), [['pack-not-in-force', '43']]],
    ['内蒙古, the day before', nm(decision('2025-02-28', 3, {}, innerMongolia)), [['pack-not-in-force', '1']]],
  ],
  'restoration-over-cap': [
    ['six points a year', at(...publicity(6)), []],
    ['a seventh', at(...publicity(7)), [['restoration-over-cap', '34']]],
    ['six in each of two years', at(...publicity(6), restored('2025-05-01', 'self-refund', 2)), []],
    ['内蒙古: three activities', nm(...activities(3)), []],
    ['内蒙古: a fourth', nm(...activities(4)), [['restoration-over-cap', '5-2']]],
    ['内蒙古: three activities and an exam', nm(...activities(3), restored('2026-06-01', 'exam', 3, 91)), []],
    ['内蒙古: a second exam', nm(restored('2026-05-01', 'exam', 1, 60), restored('2026-06-01', 'exam', 1, 60)), [['restoration-over-cap', '5-1']]],
    ['内蒙古: failed, then passed', nm(restored('2026-05-01', 'exam', 0, 59), restored('2026-06-01', 'exam', 1, 60)), []],
    ['内蒙古: passed, then failed', nm(restored('2026-05-01', 'exam', 1, 60), restored('2026-06-01', 'exam', 0, 59)), []],
  ],
  'restoration-barred': [
    ['after a single nine', at(decision('2026-03-02', 9), restored('2026-05-01', 'publicity', 1)), []],
    ['after a single ten', at(decision('2026-03-02', 10), restored('2026-05-01', 'publicity', 1)), [['restoration-barred', '32']]],
    ['after a cumulative ten', at(decision('2026-03-02', 6), decision('2026-03-03', 4), restored('2026-05-01', 'publicity', 1)), []],
    ['after a single ten of last year', at(decision('2025-12-02', 10), restored('2026-05-01', 'publicity', 1)), []],
    ['内蒙古: after a single eleven', nm(decision('2026-03-02', 11, {}, innerMongolia), restored('2026-05-01', 'activity', 1)), []],
    ['内蒙古: after a single twelve', nm(decision('2026-03-02', 12, {}, innerMongolia), restored('2026-05-01', 'activity', 1)), [['restoration-barred', '5']]],
  ],
  'restoration-points-differ': [
    ['two points for publicity', at(restored('2026-05-01', 'publicity', 2)), [['restoration-points-differ', '33-1']]],
    ['two points for a self-check', at(restored('2026-05-01', 'self-refund', 2)), []],
    ['one point for a self-check', at(restored('2026-05-01', 'self-refund', 1)), [['restoration-points-differ', '33-2']]],
    ['a route of another province', at(restored('2026-05-01', 'exam', 2, 80)), [['restoration-points-differ', '34']]],
    ['内蒙古: below sixty', nm(restored('2026-05-01', 'exam', 1, 59)), [['restoration-points-differ', '5-1']]],
    ['内蒙古: seventy-five', nm(restored('2026-05-01', 'exam', 1, 75)), []],
    ['内蒙古: seventy-six', nm(restored('2026-05-01', 'exam', 2, 76)), []],
    ['内蒙古: ninety', nm(restored('2026-05-01', 'exam', 3, 90)), [['restoration-points-differ', '5-1']]],
    ['内蒙古: ninety-one', nm(restored('2026-05-01', 'exam', 3, 91)), []],
    ['内蒙古: no score known', nm(restored('2026-05-01', 'exam', 3)), []],
  ],
  'below-materiality': [
    ['both amounts under', at(amounts(49_999, 4_999)), [['below-materiality', '8']]],
    ['the institution’s reaches 50,000', at(amounts(50_000, 4_999)), []],
    ['the person’s reaches 5,000', at(amounts(49_999, 5_000)), []],
    ['one amount not known', at(amounts(49_999, undefined)), []],
    ['fraud', at(decision('2026-03-02', 10, { amounts: { institution: 1, person: 1 } })), []],
    ['a contractual penalty', at(decision('2026-03-02', 3, { amounts: { institution: 1, person: 1 } })), []],
    ['fraud beside what is not', at(decision('2026-03-02', 10, { amounts: { institution: 1, person: 1 }, items: [item(6), item(10)] })), []],
    ['its department suspended', at(amounts(1, 1), institution('department-suspended', '2026-03-02')), []],
    ['its agreement ended', at(amounts(1, 1), institution('agreement-terminated', '2026-03-10')), []],
    ['another site’s agreement ended', { ...at(amounts(1, 1, { site: 'H1' }), institution('agreement-terminated', '2026-03-10', { site: 'H2' })), sites: ['H1', 'H2'] }, [['below-materiality', '8']]],
    ['its agreement ended last year', at(amounts(1, 1), institution('agreement-terminated', '2025-12-10')), [['below-materiality', '8']]],
    ['its agreement ended on the day of reckoning', { asOf: '2026-06-30', events: [amounts(1, 1), institution('agreement-terminated', '2026-06-30')] }, []],
    ['its agreement ended the day after, which is not known yet', { asOf: '2026-06-30', events: [amounts(1, 1), institution('agreement-terminated', '2026-07-01')] }, [['below-materiality', '8']]],
    ['内蒙古 is silent', nm(decision('2026-03-02', 4, { amounts: { institution: 1, person: 1 } }, innerMongolia)), []],
  ],
  'reregistration-early': [
    ['the last day of the bar', { asOf: '2029-06-01', events: [decision('2026-03-02', 12, { received: '2026-03-05' }), { type: 'reregistration', on: '2029-03-04' }] }, [['reregistration-early', '24-6']]],
    ['the day after', { asOf: '2029-06-01', events: [decision('2026-03-02', 12, { received: '2026-03-05' }), { type: 'reregistration', on: '2029-03-05' }] }, []],
    ['early, and then in time', { asOf: '2029-06-01', events: [decision('2026-03-02', 12, { received: '2026-03-05' }), { type: 'reregistration', on: '2029-03-04' }, { type: 'reregistration', on: '2029-03-05' }] }, [['reregistration-early', '24-6']]],
    ['never terminated', at({ type: 'reregistration', on: '2026-03-04' }), []],
    ['the second time, under the bar of the second termination', { asOf: '2027-12-01', events: [
      decision('2026-02-02', 6), decision('2026-03-02', 6, { received: '2026-03-05' }), { type: 'reregistration', on: '2027-03-05' },
      decision('2027-04-01', 12, { received: '2027-04-02' }), { type: 'reregistration', on: '2027-05-01' },
    ] }, [['pack-not-in-force', '43'], ['reregistration-early', '24-6']]],
  ],
  'possible-duplicate': [
    ['the same site and points, 120 days apart', at(...twin('2026-06-30', 3)), [['possible-duplicate', '15']]],
    ['121 days apart', at(...twin('2026-07-01', 3)), []],
    ['other points', at(...twin('2026-06-30', 2)), []],
    ['another site', { ...at(...twin('2026-06-30', 3, { site: 'H2' })), sites: ['H1', 'H2'] }, []],
    ['the same notice number', at(...twin('2026-06-30', 3, { noticeNo: '1' })), []],
    ['no notice number', at(...twin('2026-06-30', 3, { noticeNo: undefined })), []],
    ['the same conduct at two sites', {
      ...at(decision('2026-03-02', 3, { site: 'H1', noticeNo: '1', items: [item(3, { conduct: 'a' })] }), decision('2026-06-30', 3, { site: 'H2', noticeNo: '2', items: [item(3, { conduct: 'a' })] })),
      sites: ['H1', 'H2'],
    }, [['possible-duplicate', '15']]],
    ['one of several conducts at two sites', {
      ...at(decision('2026-03-02', 3, { site: 'H1', noticeNo: '1', items: [item(3, { conduct: 'a' }), item(2, { conduct: 'b' })] }), decision('2026-06-30', 3, { site: 'H2', noticeNo: '2', items: [item(1, { conduct: 'c' }), item(2, { conduct: 'b' })] })),
      sites: ['H1', 'H2'],
    }, [['possible-duplicate', '15']]],
    ['other conducts at two sites', {
      ...at(decision('2026-03-02', 3, { site: 'H1', noticeNo: '1', items: [item(3, { conduct: 'a' })] }), decision('2026-06-30', 3, { site: 'H2', noticeNo: '2', items: [item(3, { conduct: 'b' })] })),
      sites: ['H1', 'H2'],
    }, []],
    ['no site said', at(decision('2026-03-02', 3, { noticeNo: '1' }), decision('2026-06-30', 3, { noticeNo: '2' })), []],
    ['the points in another number of items', at(decision('2026-03-02', 3, { site: 'H1', noticeNo: '1' }), decision('2026-06-30', 3, { site: 'H1', noticeNo: '2', items: [item(1), item(2)] })), [['possible-duplicate', '15']]],
    ['of three alike each after the first', at(...twin('2026-03-10', 3), decision('2026-03-11', 3, { site: 'H1', noticeNo: '3' })), [['possible-duplicate', '15'], ['possible-duplicate', '15']]],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (_title, given, expected) => {
    expect(assessed(given).discrepancies.map(({ code, article }) => [code, article])).toEqual(expected)
  })
})

describe('the last day to appeal', () => {
  const late = (asOf: string) => assessed({ asOf, events: [decision('2026-09-28', 4, { received: '2026-09-30', items: [{ ...item(3), points: 4 }] })] }).discrepancies
  test('is named while the window is open', () => expect(late('2026-10-20')).toMatchObject([{ appealUntil: '2026-10-20' }]))
  test('and no more the day after', () => expect(late('2026-10-21')).toMatchObject([{ appealUntil: null }]))
})
