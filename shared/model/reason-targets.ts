import type { Assessment, Discrepancy, Duty, Reason } from '../rules/assessment'
import type { CompiledPack } from '../rules/compile'
import { mainSite, packOn } from '../rules/law'
import { resting } from '../rules/resting'
import { dutyWords, sayDay, sayDuty } from '../rules/say'
import type { Source } from '../rules/schema'
import { outOfScope, type Known } from './known'
import { sourceOfDifference } from '../rules/difference-sources'

/** The engine's tree begins with the points and goes on with the measures (`reasonsFor`). */
export const pointsReason = ({ because }: Assessment): Reason => because.from?.[0] ?? because

export const measureReason = ({ because }: Assessment): Reason => {
  const measures = because.from?.slice(1) ?? []
  return measures.length > 0 ? { says: because.says, from: measures } : because
}

const packOfDecision = ({ law, history, state, today }: Known, decision: string | null): CompiledPack =>
  state.scored.find((it) => it.decision.id === decision)?.pack ?? packOn(law, mainSite(history), today)

const dutySource = (pack: CompiledPack, { kind }: Duty): Source => {
  const { deadlines, noticeDuties, resumption } = pack.pack
  switch (kind) {
    case 'talk':
    case 'training': return noticeDuties.find((it) => it.kind === kind) ?? {}
    case 'apply-resumption': return resumption.applyBefore ?? resumption
    case 'appeal': return deadlines.appeal ?? {}
    case 'maintain-status':
    case 'restore-status': return deadlines[kind]
  }
}

const PROVISIONAL: Reason = { says: '结论为推算：这一年的放假安排尚未公布，日期按周一至周五计。' }

const dutyFacts = ({ state, assessment }: Known, duty: Duty): Reason[] => {
  const received = state.scored.find((it) => it.decision.id === duty.decision)?.decision.received
  const end = assessment.measure?.until
  if (duty.kind === 'apply-resumption') return end ? [{ says: `期满之日：${sayDay(end)}` }] : []
  return received ? [{ says: `处理通知书送达之日：${sayDay(received)}` }] : []
}

export const dutyReason = (known: Known, duty: Duty): Reason => {
  const pack = packOfDecision(known, duty.decision)
  const says = duty.due ? sayDuty(duty, known.today) : dutyWords[duty.kind]
  return resting(says, pack, dutySource(pack, duty), [...dutyFacts(known, duty), ...(duty.provisional ? [PROVISIONAL] : [])])
}

/** Why the next step comes: the first of the further points that bring anything. */
export const nextReason = ({ further }: Known): Reason | null => further.find(({ once }) => once.kind !== 'none')?.once.because ?? null

export const restorableReason = ({ pack, assessment: { restorable, points } }: Known): Reason => {
  const { restoration } = pack.pack
  const routes = restoration.routes.map((it) => resting(it.says, pack, it))
  if (restorable === 0) return resting(`${points.year} 年度不能再修复`, pack, restoration.barredBySingle, [resting('每年修复的上限', pack, restoration)])
  return resting(`${points.year} 年度还可修复 ${restorable} 分，已修复 ${points.restored} 分`, pack, restoration, routes)
}

export const scopeReason = (known: Known): Reason => resting('相关人员的范围', known.pack, outOfScope(known) ?? {})

export const differenceReason = (known: Known, difference: Discrepancy): Reason => {
  const pack = packOfDecision(known, difference.event)
  const { deadlines } = pack.pack
  const appeal = difference.appealUntil
    ? [resting(`可在 ${sayDay(difference.appealUntil)}前（含当日）申诉`, pack, deadlines.appeal ?? {})]
    : []
  return resting(difference.says, pack, sourceOfDifference(pack, difference), appeal)
}

/** How one notice was scored: from the engine's tree where it is of this year, else from the pack's circumstances. */
export const scoredReason = (known: Known, decision: string): Reason | null => {
  const told = pointsReason(known.assessment).from?.find((it) => it.fact === decision)
  if (told) return told
  const scored = known.state.scored.find((it) => it.decision.id === decision)
  if (!scored) return null
  const { pack } = scored
  const items = scored.decision.items.map((it) => {
    const circumstance = pack.circumstances.get(it.circumstance)
    return resting(`${circumstance?.says ?? it.circumstance}，记 ${it.points} 分`, pack, circumstance ?? {})
  })
  return { says: `${sayDay(scored.decision.on)}作出的决定记 ${scored.added} 分`, fact: decision, from: items }
}

/** Why a measure came of a notice; only the measures that decide today's standing are in the engine's tree. */
export const raisedReason = (known: Known, decision: string): Reason | null =>
  known.assessment.because.from?.slice(1).find((it) => it.fact === decision) ?? null
