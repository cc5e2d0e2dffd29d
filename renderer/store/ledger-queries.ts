import type { PersonFile } from '../../shared/model/history'
import type { JournalEntry } from '../../shared/model/journal'
import type { MeasureRow } from '../../shared/model/rows'
import type { Store } from './open'
import { roster } from './queries'

/** What the ledger of an institution is made of. */
export type LedgerRows = { files: readonly PersonFile[]; measures: readonly MeasureRow[] }

export const ledgerRows = async (store: Store, institution: string): Promise<LedgerRows> => {
  const [files, measures] = await Promise.all([roster(store, institution), store.tables.measures.toArray()])
  return { files, measures: measures.filter((it) => it.institution === institution) }
}

/** The entries by which a notice came to be as it stands, the oldest first. Reads the whole journal: to be asked for, not to be watched. */
export const entriesOfNotice = async ({ tables }: Pick<Store, 'tables'>, id: string): Promise<JournalEntry[]> =>
  (await tables.journal.toArray()).filter(({ changes }) => changes.some((it) => it.table === 'decisions' && it.id === id))
