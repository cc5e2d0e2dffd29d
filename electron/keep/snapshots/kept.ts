/** 7 days, 8 weeks, 12 months: the newest of each is kept. */
const KEEP = { day: 7, week: 8, month: 12 } as const

/** Several may be made on one day, before a restoring and by hand: none of them goes at once. */
const NEWEST = 10

const DAY_MS = 86_400_000

const spans: Record<keyof typeof KEEP, (at: Date) => string> = {
  day: (at) => at.toISOString().slice(0, 10),
  // The Thursday of a week lies in the year the week belongs to.
  week: (at) => new Date(at.getTime() + (3 - ((at.getUTCDay() + 6) % 7)) * DAY_MS).toISOString().slice(0, 10),
  month: (at) => at.toISOString().slice(0, 7),
}

/** Which of the snapshots made at these instants (ISO) stay; the newest few always do. */
export const keptOf = (instants: readonly string[]): Set<string> => {
  const newestFirst = [...instants].sort().reverse()
  const kept = new Set(newestFirst.slice(0, NEWEST))
  for (const [span, count] of Object.entries(KEEP) as [keyof typeof KEEP, number][]) {
    const seen = new Set<string>()
    for (const instant of newestFirst) {
      const name = spans[span](new Date(instant))
      if (seen.has(name)) continue
      if (seen.size === count) break
      seen.add(name)
      kept.add(instant)
    }
  }
  return kept
}
