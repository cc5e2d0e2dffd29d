import { erased } from '../../shared/model/erasable'
import type { Database } from './tables'

const PAGE = 500

/** All of it in one transaction, or nothing. Who calls sees to it that nobody writes meanwhile. */
export const eraseInJournal = (db: Database, texts: ReadonlySet<string>): Promise<void> =>
  db.transaction('rw', 'journal', async () => {
    for (let from = 0; ; ) {
      const entries = await db.journal.where('seq').above(from).limit(PAGE).toArray()
      const last = entries.at(-1)
      if (!last) return
      await db.journal.bulkPut(entries.map((it) => erased(it, texts)))
      from = last.seq
    }
  })
