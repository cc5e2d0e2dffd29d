import { dayFrom, dayNumber } from '../time/day'

const DAY = 86_400_000
const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(Z|[+-]\d\d:\d\d)$/
const HTTP = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const offset = (zone: string): number => {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

const at = (year: number, month: number, date: number, [hour, minute, second]: readonly (string | undefined)[]): number =>
  dayNumber(dayFrom(year, month, date)) * DAY + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000

/** Milliseconds since 1970 of an instant (`2026-06-15T09:30:00+08:00`); null where it is none. */
export const epochOf = (instant: string): number | null => {
  const parts = ISO.exec(instant)
  if (!parts) return null
  const time = at(Number(parts[1]), Number(parts[2]), Number(parts[3]), parts.slice(4, 7))
  return time + Number((parts[7] ?? '0').padEnd(3, '0')) - offset(parts[8] ?? 'Z')
}

/** The same of a date in an HTTP header (`Mon, 15 Jun 2026 01:30:00 GMT`). */
export const epochOfHttp = (header: string): number | null => {
  const parts = HTTP.exec(header)
  const month = MONTHS.indexOf(parts?.[2] ?? '') + 1
  return parts && month > 0 ? at(Number(parts[3]), month, Number(parts[1]), parts.slice(4, 7)) : null
}
