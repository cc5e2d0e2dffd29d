// discrepancies.test.ts says when a difference is named; here is what it says.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, innerMongolia, item } from './one-person'

const at = (...events: object[]): Given => ({ asOf: '2026-12-30', events })
const nm = (...events: object[]): Given => ({ pack: innerMongolia, asOf: '2026-12-30', events })
const of = (points: number, more: object = {}) => decision('2026-03-02', 3, { items: [{ ...item(3), points, ...more }] })
const printed = (points: number, measure: object) => decision('2026-03-02', points, { received: '2026-03-05', printed: measure })
const restored = (on: string, route: string, points: number, score?: number) => ({ type: 'restoration', on, route, points, score })
const many = (count: number, route: string) => Array.from({ length: count }, (_, i) => restored(`2026-05-0${i + 1}`, route, 1))

const rows: [title: string, given: Given, says: string[]][] = [
  ['points outside the band', at(of(4)), ['通知书记 4 分，该情形为 1—3 分']],
  ['one band higher', at(of(3, { adjustment: 'band-higher' })), ['通知书记 3 分，该情形为 4—6 分']],
  ['points of another responsibility', nm(decision('2026-03-02', 3, { items: [{ circumstance: '2-1', responsibility: 'general', points: 5 }] })), ['通知书记 5 分，一般责任应记 4 分']],
  ['the lighter above the graver', at(decision('2026-03-02', 3, { items: [item(3, { responsibility: 'general' }), item(2, { responsibility: 'primary' })] })), ['同一情形中，责任较轻的记分高于责任较重的']],
  ['no band below', at(of(1, { adjustment: 'band-lower' })), ['已是最低档，不能再减轻一档']],
  ['no band above', at(decision('2026-03-02', 12, { items: [item(10, { adjustment: 'band-higher' })] })), ['已是最高档，不能再加重一档']],
  ['a circumstance of other institutions', at(of(3, { circumstance: '17-2' })), ['该情形不适用于这类机构']],
  ['other months', at(printed(9, { months: 1 })), ['按细则应为：暂停 2 个月']],
  ['another kind', at(printed(12, { kind: 'suspend', months: 6 })), ['按细则应为：终止，36 个月内不得再次登记备案']],
  ['a measure where the rules give none', at(printed(3, { months: 1 })), ['按细则这一次不应有新的暂停或者终止']],
  ['another end', at(printed(9, { until: '2026-05-03' })), ['自 2026 年 3 月 5 日起 2 个月，应至 5 月 4 日']],
  ['another end, in the next year', at(decision('2026-12-01', 9, { received: '2026-12-03', printed: { until: '2027-02-03', months: 2 } })), ['自 2026 年 12 月 3 日起 2 个月，应至 2027 年 2 月 2 日']],
  ['a notice too late', at(decision('2026-04-30', 3, { by: 'agreement', noticeOn: '2026-05-12' })), ['处理通知书应在 2026 年 5 月 11 日前（含当日）作出']],
  ['a service too late', at(decision('2026-02-12', 3, { noticeOn: '2026-02-13', received: '2026-02-26' })), ['处理通知书应在 2026 年 2 月 25 日前（含当日）送达']],
  ['a finding too late', at(decision('2026-03-02', 3, { foundOn: '2026-05-02' })), ['责任认定应在 2026 年 5 月 1 日前（含当日）作出']],
  ['a role left out', { ...at(of(3)), role: 'pharmacy-staff', sites: ['P1'] }, ['药店工作人员不在本细则的相关人员范围内']],
  ['not in force', at(decision('2025-03-31', 3)), ['作出决定之日（2025 年 3 月 31 日）不在施行期内']],
  ['below the amounts', at(decision('2026-03-02', 6, { amounts: { institution: 49_999, person: 4_999 } })), ['涉及金额低于 50000 元和 5000 元']],
  ['the same under another number', at(decision('2026-03-02', 3, { site: 'H1', noticeNo: '甲1号' }), decision('2026-03-09', 3, { site: 'H1', noticeNo: '乙2号' })), ['可能与 甲1号 为同一处理']],
  ['more than a year gives', at(...many(7, 'publicity')), ['一年最多修复 6 分']],
  ['more than a route gives', nm(...many(4, 'activity')), ['超过这一途径一年的次数或者分值']],
  ['restoration barred', at(decision('2026-03-02', 11), restored('2026-05-01', 'publicity', 1)), ['当年有单次 11 分，不予修复']],
  ['a route of another province', at(restored('2026-05-01', 'exam', 2, 80)), ['本细则没有这一修复途径']],
  ['other points than the route gives', nm(restored('2026-05-01', 'exam', 3, 90)), ['这一途径应为 2 分，记录为 3 分']],
  ['registered again too early', { asOf: '2029-06-01', events: [decision('2026-03-02', 12, { received: '2026-03-05' }), { type: 'reregistration', on: '2029-03-04' }] }, ['最早 2029 年 3 月 5 日可重新登记备案']],
]

describe('what is said of a difference', () => {
  test.each(rows)('%s', (_title, given, says) => {
    expect(assessed(given).discrepancies.map((it) => it.says)).toEqual(says)
  })
})

describe('a difference names the fact it was found in', () => {
  test.each<[string, Given, string[]]>([
    ['a decision', at(of(4), decision('2026-04-01', 4, { items: [{ ...item(3), points: 4 }] })), ['d 2026-03-02', 'd 2026-04-01']],
    ['a restoration', at(restored('2026-05-01', 'exam', 2, 80)), ['restoration@2026-05-01']],
    ['a re-registration', { asOf: '2029-06-01', events: [decision('2026-03-02', 12, { received: '2026-03-05' }), { type: 'reregistration', on: '2029-03-04' }] }, ['reregistration@2029-03-04']],
  ])('%s', (_title, given, facts) => {
    expect(assessed(given).discrepancies.map(({ event }) => event)).toEqual(facts)
  })
})
