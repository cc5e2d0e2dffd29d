import { gatherSealed, gatherTraces, hasIdentity, papersOf, type Traces } from '../../shared/model/erasing'
import { isErased } from '../../shared/model/erasable'
import type { JournalEntry } from '../../shared/model/journal'
import type { PersonRow } from '../../shared/model/rows'
import { emptyReplica, type Replica } from '../../shared/model/replica'
import { BACKUP_IDS } from './commands/record-backup'
import { ERASING_IDS } from './commands/erase-identities'
import { pages } from './journal-pages'
import type { Store } from './open'
import { tableNames } from './tables'

type Tables = Pick<Store, 'tables'>

/** The number of the last entry; 0 when there is none. */
export const journalEnd = async ({ tables }: Tables): Promise<number> => (await tables.journal.orderBy('seq').last())?.seq ?? 0

/** Entries `from` to `to`, both included, the newest first. */
export const entriesBetween = async ({ tables }: Tables, from: number, to: number): Promise<JournalEntry[]> =>
  (await tables.journal.where('seq').between(from, to, true, true).toArray()).reverse()

export const entriesAt = async ({ tables }: Tables, seqs: readonly number[]): Promise<JournalEntry[]> =>
  (await tables.journal.bulkGet([...seqs])).filter((it) => it !== undefined)

const lastOf = async ({ tables }: Tables, ids: string): Promise<JournalEntry[]> =>
  (await tables.journal.where('command.id').startsWith(ids).toArray()).toSorted((a, b) => b.seq - a.seq)

/** Instant and name of the backup file made last; null when there was none. */
export const lastBackup = async (store: Tables): Promise<{ at: string; file: string } | null> => {
  const [entry] = await lastOf(store, BACKUP_IDS)
  return entry ? { at: entry.at, file: (entry.command.args as { file: string }).file } : null
}

/** Since when nothing was carried away: the last backup file, else the first entry. Null when there is nothing to carry away. */
export const backupBase = async (store: Tables): Promise<{ at: string; ever: boolean } | null> => {
  const last = await lastBackup(store)
  if (last) return { at: last.at, ever: true }
  const first = await store.tables.journal.get(1)
  return first ? { at: first.at, ever: false } : null
}

/** After how many years the identities of those who left are offered to be erased; null for never. */
export const retentionYears = async ({ tables }: Tables): Promise<number | null> => {
  const row = await tables.meta.get('retention')
  return row ? Number(row.value) : null
}

/** Those who left and can still be known by more than their name, the longest gone first. */
export const leaversKnown = async ({ tables }: Tables): Promise<PersonRow[]> =>
  (await tables.people.toArray()).filter((it) => it.leftOn !== null && hasIdentity(it)).toSorted((a, b) => ((a.leftOn ?? '') < (b.leftOn ?? '') ? -1 : 1))

export const peopleNames = async ({ tables }: Tables): Promise<ReadonlyMap<string, string>> => new Map((await tables.people.toArray()).map(({ id, name }) => [id, name]))

/** All rows as they are. */
export const allRows = async ({ tables }: Tables): Promise<Replica> => {
  const replica = emptyReplica()
  await Promise.all(tableNames.map(async (table) => {
    const held: Map<string, unknown> = replica[table]
    for (const row of await tables[table].toArray()) held.set(row.id, row)
  }))
  return replica
}

/** Whose identities were erased from the rows, but not yet from what was written before. */
export const halfErased = async (store: Tables): Promise<string[]> =>
  (await lastOf(store, ERASING_IDS)).flatMap(({ changes }) =>
    changes.flatMap(({ table, id, before, over }) => (table === 'people' && [before, over].some((it) => it && it.sealed !== '' && !isErased(it.sealed)) ? [id] : [])))

/** What the sync keeps of these people, in its own tables that no journal holds. */
const gatherOfSync = async ({ tables }: Tables, people: ReadonlySet<string>, into: Traces): Promise<void> => {
  const [letters, pulled, shadows] = await Promise.all([tables.letters.toArray(), tables.pulled.toArray(), tables.shadows.toArray()])
  for (const it of letters) if (people.has(it.args.id)) gatherSealed(it, into.texts)
  for (const it of pulled) if (people.has(it.id)) gatherSealed(it, into.texts)
  for (const it of shadows) if (people.has(it.row.id)) gatherSealed(it, into.texts)
}

/** Everything old entries and the sync still hold of these people; papers that somebody else's row names too are left. */
export const tracesOf = async (store: Tables, people: readonly string[]): Promise<Traces> => {
  const [ids, traces] = [new Set(people), { texts: new Set<string>(), contents: new Set<string>() }]
  const amendments = await store.tables.amendments.toArray()
  const isTheirs = papersOf(ids, { decisions: await store.tables.decisions.toArray(), amendments, priorNotices: await store.tables.priorNotices.toArray() })
  for await (const entries of pages(store)) gatherTraces(entries, ids, isTheirs, traces)
  await gatherOfSync(store, ids, traces)
  for (const { content } of await store.tables.attachments.toArray()) traces.contents.delete(content)
  const named = [...(await store.tables.commitments.toArray()), ...(await store.tables.trainings.toArray()), ...amendments.filter(({ person }) => !ids.has(person))]
  for (const { papers = [] } of named) for (const it of papers) traces.contents.delete(it)
  return traces
}
