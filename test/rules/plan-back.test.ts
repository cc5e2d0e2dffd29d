// The lawful ways back, by article: which routes are open, what each combination gives, and when one is back.
import { describe, expect, test } from 'vitest'
import { type WaysBack, waysBack } from '../../shared/rules/plan-back'
import { consequence } from '../../shared/rules/plan'
import { sayBack, sayTakes } from '../../shared/rules/say-plan'
import type { Decision } from '../../shared/rules/case'
import { decision, type Given, innerMongolia, opened } from './one-person'

const waysOf = (given: Given): WaysBack => {
  const { law, history, asOf } = opened(given)
  return waysBack(law, history, asOf)
}

const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const nm = (asOf: string, ...events: object[]): Given => ({ pack: innerMongolia, asOf, events })
const served = (on: string, points: number, more: object = {}): object => decision(on, points, { received: on, ...more })
const servedNm = (on: string, points: number): object => decision(on, points, { received: on }, innerMongolia)
const restored = (on: string, points: number, route = 'publicity', more: object = {}): object => ({ type: 'restoration', on, route, points, ...more })
const institution = (on: string, kind: string, months: number): object => ({ type: 'institution', on, site: 'H1', kind, from: on, months, responsibility: 'primary' })

const routes = (given: Given): string[] => waysOf(given).routes.map((it) => `${it.route} ${it.open ? it.most : it.closedBy}`)

describe('which routes are open', () => {
  test.each<[string, Given, string[]]>([
    ['第三十三、三十四条: all of six', at('2026-03-05', served('2026-02-03', 9)), ['publicity 6', 'self-refund 6']],
    ['第三十四条: what is left of six', at('2026-03-05', served('2026-02-03', 9), restored('2026-03-01', 5)), ['publicity 1', 'self-refund year-cap']],
    ['第三十四条: the six of the year are used', at('2026-03-05', served('2026-02-03', 9), restored('2026-03-01', 6)), ['publicity year-cap', 'self-refund year-cap']],
    ['第三十四条: a new year, a new six', at('2027-01-02', served('2026-12-03', 9), restored('2026-12-20', 6)), ['publicity 6', 'self-refund 6']],
    ['第三十二条: a single ten bars', at('2026-03-05', served('2026-02-03', 10)), ['publicity barred', 'self-refund barred']],
    ['第三十二条: a cumulative ten does not', at('2026-03-05', served('2026-02-03', 6), served('2026-02-04', 4)), ['publicity 6', 'self-refund 6']],
    ['第三十二条: in its own year only', at('2027-01-02', served('2026-12-03', 10)), ['publicity 6', 'self-refund 6']],
    ['内蒙古五: exam and activities', nm('2026-03-05', servedNm('2026-02-03', 9)), ['exam 3', 'activity 3']],
    ['内蒙古五（一）: the exam is used once it gave points', nm('2026-03-05', servedNm('2026-02-03', 9), restored('2026-02-20', 1, 'exam', { score: 60 })), ['exam used', 'activity 3']],
    ['内蒙古五（一）: not when it gave none', nm('2026-03-05', servedNm('2026-02-03', 9), restored('2026-02-20', 0, 'exam', { score: 59 })), ['exam 3', 'activity 3']],
    ['内蒙古五（二）: three activities a year', nm('2026-03-05', servedNm('2026-02-03', 9), restored('2026-02-20', 3, 'activity')), ['exam 3', 'activity route-cap']],
    ['内蒙古五: a single eleven does not bar', nm('2026-03-05', servedNm('2026-02-03', 11)), ['exam 3', 'activity 3']],
    ['内蒙古五: a single twelve bars', nm('2026-03-05', servedNm('2026-02-03', 12)), ['exam barred', 'activity barred']],
  ])('%s', (_, given, expected) => expect(routes(given)).toEqual(expected))

  test('the bar names the article, its words, and the decision that bars', () => {
    const [route] = waysOf(at('2026-03-05', served('2026-02-03', 10, { noticeNo: '医保处〔2026〕3号' }))).routes
    expect(route?.because).toMatchObject({ article: '32', words: '在一个自然年度内未出现单次记分10—12分的负面情形' })
    expect(route?.because.from?.[0]?.says).toBe('2026 年 2 月 3 日作出的决定（医保处〔2026〕3号）单次记 10 分')
  })
})

const said = (given: Given): string[] => {
  const { asOf, ways } = waysOf(given)
  return ways.map((it) => `${it.back ? sayBack(it.back, asOf) : `余 ${it.net} 分`}：${it.options.map(({ takes }) => sayTakes(takes)).join(' / ')}`)
}

const P = (times: number): string => `参加医保宣传公益活动 ${times} 次`
const S = (times: number): string => `年度清算前自查自纠、全部退回 ${times} 次`
const E = '学习培训并通过考试（减免 1 分）'
const A = '参加宣传活动、飞行检查、专项检查等 1 次'

describe('the ways back, best first', () => {
  test.each<[string, Given, string[]]>([
    ['第三十五条: one month for each point', at('2026-02-10', served('2026-02-03', 9)), [
      `最早 2 月 10 日恢复：${S(1)} / ${P(2)}`, `最早 3 月 3 日恢复：${P(1)}`,
    ]],
    ['口径 I-16: not back before the approval', at('2026-03-20', served('2026-02-03', 9)), [`最早 3 月 20 日恢复：${P(1)} / ${S(1)}`]],
    ['第三十五条: a bar by a month for each point, six at most', at('2026-03-05', served('2026-01-05', 6), served('2026-03-02', 6)), [
      `最早 9 月 2 日可重新登记备案：${S(3)} / ${P(2)}，加上${S(2)} / ${P(4)}，加上${S(1)} / ${P(6)}`,
      `最早 10 月 2 日可重新登记备案：${P(1)}，加上${S(2)} / ${P(3)}，加上${S(1)} / ${P(5)}`,
      `最早 11 月 2 日可重新登记备案：${S(2)} / ${P(2)}，加上${S(1)} / ${P(4)}`,
      `最早 12 月 2 日可重新登记备案：${P(1)}，加上${S(1)} / ${P(3)}`,
      `最早 2027 年 1 月 2 日可重新登记备案：${S(1)} / ${P(2)}`,
      `最早 2027 年 2 月 2 日可重新登记备案：${P(1)}`,
    ]],
    ['内蒙古五, 口径 I-7: one month in all, by either', nm('2026-02-10', servedNm('2026-02-03', 9)), [`最早 3 月 3 日恢复：${E} / ${A}`]],
    ['口径 I-7: the month was had', nm('2026-02-10', servedNm('2026-02-03', 9), restored('2026-02-05', 1, 'activity')), []],
    ['a suspension to come falls away', at('2026-02-10', decision('2026-02-03', 9, { printed: { from: '2026-03-01', months: 1 } })), [`不再暂停：${P(1)} / ${S(1)}`]],
    ['口径 I-16: the institution’s own term stays', at('2026-02-10', institution('2026-02-02', 'agreement-suspended', 6)), []],
    ['口径 I-16: and keeps the day back', at('2026-02-10', institution('2026-02-02', 'agreement-suspended', 6), served('2026-02-03', 9)), []],
    ['barred: no way', at('2026-02-10', served('2026-02-03', 10)), []],
    ['someone well: the points left', at('2026-02-10', served('2026-02-03', 3)), [`余 0 分：${P(1)}，加上${S(1)} / ${P(3)} / ${S(2)}`, `余 1 分：${S(1)} / ${P(2)}`, `余 2 分：${P(1)}`]],
    ['nobody with points has nothing to restore', at('2026-02-10'), []],
  ])('%s', (_, given, expected) => expect(said(given)).toEqual(expected))
})

describe('what restoring cannot do', () => {
  test.each<[string, Given, string | null]>([
    ['口径 I-7: the one month was had', nm('2026-02-10', servedNm('2026-02-03', 9), restored('2026-02-05', 1, 'activity')), '期限已经缩短到头，修复只降低累计记分'],
    ['口径 I-16: the institution’s term', at('2026-02-10', institution('2026-02-02', 'agreement-suspended', 6)), '这段期限因机构被处理而产生，修复不缩短它'],
    ['口径 I-16: after the end', at('2026-04-10', served('2026-02-03', 9)), '期限已满，修复只降低累计记分，不能提前恢复'],
    ['nothing, where a way is open', at('2026-02-10', served('2026-02-03', 9)), null],
  ])('%s', (_, given, expected) => expect(waysOf(given).stuck?.says ?? null).toBe(expected))
})

describe('what else must happen', () => {
  const conditions = (given: Given): string[] => waysOf(given).without.conditions.map(({ says }) => says)

  test('第三十六条: apply, be assessed', () => {
    expect(conditions(at('2026-03-05', served('2026-03-02', 9)))).toEqual([
      '4 月 10 日前（含当日）提出恢复申请', '通过评估：经办机构原则上在收到申请后 10 个工作日内评估，3 月 5 日申请的，3 月 19 日前（含当日）应有结果',
    ])
  })
  test('第三十六条: late', () => expect(conditions(at('2026-04-30', served('2026-03-02', 9)))[0]).toBe('应在 4 月 10 日前（含当日）提出恢复申请，现已逾期，请即提出'))
  test('第三十六条: passed before the end', () => expect(conditions(at('2026-04-30', served('2026-03-02', 9), { type: 'resumption', on: '2026-04-28', result: 'passed' }))).toEqual(['已于 4 月 28 日通过评估']))
  test('第三十六条: a termination wants commitment and registration anew', () => expect(conditions(at('2026-03-05', served('2026-03-02', 12))).slice(2)).toEqual(['重新作出承诺', '重新登记备案']))
  test('口径 I-8: 内蒙古 by itself', () => expect(conditions(nm('2026-03-05', servedNm('2026-03-02', 9)))).toEqual(['期满次日自动恢复']))

  test('a shortened end moves the last day to apply, and is over at once where it has passed', () => {
    const { ways } = waysOf(at('2026-03-05', served('2026-03-02', 9)))
    expect(ways.map((it) => it.conditions[0])).toMatchObject([
      { kind: 'apply', due: '2026-02-05', late: false, says: '请即提出恢复申请（按缩短后的期限应在 2 月 5 日前提出）' },
      { kind: 'apply', due: '2026-03-11', late: false, says: '3 月 11 日前（含当日）提出恢复申请' },
    ])
  })

  test('a day in a year not published is provisional', () => {
    expect(waysOf(at('2026-03-05', served('2026-03-02', 12))).without.provisional).toBe(true)
    expect(waysOf(at('2026-03-05', served('2026-03-02', 9))).without.provisional).toBe(false)
  })
})

describe('where the rules leave a range', () => {
  const given = at('2026-02-10', { ...institution('2026-02-02', 'agreement-suspended', 6), responsibility: 'important' })
  test('第二十八条: so is the day back', () => expect(waysOf(given).without.back).toEqual({ kind: 'resume', on: ['2026-05-02', '2026-07-02'] }))
})

test('a reason leads from the day to the route, its cap, its effect, the measure and the resumption', () => {
  const [best] = waysOf(at('2026-02-10', served('2026-02-03', 9))).ways
  expect(best?.because.says).toBe('年度清算前自查自纠、全部退回 1 次：减免 2 分，缩短 2 个月，最早 2 月 10 日恢复')
  expect(best?.because.from?.map((it) => it.article)).toEqual(['33-2', '34', '35', '24-2', '36'])
})

test('a decision being entered: the ways back before and after it', () => {
  const { law, history, asOf } = opened(at('2026-03-05', served('2026-02-03', 6)))
  const entered = decision('2026-03-03', 10, { received: '2026-03-04' }) as Decision
  const { before, after, waysBefore, waysAfter } = consequence(law, history, entered, asOf)
  expect([before.status, after.status]).toEqual(['normal', 'terminated'])
  expect(waysBefore.routes.every((it) => it.open)).toBe(true)
  expect(waysAfter.routes.map((it) => it.closedBy)).toEqual(['barred', 'barred'])
})
