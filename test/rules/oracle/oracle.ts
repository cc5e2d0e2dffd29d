import type { Event } from '../../../shared/rules/case'
import type { Pack } from '../../../shared/rules/schema'
import { yearOfDay } from './days'
import { landDecision } from './decision'
import { landInstitution } from './institution'
import { knownInOrder, type OracleLaw, packOf } from './law'
import { landRestoration } from './restoration'
import { noState, type State, type Year, yearState } from './state'
import { firstPossible, type OracleStatus, statusOnDay } from './status'

type OraclePoints = { year: number; gross: number; restored: number; net: number; shown: number }
export type OracleAnswer = OracleStatus & { points: OraclePoints; restorable: number }

/** S1: a re-registration takes effect when every bar, from points and institution, is over. */
const landReregistration = (state: State, day: string): void => {
  const open = state.terminations.filter((it) => !it.over)
  // S1 "An earlier re-registration has no effect;" S5 "the status uses the longest".
  if (open.length === 0 || open.some((it) => day < firstPossible(it)[1])) return
  for (const term of open) term.over = true
  // S1 "A re-registration that takes effect also serves as a passed assessment on its day."
  state.passes.push(day)
}

const land = (state: State, event: Event, law: OracleLaw): void => {
  if (event.type === 'decision') landDecision(state, event, packOf(law, event.site, event.on))
  if (event.type === 'institution') landInstitution(state, event, packOf(law, event.site, event.on))
  if (event.type === 'restoration') landRestoration(state, event)
  if (event.type === 'resumption' && event.result === 'passed') state.passes.push(event.on)
  if (event.type === 'reregistration') landReregistration(state, event.on)
}

/** case-format: "points that restoration can still give in the year of `asOf` under the pack's caps (0 when barred;
 * 内蒙古: 3 by exam if none gave points yet + what is left of 3 by activity)". */
const restorableIn = (year: Year, { restoration }: Pack): number => {
  // R1 "not after a single 12 in the year"; R2 "barred after a single 10–12 in the year".
  const { from, to } = restoration.barredBySingle
  if (year.singles.some((single) => single >= from && single <= to)) return 0
  if (restoration.pointsPerYear !== null) return Math.max(0, restoration.pointsPerYear - year.restored)
  let left = 0
  for (const route of restoration.routes) {
    const given = year.routes.get(route.id) ?? 0
    if (route.exam) left += given > 0 ? 0 : Math.max(...route.exam.map((it) => it.points))
    else left += Math.max(0, (route.pointsPerYear ?? 0) - given)
  }
  return left
}

/** Sections 2 to 6 of rules.md, sentence by sentence, for one person on one day. */
export const oracle = (law: OracleLaw, events: readonly Event[], asOf: string): OracleAnswer => {
  const state = noState()
  for (const event of knownInOrder(events, asOf)) land(state, event, law)
  // P6 "Points return to 0 on 1 January". P8 "of the year of `asOf`, uncapped; `shown` = min(net, 12)".
  const year = yearState(state, asOf)
  const pack = packOf(law, undefined, asOf)
  const net = Math.max(0, year.added - year.restored)
  const points = { year: yearOfDay(asOf), gross: year.added, restored: year.restored, net, shown: Math.min(net, pack.cycle.cap) }
  return { points, ...statusOnDay(state, asOf), restorable: restorableIn(year, pack) }
}
