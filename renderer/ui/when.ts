import { day, dayNumber } from '../../shared/time/day'

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|([+-])(\d{2}):?(\d{2}))$/
const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000]
const EPOCH = dayNumber(day('1970-01-01'))

/** Milliseconds of an instant as the journal writes it. Throws for what is none. */
const msOfInstant = (at: string): number => {
  const [, on, hours, minutes, seconds = '0', parts = '0', zone, sign, zoneHours = '0', zoneMinutes = '0'] = FORM.exec(at) ?? []
  if (on === undefined) throw new RangeError('no instant')
  const away = zone === 'Z' ? 0 : (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1)
  const ofDay = (Number(hours) * 60 + Number(minutes) - away) * MINUTE_MS + Number(seconds) * 1000 + Number(parts.padEnd(3, '0'))
  return (dayNumber(day(on)) - EPOCH) * DAY_MS + ofDay
}

const local = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

/** Day and time of an instant where this computer stands: `2026-06-15`, `09:30`. */
export const localOf = (at: string): { day: string; time: string; seconds: string } => {
  const part = Object.fromEntries(local.formatToParts(msOfInstant(at)).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, seconds: part.second ?? '00' }
}

/** `2026-06-15 09:30`. */
export const sayInstant = (at: string): string => {
  const { day: on, time } = localOf(at)
  return `${on} ${time}`
}
