import type { Day } from '../time/day'
import type { CompiledPack, Computed, Row } from './compile'
import type { Decision } from './case'
import type { Fate } from './facts'
import type { Months, Source } from './schema'

/** Which end of a range is reckoned with; the status uses the longest (口径 I-10). */
export type Extent = 'longest' | 'shortest'

type Common = {
  /** The same in both replays of a history with ranges. */
  key: string
  source: 'points' | 'institution'
  decision: string | null
  /** The day it was decided. */
  on: Day
  from: Day
  months: number
  shortenedBy: number
  printedUntil: Day | null
  assumedStart: boolean
  pack: CompiledPack
  sources: readonly Source[]
}

export type Suspension = Common & {
  until: Day
  /** Calendar year of its decision, while its months still count toward a further suspension (M3). */
  countsIn: number | null
  /** Its run has had the one month of a flat restoration (I-7). */
  flatTaken: boolean
  endedBy: string | null
}

export type Termination = Common & { barUntil: Day; endedOn: Day | null }

export type Measured = Suspension | Termination

/** What one calendar year has collected so far. `conducts`: the highest points of each conduct that has a name (P3). */
export type Year = {
  year: number
  added: number
  restored: number
  conducts: Map<string, number> | null
  highestSingle: number
  routes: { id: string; times: number; points: number }[]
}

/** How one decision was scored, kept for reasons, duties and differences. */
export type Scored = {
  decision: Decision
  fate: Fate
  pack: CompiledPack
  added: number
  single: number
  balance: number
  /** Months already imposed in the year, which the further suspension only tops up (M3). */
  imposed: number
  rows: readonly Row[]
  computed: Computed | null
  /** The key of the suspension or termination that came of it. */
  raised: string | null
  /** Whether an earlier termination kept the rules from adding a measure (M6). */
  whileTerminated: boolean
}

export type Shortened = { key: string; months: number }

export type Restored = {
  index: number
  on: Day
  route: string
  points: number
  score: number | undefined
  pack: CompiledPack
  /** What the year had before it: points restored, the highest single, and times and points of this route. */
  yearBefore: { restored: number; highestSingle: number; times: number; points: number }
  shortened: readonly Shortened[]
}

export type Reregistered = { on: Day; effective: boolean; possibleFrom: Day | null }

/** All that replaying the facts leaves behind. */
export type State = {
  extent: Extent
  ranged: boolean
  years: Year[]
  suspensions: Suspension[]
  /** Suspensions that never were (R4), for the lower end of a range alone. */
  never: Suspension[]
  terminations: Termination[]
  /** In the order of time, as they land. */
  passes: Day[]
  scored: Scored[]
  restored: Restored[]
  reregistered: Reregistered[]
}

export const emptyState = (extent: Extent): State => ({
  extent, ranged: false, years: [], suspensions: [], never: [], terminations: [], passes: [], scored: [], restored: [], reregistered: [],
})

export const yearIn = (state: State, year: number): Year => {
  // The year in hand is most often the last one begun.
  const known = state.years.findLast((it) => it.year === year)
  if (known) return known
  const fresh: Year = { year, added: 0, restored: 0, conducts: null, highestSingle: 0, routes: [] }
  state.years.push(fresh)
  return fresh
}

/** One end of a range of months; the state remembers that there was a range. */
export const monthsIn = (state: State, months: Months): number => {
  if (typeof months === 'number') return months
  if (months[0] !== months[1]) state.ranged = true
  return state.extent === 'longest' ? months[1] : months[0]
}

const isEmpty = ({ from, until }: Suspension): boolean => until < from

/** R4: a suspension whose last day comes to lie before its first never was. */
export const dropEmpty = (state: State): void => {
  if (!state.suspensions.some(isEmpty)) return
  state.never.push(...state.suspensions.filter(isEmpty))
  state.suspensions = state.suspensions.filter((it) => !isEmpty(it))
}

/** P5. */
export const balanceOf = (year: Year): number => Math.max(0, year.added - year.restored)
