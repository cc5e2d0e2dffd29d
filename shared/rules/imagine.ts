import type { Day } from '../time/day'
import type { Decision, Event, History } from './case'

/** Decisions that are only thought of, beside which a real one can have no such id. */
const IMAGINED = '\u0000imagined'

export const isImagined = (decision: string | null): boolean => decision?.startsWith(IMAGINED) ?? false

/** What was known at the end of a day. */
export const knownOn = ({ person, events }: History, day: Day): History => ({ person, events: events.filter((it) => it.on <= day) })

export const withEvents = ({ person, events }: History, more: readonly Event[]): History => ({ person, events: [...events, ...more] })

/** So many notices of so many points each, about conducts of their own, decided and served on one day. */
export const imagined = (circumstance: string, on: Day, points: number, notices: number): Decision[] =>
  Array.from({ length: notices }, (_, at) => ({
    type: 'decision', id: `${IMAGINED}${at}`, on, received: on, items: [{ circumstance, responsibility: 'general', points }],
  }))
