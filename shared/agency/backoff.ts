import { epochOfHttp } from './instants'

const FIRST = 1000
const CAP = 60_000
/** A server that asks for more than an hour is asked again after an hour. */
const LONGEST = 3_600_000
export const LONGEST_WAIT = LONGEST + CAP

/** Milliseconds to wait, from the text of a Retry-After header: seconds, or a date. */
export const readRetryAfter = (header: string | null, now: number): number | null => {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const until = epochOfHttp(header.trim())
  return until === null ? null : Math.max(0, until - now)
}

/**
 * Full jitter: anywhere between nothing and a limit that doubles with every attempt, up to a minute; never before what
 * the server asked for. `attempt` counts from 1, `chance` gives a number from 0 to below 1, the answer is milliseconds.
 */
export const waitBefore = (attempt: number, chance: () => number, retryAfter: number | null = null): number => {
  const limit = Math.min(CAP, FIRST * 2 ** Math.min(30, attempt - 1))
  return Math.floor(chance() * limit) + Math.min(retryAfter ?? 0, LONGEST)
}
