import { describe, expect, test } from 'vitest'
import type { Duty, DutyKind } from '../../shared/rules/assessment'
import { assessed, decision, type Given, innerMongolia } from './one-person'

const duties = (kind: DutyKind, given: Given): Duty[] => assessed(given).duties.filter((it) => it.kind === kind)

type Row = [title: string, kind: DutyKind, given: Given, expected: [due: string | null, article: string, provisional?: boolean][]]

const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const nm = (asOf: string, ...events: object[]): Given => ({ pack: innerMongolia, asOf, events })
const nine = decision('2026-03-02', 9, { received: '2026-03-05' })
const nineNm = decision('2026-03-02', 9, { received: '2026-03-05' }, innerMongolia)
const twelveNm = [decision('2026-02-02', 6, {}, innerMongolia), decision('2026-03-02', 6, { received: '2026-03-05' }, innerMongolia)]
const passed = (on: string) => ({ type: 'resumption', on, result: 'passed' })
const about = (type: string, on: string, more: object = {}) => ({ type, on, decision: 'd 2026-03-02', ...more })

const tables: Record<string, Row[]> = {
  '第二十二条: the status within 3 working days of receiving the notice': [
    ['over the spring festival', 'maintain-status', at('2026-02-13', decision('2026-02-10', 9, { received: '2026-02-13' })), [['2026-02-25', '22']]],
    ['over the national day, with a Saturday worked', 'maintain-status', at('2026-09-30', decision('2026-09-28', 9, { received: '2026-09-30' })), [['2026-10-10', '22']]],
    ['terminated', 'maintain-status', at('2026-03-05', decision('2026-03-02', 12, { received: '2026-03-05' })), [['2026-03-10', '22']]],
    ['on its last day', 'maintain-status', at('2026-03-10', nine), [['2026-03-10', '22']]],
    ['the day after', 'maintain-status', at('2026-03-11', nine), []],
    ['not received yet', 'maintain-status', at('2026-03-04', nine), []],
    ['never received', 'maintain-status', at('2026-03-05', decision('2026-03-02', 9)), []],
    ['neither suspended nor terminated', 'maintain-status', at('2026-03-05', decision('2026-03-02', 6, { received: '2026-03-05' })), []],
    ['revoked', 'maintain-status', at('2026-03-06', nine, about('revocation', '2026-03-06')), []],
    ['shortened to nothing', 'maintain-status', at('2026-03-05', nine, { type: 'restoration', on: '2026-03-05', route: 'self-refund', points: 2 }), []],
    ['at the turn of the year', 'maintain-status', at('2026-12-25', decision('2026-12-21', 9, { received: '2026-12-25' })), [['2026-12-30', '22']]],
    ['into a year not published', 'maintain-status', at('2026-12-30', decision('2026-12-28', 9, { received: '2026-12-30' })), [['2027-01-04', '22', true]]],
    ['内蒙古: no day', 'maintain-status', nm('2026-03-05', nineNm), [[null, '']]],
    ['内蒙古: on the last day of the suspension', 'maintain-status', nm('2026-05-04', nineNm), [[null, '']]],
    ['内蒙古: not after it', 'maintain-status', nm('2026-05-05', nineNm), []],
    ['内蒙古: of two, one over, the other running', 'maintain-status', nm('2026-05-10', nineNm, decision('2026-04-28', 2, { received: '2026-04-29', printed: { months: 1 } }, innerMongolia)), [[null, '']]],
    ['内蒙古: terminated, until registered again', 'maintain-status', nm('2027-03-04', ...twelveNm), [[null, '']]],
    ['内蒙古: registered again', 'maintain-status', nm('2027-03-05', ...twelveNm, { type: 'reregistration', on: '2027-03-05' }), []],
  ],
  '第三十九条: an appeal within 10 working days of receiving the notice': [
    ['over the national day', 'appeal', at('2026-09-30', decision('2026-09-28', 3, { received: '2026-09-30' })), [['2026-10-20', '39']]],
    ['on its last day', 'appeal', at('2026-10-20', decision('2026-09-28', 3, { received: '2026-09-30' })), [['2026-10-20', '39']]],
    ['the day after', 'appeal', at('2026-10-21', decision('2026-09-28', 3, { received: '2026-09-30' })), []],
    ['over the spring festival', 'appeal', at('2026-02-13', decision('2026-02-10', 3, { received: '2026-02-13' })), [['2026-03-05', '39']]],
    ['appealed', 'appeal', at('2026-03-09', nine, about('appeal', '2026-03-09')), []],
    ['not received yet', 'appeal', at('2026-03-04', nine), []],
    ['into a year not published', 'appeal', at('2026-12-28', decision('2026-12-21', 3, { received: '2026-12-25' })), [['2027-01-08', '39', true]]],
    ['内蒙古 is silent', 'appeal', nm('2026-03-05', nineNm), []],
  ],
  '第二十三条: talk and training at every notice': [
    ['one point', 'talk', at('2026-03-05', decision('2026-03-02', 1, { received: '2026-03-05' })), [[null, '23']]],
    ['one point', 'training', at('2026-03-05', decision('2026-03-02', 1, { received: '2026-03-05' })), [[null, '23']]],
    ['two notices', 'talk', at('2026-04-05', nine, decision('2026-04-01', 1, { received: '2026-04-02' })), [[null, '23'], [null, '23']]],
    ['not received yet', 'talk', at('2026-03-04', nine), []],
    ['decided in the old year, received in the new', 'talk', at('2026-01-05', decision('2025-12-30', 1, { received: '2026-01-04' })), [[null, '23']]],
    ['received in the old year', 'talk', at('2026-01-05', decision('2025-12-29', 1, { received: '2025-12-30' })), []],
    ['内蒙古: two points', 'talk', nm('2026-03-05', decision('2026-03-02', 2, { received: '2026-03-05' }, innerMongolia)), []],
    ['内蒙古: three points', 'talk', nm('2026-03-05', decision('2026-03-02', 3, { received: '2026-03-05' }, innerMongolia)), [[null, '4-1']]],
    ['内蒙古: three points', 'training', nm('2026-03-05', decision('2026-03-02', 3, { received: '2026-03-05' }, innerMongolia)), [[null, '4-1']]],
    ['内蒙古: two, then one more', 'talk', nm('2026-04-05', decision('2026-03-02', 2, { received: '2026-03-05' }, innerMongolia), decision('2026-04-01', 1, { received: '2026-04-02' }, innerMongolia)), [[null, '4-1']]],
  ],
  '第三十六条: application by the 15th working day before the end': [
    ['the expiry day itself does not count', 'apply-resumption', at('2026-09-01', decision('2026-08-20', 9, { received: '2026-08-21', printed: { until: '2026-10-20' } })), [['2026-09-22', '36']]],
    ['of a run, before its own last day', 'apply-resumption', at('2026-03-10', nine, decision('2026-03-09', 1, { received: '2026-03-10' })), [['2026-05-14', '36']]],
    ['of a bar, into a year not published', 'apply-resumption', at('2026-03-10', decision('2026-02-02', 6), decision('2026-03-02', 6, { received: '2026-03-05' })), [['2027-02-11', '36', true]]],
    ['still open when late', 'apply-resumption', at('2026-05-20', nine), [['2026-04-10', '36']]],
    ['not after a pass', 'apply-resumption', at('2026-04-29', nine, passed('2026-04-28')), []],
    ['again after a failure', 'apply-resumption', at('2026-04-29', nine, { ...passed('2026-04-28'), result: 'failed' }), [['2026-04-10', '36']]],
    ['a suspension by the institution', 'apply-resumption', at('2026-04-01', { type: 'institution', on: '2026-04-01', site: 'H1', kind: 'agreement-suspended', from: '2026-04-01', months: 6, responsibility: 'primary' }), [['2026-09-09', '36']]],
    ['内蒙古: none', 'apply-resumption', nm('2026-03-10', nineNm), []],
  ],
  '第三十六、四十一条: back to normal after a pass or a won appeal': [
    ['passed before the end, on the last day', 'restore-status', at('2026-05-04', nine, passed('2026-04-28')), []],
    ['the day after the last day', 'restore-status', at('2026-05-05', nine, passed('2026-04-28')), [[null, '36']]],
    ['passed after the end', 'restore-status', at('2026-06-01', nine, passed('2026-06-01')), [[null, '36']]],
    ['nobody passed', 'restore-status', at('2026-06-01', nine), []],
    ['passed in the new year, ended in the old', 'restore-status', at('2026-01-20', decision('2025-10-10', 9, { received: '2025-10-11' }), passed('2026-01-05')), [[null, '36']]],
    ['passed and normal in the old year', 'restore-status', at('2026-01-20', decision('2025-10-10', 9, { received: '2025-10-11' }), passed('2025-12-12')), []],
    ['suspended anew since', 'restore-status', at('2026-06-10', nine, passed('2026-05-05'), decision('2026-06-01', 1, { received: '2026-06-02' })), []],
    ['passed in the old year, normal in the new', 'restore-status', at('2026-01-20', decision('2025-11-10', 9, { received: '2025-11-11' }), passed('2025-12-20')), [[null, '36']]],
    ['revoked', 'restore-status', at('2026-04-01', nine, about('revocation', '2026-04-01')), [[null, '36']]],
    ['varied to below nine', 'restore-status', at('2026-04-01', nine, about('variation', '2026-04-01', { points: 6 })), [[null, '36']]],
    ['revoked, and a later variation that changes no status', 'restore-status', at('2026-04-10', nine, decision('2026-03-09', 1, {}), about('revocation', '2026-04-01'), { type: 'variation', on: '2026-04-05', decision: 'd 2026-03-09', points: 2 }), [[null, '36']]],
    ['revoked in the old year', 'restore-status', at('2026-01-10', decision('2025-11-10', 9, { received: '2025-11-11' }), { type: 'revocation', on: '2025-12-01', decision: 'd 2025-11-10' }), []],
    ['revoked, and still suspended by another', 'restore-status', at('2026-04-01', nine, decision('2026-03-03', 9, { received: '2026-03-06' }), about('revocation', '2026-04-01')), []],
    ['only appealed', 'restore-status', at('2026-04-01', nine, about('appeal', '2026-04-01')), []],
    ['revoked, and never suspended', 'restore-status', at('2026-04-01', decision('2026-03-02', 6, { received: '2026-03-05' }), about('revocation', '2026-04-01')), []],
    ['a termination revoked', 'restore-status', at('2026-04-01', decision('2026-03-02', 12, { received: '2026-03-05' }), about('revocation', '2026-04-01')), [[null, '36']]],
    ['内蒙古: by itself', 'restore-status', nm('2026-05-05', nineNm), [[null, '']]],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s (%s)', (_title, kind, given, expected) => {
    const found = duties(kind, given).map(({ due, article, provisional }) => [due, article, provisional])
    expect(found).toEqual(expected.map(([due, article, provisional = false]) => [due, article, provisional]))
  })
})

test('duties are sorted by their last day, those without one at the end', () => {
  const { duties: all } = assessed(at('2026-03-05', nine))
  expect(all.map(({ kind }) => kind)).toEqual(['maintain-status', 'appeal', 'apply-resumption', 'talk', 'training'])
})

test('a duty names the decision that it comes of', () => {
  const { duties: all } = assessed(at('2026-03-05', nine))
  expect(all.map(({ kind, decision: of }) => [kind, of])).toEqual([
    ['maintain-status', 'd 2026-03-02'], ['appeal', 'd 2026-03-02'], ['apply-resumption', null], ['talk', 'd 2026-03-02'], ['training', 'd 2026-03-02'],
  ])
  expect(assessed(at('2026-06-01', nine, passed('2026-06-01'))).duties.find(({ kind }) => kind === 'restore-status')?.decision).toBe('d 2026-03-02')
})

test('of two duties the one due first, whichever notice came first', () => {
  const { duties: all } = assessed(at('2026-03-12', decision('2026-03-09', 1, { received: '2026-03-11' }), decision('2026-03-02', 1, { received: '2026-03-05' })))
  expect(all.filter(({ due }) => due !== null).map(({ due, decision: of }) => [due, of])).toEqual([['2026-03-19', 'd 2026-03-02'], ['2026-03-25', 'd 2026-03-09']])
})
