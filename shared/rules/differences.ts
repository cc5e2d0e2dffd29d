import { type Day, yearOf } from '../time/day'
import { lastDayOf, monthsCovered } from '../time/months'
import type { History, Item } from './case'
import type { DiscrepancyCode } from './assessment'
import type { Band } from './compile'
import { inForce, mainSite, siteKind } from './law'
import { type Months, type Responsibility, responsibilities } from './schema'
import { sayDay } from './say'
import { leavesOut } from './scope'
import type { Scored, State } from './state'

/** A difference found in one decision, before the appeal window is added. */
export type Difference = { code: DiscrepancyCode; article: string; says: string }

const found = (code: DiscrepancyCode, article: string | undefined, says: string): Difference => ({ code, article: article ?? '', says })

const bandOf = ({ pack }: Scored, item: Item): { band: Band | undefined; index: number } => {
  const code = pack.circumstances.get(item.circumstance)?.band
  const own = pack.bandOrder.findIndex((it) => it.id === code)
  const shift = pack.pack.adjustments.find((it) => it.id === item.adjustment)?.bandShift ?? 0
  return { band: pack.bandOrder[own + shift], index: own + shift }
}

const allowed = (band: Band, responsibility: Responsibility): readonly [number, number] => {
  const points = band[responsibility]
  return typeof points === 'number' ? [points, points] : points
}

/** 第十四、十七至二十条: the band of the circumstance, and the points of the responsibility within it. */
const ofItem = (scored: Scored, item: Item, sites: readonly string[]): Difference[] => {
  const { pack } = scored
  const circumstance = pack.circumstances.get(item.circumstance)
  const { band, index } = bandOf(scored, item)
  const adjustment = pack.pack.adjustments.find((it) => it.id === item.adjustment)
  if (!band) {
    const says = index < 0 ? '已是最低档，不能再减轻一档' : '已是最高档，不能再加重一档'
    return [found('band-impossible', adjustment?.article, says)]
  }
  const differences: Difference[] = []
  const [from, to] = allowed(band, item.responsibility)
  if (item.points < band.from || item.points > band.to) {
    differences.push(found('points-outside-band', band.article, `通知书记 ${item.points} 分，该情形为 ${band.from}—${band.to} 分`))
  } else if (item.points < from || item.points > to) {
    const word = pack.pack.vocabulary.responsibilities[item.responsibility]
    differences.push(found('points-not-by-responsibility', band.article, `通知书记 ${item.points} 分，${word}应记 ${from === to ? from : `${from}—${to}`} 分`))
  }
  // Where the notice names no site, any of the person's may be meant.
  const possible = scored.decision.site === undefined ? sites : [scored.decision.site]
  if (circumstance && !possible.some((it) => circumstance.sites.includes(siteKind(it)))) {
    differences.push(found('circumstance-out-of-scope', circumstance.article, '该情形不适用于这类机构'))
  }
  return differences
}

const weight = (item: Item): number => responsibilities.indexOf(item.responsibility)

/** 第十四条: within one circumstance, general up to primary, from low to high. */
const orderOf = (scored: Scored): Difference[] => {
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
const ofMeasure = (scored: Scored, state: State): Difference[] => {
  const { decision: { id, printed }, computed, pack } = scored
  if (!printed || (printed.kind === undefined && printed.months === undefined && printed.until === undefined)) return []
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

/** 第三条, 第八条, 第四十三条: who, how grave, and under which rules in force. */
const ofScope = (scored: Scored, known: History): Difference[] => {
  const { person } = known
  const { decision, pack } = scored
  const { validity, materiality } = pack.pack
  const out = leavesOut(pack.pack, siteKind(decision.site ?? mainSite(known)), person.role)
  const differences: Difference[] = []
  if (out) {
    differences.push(found('role-out-of-scope', out.article, `${pack.pack.vocabulary.roles[person.role]}不在本细则的相关人员范围内`))
  }
  if (!inForce(pack, decision.on)) differences.push(found('pack-not-in-force', validity.article, `作出决定之日（${sayDay(decision.on)}）不在施行期内`))
  const { institution, person: own } = decision.amounts ?? {}
  const light = institution !== undefined && own !== undefined && materiality && institution < materiality.institutionYuan && own < materiality.personYuan
  if (light && !graveByNature(scored, known)) {
    differences.push(found('below-materiality', materiality.article, `涉及金额低于 ${materiality.institutionYuan} 元和 ${materiality.personYuan} 元`))
  }
  return differences
}

/** Another decision under another notice number about the same conduct, or alike at the same site within this many days. */
const ALIKE_WITHIN_DAYS = 120

const total = ({ items }: Scored['decision']): number => items.reduce((sum, it) => sum + it.points, 0)

const alike = (a: Scored['decision'], b: Scored['decision'], apart: (a: Day, b: Day) => number): boolean => {
  if (!a.noticeNo || !b.noticeNo || a.noticeNo === b.noticeNo) return false
  const shared = a.items.some((it) => it.conduct !== undefined && b.items.some((other) => other.conduct === it.conduct))
  return shared || (a.site !== undefined && a.site === b.site && total(a) === total(b) && apart(a.on, b.on) <= ALIKE_WITHIN_DAYS)
}

const ofDuplicate = (scored: Scored, earlier: readonly Scored[], apart: (a: Day, b: Day) => number): Difference[] => {
  const twin = earlier.find((it) => alike(it.decision, scored.decision, apart))
  if (!twin) return []
  const { aggregation } = scored.pack.pack
  return [found('possible-duplicate', aggregation.article ?? scored.pack.bandOrder[0]?.article, `可能与 ${twin.decision.noticeNo} 为同一处理`)]
}

/** Everything in one decision that the rules would have otherwise, lateness aside. */
export const differencesIn = (scored: Scored, earlier: readonly Scored[], state: State, known: History, apart: (a: Day, b: Day) => number): Difference[] => [
  ...scored.decision.items.flatMap((item) => ofItem(scored, item, known.person.sites)),
  ...orderOf(scored),
  ...ofMeasure(scored, state),
  ...ofScope(scored, known),
  ...ofDuplicate(scored, earlier, apart),
]
