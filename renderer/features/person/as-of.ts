import type { PersonFile } from '../../../shared/model/history'
import type { Rulebook } from '../../../shared/model/rulebook'
import { addDays, type Day, earliest, yearOf } from '../../../shared/time/day'
import { addMonths } from '../../../shared/time/months'
import { type Known, knownOf } from '../../../shared/model/known'
import { typedDay } from '../../ui/form/typed-day'

/** What was recorded of a person by the end of a day. */
const fileOn = (file: PersonFile, day: Day): PersonFile => {
  const known = <T extends { on: Day }>(rows: readonly T[]): T[] => rows.filter((it) => it.on <= day)
  return {
    ...file, decisions: known(file.decisions), amendments: known(file.amendments), restorations: known(file.restorations),
    measures: known(file.measures), resumptions: known(file.resumptions),
  }
}

/** The page for another day: an earlier one knows what was known then, a later one assumes that nothing new happens. */
export const knownOn = ({ file, now }: Known, book: Rulebook, day: Day): Known => knownOf(fileOn(file, earliest(day, now)), book, day, now)

/** Longer than anybody looks, and short enough for a year that was mistyped to be seen. */
const YEARS = { first: 2000, last: 2100 }

const inReach = (day: Day): boolean => yearOf(day) >= YEARS.first && yearOf(day) <= YEARS.last

/** The day in a typed text, or what is wrong with it; null while nothing is typed. */
export const typedAsOf = (text: string): ReturnType<typeof typedDay> => {
  const typed = typedDay(text)
  if (!typed || !('day' in typed) || inReach(typed.day)) return typed
  return { sentence: `请填 ${YEARS.first} 年至 ${YEARS.last} 年之间的日期。` }
}

/** The same date a month before or after; within reach. */
export const monthAway = (day: Day, months: 1 | -1): Day => {
  const there = addMonths(day, months)
  return inReach(there) ? there : day
}

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowUp: (day) => addDays(day, 1),
  ArrowDown: (day) => addDays(day, -1),
  PageUp: (day) => monthAway(day, -1),
  PageDown: (day) => monthAway(day, 1),
}

/** Where a key in the day's field leads; null for a key that has no such meaning. */
export const dayByKey = (key: string, day: Day): Day | null => {
  const there = steps[key]?.(day)
  return there && inReach(there) ? there : null
}
