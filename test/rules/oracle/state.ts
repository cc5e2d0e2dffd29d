import type { Pack } from '../../../shared/rules/schema'
import { yearOfDay } from './days'

/** A suspension or a termination as it stands at a moment of the replay. Months and last days as [fewest, most]. */
export type Term = {
  source: 'points' | 'institution'
  decision: string | null
  /** The day of the decision or institution event. */
  on: string
  pack: Pack
  from: string
  until: [string, string]
  months: [number, number]
  printedUntil: string | null
  takenOff: number
  assumedStart: boolean
  /** R1: "one month in all on a run": its run has had it. */
  hadItsMonth: boolean
  /** R4 "A suspension whose last day comes to lie before its first never was." */
  never: boolean
  /** M6 "nothing imposed before it counts afterwards": false then. */
  counts: boolean
  /** S1: ended by a re-registration. */
  over: boolean
}

export type Year = {
  added: number
  restored: number
  /** P3: the highest points of each conduct so far. */
  conducts: Map<string, number>
  /** P4: the full points of each conduct that added something. */
  singles: number[]
  routes: Map<string, number>
}

export type State = { years: Map<number, Year>; suspensions: Term[]; terminations: Term[]; passes: string[] }

export const noState = (): State => ({ years: new Map(), suspensions: [], terminations: [], passes: [] })

export const yearState = (state: State, day: string): Year => {
  const year = yearOfDay(day)
  const known = state.years.get(year) ?? { added: 0, restored: 0, conducts: new Map(), singles: [], routes: new Map() }
  state.years.set(year, known)
  return known
}

export const pointsSuspensions = (state: State): Term[] => state.suspensions.filter((it) => it.source === 'points' && !it.never)

/** P5 "Balance at a moment = max(0, points added in the year so far − points restored in the year so far)." */
export const balance = (year: Year): number => Math.max(0, year.added - year.restored)
