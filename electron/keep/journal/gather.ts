import { type JournalEntry, linkFault, type Reached, reachedBy } from '../../../shared/model/journal'

export type Far = Pick<Reached, 'seq' | 'epoch'>

/** A higher epoch stands above every number of a lower one. */
export const isFurther = (one: Far, other: Far): boolean => one.epoch > other.epoch || (one.epoch === other.epoch && one.seq > other.seq)

export const furthest = (one: Far, other: Far): Far => (isFurther(other, one) ? other : one)

/** The longest unbroken continuation of `from` that the entries found here and there give. */
export const continued = (from: Reached, found: Iterable<JournalEntry>): JournalEntry[] => {
  const bySeq = new Map<number, JournalEntry[]>()
  for (const entry of found) {
    const same = bySeq.get(entry.seq)
    if (same) same.push(entry)
    else bySeq.set(entry.seq, [entry])
  }
  const entries: JournalEntry[] = []
  let last = from
  for (;;) {
    const next = bySeq.get(last.seq + 1)?.find((it) => linkFault(it, last) === null)
    if (!next) return entries
    entries.push(next)
    last = reachedBy(next)
  }
}
