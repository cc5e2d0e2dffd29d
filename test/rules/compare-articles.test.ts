// Every cell of the two packs side by side but the circumstances, and what a pack that chose otherwise would say.
import { expect, test } from 'vitest'
import { readPacks } from '../../build/rules'
import { compareArticles } from '../../shared/rules/compare-articles'
import { type CompiledPack, compile } from '../../shared/rules/compile'
import { type Turn, turnedPack } from './turned-pack'

const packs = readPacks()
const pack = (id: string): CompiledPack => {
  const found = packs.get(id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}
const shandong = pack('shandong-2025-5')

const cells = (other: CompiledPack): string[] =>
  compareArticles(shandong, other).filter(({ subject }) => subject !== '情形').map(({ subject, label, a, b }) => [subject, label, a?.says ?? '—', b?.says ?? '—'].join(' | '))

/** What is due, what may be chosen, and what each pack says of it: 山东, then 内蒙古. */
const sideBySide = `
  有效期 | 有效期 | 2025 年 4 月 1 日起施行，至 2026 年 12 月 31 日 | 2025 年 3 月 1 日起施行，没有写明截止日
  范围 | 定点医疗机构 | 医师、药师、护士、技师、医保结算审核人员 | 医师、药师、护士、技师、医保结算审核人员
  范围 | 定点零售药店 | 药店主要负责人 | 药店主要负责人、药店相关人员
  满分 | 满分 | 一个自然年度 12 分 | 一个自然年度 12 分
  档次 | 1—3 分 | 一般责任 1—3 分，重要责任 1—3 分，主要责任 1—3 分 | 一般责任 1 分，重要责任 2 分，主要责任 3 分
  档次 | 4—6 分 | 一般责任 4—6 分，重要责任 4—6 分，主要责任 4—6 分 | 一般责任 4 分，重要责任 5 分，主要责任 6 分
  档次 | 7—9 分 | 一般责任 7—9 分，重要责任 7—9 分，主要责任 7—9 分 | 一般责任 7 分，重要责任 8 分，主要责任 9 分
  档次 | 10—12 分 | 一般责任 10—12 分，重要责任 10—12 分，主要责任 10—12 分 | 一般责任 10 分，重要责任 11 分，主要责任 12 分
  从轻从重 | 同档从轻 | 可以 | —
  从轻从重 | 减轻一档 | 可以 | —
  从轻从重 | 同档从重 | 可以 | —
  从轻从重 | 加重一档 | 可以 | —
  并计 | 同一行为涉及几种情形 | 按最高分值记一次 | 按最高分值记一次
  并计 | 单次记分 | 一份决定中一个行为的分值 | 一份决定中一个行为的分值
  认定门槛 | 涉及金额较高 | 机构 50000 元以上，且本人 5000 元以上 | —
  措施 | 本年度累计 1—2 分 | 通报、谈话提醒、学习培训 | —
  措施 | 本年度累计 3—8 分 | 通报、谈话提醒、学习培训 | 通报、谈话提醒、学习培训
  措施 | 本年度累计 9 分 | 暂停 1 个月 | 暂停 1 个月
  措施 | 本年度累计 10 分 | 暂停 3 个月 | 暂停 3 个月
  措施 | 本年度累计 11 分 | 暂停 5 个月 | 暂停 5 个月
  措施 | 本年度累计 12 分 | 终止，12 个月内不得再次登记备案 | 终止，12 个月内不得再次登记备案
  措施 | 单次 9 分 | 暂停 2 个月 | 暂停 2 个月
  措施 | 单次 10 分 | 暂停 4 个月 | 暂停 4 个月
  措施 | 单次 11 分 | 暂停 6 个月 | 暂停 6 个月
  措施 | 单次 12 分 | 终止，36 个月内不得再次登记备案 | 终止，36 个月内不得再次登记备案
  起算 | 从哪天起 | 通知书载明之日，没有的为送达之日，没有的为作出决定之日 | 通知书载明之日，没有的为送达之日，没有的为作出决定之日
  期限计算 | 月数 | 第一天计入，至对应日的前一天 | 第一天计入，至对应日的前一天
  再次暂停 | 同一年内 | 只追加剩余期限 | 只追加剩余期限
  再次暂停 | 修复缩短的月份 | 不算作已经暂停 | 不算作已经暂停
  再次暂停 | 前一次还没有结束 | 从前一次结束的次日起 | 从前一次结束的次日起
  再次暂停 | 终止以后又被记分 | 只记分，不增加措施 | 只记分，不增加措施
  机构措施 | 通知书没有写明个人月数 | 按责任程度 | 本人不受影响
  机构措施 | 协议中止、科室暂停 | 主要责任与机构相同，重要责任少 1—3 个月，一般责任再少 1—3 个月 | —
  机构措施 | 协议解除 | 主要责任与机构相同，重要责任少 3—6 个月，一般责任再少 3—6 个月 | —
  机构措施 | 其他机构 | 一并暂停或者终止 | 一并暂停或者终止
  修复途径 | 参加医保宣传公益活动 | 每次减免 1 分 | —
  修复途径 | 年度清算前自查自纠、全部退回 | 每次减免 2 分 | —
  修复途径 | 学习培训并通过考试 | — | 60—75 分减免 1 分，76—90 分减免 2 分，91—100 分减免 3 分，一年 1 次
  修复途径 | 参加宣传活动、飞行检查、专项检查等 | — | 每次减免 1 分，一年最多 3 分
  修复上限 | 一年 | 最多 6 分 | 没有总上限
  不予修复 | 当年有 | 单次 10—12 分 | 单次 12 分
  修复效果 | 缩短期限 | 每减免 1 分缩短 1 个月 | 总共缩短 1 个月
  修复效果 | 累计记分 | 从当年累计中扣除 | 从当年累计中扣除
  恢复 | 暂停期满 | 提出申请，通过评估后恢复 | 自动恢复
  恢复 | 提出申请 | 期满前 15 个工作日 | —
  恢复 | 评估 | 收到申请后 10 个工作日 | —
  恢复 | 终止期满 | 重新作出承诺、重新登记备案 | —
  期限 | 收到通知书后维护登记备案状态 | 3 个工作日 | 没有写明几日
  期限 | 恢复后维护为正常 | 没有写明几日 | 没有写明几日
  期限 | 收到通知书后申诉 | 10 个工作日 | —
  期限 | 作出处理通知书 | 5 个工作日 | —
  期限 | 送达处理通知书 | 3 个工作日 | —
  期限 | 认定责任 | 60 日 | —
  期限 | 核实申诉 | 20 个工作日 | —
  期限 | 告知申诉结果 | 3 个工作日 | —
  每份通知书之后 | 谈话提醒 | 每次都要 | 累计 3 分起
  每份通知书之后 | 学习培训 | 每次都要 | 累计 3 分起
`

test('山东 and 内蒙古', () => {
  expect(cells(pack('neimenggu-2025-7'))).toEqual(sideBySide.trim().split('\n').map((it) => it.trim()))
})

const otherwise: Turn = (it) => {
  Object.assign(it.timing.start, { order: ['service', 'decision'], shift: 'first-of-next-month' })
  it.timing.months.counting = 'civil-code'
  Object.assign(it.timing.further, { remainderOnly: false, takenOffCounts: true })
  it.timing.queue.afterRunning = false
  it.timing.whileTerminated.addsMeasure = true
  it.aggregation.single = 'decision'
  it.restoration.lowersBalance = false
  Object.assign(it.restoration.effect, { kind: 'flat', months: 2 })
}

test.each([
  ['并计', '单次记分', '一份决定的分值之和'],
  ['起算', '从哪天起', '送达之日，没有的为作出决定之日，顺延至次月一日'],
  ['期限计算', '月数', '第一天不计入，至对应日'],
  ['再次暂停', '同一年内', '另行计算全部期限'],
  ['再次暂停', '修复缩短的月份', '算作已经暂停'],
  ['再次暂停', '前一次还没有结束', '同时进行'],
  ['再次暂停', '终止以后又被记分', '增加新的措施'],
  ['修复效果', '缩短期限', '总共缩短 2 个月'],
  ['修复效果', '累计记分', '不影响以后的累计'],
])('otherwise: %s, %s', (subject, label, expected) => {
  const found = compareArticles(shandong, compile(turnedPack(otherwise))).find((it) => it.subject === subject && it.label === label)
  expect([found?.b?.says, found?.same]).toEqual([expected, false])
})
