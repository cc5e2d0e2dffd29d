import type { Calendar } from '../../../shared/time/calendar'
import { type Day, dateOf, dayFrom, monthLength, weekday } from '../../../shared/time/day'

/** `off`: a weekday or weekend day within a holiday; `worked`: a weekend day worked instead. */
export type DayKind = 'working' | 'weekend' | 'off' | 'worked'
export type YearDay = { day: Day; date: number; kind: DayKind; name: string | null }

const kindOf = ({ off, worked }: Calendar, day: Day): Pick<YearDay, 'kind' | 'name'> => {
  const holiday = off.find(({ from, to }) => from <= day && day <= to)
  if (holiday) return { kind: 'off', name: holiday.name }
  if (worked.includes(day)) return { kind: 'worked', name: '调休上班' }
  return { kind: weekday(day) <= 5 ? 'working' : 'weekend', name: null }
}

/** The weeks of a month, Monday first; null before its first day and after its last. */
export const weeksOf = (calendar: Calendar, month: number): (YearDay | null)[][] => {
  const lead = weekday(dayFrom(calendar.year, month, 1)) - 1
  const days = Array.from({ length: monthLength(calendar.year, month) }, (_, at): YearDay => {
    const day = dayFrom(calendar.year, month, at + 1)
    return { day, date: dateOf(day), ...kindOf(calendar, day) }
  })
  const cells = [...Array.from({ length: lead }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => cells[week * 7 + at] ?? null))
}
