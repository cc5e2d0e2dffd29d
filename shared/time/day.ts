/**
 * A legal day: a real calendar day as text, `YYYY-MM-DD`. Text sorts as time does,
 * so days are compared with `<` and `>`; there is no clock and no zone in them.
 */
export type Day = string & { readonly legalDay: true }

const ZERO = '0'.charCodeAt(0)
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; `month` counts from 1. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

export const isRealDay = (year: number, month: number, date: number): boolean =>
  year >= 1 && date >= 1 && date <= monthLength(year, month)

export const isDay = (text: string): text is Day => {
  const parts = FORM.exec(text)
  return parts !== null && isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** Throws on anything that is no real calendar day, such as `2026-02-30`. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`不是真实的日期：${text}`)
  return text
}

/** The number at two places of a day's text: read digit by digit, as it is asked for more often than anything else. */
const twoAt = (of: Day, at: number): number => (of.charCodeAt(at) - ZERO) * 10 + of.charCodeAt(at + 1) - ZERO

export const yearOf = (of: Day): number => twoAt(of, 0) * 100 + twoAt(of, 2)
export const monthOf = (of: Day): number => twoAt(of, 5)
export const dateOf = (of: Day): number => twoAt(of, 8)

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Days since 1970-01-01 (proleptic Gregorian), after Howard Hinnant's `days_from_civil`. */
const numberFrom = (civilYear: number, month: number, date: number): number => {
  const year = civilYear - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export const dayNumber = (of: Day): number => numberFrom(yearOf(of), monthOf(of), dateOf(of))

const written = (number: number): Day => {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

/** Days once written, by their number: writing one anew costs ten times the look-up. Those of 1970 to 2133. */
const KNOWN_DAYS = 60_000
const known = new Array<Day | undefined>(KNOWN_DAYS)

/** The inverse of {@link dayNumber}. */
export const dayAt = (number: number): Day => {
  if (number < 0 || number >= KNOWN_DAYS) return written(number)
  return (known[number] ??= written(number))
}

/** Year, month and date must name a real day; any other is taken for the day as many days on. */
export const dayFrom = (year: number, month: number, date: number): Day => dayAt(numberFrom(year, month, date))

export const addDays = (to: Day, days: number): Day => dayAt(dayNumber(to) + days)
export const dayBefore = (of: Day): Day => addDays(of, -1)
export const dayAfter = (of: Day): Day => addDays(of, 1)
export const daysBetween = (from: Day, until: Day): number => dayNumber(until) - dayNumber(from)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day): number => ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1

export const latest = (a: Day, b: Day): Day => (a > b ? a : b)
export const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
