// Nothing else holds the tree of reasons: each node with its sentence, its number, its fact, its article and its reading.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Reason } from '../../shared/rules/assessment'
import { readCase } from '../../shared/rules/read-case'
import { assessed, decision, type Given, innerMongolia, item } from './one-person'
import { anyCase } from './oracle/histories'

const node = ({ says, value, fact, article, reading }: Reason): string =>
  [says, value === undefined ? '' : `=${value}`, fact === undefined ? '' : `←${fact}`, article === undefined ? '' : `§${article}`, reading ?? ''].filter(Boolean).join(' ')

/** The tree, a line for each node, two blanks deeper for each step down. */
const lines = (reason: Reason, depth = 0): string[] => [`${'  '.repeat(depth)}${node(reason)}`, ...(reason.from ?? []).flatMap((it) => lines(it, depth + 1))]

const because = (given: Given): string[] => lines(assessed(given).because)
/** The lines under the points of the year, and those under the measures and after them. */
const pointsOf = (given: Given): string[] => because(given).filter((_, at, all) => at > 1 && all.slice(2, at + 1).every((it) => it.startsWith('    ')))
const measuresOf = (given: Given): string[] => because(given).slice(2 + pointsOf(given).length)

const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const nm = (asOf: string, ...events: object[]): Given => ({ pack: innerMongolia, asOf, events })
const served = { received: '2026-03-05' }
const publicity = (on: string, points = 1) => ({ type: 'restoration', on, route: 'publicity', points })
const institution = (more: object = {}) =>
  ({ type: 'institution', on: '2026-03-02', site: 'H1', kind: 'agreement-suspended', from: '2026-03-05', months: 6, responsibility: 'primary', ...more })

describe('what it comes to', () => {
  test.each<[string, Given, string]>([
    ['normal', at('2026-03-10'), '正常 =normal'],
    ['to come', at('2026-03-03', decision('2026-03-02', 9, served)), '即将；最早恢复：2026 年 5 月 5 日 =normal'],
    ['suspended', at('2026-03-10', decision('2026-03-02', 9, served)), '暂停；最早恢复：2026 年 5 月 5 日 =suspended'],
    ['between two days', at('2026-03-10', institution({ responsibility: 'important' })), '暂停；最早恢复：2026 年 6 月 5 日至 2026 年 8 月 5 日之间 =suspended'],
    ['not passed', at('2026-06-10', decision('2026-03-02', 9, served)), '待评估；最早恢复：2026 年 5 月 5 日 =suspended'],
    ['terminated', at('2026-03-10', decision('2026-03-02', 12, served)), '终止；最早可重新登记备案：2029 年 3 月 5 日 =terminated'],
    ['may register', at('2029-03-05', decision('2026-03-02', 12, served)), '可重新登记；最早可重新登记备案：2029 年 3 月 5 日 =terminated'],
    ['suspended, then terminated', at('2026-03-10', decision('2026-02-02', 9, { received: '2026-02-03' }), decision('2026-03-02', 12, { printed: { from: '2026-03-20' } })), '暂停；最早可重新登记备案：2029 年 3 月 20 日 =suspended'],
  ])('%s', (_title, given, expected) => {
    expect(because(given)[0]).toBe(expected)
  })
})

describe('第十六条: the points of the year, from each decision and restoration in it', () => {
  const sum = (given: Given): string | undefined => because(given)[1]
  test.each<[string, Given, string]>([
    ['none', at('2026-03-10'), '  2026 年度累计记 0 分，修复 0 分，现为 0 分 =0 §16'],
    ['nine, one restored', at('2026-04-10', decision('2026-03-02', 9), publicity('2026-04-01')), '  2026 年度累计记 9 分，修复 1 分，现为 8 分 =8 §16'],
    ['of last year', at('2027-01-01', decision('2026-03-02', 9)), '  2027 年度累计记 0 分，修复 0 分，现为 0 分 =0 §16'],
    ['内蒙古', nm('2026-03-10', decision('2026-03-02', 3, {}, innerMongolia)), '  2026 年度累计记 3 分，修复 0 分，现为 3 分 =3 §4-3 I-6'],
  ])('%s', (_title, given, expected) => {
    expect(sum(given)).toBe(expected)
  })

  const principal = '为非登记备案人员或者被暂停、终止的人员冒名提供医保费用结算'
  const fine = '机构违反服务协议被要求支付违约金等协议处理，本人负有责任'
  test.each<[string, Given, string[]]>([
    ['with the number of the notice', at('2026-03-10', decision('2026-03-02', 9, { noticeNo: '淄医保处〔2026〕12号' })), [
      '    2026 年 3 月 2 日作出的决定（淄医保处〔2026〕12号）记 9 分 =9 ←d 2026-03-02',
      `      ${principal}，主要责任，记 9 分 =9 §19-1`,
    ]],
    ['two items of one conduct', at('2026-03-10', decision('2026-03-02', 3, { items: [item(3, { conduct: 'c' }), item(2, { conduct: 'c' })] })), [
      '    2026 年 3 月 2 日作出的决定记 5 分，同一行为按最高分计，本次计入 3 分 =3 ←d 2026-03-02 §15 I-11',
      `      ${fine}，主要责任，记 3 分 =3 §17-1`,
      `      ${fine}，重要责任，记 2 分 =2 §17-1`,
    ]],
    ['varied', at('2026-03-10', decision('2026-03-02', 3), { type: 'variation', on: '2026-03-09', decision: 'd 2026-03-02', points: 1 }), [
      '    2026 年 3 月 2 日作出的决定记 1 分（已变更） =1 ←d 2026-03-02',
      `      ${fine}，主要责任，记 1 分 =1 §17-1`,
    ]],
    ['appealed is not varied', at('2026-03-10', decision('2026-03-02', 1), { type: 'appeal', on: '2026-03-09', decision: 'd 2026-03-02' }), [
      '    2026 年 3 月 2 日作出的决定记 1 分 =1 ←d 2026-03-02',
      `      ${fine}，一般责任，记 1 分 =1 §17-1`,
    ]],
    ['revoked', at('2026-03-10', decision('2026-03-02', 3), { type: 'revocation', on: '2026-03-09', decision: 'd 2026-03-02' }), []],
    ['last year’s decision and restoration', at('2026-01-10', decision('2025-12-02', 3), publicity('2025-12-03')), []],
    ['restored', at('2026-04-10', publicity('2026-04-01'), { ...publicity('2026-04-02', 2), route: 'self-refund' }), [
      '    2026 年 4 月 1 日修复减免 1 分（参加医保宣传公益活动） =-1 ←restoration@2026-04-01 §33-1',
      '    2026 年 4 月 2 日修复减免 2 分（年度清算前自查自纠、全部退回） =-2 ←restoration@2026-04-02 §33-2',
    ]],
    ['by a route of another province', at('2026-04-10', { ...publicity('2026-04-01'), route: 'activity' }), [
      '    2026 年 4 月 1 日修复减免 1 分（activity） =-1 ←restoration@2026-04-01',
    ]],
    ['内蒙古', nm('2026-04-10', decision('2026-03-02', 3, {}, innerMongolia), { ...publicity('2026-04-01', 2), route: 'exam', score: 80 }), [
      '    2026 年 3 月 2 日作出的决定记 3 分 =3 ←d 2026-03-02',
      '      机构被暂停拨付或者要求支付违约金等协议处理，本人负有责任，主要责任，记 3 分 =3 §3-1-1',
      '    2026 年 4 月 1 日修复减免 2 分（学习培训并通过考试） =-2 ←restoration@2026-04-01 §5-1',
    ]],
  ])('%s', (_title, given, expected) => {
    expect(pointsOf(given)).toEqual(expected)
  })
})

const counted = '    月数自第一天起算，至对应日的前一天 I-1'
const single = '    单次 9 分：暂停 2 个月 §24-2 I-2'
const cumulative = '    本年度累计 9 分：暂停 1 个月 §24-2'
const assessment = '  暂停期满后须通过评估才恢复 §36 I-17'

describe('第二十四、三十五、三十六条: each measure, the rows it comes of, its first day and what was taken off', () => {
  test.each<[string, Given, string[]]>([
    ['nothing', at('2026-03-10', decision('2026-03-02', 6)), []],
    ['from the service', at('2026-03-10', decision('2026-03-02', 9, served)), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 5 月 4 日止 ←d 2026-03-02 §24-2', single, cumulative, '    2026 年 3 月 5 日起算：送达之日 I-5', counted, assessment,
    ]],
    ['from the decision, assumed', at('2026-03-10', decision('2026-03-02', 9)), [
      '  2026 年 3 月 2 日起暂停 2 个月，2026 年 5 月 1 日止 ←d 2026-03-02 §24-2', single, cumulative, '    2026 年 3 月 2 日起算：送达日未知，按作出决定之日推定 I-5', counted, assessment,
    ]],
    ['from the printed day, for the printed months', at('2026-03-10', decision('2026-03-02', 9, { ...served, printed: { from: '2026-03-06', months: 1 } })), [
      '  2026 年 3 月 6 日起暂停 1 个月，2026 年 4 月 5 日止 ←d 2026-03-02 §24-2', '    期限以通知书载明的为准 I-0', single, cumulative, '    2026 年 3 月 6 日起算：通知书载明 I-5', counted, assessment,
    ]],
    ['only the first day is printed', at('2026-03-10', decision('2026-03-02', 9, { ...served, printed: { from: '2026-03-05' } })), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 5 月 4 日止 ←d 2026-03-02 §24-2', single, cumulative, '    2026 年 3 月 5 日起算：通知书载明 I-5', counted, assessment,
    ]],
    ['the last day is printed', at('2026-03-10', decision('2026-03-02', 9, { ...served, printed: { until: '2026-04-30' } })), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 4 月 30 日止 ←d 2026-03-02 §24-2', '    期限以通知书载明的为准 I-0', single, cumulative, '    2026 年 3 月 5 日起算：送达之日 I-5', counted, assessment,
    ]],
    ['the kind is printed', at('2026-03-10', decision('2026-03-02', 9, { ...served, printed: { kind: 'suspend' } })), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 5 月 4 日止 ←d 2026-03-02 §24-2', '    期限以通知书载明的为准 I-0', single, cumulative, '    2026 年 3 月 5 日起算：送达之日 I-5', counted, assessment,
    ]],
    ['printed where the rules give none', at('2026-03-10', decision('2026-03-02', 3, { ...served, printed: { months: 1 } })), [
      '  2026 年 3 月 5 日起暂停 1 个月，2026 年 4 月 4 日止 ←d 2026-03-02', '    期限以通知书载明的为准 I-0', '    2026 年 3 月 5 日起算：送达之日 I-5', counted, assessment,
    ]],
    ['one more in the year: only the remainder, after the first', at('2026-04-10', decision('2026-03-02', 9, served), decision('2026-04-01', 1, { received: '2026-04-02' })), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 5 月 4 日止 ←d 2026-03-02 §24-2', single, cumulative, '    2026 年 3 月 5 日起算：送达之日 I-5', counted,
      '  2026 年 5 月 5 日起暂停 1 个月，2026 年 6 月 4 日止 ←d 2026-04-01 §24-3', '    本年度累计 10 分：暂停 3 个月 §24-3', '    本年度已执行 2 个月，只追加剩余期限 =2 §36 I-4',
      '    2026 年 5 月 5 日起算：前一次暂停届满的次日 I-14', counted, assessment,
    ]],
    ['a month taken off', at('2026-04-10', decision('2026-03-02', 9, served), { ...publicity('2026-03-20', 1) }), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 4 月 4 日止 ←d 2026-03-02 §24-2', single, cumulative, '    2026 年 3 月 5 日起算：送达之日 I-5', counted,
      '    2026 年 3 月 20 日修复 1 分，缩短 1 个月 ←restoration@2026-03-20 §35 I-16', assessment,
    ]],
    ['twelve by twice six', at('2026-03-10', decision('2026-02-02', 6), decision('2026-03-02', 6, served)), [
      '  2026 年 3 月 5 日起终止，12 个月内不得再次登记备案 ←d 2026-03-02 §24-5', '    本年度累计 12 分：终止，12 个月内不得再次登记备案 §24-5', '    2026 年 3 月 5 日起算：送达之日 I-5', counted,
    ]],
    ['a month taken off the bar', at('2026-04-10', decision('2026-02-02', 6), decision('2026-03-02', 6, served), publicity('2026-04-01')), [
      '  2026 年 3 月 5 日起终止，12 个月内不得再次登记备案 ←d 2026-03-02 §24-5', '    本年度累计 12 分：终止，12 个月内不得再次登记备案 §24-5', '    2026 年 3 月 5 日起算：送达之日 I-5', counted,
      '    2026 年 4 月 1 日修复 1 分，缩短 1 个月 ←restoration@2026-04-01 §35 I-16',
    ]],
    ['twelve at once', at('2026-03-10', decision('2026-03-02', 12, served)), [
      '  2026 年 3 月 5 日起终止，36 个月内不得再次登记备案 ←d 2026-03-02 §24-6', '    单次 12 分：终止，36 个月内不得再次登记备案 §24-6 I-2',
      '    本年度累计 12 分：终止，12 个月内不得再次登记备案 §24-5', '    2026 年 3 月 5 日起算：送达之日 I-5', counted,
    ]],
    ['twelve after a suspension: nothing already imposed is said', at('2026-04-10', decision('2026-03-02', 9, served), decision('2026-04-01', 3, { received: '2026-04-02' })), [
      '  2026 年 4 月 2 日起终止，12 个月内不得再次登记备案 ←d 2026-04-01 §24-5', '    本年度累计 12 分：终止，12 个月内不得再次登记备案 §24-5', '    2026 年 4 月 2 日起算：送达之日 I-5', counted,
    ]],
    ['the institution’s own', at('2026-03-10', institution()), [
      '  2026 年 3 月 5 日起暂停 6 个月，2026 年 9 月 4 日止（机构被处理） ←institution:0 §28', counted, assessment,
    ]],
    ['the institution’s own, between two lengths', at('2026-03-10', institution({ responsibility: 'important' })), [
      '  2026 年 3 月 5 日起暂停 3—5 个月，2026 年 6 月 4 日至 2026 年 8 月 4 日之间止（机构被处理） ←institution:0 §28', counted, assessment,
    ]],
    ['the institution’s end, between two lengths', at('2026-03-10', institution({ kind: 'agreement-terminated', months: 12, responsibility: 'important' })), [
      '  2026 年 3 月 5 日起终止，6—9 个月内不得再次登记备案（机构被处理） ←institution:0 §29', counted,
    ]],
    ['taken off whole', at('2026-04-10', decision('2026-03-02', 9, served), publicity('2026-03-03', 2)), [
      '  原应自 2026 年 3 月 5 日起暂停 2 个月，修复后不再执行 ←d 2026-03-02 §35 I-16', '    2026 年 3 月 3 日修复 2 分，缩短 2 个月 ←restoration@2026-03-03 §35 I-16',
    ]],
    ['taken off whole in the year before', at('2027-01-10', decision('2026-03-02', 9, served), publicity('2026-03-03', 2)), []],
    ['a month taken off, the rest ended by a termination before it began', at('2026-04-10', decision('2026-03-02', 9, { printed: { from: '2026-05-01' } }), publicity('2026-03-03'), decision('2026-04-01', 4)), [
      '  2026 年 4 月 1 日起终止，12 个月内不得再次登记备案 ←d 2026-04-01 §24-5', '    本年度累计 12 分：终止，12 个月内不得再次登记备案 §24-5',
      '    2026 年 4 月 1 日起算：送达日未知，按作出决定之日推定 I-5', counted,
    ]],
    ['内蒙古: by itself after it, one month taken off', nm('2026-03-10', decision('2026-03-02', 9, served, innerMongolia), { ...publicity('2026-03-09', 2), route: 'exam', score: 80 }), [
      '  2026 年 3 月 5 日起暂停 2 个月，2026 年 4 月 4 日止 ←d 2026-03-02 §4-2', '    单次 9 分：暂停 2 个月 §4-2 I-2', '    本年度累计 9 分：暂停 1 个月 §4-2',
      '    2026 年 3 月 5 日起算：送达之日 I-5', counted, '    2026 年 3 月 9 日修复 2 分，缩短 1 个月 ←restoration@2026-03-09 §5 I-7', '  暂停期满，次日自动恢复 I-8',
    ]],
  ])('%s', (_title, given, expected) => {
    expect(measuresOf(given)).toEqual(expected)
  })

  test('passed before the end: the day is named', () => {
    const given = at('2026-03-10', decision('2026-03-02', 9, served), { type: 'resumption', on: '2026-03-09', result: 'passed' })
    expect(measuresOf(given).at(-1)).toBe('  2026 年 3 月 9 日已通过评估 =2026-03-09 §36')
    expect(assessed(given).because.from?.at(-1)?.words).toBe('原则上10个工作日内进行评估并将结果告知该定点医药机构')
  })

  test('a measure to come has no word yet of how it ends', () => {
    expect(measuresOf(at('2026-03-03', decision('2026-03-02', 9, served))).at(-1)).toBe(counted)
  })
})

describe('what a reason rests on is in its pack', () => {
  const packs = readPacks()
  const calendar = readWorkingDays()
  const all = (reason: Reason): Reason[] => [reason, ...(reason.from ?? []).flatMap(all)]
  const holds = ({ says, pack, article, words, reading }: Reason): void => {
    expect(says).not.toBe('')
    if (article === undefined && words === undefined && reading === undefined) return
    const law = packs.get(pack ?? '')?.pack
    const texts = law?.articles.flatMap((it) => [it, ...it.items]) ?? []
    if (article !== undefined) expect(texts.find(({ id }) => id === article)?.text, `${pack} ${article}`).toContain(words ?? '没有引原话')
    else expect(words).toBeUndefined()
    if (reading !== undefined) expect(law?.readings.map(({ id }) => id)).toContain(reading)
  }

  test('for every history: each article with words that stand in it, each reading by its number', () => {
    fc.assert(fc.property(anyCase(new Map([...packs].map(([id, { pack }]) => [id, pack]))), (raw) => {
      const read = readCase(JSON.stringify(raw), packs, calendar)
      if (!read.ok) throw new Error(read.problem.message)
      all(assess(read.law, read.case, read.case.asOf).because).forEach(holds)
    }), { numRuns: 250 })
  })
})
