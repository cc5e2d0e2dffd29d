import { type Day, yearOf } from '../time/day'
import type { Assessment, Points } from './assessment'
import type { History } from './case'
import type { CompiledPack } from './compile'
import { discrepanciesOn } from './discrepancies'
import { dutiesOn } from './duties'
import { inForce, type Law, mainSite, packOn } from './law'
import { reasonsFor } from './reasons'
import { replay } from './replay'
import { standingWord } from './say'
import { type State, yearIn } from './state'
import { type Standing, statusOn } from './status'

/** P8: of the year of `asOf`; `shown` never exceeds the cap. */
const pointsOn = (state: State, year: number, cap: number): Points => {
  const { added, restored } = yearIn(state, year)
  const net = Math.max(0, added - restored)
  return { year, gross: added, restored, net, shown: Math.min(net, cap) }
}

const leftOnRoute = (route: CompiledPack['pack']['restoration']['routes'][number], state: State, year: number): number => {
  const used = yearIn(state, year).routes.get(route.id) ?? { times: 0, points: 0 }
  if (route.exam) {
    const best = Math.max(0, ...route.exam.map((it) => it.points))
    return used.points > 0 ? 0 : best
  }
  return route.pointsPerYear === undefined ? Number.POSITIVE_INFINITY : Math.max(0, route.pointsPerYear - used.points)
}

/** Points that restoration can still give in the year under the caps of the pack (第三十二、三十四条；内蒙古五). */
const restorableOn = (state: State, year: number, { pack: { restoration } }: CompiledPack): number => {
  const { highestSingle, restored } = yearIn(state, year)
  const { from, to } = restoration.barredBySingle
  if (highestSingle >= from && highestSingle <= to) return 0
  const ofYear = restoration.pointsPerYear === null ? Number.POSITIVE_INFINITY : Math.max(0, restoration.pointsPerYear - restored)
  return Math.min(ofYear, restoration.routes.reduce((sum, route) => sum + leftOnRoute(route, state, year), 0))
}

const standingOn = (law: Law, history: History, asOf: Day): Standing => {
  const { state, shortest } = replay(law, history, asOf)
  return statusOn(state, shortest, asOf)
}

/** A list of many people asks for few of the costly answers: each is made when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/**
 * One person's standing on a day, by the law of each site and the facts known on that day.
 * Days are legal days, terms are months, scores are points; `duties`, `discrepancies` and
 * `because` are made when they are asked for.
 * Throws where a fact names a site the law has no pack for.
 */
export const assess = (law: Law, history: History, asOf: Day): Assessment => {
  const { facts, state, shortest } = replay(law, history, asOf)
  const pack = packOn(law, mainSite(history), asOf)
  const standing = statusOn(state, shortest, asOf)
  const points = pointsOn(state, yearOf(asOf), pack.cap)
  const duties = once(() => dutiesOn(standing, state, facts, asOf, law.workingDays, (day) => standingOn(law, history, day)))
  const discrepancies = once(() => discrepanciesOn(state, history, asOf, law.workingDays))
  const because = once(() => reasonsFor(standing, points, state, pack, standingWord(standing)))
  return {
    asOf,
    pack: pack.id,
    packInForce: inForce(pack, asOf),
    points,
    status: standing.status,
    phase: standing.phase,
    measure: standing.measure,
    resumesOn: standing.resumesOn,
    reregisterFrom: standing.reregisterFrom,
    restorable: restorableOn(state, points.year, pack),
    get duties() {
      return duties()
    },
    get discrepancies() {
      return discrepancies()
    },
    get because() {
      return because()
    },
  }
}
