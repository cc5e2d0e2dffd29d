import type { Change } from '../../shared/model/journal'
import type { Problem } from '../../shared/model/problem'
import type { TableName } from '../../shared/model/rows'
import { slicesOf } from './slices'
import { fact, type ShadowRow, shadowKey } from './sync-tables'
import { type Database, tableNames } from './tables'

// Rows the agency sent stand among ours and are in no journal. What the journal had in their place stands in `shadows`, so
// that all rows but the agency's, and all shadows, are together what the journal says.

type Held = { id: string; origin: 'entered' | 'agency'; rev: number }

export const isAgencys = (row: unknown): boolean => (row as Partial<Held> | null)?.origin === 'agency'

const THEIRS: readonly TableName[] = ['decisions', 'restorations', 'measures', 'resumptions', 'amendments']

/** An appeal is the institution's own, whichever of its devices it came from. */
const isAppeal = (row: unknown): boolean => (row as { kind?: string } | null)?.kind === 'appeal'

/** The agency decides; its records are nobody's here to change. */
export const notOurs = (changes: readonly Change[]): Problem | null =>
  changes.some(({ table, before }) => THEIRS.includes(table) && isAgencys(before) && !isAppeal(before)) ? { place: '', sentence: '这是经办机构下达的记录，不能在本机更改；有异议请向经办机构申诉。' } : null

/** Keeps count of the rows no journal holds, by how many more (or fewer) there are. */
export const countAgencys = async (db: Database, more: ReadonlyMap<TableName, number>): Promise<void> => {
  const held = { ...(await fact(db, 'agencyRows')) }
  if ([...more.values()].every((it) => it === 0)) return
  for (const [table, by] of more) held[table] = (held[table] ?? 0) + by
  await db.syncState.put({ id: 'agencyRows', value: held })
}

/** The changes as the journal takes them: from what it had last to what now is ours. Within the command's transaction. */
export const overAgency = async (db: Database, changes: readonly Change[]): Promise<readonly Change[]> => {
  const more = new Map<TableName, number>()
  const ours: Change[] = []
  for (const change of changes) {
    if (!isAgencys(change.before)) ours.push(change)
    else {
      const key = shadowKey(change.table, change.id)
      const shadow = await db.shadows.get(key)
      await db.shadows.delete(key)
      more.set(change.table, (more.get(change.table) ?? 0) - 1)
      const after = change.after && { ...change.after, origin: 'entered' }
      ours.push({ ...change, before: shadow?.row ?? null, after, over: change.before } as unknown as Change)
    }
  }
  await countAgencys(db, more)
  return ours
}

/** Before the journal's rows are written over whatever stands here: nothing of the agency is left in their places. */
export const clearPlaces = async (db: Database, places: ReadonlyMap<TableName, ReadonlyMap<string, unknown>>): Promise<void> => {
  const held = await fact(db, 'agencyRows')
  if (!held) return
  const more = new Map<TableName, number>()
  for (const [table, words] of places) {
    const ids = [...words.keys()]
    const theirs = (await db.table<Held, string>(table).bulkGet(ids)).filter(isAgencys)
    more.set(table, -theirs.length)
    await db.shadows.bulkDelete(ids.map((id) => shadowKey(table, id)))
  }
  await countAgencys(db, more)
}

/** How many rows of each table the journal speaks for. */
export const journaledCounts = async (db: Database): Promise<Record<TableName, number>> => {
  const theirs = (await fact(db, 'agencyRows')) ?? {}
  const counts = await Promise.all(tableNames.map(async (table): Promise<[TableName, number]> => {
    const shadows = theirs[table] === undefined ? 0 : await db.shadows.where('table').equals(table).count()
    return [table, (await db.table(table).count()) - (theirs[table] ?? 0) + shadows]
  }))
  return Object.fromEntries(counts) as Record<TableName, number>
}

/** The rows of a table as the journal has them. */
export const journaledRows = async (db: Database, table: TableName): Promise<unknown[]> => {
  const [rows, shadows] = await Promise.all([db.table<Held, string>(table).toArray(), db.shadows.where('table').equals(table).toArray()])
  return [...rows.filter((it) => !isAgencys(it)), ...shadows.map(({ row }: ShadowRow) => row)]
}

/** The same a slice at a time, outside every transaction. */
export async function* journaledSlices(db: Database, table: TableName): AsyncGenerator<unknown[]> {
  for await (const rows of slicesOf(db.table<Held, string>(table))) yield rows.filter((it) => !isAgencys(it))
  yield (await db.shadows.where('table').equals(table).toArray()).map(({ row }: ShadowRow) => row)
}
