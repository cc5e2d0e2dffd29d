import type { Months, Pack, Source } from '../rules/schema'
import { deadlineFigures, sayDeadline } from './figure-deadlines'
import {
  adjustmentWord, countingWords, fromWords, institutionWord, measureKindWords, metricWords, sayMonths, saySpan, shiftWords, siteWords, startWords, unprintedWords,
} from './figure-words'

/**
 * A number or choice the program takes from a pack, in words: whereof (`累计 9 分`), what (`暂停 1 个月`), and the
 * article with the words, or the reading, it rests on. `key` is the same in another pack where it means the same.
 */
export type Figure = { key: string; subject: string; value: string } & Source

const figure = (key: string, subject: string, value: string, { article, words, reading }: Source): Figure => ({ key, subject, value, article, words, reading })

const validity = ({ validity: source, effectiveFrom, effectiveTo, conductFrom }: Pack): Figure[] => [
  figure('validity', '有效期', `${effectiveFrom} 起${effectiveTo ? `，至 ${effectiveTo}` : '，没有写明截止日'}`, source),
  ...(conductFrom ? [figure('conduct-from', '适用的行为', `${conductFrom} 起的行为`, source)] : []),
]

const scope = (pack: Pack): Figure[] =>
  pack.scope.map((it) => figure(`scope-${it.institution}`, `${institutionWord[it.institution]}的相关人员`, it.roles.map((role) => pack.vocabulary.roles[role]).join('、'), it))

const bands = (pack: Pack): Figure[] =>
  pack.bands.map((it) => {
    const each = (['general', 'important', 'primary'] as const).map((who) => `${pack.vocabulary.responsibilities[who]} ${saySpan(it[who])} 分`)
    return figure(`band-${it.from}-${it.to}`, `${saySpan([it.from, it.to])} 分一档`, each.join('，'), it)
  })

const circumstances = ({ circumstances: all, bands: of }: Pack): Figure[] =>
  all.map((it) => {
    const band = of.find(({ id }) => id === it.band)
    const counted = it.countedHandlings ? `，一年内第 ${it.countedHandlings} 次处理起` : ''
    return figure(`circumstance-${it.code}`, `情形 ${it.code}`, `${it.says}：${band ? `${saySpan([band.from, band.to])} 分` : it.band}（${siteWords(it.sites)}${counted}）`, it)
  })

const adjustments = ({ adjustments: all }: Pack): Figure[] =>
  all.map((it) => figure(`adjustment-${it.id}`, adjustmentWord[it.id], `${it.says}，${shiftWords(it.bandShift)}`, it))

const scoring = ({ aggregation, cycle, materiality, propagation }: Pack): Figure[] => [
  figure('cap', '满分', `一个自然年度 ${cycle.cap} 分，次年清零`, cycle),
  figure('aggregation', '同一行为', '一个自然年度内按最高分值只记一次；不同行为、不同机构的相加', aggregation),
  figure('single', '单次记分', aggregation.single === 'conduct' ? '一个行为的分值' : '一份决定的分值之和', { reading: aggregation.singleReading, ...(aggregation.singleReading ? {} : aggregation) }),
  ...(materiality ? [figure('materiality', '认定责任的金额', `机构 ${materiality.institutionYuan} 元以上，且个人 ${materiality.personYuan} 元以上`, materiality)] : []),
  figure('propagation', '多点执业', '在各机构一并暂停或者终止', propagation),
]

const termOf = (kind: Pack['measures'][number]['kind'], months: Months | undefined, bar: Months | undefined): string => {
  if (kind === 'suspend' && months !== undefined) return `暂停 ${sayMonths(months)}`
  if (kind === 'terminate' && bar !== undefined) return `终止，${sayMonths(bar)}内不得再次登记备案`
  return measureKindWords[kind]
}

const measures = ({ measures: all }: Pack): Figure[] =>
  all.map((it) => {
    const points = it.to === null ? `${it.from} 分以上` : `${saySpan([it.from, it.to])} 分`
    return figure(`measure-${it.metric}-${it.from}-${it.kind}`, `${metricWords[it.metric]} ${points}`, termOf(it.kind, it.months, it.bar), it)
  })

const timing = ({ timing: { start, months, further, queue, whileTerminated } }: Pack): Figure[] => [
  figure('start', '措施从哪天起', `依次按${start.order.map((it) => startWords[it]).join('、')}${start.shift === 'none' ? '' : '，自次月 1 日起'}`, start),
  figure('months', '月数怎么数', countingWords[months.counting], months),
  figure('further', '同一年再次暂停', `${further.remainderOnly ? '只追加剩余期限' : '另算全部期限'}；修复缩短的月份${further.takenOffCounts ? '算' : '不算'}已经暂停`, further),
  figure('queue', '两次暂停相遇', queue.afterRunning ? '后一次接在前一次之后' : '各自起算，可以重叠', queue),
  figure('while-terminated', '终止期间又被记分', whileTerminated.addsMeasure ? '另加措施' : '只记分，不加措施', whileTerminated),
]

const institutional = ({ institutionMeasures: it }: Pack): Figure[] => [
  figure('institution', '机构受处理时的个人', unprintedWords[it.withoutPrinted], it),
  ...(['suspension', 'termination'] as const).flatMap((kind) => {
    const of = it[kind]
    if (!of) return []
    const values = `重要责任比主要责任少 ${sayMonths(of.important)}，一般责任比重要责任少 ${sayMonths(of.general)}`
    return [figure(`institution-${kind}`, kind === 'suspension' ? '机构协议中止时' : '机构协议解除时', values, of)]
  }),
]

const routes = ({ restoration }: Pack): Figure[] =>
  restoration.routes.map((it) => {
    const exam = it.exam?.map((one) => `${saySpan([one.from, one.to])} 分减 ${one.points} 分`).join('，')
    const limits = [it.timesPerYear && `一年 ${it.timesPerYear} 次`, it.pointsPerYear !== undefined && `一年最多 ${it.pointsPerYear} 分`].filter(Boolean)
    return figure(`route-${it.id}`, it.says, [exam ?? `每次减 ${it.each ?? 0} 分`, ...limits].join('；'), it)
  })

const restoration = (pack: Pack): Figure[] => {
  const { barredBySingle: barred, effect, pointsPerYear, lowersBalance, ...source } = pack.restoration
  const shorter = effect.kind === 'per-point' ? `每减 1 分缩短 ${sayMonths(effect.months)}` : `共缩短 ${sayMonths(effect.months)}`
  return [
    figure('restoration-barred', '不予修复', `当年有单次 ${saySpan([barred.from, barred.to])} 分`, barred),
    figure('restoration-cap', '一年可修复', `${pointsPerYear === null ? '没有写明上限' : `最多 ${pointsPerYear} 分`}；${lowersBalance ? '减低' : '不减低'}累计记分`, source),
    ...routes(pack),
    figure('restoration-effect', '修复缩短期限', shorter, effect),
  ]
}

const resumption = ({ resumption: { mode, applyBefore, decideWithin, terminationNeeds, ...source } }: Pack): Figure[] => [
  figure('resumption', '资格恢复', `${mode === 'automatic' ? '期满自动恢复' : '须申请并通过评估'}${terminationNeeds.length > 0 ? `；终止后须${terminationNeeds.join('、')}` : ''}`, source),
  ...(applyBefore ? [figure('apply-before', '申请恢复', `期满前 ${sayDeadline(applyBefore)}`, applyBefore)] : []),
  ...(decideWithin ? [figure('decide-within', '评估恢复申请', `${fromWords[decideWithin.after] ?? decideWithin.after}之日起 ${sayDeadline(decideWithin)}`, decideWithin)] : []),
]

/** Every number and choice of a pack, in the order of the law. */
export const figuresOf = (pack: Pack): Figure[] => [
  ...validity(pack), ...scope(pack), ...scoring(pack), ...bands(pack), ...circumstances(pack), ...adjustments(pack), ...measures(pack),
  ...timing(pack), ...institutional(pack), ...restoration(pack), ...resumption(pack), ...deadlineFigures(pack),
]
