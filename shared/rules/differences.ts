import { daysBetween, yearOf } from '../time/day'
import { lastDayOf, monthsCovered } from '../time/months'
import type { Decision, History, Item } from './case'
import type { DiscrepancyCode } from './assessment'
import type { Band } from './compile'
import { inForce, mainSite, siteKind } from './law'
import { type Circumstance, type Months, type Responsibility, responsibilities } from './schema'
import { sayDay } from './say'
import { leavesOut } from './scope'
import type { Scored, State } from './state'

/** A difference found in one decision, before the appeal window is added. */
export type Difference = { code: DiscrepancyCode; article: string; says: string }

const NONE: readonly Difference[] = []

const found = (code: DiscrepancyCode, article: string | undefined, says: string): Difference => ({ code, article: article ?? '', says })

const bandOf = ({ pack }: Pick<Scored, 'pack'>, circumstance: Circumstance, shift: number): { band: Band | undefined; index: number } => {
  const index = pack.bandOrder.findIndex((it) => it.id === circumstance.band) + shift
  return { band: pack.bandOrder[index], index }
}

const allowed = (band: Band, responsibility: Responsibility): readonly [number, number] => {
  const points = band[responsibility]
  return typeof points === 'number' ? [points, points] : points
}

const ofPoints = ({ pack }: Scored, { points, responsibility }: Item, band: Band): readonly Difference[] => {
  if (points < band.from || points > band.to) {
    return [found('points-outside-band', band.article, `通知书记 ${points} 分，该情形为 ${band.from}—${band.to} 分`)]
  }
  const [from, to] = allowed(band, responsibility)
  if (points >= from && points <= to) return NONE
  const word = pack.pack.vocabulary.responsibilities[responsibility]
  return [found('points-not-by-responsibility', band.article, `通知书记 ${points} 分，${word}应记 ${from === to ? from : `${from}—${to}`} 分`)]
}

/** Where the notice names no site, any of the person's may be meant. */
const ofSites = ({ decision }: Scored, circumstance: Circumstance, sites: readonly string[]): readonly Difference[] => {
  const meant = decision.site === undefined ? sites.some((it) => circumstance.sites.includes(siteKind(it))) : circumstance.sites.includes(siteKind(decision.site))
  return meant ? NONE : [found('circumstance-out-of-scope', circumstance.article, '该情形不适用于这类机构')]
}

/** 第十四、十七至二十条: the band of the circumstance, and the points of the responsibility within it. */
const ofItem = (scored: Scored, item: Item, sites: readonly string[], into: Difference[]): void => {
  const { pack } = scored
  const circumstance = pack.circumstances.get(item.circumstance)
  if (!circumstance) {
    into.push(found('circumstance-out-of-scope', pack.pack.validity.article, `${pack.pack.shortTitle}没有情形 ${item.circumstance}`))
    return
  }
  const adjustment = item.adjustment && pack.pack.adjustments.find((it) => it.id === item.adjustment)
  const { band, index } = bandOf(scored, circumstance, adjustment ? adjustment.bandShift : 0)
  if (!band) {
    const says = index < 0 ? '已是最低档，不能再减轻一档' : '已是最高档，不能再加重一档'
    into.push(found('band-impossible', adjustment ? adjustment.article : undefined, says))
    return
  }
  into.push(...ofPoints(scored, item, band))
  into.push(...ofSites(scored, circumstance, sites))
}

const weight = (item: Item): number => responsibilities.indexOf(item.responsibility)

/** 第十四条: within one circumstance, general up to primary, from low to high. */
const orderOf = (scored: Scored): readonly Difference[] => {
  if (scored.decision.items.length < 2) return NONE
  const plain = scored.decision.items.filter((it) => (it.adjustment ?? 'none') === 'none')
  const upsideDown = plain.some((a) => plain.some((b) => a.circumstance === b.circumstance && weight(a) < weight(b) && a.points > b.points))
  const article = scored.pack.pack.adjustments[0]?.article ?? scored.pack.bandOrder[0]?.article
  return upsideDown ? [found('points-not-by-responsibility', article, '同一情形中，责任较轻的记分高于责任较重的')] : []
}

/** The months the rules give, where a row gives a range from the least to the most: any printed length within it agrees. */
const givenMonths = ({ rows, computed }: Scored): Months => {
  const row = rows[0]?.months
  const most = computed?.months ?? 0
  return Array.isArray(row) && row[0] < row[1] ? [Math.max(0, most - (row[1] - row[0])), most] : most
}

const agrees = (months: number, given: Months): boolean =>
  typeof given === 'number' ? months === given : given[0] <= months && months <= given[1]

const inWords = (kind: 'suspend' | 'terminate', given: Months): string => {
  const months = typeof given === 'number' ? given : given.join('—')
  return kind === 'suspend' ? `暂停 ${months} 个月` : `终止，${months} 个月内不得再次登记备案`
}

/** M5: the printed measure beside the computed one. */
const ofMeasure = (scored: Scored, state: State): readonly Difference[] => {
  const { decision: { id, printed }, computed, pack } = scored
  if (!printed || (printed.kind === undefined && printed.months === undefined && printed.until === undefined)) return NONE
  const placed = [...state.suspensions, ...state.never, ...state.terminations].find((it) => it.decision === id)
  const article = computed?.sources[0]?.article ?? pack.cumulative.find((it) => it)?.source.article
  const kind = printed.kind ?? computed?.kind ?? 'suspend'
  const { counting } = pack.pack.timing.months
  const months = printed.months ?? (printed.until && placed ? monthsCovered(placed.from, printed.until, counting) : undefined)
  const given = givenMonths(scored)
  const differences: Difference[] = []
  const nothing = kind === 'suspend' && months === 0
  if (!computed && !nothing) differences.push(found('measure-differs', article, '按细则这一次不应有新的暂停或者终止'))
  if (computed && (kind !== computed.kind || (months !== undefined && !agrees(months, given)))) {
    differences.push(found('measure-differs', article, `按细则应为：${inWords(computed.kind, given)}`))
  }
  const counted = printed.months ?? (typeof given === 'number' ? computed?.months : months)
  if (printed.until && placed && counted !== undefined) {
    const expected = lastDayOf(placed.from, counted, counting)
    if (expected !== printed.until) differences.push(found('until-differs', article, `自 ${sayDay(placed.from)}起 ${counted} 个月，应至 ${sayDay(expected, placed.from)}`))
  }
  return differences
}

/** 第八条: a circumstance grave by nature, or the institution's own suspension or termination handled in that year. */
const graveByNature = ({ decision, pack }: Scored, { person, events }: History): boolean => {
  const grounds = pack.pack.materiality?.graveByNature ?? []
  const site = decision.site ?? mainSite({ person, events })
  return (
    decision.items.some((it) => grounds.includes(pack.circumstances.get(it.circumstance)?.nature ?? '')) ||
    events.some((it) => it.type === 'institution' && it.site === site && yearOf(it.on) === yearOf(decision.on) && grounds.includes(it.kind))
  )
}

const isLight = ({ decision: { amounts }, pack: { pack: { materiality } } }: Scored): boolean =>
  amounts?.institution !== undefined && amounts.person !== undefined && materiality !== null &&
  amounts.institution < materiality.institutionYuan && amounts.person < materiality.personYuan

/** 第三条, 第八条, 第四十三条: who, how grave, and under which rules in force. */
const ofScope = (scored: Scored, known: History, into: Difference[]): void => {
  const { person } = known
  const { decision, pack } = scored
  const { validity, materiality } = pack.pack
  const out = leavesOut(pack.pack, siteKind(decision.site ?? mainSite(known)), person.role)
  if (out) into.push(found('role-out-of-scope', out.article, `${pack.pack.vocabulary.roles[person.role]}不在本细则的相关人员范围内`))
  if (!inForce(pack, decision.on)) into.push(found('pack-not-in-force', validity.article, `作出决定之日（${sayDay(decision.on)}）不在施行期内`))
  if (materiality && isLight(scored) && !graveByNature(scored, known)) {
    into.push(found('below-materiality', materiality.article, `涉及金额低于 ${materiality.institutionYuan} 元和 ${materiality.personYuan} 元`))
  }
}

/** Another decision under another notice number about the same conduct, or alike at the same site within this many days. */
const ALIKE_WITHIN_DAYS = 120

const total = ({ items }: Decision): number => items.reduce((sum, it) => sum + it.points, 0)

const sharesConduct = (a: Decision, b: Decision): boolean =>
  a.items.some((it) => it.conduct !== undefined && b.items.some((other) => other.conduct === it.conduct))

const alike = (a: Decision, b: Decision): boolean => {
  if (!a.noticeNo || !b.noticeNo || a.noticeNo === b.noticeNo) return false
  if (sharesConduct(a, b)) return true
  return a.site !== undefined && a.site === b.site && total(a) === total(b) && Math.abs(daysBetween(a.on, b.on)) <= ALIKE_WITHIN_DAYS
}

/** `at`: the place of the decision among those scored; only an earlier one can be its twin. */
const ofDuplicate = ({ decision, pack }: Scored, at: number, all: readonly Scored[], into: Difference[]): void => {
  const twin = all.find((it, index) => index < at && alike(it.decision, decision))
  if (!twin) return
  const { aggregation } = pack.pack
  into.push(found('possible-duplicate', aggregation.article ?? pack.bandOrder[0]?.article, `可能与 ${twin.decision.noticeNo} 为同一处理`))
}

/** What the rules would have otherwise in one item of a decision: its band, its points, where it applies. */
export const differencesOfItem = (scored: Scored, item: Item, sites: readonly string[]): Difference[] => {
  const into: Difference[] = []
  ofItem(scored, item, sites, into)
  return into
}

/** The band an item is scored in, moved by its adjustment (第十四条), and the points its responsibility may get; null where there is none. */
export const givenFor = (scored: Pick<Scored, 'pack'>, item: Item): { band: Band; allowed: readonly [number, number] } | null => {
  const circumstance = scored.pack.circumstances.get(item.circumstance)
  const adjustment = item.adjustment && scored.pack.pack.adjustments.find((it) => it.id === item.adjustment)
  const band = circumstance && bandOf(scored, circumstance, adjustment ? adjustment.bandShift : 0).band
  return band ? { band, allowed: allowed(band, item.responsibility) } : null
}

/** Everything in the `at`-th decision scored that the rules would have otherwise, lateness aside. */
export const differencesIn = (scored: Scored, at: number, state: State, known: History): Difference[] => {
  const into: Difference[] = []
  for (const item of scored.decision.items) ofItem(scored, item, known.person.sites, into)
  into.push(...orderOf(scored), ...ofMeasure(scored, state))
  ofScope(scored, known, into)
  ofDuplicate(scored, at, state.scored, into)
  return into
}
