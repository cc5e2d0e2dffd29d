import { type Day, dayAfter, dayBefore, dayFrom, monthLength, monthOf, yearOf } from '../time/day'
import { assess } from './assess'
import type { Assessment, DayOrRange, Phase, Points, Reason, Status } from './assessment'
import type { History } from './case'
import { knownOn } from './imagine'
import type { Law } from './law'

/** What a day leaves behind, so far as a year's line tells it. */
export type Snapshot = {
  status: Status
  phase: Phase
  net: number
  resumesOn: DayOrRange | null
  reregisterFrom: DayOrRange | null
}

/** A day on which a snapshot became another, with the engine's reason for the new one. */
export type Change = { on: Day; before: Snapshot; after: Snapshot; readonly because: Reason }

/**
 * One month of a year. `day` is the day told of: the last of the month, in the present month `today` itself.
 * `when`: `past` and `present` tell what was known on that day, `future` assumes that nothing new happens.
 */
export type MonthRow = {
  month: number
  day: Day
  when: 'past' | 'present' | 'future'
  status: Status
  phase: Phase
  points: Points
  changes: readonly Change[]
  readonly because: Reason
}

const snapshot = ({ status, phase, points, resumesOn, reregisterFrom }: Assessment): Snapshot =>
  ({ status, phase, net: points.net, resumesOn, reregisterFrom })

const changed = (a: Snapshot, b: Snapshot): boolean => JSON.stringify(a) !== JSON.stringify(b)

const changesIn = (standing: (on: Day) => Assessment, first: Day, last: Day): Change[] => {
  const changes: Change[] = []
  let before = snapshot(standing(dayBefore(first)))
  for (let on = first; on <= last; on = dayAfter(on)) {
    const assessment = standing(on)
    const after = snapshot(assessment)
    if (changed(before, after)) changes.push({ on, before, after, get because() { return assessment.because } })
    before = after
  }
  return changes
}

/**
 * The twelve months of a calendar year, each as it was or will be told on its last day. A day up to `today` knows the events
 * up to itself; a later one knows those up to `today` and assumes nothing new. Without `today` every event counts from its day on.
 */
export const yearByMonth = (law: Law, history: History, year: number, today: Day | null = null): MonthRow[] => {
  const known = today ? knownOn(history, today) : history
  const standing = (on: Day): Assessment => assess(law, known, on)
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1
    const first = dayFrom(year, month, 1)
    const last = dayFrom(year, month, monthLength(year, month))
    const present = today !== null && yearOf(today) === year && monthOf(today) === month
    const day = present ? today : last
    const { status, phase, points, because } = standing(day)
    const when = present ? 'present' : today !== null && last > today ? 'future' : 'past'
    return { month, day, when, status, phase, points, because, changes: changesIn(standing, first, last) }
  })
}
