import { readFileSync } from 'node:fs'
import { type Calendar, readCalendar } from '../../shared/time/calendar'

export const calendarText = (year: number): string =>
  readFileSync(new URL(`../../shared/time/calendars/${year}.yaml`, import.meta.url), 'utf8')

/** The calendar of a year as it ships; throws with the problems when it does not read. */
export const published = (year: number): Calendar => {
  const read = readCalendar(calendarText(year), `${year}.yaml`)
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
  return read.calendar
}
