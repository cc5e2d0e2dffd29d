import { type JournalEntry, linkFault, reachedBy, unread, type Verdict } from '../../shared/model/journal'
import type { Database } from './tables'

type Tables = { tables: { journal: Pick<Database['journal'], 'where'> } }

/** Of ordinary entries so many are read together; of large ones, the parts of a long list, as many as hold so many changes. */
const [MOST, LEAST, CHANGES] = [250, 4, 5000]

const nextSize = (entries: readonly JournalEntry[]): number => {
  const changes = entries.reduce((sum, it) => sum + it.changes.length, 0)
  const fitting = Math.floor((CHANGES * entries.length) / Math.max(1, changes))
  // Grown step by step: what comes next may be larger.
  return Math.max(LEAST, Math.min(MOST, fitting, entries.length * 4))
}

/** The browser's copy of the journal in order, above an entry, so many at a time that no page is large. */
export async function* pages({ tables }: Tables, above = 0): AsyncGenerator<JournalEntry[]> {
  for (let [from, size] = [above, LEAST]; ;) {
    const entries = await tables.journal.where('seq').above(from).limit(size).toArray()
    const last = entries.at(-1)
    if (!last) return
    yield entries
    ;[from, size] = [last.seq, nextSize(entries)]
  }
}

/** The browser's copy of the journal, proven entry by entry; `pause` lets others have their turn. */
export const verifyStore = async (store: Tables, pause: () => Promise<void>): Promise<Verdict> => {
  let last = unread
  for await (const entries of pages(store)) {
    for (const entry of entries) {
      const wrong = linkFault(entry, last)
      if (wrong) return { whole: false, seq: last.seq + 1, sentence: `第 ${last.seq + 1} 条：${wrong}。` }
      last = reachedBy(entry)
      if (entry.changes.length > CHANGES / 50) await pause()
    }
    await pause()
  }
  return { whole: true, head: last }
}
