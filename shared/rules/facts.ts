import type { Day } from '../time/day'
import type { Decision, Event, History, Printed, Variation } from './case'

/** What became of a decision that still counts. */
export type Fate = { varied: boolean; appealed: boolean }

/** Something that lands in the replay. `event` of a decision: as varied. `index`: its place among what is known. */
export type Step = { on: Day; rank: number; event: Event; index: number; fate: Fate }

type Amendment = Extract<Event, { decision: string }>
type Amendments = ReadonlyMap<string, Amendment[]>

/** What is known on a day: steps in the order of rules section 3, and what happened to decisions later, by decision and day. */
export type Facts = { steps: Step[]; amendments: Amendments }

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

const UNTOUCHED: Fate = { varied: false, appealed: false }
const NONE: Amendments = new Map()

/** Section 3, the order within a day; nothing for what has no place in the replay. */
const rankOf = (event: Event): number | null => {
  switch (event.type) {
    case 'decision': return 0
    case 'institution': return 1
    case 'restoration': return 2
    case 'resumption': return 3
    case 'reregistration': return 4
    case 'variation':
    case 'revocation':
    case 'appeal': return null
  }
}

const amendmentsIn = (events: readonly Event[], asOf: Day): Amendments => {
  let found: Map<string, Amendment[]> | null = null
  for (const event of events) {
    if ((event.type !== 'variation' && event.type !== 'revocation' && event.type !== 'appeal') || event.on > asOf) continue
    found ??= new Map()
    const list = found.get(event.decision)
    if (list) list.push(event)
    else found.set(event.decision, [event])
  }
  if (!found) return NONE
  for (const list of found.values()) list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return found
}

/** A decision as it stands on the day of reckoning; none where it was revoked. */
const decisionStep = (decision: Decision, index: number, amendments: readonly Amendment[] | undefined): Step | null => {
  if (!amendments) return { on: decision.on, rank: 0, event: decision, index, fate: UNTOUCHED }
  if (amendments.some((it) => it.type === 'revocation')) return null
  const variations = amendments.filter((it) => it.type === 'variation')
  const fate = { varied: variations.length > 0, appealed: variations.length < amendments.length }
  return { on: decision.on, rank: 0, event: variations.reduce(vary, decision), index, fate }
}

const comesBefore = (a: Step, b: Step): boolean => a.on < b.on || (a.on === b.on && a.rank < b.rank)

/** Keeps `steps` in order; most histories are written down as they happened, so that nothing has to move. */
const insert = (steps: Step[], step: Step): void => {
  let at = steps.length
  for (let before = steps[at - 1]; before && comesBefore(step, before); before = steps[at - 1]) {
    steps[at] = before
    at -= 1
  }
  steps[at] = step
}

/** Events after `asOf` are not known yet; what happened on one day is ordered by kind, then as in the file. */
export const factsOn = ({ events }: History, asOf: Day): Facts => {
  const amendments = amendmentsIn(events, asOf)
  const steps: Step[] = []
  let index = 0
  for (const event of events) {
    if (event.on > asOf) continue
    const rank = rankOf(event)
    const step = event.type === 'decision' ? decisionStep(event, index, amendments.get(event.id)) : rank === null ? null : { on: event.on, rank, event, index, fate: UNTOUCHED }
    if (step) insert(steps, step)
    index += 1
  }
  return { steps, amendments }
}
