import type { Day } from '../time/day'
import type { Decision, Event, History, InstitutionEvent, Printed, Restoration, Variation } from './case'

/** What became of a decision that still counts. */
export type Fate = { varied: boolean; appealed: boolean }

export type Step =
  | { rank: 0; on: Day; decision: Decision; fate: Fate }
  | { rank: 1; on: Day; institution: InstitutionEvent; index: number }
  | { rank: 2; on: Day; restoration: Restoration; index: number }
  | { rank: 3; on: Day; passed: boolean }
  | { rank: 4; on: Day; index: number }

/** What is known on a day: steps in the order of rules section 3, and the decisions that no longer count. */
export type Facts = { steps: Step[]; amended: { decision: string; on: Day; kind: 'variation' | 'revocation' }[] }

const printedAfter = (old: Printed | undefined, variation: Variation): Printed => ({
  from: old?.from,
  ...variation.printed,
})

/** P2: a varied decision always had the new points; of the old notice only `from` stays. */
const vary = (decision: Decision, variation: Variation): Decision => {
  const target = variation.item ?? 0
  const points = variation.points
  return {
    ...decision,
    items: points === undefined ? decision.items : decision.items.map((it, i) => (i === target ? { ...it, points } : it)),
    printed: printedAfter(decision.printed, variation),
  }
}

const byDay = (a: { on: Day }, b: { on: Day }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

type Amendment = Extract<Event, { decision: string }>

const UNTOUCHED: Fate = { varied: false, appealed: false }

/** A decision as it stands on the day of reckoning; none where it was revoked. */
const decisionStep = (event: Decision, amendments: readonly Amendment[] | undefined): Step | null => {
  if (!amendments) return { rank: 0, on: event.on, decision: event, fate: UNTOUCHED }
  if (amendments.some((it) => it.type === 'revocation')) return null
  const variations = amendments.filter((it) => it.type === 'variation')
  const fate = { varied: variations.length > 0, appealed: variations.length < amendments.length }
  return { rank: 0, on: event.on, decision: variations.reduce(vary, event), fate }
}

const amendmentsByDecision = (known: readonly Event[]): Map<string, Amendment[]> => {
  const result = new Map<string, Amendment[]>()
  for (const event of known) {
    if (!('decision' in event)) continue
    const list = result.get(event.decision)
    if (list) list.push(event)
    else result.set(event.decision, [event])
  }
  for (const list of result.values()) list.sort(byDay)
  return result
}

const stepOf = (event: Event, index: number, amendments: Map<string, Amendment[]>): Step | null => {
  switch (event.type) {
    case 'decision': return decisionStep(event, amendments.get(event.id))
    case 'institution': return { rank: 1, on: event.on, institution: event, index }
    case 'restoration': return { rank: 2, on: event.on, restoration: event, index }
    case 'resumption': return { rank: 3, on: event.on, passed: event.result === 'passed' }
    case 'reregistration': return { rank: 4, on: event.on, index }
    case 'variation':
    case 'revocation':
    case 'appeal': return null
  }
}

/** Events after `asOf` are not known yet; what happened on one day is ordered by kind, then as in the file. */
export const factsOn = ({ events }: History, asOf: Day): Facts => {
  const known = events.filter((it) => it.on <= asOf)
  const amendments = amendmentsByDecision(known)
  const steps = known.flatMap((event, index) => stepOf(event, index, amendments) ?? [])
  steps.sort((a, b) => byDay(a, b) || a.rank - b.rank)
  const amended = [...amendments.values()].flat().flatMap(({ decision, on, type }) => (type === 'appeal' ? [] : [{ decision, on, kind: type }]))
  return { steps, amended }
}
