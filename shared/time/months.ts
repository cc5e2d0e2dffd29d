import { dateOf, dayBefore, dayFrom, type Day, monthLength, monthOf, yearOf } from './day'

/** How the months of a measure are counted (reading I-1). */
export type MonthCounting = 'first-day-counts' | 'civil-code'

const shifted = (start: Day, months: number): { year: number; month: number } => {
  const index = yearOf(start) * 12 + monthOf(start) - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The same date `months` months on; the last day of the month where it has no such date. */
export const addMonths = (start: Day, months: number): Day => {
  const { year, month } = shifted(start, months)
  return dayFrom(year, month, Math.min(dateOf(start), monthLength(year, month)))
}

/**
 * Last day of a measure of `months` months that begins on `start`; the day before `start` for none.
 * `first-day-counts`: the corresponding day less one, or the last day of a month without it
 * (published notices count so). `civil-code`: 民法典 第二百零一、二百零二条, the first day does not count.
 */
export const lastDayOf = (start: Day, months: number, counting: MonthCounting): Day => {
  if (months <= 0) return dayBefore(start)
  const corresponding = addMonths(start, months)
  const exists = dateOf(corresponding) === dateOf(start)
  return counting === 'first-day-counts' && exists ? dayBefore(corresponding) : corresponding
}

/** Months that the days `start` to `until` cover, a begun one counting as whole. */
export const monthsCovered = (start: Day, until: Day, counting: MonthCounting): number => {
  if (until < start) return 0
  const whole = (yearOf(until) - yearOf(start)) * 12 + monthOf(until) - monthOf(start)
  return lastDayOf(start, whole, counting) < until ? whole + 1 : whole
}

/** The first day of the month after `of`. */
export const firstOfNextMonth = (of: Day): Day => {
  const { year, month } = shifted(of, 1)
  return dayFrom(year, month, 1)
}
