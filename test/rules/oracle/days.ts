import { Temporal } from 'temporal-polyfill'

const plain = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day)

export const plusDays = (day: string, days: number): string => plain(day).add({ days }).toString()
export const minusMonths = (day: string, months: number): string => plain(day).subtract({ months }).toString()
export const yearOfDay = (day: string): number => plain(day).year

export const later = (a: string, b: string): string => (a > b ? a : b)
export const earlier = (a: string, b: string): string => (a < b ? a : b)

/** Section 2: "Last day = the corresponding day minus one; if the target month has no corresponding day, its last day." */
export const lastDayOf = (first: string, months: number): string => {
  const { day } = plain(first)
  const target = plain(first).toPlainYearMonth().add({ months })
  const { daysInMonth } = target
  if (day > daysInMonth) return target.toPlainDate({ day: daysInMonth }).toString()
  return target.toPlainDate({ day }).subtract({ days: 1 }).toString()
}

/** M5: "`until` without `months` covers so many months, a begun one counting." */
export const monthsCovered = (first: string, until: string): number => {
  let months = 0
  while (lastDayOf(first, months) < until) months += 1
  return months
}
