import type { Measure, Phase, Status } from '../rules/assessment'
import type { Day } from '../time/day'
import type { RegistrationRow } from './rows'

/** Newest first; of one day the one entered last. */
export const registrationsInOrder = (rows: readonly RegistrationRow[]): RegistrationRow[] =>
  rows.map((it, at) => ({ it, at })).sort((a, b) => (a.it.on === b.it.on ? b.at - a.at : a.it.on < b.it.on ? 1 : -1)).map(({ it }) => it)

/** What the national code base was last set to on the day; null where nothing was recorded: then it is taken for normal. */
export const registrationOn = (rows: readonly RegistrationRow[], day: Day): RegistrationRow | null =>
  registrationsInOrder(rows).find((it) => it.on <= day) ?? null

type Standing = { status: Status; phase: Phase; measure: Measure | null }

/** What the measure to come will ask for: set ahead of its first day it is no mistake. */
const coming = ({ phase, measure }: Standing): Status | null =>
  phase === 'upcoming' && measure ? (measure.kind === 'suspend' ? 'suspended' : 'terminated') : null

/** The platform says `held`, the rules `wanted`. */
export type Gap = { held: Status; wanted: Status }

/** Where what was recorded last differs from what the rules say for the day; null where it agrees. */
export const registrationGap = (rows: readonly RegistrationRow[], standing: Standing, day: Day): Gap | null => {
  const held = registrationOn(rows, day)?.status ?? 'normal'
  return held === standing.status || held === coming(standing) ? null : { held, wanted: standing.status }
}
