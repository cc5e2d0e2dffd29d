import { type JournalEntry, linkFault, reachedBy, unread, type Verdict } from '../../shared/model/journal'
import type { Database } from './tables'

type Tables = { tables: { journal: Pick<Database['journal'], 'where'> } }

const PAGE = 500

/** The browser's copy of the journal in order, so many entries at a time. */
export async function* pages({ tables }: Tables): AsyncGenerator<JournalEntry[]> {
  for (let from = 0; ; ) {
    const entries = await tables.journal.where('seq').above(from).limit(PAGE).toArray()
    const last = entries.at(-1)
    if (!last) return
    yield entries
    from = last.seq
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
    }
    await pause()
  }
  return { whole: true, head: last }
}
