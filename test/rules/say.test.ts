import { describe, expect, it, test } from 'vitest'
import type { Assessment, Duty } from '../../shared/rules/assessment'
import { type NextStep, nextDay, sayClaim, sayDay, sayDuty, sayStatus, standingWord } from '../../shared/rules/say'
import { roles } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'
import { assessed, decision, type Given, innerMongolia } from './one-person'

describe('a day in words', () => {
  it.each([
    ['alone', '2026-03-05', undefined, '2026 年 3 月 5 日'],
    ['in the year at hand', '2026-12-31', '2026-01-01', '12 月 31 日'],
    ['in the year after', '2027-01-01', '2026-12-31', '2027 年 1 月 1 日'],
  ])('%s', (_title, of, near, says) => {
    expect(sayDay(day(of), near && day(near) || undefined)).toBe(says)
  })

  it.each([
    [undefined, '2026 年 12 月 5 日至 2027 年 2 月 5 日之间'], ['2026-06-01', '12 月 5 日至 2027 年 2 月 5 日之间'],
  ])('a range, near %s', (near, says) => {
    expect(sayDay([day('2026-12-05'), day('2027-02-05')], near && day(near) || undefined)).toBe(says)
  })
})

const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const nine = decision('2026-03-02', 9, { received: '2026-03-05' })
const twelve = decision('2026-03-02', 12, { received: '2026-03-05' })
const passed = (on: string) => ({ type: 'resumption', on, result: 'passed' })
const institution = (more: object = {}) =>
  ({ type: 'institution', on: '2026-03-02', site: 'H1', kind: 'agreement-suspended', from: '2026-03-05', months: 6, responsibility: 'important', ...more })
const terminatedLater = [decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 12, { printed: { from: '2026-03-20' } })]
const nm = (asOf: string, ...events: object[]): Given => ({ pack: innerMongolia, asOf, events })
const nineNm = decision('2026-03-02', 9, { received: '2026-03-05' }, innerMongolia)

type Row = [title: string, given: Given, word: string, status: string, next: [day: string | null, says: string] | null]

const rows: Row[] = [
  ['normal, no points', at('2026-03-10'), '正常', '正常。2026 年度没有记分。', null],
  ['normal, three points, the window to appeal open', at('2026-03-10', decision('2026-03-02', 3, { received: '2026-03-05' })), '正常', '正常。本年度已记 3 分。', ['2026-03-19', '3 月 19 日前书面申诉（如有异议）']],
  ['the last day of the window', at('2026-03-19', decision('2026-03-02', 3, { received: '2026-03-05' })), '正常', '正常。本年度已记 3 分。', ['2026-03-19', '3 月 19 日前书面申诉（如有异议）']],
  ['the window closed: what has no day is no day that matters', at('2026-03-20', decision('2026-03-02', 3, { received: '2026-03-05' })), '正常', '正常。本年度已记 3 分。', null],
  ['restored to nothing', at('2026-04-10', decision('2026-03-02', 1), { type: 'restoration', on: '2026-04-01', route: 'publicity', points: 1 }), '正常', '正常。2026 年度没有记分。', null],
  ['a suspension to come', at('2026-03-04', nine), '即将', '现为正常。将自 2026 年 3 月 5 日起暂停，5 月 4 日止。', ['2026-03-05', '3 月 5 日起暂停']],
  ['a suspension to come, over the turn of the year', at('2026-12-28', decision('2026-12-28', 9, { received: '2026-12-30' })), '即将', '现为正常。将自 2026 年 12 月 30 日起暂停，2027 年 2 月 28 日止。', ['2026-12-30', '12 月 30 日起暂停']],
  ['a termination to come', at('2026-03-04', twelve), '即将', '现为正常。医保支付资格将自 2026 年 3 月 5 日起终止，最早 2029 年 3 月 5 日可重新登记备案。', ['2026-03-05', '3 月 5 日起终止']],
  ['suspended, the status not set yet', at('2026-03-05', nine), '暂停', '暂停中，2026 年 5 月 4 日止。须在 4 月 10 日前（含当日）提出恢复申请，通过评估后最早 5 月 5 日恢复。', ['2026-04-10', '5 月 5 日起可恢复（4 月 10 日前申请）']],
  ['suspended, on the last day to apply', at('2026-04-10', nine), '暂停', '暂停中，2026 年 5 月 4 日止。须在 4 月 10 日前（含当日）提出恢复申请，通过评估后最早 5 月 5 日恢复。', ['2026-04-10', '5 月 5 日起可恢复（4 月 10 日前申请）']],
  ['suspended, the application late', at('2026-04-11', nine), '暂停', '暂停中，2026 年 5 月 4 日止。应在 4 月 10 日前（含当日）提出恢复申请，现已逾期，请即提出，通过评估后最早 5 月 5 日恢复。', ['2026-04-11', '5 月 5 日起可恢复（申请已逾期）']],
  ['suspended, passed already', at('2026-04-11', nine, passed('2026-04-11')), '暂停', '暂停中，2026 年 5 月 4 日止。5 月 5 日恢复。', ['2026-05-05', '5 月 5 日起可恢复']],
  ['suspended until next year', at('2026-12-01', decision('2026-11-10', 9, { received: '2026-11-12' }), passed('2026-12-01')), '暂停', '暂停中，2027 年 1 月 11 日止。2027 年 1 月 12 日恢复。', ['2027-01-12', '2027 年 1 月 12 日起可恢复']],
  ['suspended between two days', at('2026-03-10', institution(), passed('2026-03-06')), '暂停', '暂停中，2026 年 6 月 4 日至 2026 年 8 月 4 日之间止。6 月 5 日至 8 月 5 日之间恢复。', ['2026-08-05', '6 月 5 日至 8 月 5 日之间起可恢复']],
  ['内蒙古: by itself', nm('2026-04-10', nineNm), '暂停', '暂停中，2026 年 5 月 4 日止。5 月 5 日恢复。', ['2026-05-05', '5 月 5 日起可恢复']],
  ['not passed', at('2026-05-05', nine), '待评估', '暂停期已于 5 月 4 日届满，尚未通过评估，仍为暂停。请即提出恢复申请。', ['2026-05-05', '请即提出恢复申请']],
  ['not passed, into the next year', at('2027-01-05', nine), '待评估', '暂停期已于 2026 年 5 月 4 日届满，尚未通过评估，仍为暂停。请即提出恢复申请。', ['2027-01-05', '请即提出恢复申请']],
  ['not passed, between two days', at('2026-08-05', institution()), '待评估', '暂停期已于 8 月 4 日届满，尚未通过评估，仍为暂停。请即提出恢复申请。', ['2026-08-05', '请即提出恢复申请']],
  ['suspended, then terminated', at('2026-03-10', ...terminatedLater), '暂停', '暂停中，2026 年 3 月 19 日止。此后医保支付资格终止，最早 2029 年 3 月 20 日可重新登记备案。', ['2026-03-19', '此后终止']],
  ['terminated', at('2026-03-10', twelve), '终止', '医保支付资格自 2026 年 3 月 5 日起终止，最早 2029 年 3 月 5 日可重新登记备案。', ['2029-03-05', '2029 年 3 月 5 日起可重新登记']],
  ['terminated, this year again', at('2029-01-10', twelve), '终止', '医保支付资格自 2026 年 3 月 5 日起终止，最早 2029 年 3 月 5 日可重新登记备案。', ['2029-03-05', '3 月 5 日起可重新登记']],
  ['may register', at('2029-03-05', twelve), '可重新登记', '医保支付资格自 2026 年 3 月 5 日起终止，自 2029 年 3 月 5 日起已可重新登记备案。请重新作出承诺并登记备案。', ['2029-03-05', '可重新登记备案']],
]

describe('the standing in a word, in a sentence and by its next day', () => {
  test.each(rows)('%s', (_title, given, word, status, next) => {
    const it = assessed(given)
    expect(standingWord(it)).toBe(word)
    expect(sayStatus(it)).toBe(status)
    expect(nextDay(it)).toEqual(next && { day: next[0], says: next[1] })
  })

  test('the day to apply is named in its own year', () => {
    const it = assessed(at('2026-11-20', decision('2026-11-10', 9, { received: '2026-11-12', printed: { until: '2027-02-28' } })))
    expect(sayStatus(it)).toMatch(/^暂停中，2027 年 2 月 28 日止。须在 2027 年 2 月 8 日前（含当日）提出恢复申请，/)
  })
})

describe('what further points would bring', () => {
  const suspend: NextStep = { points: 6, kind: 'suspend', months: 1 }
  test.each<[string, Given, NextStep | null, string]>([
    ['a suspension', at('2026-03-10', decision('2026-03-02', 3)), suspend, '正常。本年度已记 3 分，再记 6 分将暂停 1 个月。'],
    ['a termination', at('2026-03-10', decision('2026-03-02', 3)), { points: 9, kind: 'terminate', months: 12 }, '正常。本年度已记 3 分，再记 9 分将终止医保支付资格。'],
    ['nothing', at('2026-03-10', decision('2026-03-02', 3)), null, '正常。本年度已记 3 分。'],
    ['is not said to somebody without points', at('2026-03-10'), suspend, '正常。2026 年度没有记分。'],
  ])('%s', (_title, given, next, says) => {
    expect(sayStatus(assessed(given), next)).toBe(says)
  })
})

describe('a measure of which the days are not known is said without them', () => {
  const whole = assessed(at('2026-04-10', nine))
  test.each<[string, Partial<Assessment>, string]>([
    ['suspended', { measure: null, resumesOn: null }, '暂停中。'],
    ['suspended, back on a day', { measure: null, duties: [] }, '暂停中。5 月 5 日恢复。'],
    ['not passed', { phase: 'awaiting-resumption', measure: null }, '暂停期已届满，尚未通过评估，仍为暂停。请即提出恢复申请。'],
  ])('%s', (_title, more, says) => {
    expect(sayStatus({ ...whole, duties: whole.duties, ...more })).toBe(says)
  })

  test.each<[string, Partial<Assessment>, ReturnType<typeof nextDay>]>([
    ['to come', { phase: 'upcoming', measure: null }, null],
    ['suspended without a day back', { resumesOn: null }, null],
    ['suspended, then terminated', { resumesOn: null, reregisterFrom: day('2029-03-05'), measure: null }, { day: null, says: '此后终止' }],
  ])('next day: %s', (_title, more, next) => {
    expect(nextDay({ ...whole, duties: whole.duties, ...more })).toEqual(next)
  })
})

describe('a duty with its last day', () => {
  const due = (kind: Duty['kind'], on: string | null, provisional = false): Duty => ({ kind, due: on === null ? null : day(on), provisional, article: '22', decision: 'd1' })
  test.each<[Duty, string]>([
    [due('maintain-status', '2026-03-10'), '3 月 10 日前（含当日）维护登记备案状态'],
    [due('maintain-status', '2027-01-04', true), '2027 年 1 月 4 日前（含当日）维护登记备案状态（推算）'],
    [due('restore-status', null), '及时将登记备案状态维护为正常'],
    [due('talk', null), '及时谈话提醒并记录'],
    [due('training', null), '及时组织学习培训'],
    [due('appeal', '2026-03-19'), '3 月 19 日前（含当日）书面申诉（如有异议）'],
    [due('apply-resumption', '2026-04-10'), '4 月 10 日前（含当日）提出资格恢复申请'],
  ])('$kind, $due', (duty, says) => {
    expect(sayDuty(duty, day('2026-03-05'))).toBe(says)
  })
})

describe('第五、六条: whose services may be claimed, and who may audit', () => {
  test.each(roles.map((role) => [role, role === 'settlement-auditor'] as const))('%s', (role, audits) => {
    expect(sayClaim(role, { status: 'normal' })).toEqual({ may: true, says: audits ? '可从事医保结算审核' : '服务费用可申报医保结算' })
    for (const status of ['suspended', 'terminated'] as const) {
      expect(sayClaim(role, { status })).toEqual({ may: false, says: audits ? '不得从事医疗费用和医保结算审核' : '服务费用不得申报医保结算' })
    }
  })
})
