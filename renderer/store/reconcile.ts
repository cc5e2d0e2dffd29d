import { carriedChanges } from '../../shared/model/carry'
import { type JournalEntry, type Reached, reachedBy, unread } from '../../shared/model/journal'
import { rowSchemas, type TableName } from '../../shared/model/rows'
import { summing } from '../../shared/model/sums'
import { pages, verifyStore } from './journal-pages'
import type { Keeping } from './second-copy'
import { clearPlaces, journaledCounts, journaledSlices } from './shadows'
import { syncTableNames } from './sync-tables'
import { type Database, tableNames } from './tables'
import { transact } from './transact'

/** What had to be done at a start: nothing, fill what the file lacked, or fill (part of) the browser's store, after a backup was restored too. */
export type Repair = 'none' | 'journal-filled' | 'store-caught-up' | 'store-rebuilt' | 'backup-restored'
export type Reconciled = { ok: true; repair: Repair; reached: Reached } | { ok: false; until: number; known: number }

const REBUILD_PAGE = 1000

const headOf = async (db: Database): Promise<Reached> => {
  const last = await db.journal.orderBy('seq').last()
  return last ? reachedBy(last) : unread
}

/** What the page of entries leaves of each row: the last word is enough. */
const lastWords = (entries: readonly JournalEntry[]): Map<TableName, Map<string, unknown>> => {
  const words = new Map<TableName, Map<string, unknown>>()
  for (const { table, id, after } of entries.flatMap(carriedChanges)) {
    const held = words.get(table) ?? new Map<string, unknown>()
    words.set(table, held.set(id, after))
  }
  return words
}

const writePage = (db: Database, entries: readonly JournalEntry[]): Promise<void> =>
  transact(db, async (within) => {
    const last = lastWords(entries)
    await clearPlaces(within, last)
    for (const [table, words] of last) {
      const rows = [...words].filter(([, row]) => row !== null).map(([, row]) => rowSchemas[table].parse(row))
      await within.table(table).bulkPut(rows)
      await within.table(table).bulkDelete([...words].filter(([, row]) => row === null).map(([id]) => id))
    }
    await within.journal.bulkPut([...entries])
  })

/** How many entries are done, of how many. */
export type Progress = (done: number, of: number) => void

/** Lets everything happen here that happened there since. Cut off in the middle, the next start goes on from there. */
const catchUp = async (db: Database, keeping: Keeping, from: number, until: number, onProgress: Progress): Promise<void> => {
  for (let seq = from; seq < until; ) {
    const entries = await keeping.read(seq + 1, REBUILD_PAGE)
    await writePage(db, entries)
    seq = entries.at(-1)?.seq ?? until
    onProgress(seq, until)
  }
}

/** Letters are made again from the journal, and what the agency sent is pulled again. */
const clear = (db: Database): Promise<void> => {
  const all = [...tableNames, ...syncTableNames, 'journal'] as const
  return db.transaction('rw', all, async () => {
    await Promise.all(all.map((table) => db.table(table).clear()))
  })
}

const offerAll = async (db: Database, keeping: Keeping, above: number): Promise<void> => {
  for await (const entries of pages({ tables: db }, above)) await keeping.offer(entries)
}

const sameEntry = async (keeping: Keeping, head: Reached): Promise<boolean> =>
  head.seq === 0 || (await keeping.read(head.seq, 1))[0]?.hash === head.hash

const sameCounts = async (db: Database, rows: Partial<Record<string, number>>): Promise<boolean> => {
  const counts = await journaledCounts(db)
  return tableNames.every((table) => counts[table] === (rows[table] ?? 0))
}

/** Throws away what stands here and makes it anew from the journal file. */
export const rebuild = async (db: Database, keeping: Keeping, onProgress: Progress): Promise<Reached> => {
  await clear(db)
  const { reached } = await keeping.standing()
  await catchUp(db, keeping, 0, reached.seq, onProgress)
  return reached
}

/** Compares the two copies and fills what one lacks from the other. When both lack something nothing is changed. */
export const reconcile = async (db: Database, keeping: Keeping, onProgress: Progress): Promise<Reconciled> => {
  const before = await keeping.standing()
  const head = await headOf(db)
  const ahead = head.epoch > before.reached.epoch || (head.epoch === before.reached.epoch && head.seq > before.reached.seq)
  if (!before.whole || ahead) {
    await offerAll(db, keeping, head.epoch === before.reached.epoch ? before.reached.seq : 0)
    const mended = await keeping.mend()
    if (!mended.mended) return { ok: false, until: mended.until, known: mended.known }
  }
  const { reached, sums } = await keeping.standing()
  const whole = async (): Promise<Repair> => ((await keeping.read(reached.seq, 1))[0]?.command.name === 'restoreBackup' ? 'backup-restored' : 'store-rebuilt')
  const rebuilt = async (): Promise<Reconciled> => ({ ok: true, repair: await whole(), reached: await rebuild(db, keeping, onProgress) })
  if (head.epoch !== reached.epoch || head.seq > reached.seq || !(await sameEntry(keeping, head))) return rebuilt()
  await catchUp(db, keeping, head.seq, reached.seq, onProgress)
  if (!(await sameCounts(db, sums.rows))) return rebuilt()
  const repair = head.seq < reached.seq ? (head.seq === 0 ? await whole() : 'store-caught-up') : !before.whole || ahead ? 'journal-filled' : 'none'
  return { ok: true, repair, reached }
}

const SUM_AT_ONCE = 500

type Pause = () => Promise<void>

const digestOf = async (db: Database, pause: Pause): Promise<string> => {
  const sums = summing()
  for (const table of tableNames) {
    for await (const rows of journaledSlices(db, table)) {
      for (let from = 0; from < rows.length; from += SUM_AT_ONCE) {
        sums.add(table, rows.slice(from, from + SUM_AT_ONCE))
        await pause()
      }
    }
  }
  return sums.total().digest
}

/**
 * Reads every row and every entry kept here: the rows must come to what the journal file says, and the entries must be its
 * own. Null when something was entered meanwhile, so that the two could not be compared.
 */
export const storeIsRight = async (db: Database, keeping: Keeping, pause: Pause): Promise<boolean | null> => {
  const before = await headOf(db)
  const chain = await verifyStore({ tables: db }, pause)
  if (!chain.whole) return false
  const digest = await digestOf(db, pause)
  const { reached, sums } = await keeping.standing()
  const after = await headOf(db)
  if (before.seq !== after.seq || reached.seq !== after.seq) return null
  return reached.hash === chain.head.hash && sums.digest === digest
}
