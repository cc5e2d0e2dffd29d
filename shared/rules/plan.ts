import type { Day } from '../time/day'
import { assess } from './assess'
import type { Assessment } from './assessment'
import type { Decision, Event, History } from './case'
import { type Law, mainSite, packOn } from './law'
import type { NextStep } from './say'

/** A decision that is only thought of, beside which a real one can have no such id. */
const IMAGINED = '\u0000imagined'

const withDecision = ({ person, events }: History, decision: Decision): History => ({ person, events: [...events, decision] })

const raisedBy = (it: Assessment, points: number): NextStep | null => {
  const link = it.measure?.links.find(({ decision }) => decision === IMAGINED)
  if (!it.measure || !link) return null
  return { points, kind: it.measure.kind, months: Array.isArray(link.months) ? link.months[1] : link.months }
}

/**
 * The fewest further points, in one notice decided and served on `asOf`, that would bring a suspension or
 * termination, and for how many months; `null` while nothing would.
 */
export const nextStep = (law: Law, history: History, asOf: Day): NextStep | null => {
  const pack = packOn(law, mainSite(history), asOf)
  const circumstance = pack.pack.circumstances[0]?.code ?? ''
  for (let points = 1; points <= pack.cap; points += 1) {
    const imagined: Event = {
      type: 'decision', id: IMAGINED, on: asOf, received: asOf, items: [{ circumstance, responsibility: 'general', points }],
    }
    const step = raisedBy(assess(law, withDecision(history, imagined), asOf), points)
    if (step) return step
  }
  return null
}

/** What a decision being entered would change: the standing on `asOf` without and with it. */
export const consequence = (law: Law, history: History, decision: Decision, asOf: Day): { before: Assessment; after: Assessment } => ({
  before: assess(law, history, asOf),
  after: assess(law, withDecision(history, decision), asOf),
})
