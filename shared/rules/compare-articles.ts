import type { Reason } from './assessment'
import { type CompiledPack, countsBy } from './compile'
import { resting } from './resting'
import { sayDay } from './say'
import { sayMonths } from './say-plan'
import type { Deadline, PackMeasure, Pack, Role, Source } from './schema'

/** One pack's rule on a subject: its value in words, resting on the article with its words, or on a reading. */
export type Cell = Reason

/** `label` says which rule of the subject; a side is null where that pack has none. `same`: both have it, with the same value. */
export type ArticleRow = { subject: string; label: string; a: Cell | null; b: Cell | null; same: boolean }

/** A rule of one pack before it meets the other's: rules of the same subject and label stand side by side. */
type Rule = { subject: string; label: string; cell: Cell }

type Told = { pack: CompiledPack; rule: (subject: string, label: string, says: string, source: Source) => Rule }

const tellerOf = (pack: CompiledPack): Told => ({
  pack, rule: (subject, label, says, source) => ({ subject, label, cell: resting(says, pack, source) }),
})

const span = (of: number | [number, number]): string => (typeof of === 'number' ? `${of}` : of[0] === of[1] ? `${of[0]}` : `${of[0]}—${of[1]}`)

const spanFrom = (from: number, to: number): string => span([from, to])

const institutions = { medical: '定点医疗机构', pharmacy: '定点零售药店' } as const

const validity = ({ pack: { pack }, rule }: Told): Rule[] => [
  rule('有效期', '有效期', `${sayDay(pack.effectiveFrom)}起施行${pack.effectiveTo ? `，至 ${sayDay(pack.effectiveTo)}` : '，没有写明截止日'}`, pack.validity),
]

const scope = ({ pack: { pack }, rule }: Told): Rule[] =>
  pack.scope.map((it) => rule('范围', institutions[it.institution], it.roles.map((role: Role) => pack.vocabulary.roles[role]).join('、'), it))

const scoring = ({ pack: { pack, bandOrder }, rule }: Told): Rule[] => [
  rule('满分', '满分', `一个自然年度 ${pack.cycle.cap} 分`, pack.cycle),
  ...bandOrder.map((it) => rule('档次', `${spanFrom(it.from, it.to)} 分`,
    `一般责任 ${span(it.general)} 分，重要责任 ${span(it.important)} 分，主要责任 ${span(it.primary)} 分`, it)),
]

const circumstances = ({ pack: { pack }, rule }: Told): Rule[] =>
  pack.circumstances.map((it) => {
    const band = pack.bands.find(({ id }) => id === it.band)
    return rule('情形', it.says, band ? `每次记 ${spanFrom(band.from, band.to)} 分` : '', it)
  })

const adjusting = ({ pack: { pack }, rule }: Told): Rule[] => [
  ...pack.adjustments.map((it) => rule('从轻从重', it.says, '可以', it)),
  rule('并计', '同一行为涉及几种情形', '按最高分值记一次', pack.aggregation),
  rule('并计', '单次记分', pack.aggregation.single === 'conduct' ? '一份决定中一个行为的分值' : '一份决定的分值之和', { ...pack.aggregation, reading: pack.aggregation.singleReading ?? pack.aggregation.reading }),
  ...(pack.materiality ? [rule('认定门槛', '涉及金额较高', `机构 ${pack.materiality.institutionYuan} 元以上，且本人 ${pack.materiality.personYuan} 元以上`, pack.materiality)] : []),
]

const kinds = { notify: '通报', talk: '谈话提醒', training: '学习培训' } as const

const sayMeasure = ({ kind, months, bar }: PackMeasure): string => {
  switch (kind) {
    case 'suspend': return `暂停 ${sayMonths(months ?? 0)} 个月`
    case 'terminate': return `终止，${sayMonths(bar ?? 0)} 个月内不得再次登记备案`
    case 'notify':
    case 'talk':
    case 'training': return kinds[kind]
  }
}

const metrics = { cumulative: '本年度累计', single: '单次' } as const

type Metric = keyof typeof metrics

/** What a score brings; beside a suspension or termination the talk and the training are not said. */
const measureCell = ({ id, pack, cap }: CompiledPack, metric: Metric, points: number): Cell | null => {
  const rows = pack.measures.filter((it) => countsBy(it, metric) && it.from <= points && points <= (it.to ?? cap))
  const grave = rows.filter((it) => it.kind === 'suspend' || it.kind === 'terminate')
  const told = grave.length > 0 ? grave : rows
  const [first] = told
  return first ? resting(told.map(sayMeasure).join('、'), { id }, first) : null
}

/** Score by score, so that tables cut otherwise still meet; neighbours that say the same on both sides are one row. */
const measureRows = (a: CompiledPack, b: CompiledPack, metric: Metric): ArticleRow[] => {
  const rows: (Omit<ArticleRow, 'subject' | 'label'> & { from: number; to: number })[] = []
  for (let points = 1; points <= Math.max(a.cap, b.cap); points += 1) {
    const [left, right] = [measureCell(a, metric, points), measureCell(b, metric, points)]
    const last = rows.at(-1)
    if (last && last.a?.says === left?.says && last.b?.says === right?.says) last.to = points
    else rows.push({ from: points, to: points, a: left, b: right, same: left?.says === right?.says })
  }
  return rows.filter((it) => it.a ?? it.b).map(({ from, to, ...it }) => ({ subject: '措施', label: `${metrics[metric]} ${spanFrom(from, to)} 分`, ...it }))
}

const starts = { printed: '通知书载明之日', service: '送达之日', decision: '作出决定之日' } as const

const timing = ({ pack: { pack: { timing: of } }, rule }: Told): Rule[] => [
  rule('起算', '从哪天起', `${of.start.order.map((it) => starts[it]).join('，没有的为')}${of.start.shift === 'none' ? '' : '，顺延至次月一日'}`, of.start),
  rule('期限计算', '月数', of.months.counting === 'first-day-counts' ? '第一天计入，至对应日的前一天' : '第一天不计入，至对应日', of.months),
  rule('再次暂停', '同一年内', of.further.remainderOnly ? '只追加剩余期限' : '另行计算全部期限', of.further),
  rule('再次暂停', '修复缩短的月份', of.further.takenOffCounts ? '算作已经暂停' : '不算作已经暂停', of.further),
  rule('再次暂停', '前一次还没有结束', of.queue.afterRunning ? '从前一次结束的次日起' : '同时进行', of.queue),
  rule('再次暂停', '终止以后又被记分', of.whileTerminated.addsMeasure ? '增加新的措施' : '只记分，不增加措施', of.whileTerminated),
]

const fewer = ({ important, general }: NonNullable<Pack['institutionMeasures']['suspension']>): string =>
  `主要责任与机构相同，重要责任少 ${spanFrom(...important)} 个月，一般责任再少 ${spanFrom(...general)} 个月`

const institution = ({ pack: { pack }, rule }: Told): Rule[] => {
  const { withoutPrinted, suspension, termination } = pack.institutionMeasures
  return [
    rule('机构措施', '通知书没有写明个人月数', withoutPrinted === 'no-effect' ? '本人不受影响' : '按责任程度', pack.institutionMeasures),
    ...(suspension ? [rule('机构措施', '协议中止、科室暂停', fewer(suspension), suspension)] : []),
    ...(termination ? [rule('机构措施', '协议解除', fewer(termination), termination)] : []),
    rule('机构措施', '其他机构', '一并暂停或者终止', pack.propagation),
  ]
}

const sayRoute = ({ each, exam, timesPerYear, pointsPerYear }: Pack['restoration']['routes'][number]): string => [
  each === undefined ? '' : `每次减免 ${each} 分`,
  exam ? exam.map((it) => `${spanFrom(it.from, it.to)} 分减免 ${it.points} 分`).join('，') : '',
  timesPerYear === undefined ? '' : `一年 ${timesPerYear} 次`,
  pointsPerYear === undefined ? '' : `一年最多 ${pointsPerYear} 分`,
].filter(Boolean).join('，')

const restoration = ({ pack: { pack: { restoration: of } }, rule }: Told): Rule[] => [
  ...of.routes.map((it) => rule('修复途径', it.says, sayRoute(it), it)),
  rule('修复上限', '一年', of.pointsPerYear === null ? '没有总上限' : `最多 ${of.pointsPerYear} 分`, of),
  rule('不予修复', '当年有', `单次 ${spanFrom(of.barredBySingle.from, of.barredBySingle.to)} 分`, of.barredBySingle),
  rule('修复效果', '缩短期限', of.effect.kind === 'per-point' ? `每减免 1 分缩短 ${of.effect.months} 个月` : `总共缩短 ${of.effect.months} 个月`, of.effect),
  rule('修复效果', '累计记分', of.lowersBalance ? '从当年累计中扣除' : '不影响以后的累计', of),
]

const sayDeadline = ({ value, unit }: Deadline): string => (value === null ? '没有写明几日' : `${value} ${unit === 'working-day' ? '个工作日' : '日'}`)

const resumption = ({ pack: { pack: { resumption: of } }, rule }: Told): Rule[] => [
  rule('恢复', '暂停期满', of.mode === 'automatic' ? '自动恢复' : '提出申请，通过评估后恢复', of),
  ...(of.applyBefore ? [rule('恢复', '提出申请', `期满前 ${sayDeadline(of.applyBefore)}`, of.applyBefore)] : []),
  ...(of.decideWithin ? [rule('恢复', '评估', `收到申请后 ${sayDeadline(of.decideWithin)}`, of.decideWithin)] : []),
  ...(of.terminationNeeds.length > 0 ? [rule('恢复', '终止期满', of.terminationNeeds.join('、'), of)] : []),
]

const deadlineWords: Record<keyof Pack['deadlines'], string> = {
  'maintain-status': '收到通知书后维护登记备案状态', 'restore-status': '恢复后维护为正常', appeal: '收到通知书后申诉', notice: '作出处理通知书',
  service: '送达处理通知书', finding: '认定责任', 'appeal-verify': '核实申诉', 'appeal-tell': '告知申诉结果',
}

const DEADLINES = Object.keys(deadlineWords) as (keyof Pack['deadlines'])[]

const deadlines = ({ pack: { pack }, rule }: Told): Rule[] => [
  ...DEADLINES.flatMap((it) => {
    const deadline = pack.deadlines[it]
    return deadline ? [rule('期限', deadlineWords[it], sayDeadline(deadline), deadline)] : []
  }),
  ...pack.noticeDuties.map((it) => rule('每份通知书之后', kinds[it.kind], it.fromBalance === 0 ? '每次都要' : `累计 ${it.fromBalance} 分起`, it)),
]

const beforeMeasures = [validity, scope, scoring, circumstances, adjusting]
const afterMeasures = [timing, institution, restoration, resumption, deadlines]

const beside = (a: readonly Rule[], b: readonly Rule[]): ArticleRow[] => {
  const key = ({ subject, label }: Rule): string => `${subject} ${label}`
  const subjects = [...new Set([...a, ...b].map((it) => it.subject))]
  const keys = subjects.flatMap((subject) => [...new Set([...a, ...b].filter((it) => it.subject === subject).map(key))])
  return keys.flatMap((it) => {
    const [left, right] = [a, b].map((rules) => rules.find((rule) => key(rule) === it))
    const named = left ?? right
    return named ? [{ subject: named.subject, label: named.label, a: left?.cell ?? null, b: right?.cell ?? null, same: left?.cell.says === right?.cell.says }] : []
  })
}

/** The rules of two packs side by side, subject by subject, in the order a pack states them; each cell opens to its article or reading. */
export const compareArticles = (packA: CompiledPack, packB: CompiledPack): ArticleRow[] => {
  const [a, b] = [tellerOf(packA), tellerOf(packB)]
  const side = (chapter: (of: Told) => Rule[]): ArticleRow[] => beside(chapter(a), chapter(b))
  return [
    ...beforeMeasures.flatMap(side),
    ...measureRows(packA, packB, 'cumulative'),
    ...measureRows(packA, packB, 'single'),
    ...afterMeasures.flatMap(side),
  ]
}
