import { carriedChanges } from './carry'
import type { JournalEntry } from './journal'
import { rowSchemas, type Rows, type TableName } from './rows'
import { type Sums, summing } from './sums'

/** All rows as the journal gives them. */
export type Replica = { readonly [T in TableName]: Map<string, Rows[T]> }

export const tableNames = Object.keys(rowSchemas) as TableName[]

export const emptyReplica = (): Replica => Object.fromEntries(tableNames.map((it) => [it, new Map()])) as unknown as Replica

const tableOf = (replica: Replica, table: TableName): Map<string, unknown> => replica[table]

/** Lets an entry happen: the journal from its first entry on gives every row. */
export const follow = (replica: Replica, entry: Pick<JournalEntry, 'schema' | 'changes'>): void => {
  for (const { table, id, after } of carriedChanges(entry)) {
    if (after === null) tableOf(replica, table).delete(id)
    else tableOf(replica, table).set(id, after)
  }
}

export const sumsOfReplica = (replica: Replica): Sums => {
  const sums = summing()
  for (const table of tableNames) sums.add(table, tableOf(replica, table).values())
  return sums.total()
}
