import { type Day, yearOf } from '../time/day'
import type { Assessment, Discrepancy, Duty, Points, Reason, Summary } from './assessment'
import type { History } from './case'
import type { CompiledPack } from './compile'
import { discrepanciesOn } from './discrepancies'
import { dutiesOn } from './duties'
import { inForce, type Law, mainSite, packOn } from './law'
import { reasonsFor } from './reasons'
import { replay, type Replayed } from './replay'
import { restorableIn } from './restorable'
import { standingWord } from './say'
import { type State, yearIn } from './state'
import { type Standing, statusOn } from './status'

/** P8: of the year of `asOf`; `shown` never exceeds the cap. */
const pointsOn = (state: State, year: number, cap: number): Points => {
  const { added, restored } = yearIn(state, year)
  const net = Math.max(0, added - restored)
  return { year, gross: added, restored, net, shown: Math.min(net, cap) }
}

const standingOn = (law: Law, history: History, asOf: Day): Standing => {
  const { state, shortest } = replay(law, history, asOf)
  return statusOn(state, shortest, asOf)
}

const summaryOf = (state: State, standing: Standing, pack: CompiledPack, asOf: Day): Summary => {
  const year = yearOf(asOf)
  return {
    asOf,
    pack: pack.id,
    packInForce: inForce(pack, asOf),
    points: pointsOn(state, year, pack.cap),
    status: standing.status,
    phase: standing.phase,
    measure: standing.measure,
    resumesOn: standing.resumesOn,
    reregisterFrom: standing.reregisterFrom,
    restorable: restorableIn(yearIn(state, year), pack),
  }
}

/**
 * What a list of many people shows of one: the standing without duties, differences and reasons.
 * The same answers as {@link assess} gives, and throws where it does.
 */
export const summarize = (law: Law, history: History, asOf: Day): Summary => {
  const { state, shortest } = replay(law, history, asOf)
  return summaryOf(state, statusOn(state, shortest, asOf), packOn(law, mainSite(history), asOf), asOf)
}

type Ground = Replayed & { law: Law; history: History; standing: Standing; pack: CompiledPack }

/**
 * The costly answers are made when they are first asked for, since a list asks for few of them. A class, because
 * an object literal with getters costs more than all the law behind it.
 */
class Assessed implements Assessment {
  readonly asOf: Day
  readonly pack: string
  readonly packInForce: boolean
  readonly points: Points
  readonly status: Summary['status']
  readonly phase: Summary['phase']
  readonly measure: Summary['measure']
  readonly resumesOn: Summary['resumesOn']
  readonly reregisterFrom: Summary['reregisterFrom']
  readonly restorable: number
  readonly #ground: Ground
  #duties: readonly Duty[] | null = null
  #discrepancies: readonly Discrepancy[] | null = null
  #because: Reason | null = null

  constructor(summary: Summary, ground: Ground) {
    this.asOf = summary.asOf
    this.pack = summary.pack
    this.packInForce = summary.packInForce
    this.points = summary.points
    this.status = summary.status
    this.phase = summary.phase
    this.measure = summary.measure
    this.resumesOn = summary.resumesOn
    this.reregisterFrom = summary.reregisterFrom
    this.restorable = summary.restorable
    this.#ground = ground
  }

  get duties(): readonly Duty[] {
    const { law, history, facts, state, standing } = this.#ground
    return (this.#duties ??= dutiesOn(standing, state, facts, this.asOf, law.workingDays, (day) => standingOn(law, history, day)))
  }

  get discrepancies(): readonly Discrepancy[] {
    const { law, history, state } = this.#ground
    return (this.#discrepancies ??= discrepanciesOn(state, history, this.asOf, law.workingDays))
  }

  get because(): Reason {
    const { standing, state, shortest, pack } = this.#ground
    return (this.#because ??= reasonsFor(standing, this.points, state, shortest, pack, standingWord(standing)))
  }

  /** As text it is whole. */
  toJSON(): Assessment {
    const { duties, discrepancies, because } = this
    return { ...this, duties, discrepancies, because }
  }
}

/**
 * One person's standing on a day, by the law of each site and the facts known on that day.
 * Days are legal days, terms are months, scores are points; `duties`, `discrepancies` and
 * `because` are made when they are asked for, and are not copied by `...`.
 * Throws where a fact names a site the law has no pack for.
 */
export const assess = (law: Law, history: History, asOf: Day): Assessment => assessReplayed(law, history, asOf, replay(law, history, asOf))

/** The same of what has been replayed already, which {@link assess} would do once more. */
export const assessReplayed = (law: Law, history: History, asOf: Day, { facts, state, shortest }: Replayed): Assessment => {
  const pack = packOn(law, mainSite(history), asOf)
  const standing = statusOn(state, shortest, asOf)
  return new Assessed(summaryOf(state, standing, pack, asOf), { law, history, facts, state, shortest, standing, pack })
}
