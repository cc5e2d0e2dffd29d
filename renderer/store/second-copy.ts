import type { JournalEntry, Reached } from '../../shared/model/journal'
import type { Database } from './tables'

export type Kept = 'kept' | 'out-of-step' | 'disk-full' | 'not-allowed'

/** The journal file beside the browser's store, kept by the main process. */
export type Keeping = {
  standing(): Promise<{ reached: Reached; sums: { rows: Partial<Record<string, number>>; digest: string }; known: number; whole: boolean }>
  append(entries: readonly JournalEntry[]): Promise<Kept>
  read(from: number, limit: number): Promise<JournalEntry[]>
  offer(entries: readonly JournalEntry[]): Promise<void>
  mend(): Promise<{ mended: true } | { mended: false; until: number; known: number }>
}

/** Sees to it that what was written here is written there. */
export type SecondCopy = {
  /** An entry that was just written here and is to follow. */
  add(entry: JournalEntry): void
  /** When everything up to `seq` is on the disk there: null; else why it is not. */
  reach(seq: number): Promise<Exclude<Kept, 'kept'> | null>
  /** Up to which entry both hold everything. */
  kept(): number
}

const PAGE = 200

/** `from` is the last entry both are known to hold. */
export const secondCopy = (db: Database, keeping: Pick<Keeping, 'append'>, from: number): SecondCopy => {
  let kept = from
  let waiting: JournalEntry[] = []
  let running: Promise<Exclude<Kept, 'kept'> | null> | null = null

  const next = async (): Promise<JournalEntry[]> => {
    const at = waiting.findIndex((it) => it.seq === kept + 1)
    if (at < 0) return db.journal.where('seq').above(kept).limit(PAGE).toArray()
    return waiting.slice(at, at + PAGE)
  }
  const push = async (): Promise<Exclude<Kept, 'kept'> | null> => {
    const entries = await next()
    const last = entries.at(-1)
    if (!last) return null
    const said = await keeping.append(entries)
    if (said !== 'kept') return said
    kept = last.seq
    waiting = waiting.filter((it) => it.seq > kept)
    return null
  }
  const reach: SecondCopy['reach'] = async (seq) => {
    while (kept < seq) {
      running ??= push().finally(() => (running = null))
      const failed = await running
      if (failed) return failed
    }
    return null
  }
  return { add: (entry) => void waiting.push(entry), reach, kept: () => kept }
}
