import { addDays, day, type Day, weekday } from '../../../shared/time/day'

/** 7 days, 8 weeks, 12 months: the newest of each is kept. */
const KEEP = { day: 7, week: 8, month: 12 } as const

/** Several may be made on one day, before a restoring and by hand: none of them goes at once. */
const NEWEST = 10

const spans: Record<keyof typeof KEEP, (on: Day) => string> = {
  day: (on) => on,
  // A week by its Thursday.
  week: (on) => addDays(on, 4 - weekday(on)),
  month: (on) => on.slice(0, 7),
}

/** Which of the snapshots made at these instants (ISO) stay; the newest few always do. */
export const keptOf = (instants: readonly string[]): Set<string> => {
  const newestFirst = [...instants].sort().reverse()
  const kept = new Set(newestFirst.slice(0, NEWEST))
  for (const [span, count] of Object.entries(KEEP) as [keyof typeof KEEP, number][]) {
    const seen = new Set<string>()
    for (const instant of newestFirst) {
      const name = spans[span](day(instant.slice(0, 10)))
      if (seen.has(name)) continue
      if (seen.size === count) break
      seen.add(name)
      kept.add(instant)
    }
  }
  return kept
}
