import { type Day, dayAt } from '../../../shared/time/day'
import type { Store } from '../store/store'
import type { Keys } from './keys'
import type { Shelf } from './shelf'

/** Everything a server is made of, handed down. `now` in milliseconds. */
export type Agency = {
  store: Store
  keys: Keys
  shelf: Shelf
  now(): number
  /** There is something new for these institutions. */
  poke(institutions: readonly string[]): void
  oldestClient: string
  /** Something that should not have happened. */
  report(error: unknown): void
}

const EIGHT_HOURS = 8 * 3_600_000
const DAY = 86_400_000

export const instantAt = (time: number): string => new Date(time).toISOString()

export const serverTime = (agency: Agency): { serverTime: string } => ({ serverTime: instantAt(agency.now()) })

/** The legal day at Beijing time. */
export const today = (agency: Agency): Day => dayAt(Math.floor((agency.now() + EIGHT_HOURS) / DAY))

export const daysFrom = (agency: Agency, days: number): string => instantAt(agency.now() + days * DAY)
