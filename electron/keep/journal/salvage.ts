import { randomUUID } from 'node:crypto'
import { schemaVersion } from '../../../shared/model/carry'
import { type Change, chained, type JournalEntry, origin } from '../../../shared/model/journal'
import { type Replica, tableNames } from '../../../shared/model/replica'

/** `until` is the last entry whose effect is among the rows, `known` the last there was. */
export type Salvaged = { epoch: number; at: string; until: number; known: number }

const PART = 500

const additions = (replica: Replica, epoch: number): Change[] => {
  const all = tableNames.flatMap((table): { table: string; id: string; before: null; after: unknown }[] =>
    [...replica[table].values()].filter(({ id }) => table !== 'meta' || id !== 'epoch').map((row) => ({ table, id: row.id, before: null, after: row })))
  return [...all, { table: 'meta', id: 'epoch', before: null, after: { id: 'epoch', value: String(epoch) } }] as Change[]
}

/** A journal that begins with the rows that were left, in entries small enough to be read at once. */
export function* salvageEntries(replica: Replica, { epoch, at, until, known }: Salvaged): Generator<JournalEntry> {
  const changes = additions(replica, epoch)
  let last: JournalEntry | null = null
  for (let from = 0; from < changes.length; from += PART) {
    const command = { id: randomUUID(), name: 'salvage', args: { until, known, part: from / PART + 1 } }
    last = chained(last ?? origin, { epoch, schema: schemaVersion, at, who: '程序', command, changes: changes.slice(from, from + PART) })
    yield last
  }
}
