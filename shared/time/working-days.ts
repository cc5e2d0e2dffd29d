import type { Calendar } from './calendar'
import { addDays, type Day, dateOf, dayAfter, dayBefore, dayFrom, monthLength, monthOf, weekday, yearOf } from './day'

/** `provisional`: the count entered a year whose holidays are not published; there, only weekends are off. */
export type Counted = { day: Day; provisional: boolean }

export type WorkingDays = {
  /** The `n`-th working day after `start`, which itself does not count; `n` is at least 1. */
  after: (start: Day, n: number) => Counted
  /** The `n`-th working day before `end`, which itself does not count; `n` is at least 1. */
  before: (end: Day, n: number) => Counted
  isWorking: (of: Day) => { working: boolean; provisional: boolean }
}

/** `days`: working days in order. `upTo`: how many of them lie on or before a day, by its slot. */
type Year = { days: Day[]; upTo: Uint16Array; known: boolean }

/** Where a day stands in `Year.upTo`: every month takes 31 places, so that no leap year need be known. */
const slot = (of: Day): number => (monthOf(of) - 1) * 31 + dateOf(of) - 1

const daysFrom = (first: Day, last: Day): Day[] => {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

const isWeekday = (of: Day): boolean => weekday(of) <= 5

/** Days that are not what their weekday says: true where worked. */
const exceptionsOf = (calendars: Iterable<Calendar>): Map<Day, boolean> => {
  const exceptions = new Map<Day, boolean>()
  for (const { off, worked } of calendars) {
    for (const { from, to } of off) for (const day of daysFrom(from, to)) exceptions.set(day, false)
    for (const day of worked) exceptions.set(day, true)
  }
  return exceptions
}

const buildYear = (year: number, known: boolean, works: (of: Day) => boolean): Year => {
  const days: Day[] = []
  const upTo = new Uint16Array(12 * 31)
  for (let month = 1; month <= 12; month += 1) {
    for (let date = 1; date <= monthLength(year, month); date += 1) {
      const day = dayFrom(year, month, date)
      if (works(day)) days.push(day)
      upTo[slot(day)] = days.length
    }
  }
  return { days, upTo, known }
}

const atLeastOne = (n: number): void => {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`工作日数应为正整数：${n}`)
}

/**
 * Counts working days by the published calendars, one for each year; of two for the same year the later in the list holds.
 * Each year is laid out once, on first use, so that a count is two look-ups.
 */
export const workingDays = (calendars: readonly Calendar[]): WorkingDays => {
  const published = new Map(calendars.map((calendar) => [calendar.year, calendar]))
  const exceptions = exceptionsOf(published.values())
  const years = new Map<number, Year>()
  const works = (of: Day): boolean => exceptions.get(of) ?? isWeekday(of)

  const yearAt = (year: number): Year => {
    const found = years.get(year) ?? buildYear(year, published.has(year), works)
    years.set(year, found)
    return found
  }
  const upTo = (of: Day): number => yearAt(yearOf(of)).upTo[slot(of)] ?? 0

  /** `index` counts working days from the start of `year`, and may lie before or after it. */
  const walk = (year: number, index: number, provisional: boolean): Counted => {
    const here = yearAt(year)
    const doubtful = provisional || !here.known
    if (index < 0) return walk(year - 1, index + yearAt(year - 1).days.length, doubtful)
    const day = here.days[index]
    return day ? { day, provisional: doubtful } : walk(year + 1, index - here.days.length, doubtful)
  }

  return {
    after: (start, n) => {
      atLeastOne(n)
      const first = dayAfter(start)
      const before = yearOf(first) === yearOf(start) ? upTo(start) : 0
      return walk(yearOf(first), before + n - 1, false)
    },
    before: (end, n) => {
      atLeastOne(n)
      const last = dayBefore(end)
      return walk(yearOf(last), upTo(last) - n, false)
    },
    isWorking: (of) => ({ working: works(of), provisional: !yearAt(yearOf(of)).known }),
  }
}
