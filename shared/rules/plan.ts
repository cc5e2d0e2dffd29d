import type { Day } from '../time/day'
import { assess } from './assess'
import type { Assessment } from './assessment'
import type { Decision, History } from './case'
import { withEvents } from './imagine'
import type { Law } from './law'
import { type WaysBack, waysBack } from './plan-back'
import { furtherPoints, type FurtherStep } from './plan-further'
import type { NextStep } from './say'

/** Of the steps the first that brings a suspension or termination, with the longest it can be; `null` while none does. */
export const firstMeasure = (steps: readonly FurtherStep[]): NextStep | null => {
  const step = steps.find(({ once }) => once.kind !== 'none')
  if (!step || step.once.kind === 'none') return null
  const { kind, months } = step.once
  return { points: step.from, kind, months: Array.isArray(months) ? months[1] : (months ?? 0) }
}

/**
 * The fewest further points, in one notice decided and served on `asOf`, that would bring a suspension or
 * termination, and for how many months; `null` while nothing would.
 */
export const nextStep = (law: Law, history: History, asOf: Day): NextStep | null => firstMeasure(furtherPoints(law, history, asOf))

export type Consequence = { before: Assessment; after: Assessment; readonly waysBefore: WaysBack; readonly waysAfter: WaysBack }

/** What makes one history another: the standing on `asOf`, with its duties and differences, and the lawful ways back, before and after. */
export const between = (law: Law, before: History, after: History, asOf: Day): Consequence => ({
  before: assess(law, before, asOf),
  after: assess(law, after, asOf),
  get waysBefore() {
    return waysBack(law, before, asOf)
  },
  get waysAfter() {
    return waysBack(law, after, asOf)
  },
})

/** What a decision being entered would change. */
export const consequence = (law: Law, history: History, decision: Decision, asOf: Day): Consequence =>
  between(law, history, withEvents(history, [decision]), asOf)
