import type Dexie from 'dexie'
import type { Table } from 'dexie'
import type { JournalEntry } from '../../shared/model/journal'
import { rowSchemas, type Rows, type TableName } from '../../shared/model/rows'
import type { SyncTables } from './sync-tables'

export const tableNames = Object.keys(rowSchemas) as TableName[]

/** The database; only `commit` and the page of a sync write to it. */
export type Database = Dexie & { [T in TableName]: Table<Rows[T], string> } & { journal: Table<JournalEntry, number> } & SyncTables

type Reading = 'get' | 'bulkGet' | 'where' | 'toArray' | 'orderBy' | 'count'

/** The same tables without what writes. */
export type ReadTables = { readonly [T in TableName]: Pick<Database[T], Reading> } & { readonly journal: Pick<Database['journal'], Reading> } & {
  readonly letters: Pick<Database['letters'], Reading>
  readonly pulled: Pick<Database['pulled'], Reading>
  readonly pulledPages: Pick<Database['pulledPages'], Reading>
  readonly shadows: Pick<Database['shadows'], Reading>
}
