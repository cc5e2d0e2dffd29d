import type { Table } from 'dexie'
import type { Entity } from '../../shared/agency/entities'
import type { PulledPage, PulledRow } from './sync-tables'
import type { Database } from './tables'

// What the agency has beside each row that is shown as it is: only its revision and version are kept, a line for each,
// many lines in one record. A row of its own has what needs its body; where it has one, that is the newest word.

/** Lines in a record. */
const FULL = 1000
/** In a table of up to so many rows for each one sought it is quicker to look first which of them are there at all. */
export const LOOK_FIRST = 20

/** As `bulkGet` gives them. */
export const found = async <T>(table: Table<T, string>, ids: string[]): Promise<(T | undefined)[]> => {
  if ((await table.count()) > LOOK_FIRST * ids.length) return table.bulkGet(ids)
  const there = new Set(await table.toCollection().primaryKeys())
  const known = ids.filter((id) => there.has(id))
  const rows = new Map((await table.bulkGet(known)).map((row, at) => [known[at], row]))
  return ids.map((id) => rows.get(id))
}

/** The revision of what is no more. */
const GONE = 0

type Stand = Pick<PulledRow, 'key' | 'rev' | 'version'>

/** Ids have no blank. */
const written = ({ key, rev, version }: Stand): string => `${key} ${rev} ${version}`

const read = (line: string, walk: number): PulledRow => {
  const [key = '', rev, version] = line.split(' ')
  const [institution = '', entity, id = ''] = key.split('/')
  return { key, institution, entity: entity as Entity, id, rev: Number(rev), version: Number(version), walk, body: null }
}

const keyIn = (line: string): string => line.slice(0, line.indexOf(' '))

/** The newest line about each key, of those sought or of all. */
const newest = (pages: readonly PulledPage[], sought?: ReadonlySet<string>): PulledRow[] => {
  const found = new Map<string, PulledRow>()
  for (const { lines, walk } of pages.toReversed()) {
    for (const line of lines.split('\n').reverse()) {
      const key = keyIn(line)
      if (!found.has(key) && (sought?.has(key) ?? true)) found.set(key, read(line, walk))
    }
    if (found.size === sought?.size) break
  }
  return [...found.values()]
}

const standing = (rows: readonly PulledRow[]): PulledRow[] => rows.filter(({ rev }) => rev !== GONE)

/** What the agency has under these keys, as far as it was pulled. Within a transaction. */
export const pulledOf = async (db: Database, keys: readonly string[]): Promise<Map<string, PulledRow>> => {
  if (keys.length === 0) return new Map()
  const [own, pages] = await Promise.all([found(db.pulled, [...keys]), db.pulledPages.toArray()])
  const known = new Map(own.flatMap((it) => (it ? [[it.key, it]] : [])))
  for (const it of standing(newest(pages, new Set(keys.filter((key) => !known.has(key)))))) known.set(it.key, it)
  return known
}

const pagesOf = (rows: readonly Stand[], from: number, walk: number): PulledPage[] =>
  Array.from({ length: Math.ceil(rows.length / FULL) }, (_, at) => {
    const part = rows.slice(at * FULL, (at + 1) * FULL)
    return { id: from + at, walk, count: part.length, lines: part.map(written).join('\n') }
  })

/** Lines that newer ones took the place of are dropped when they are more than half. */
const tidied = async (db: Database, walk: number): Promise<void> => {
  const pages = await db.pulledPages.toArray()
  const rows = standing(newest(pages))
  if (rows.length * 2 > pages.reduce((sum, { count }) => sum + count, 0) || pages.some((it) => it.walk !== walk)) return
  await db.pulledPages.clear()
  await db.pulledPages.bulkPut(pagesOf(rows.reverse(), 1, walk))
}

const append = async (db: Database, walk: number, rows: readonly Stand[]): Promise<void> => {
  if (rows.length === 0) return
  const last = await db.pulledPages.orderBy('id').last()
  const lines = rows.map(written).join('\n')
  if (last?.walk === walk && last.count + rows.length <= FULL) await db.pulledPages.put({ ...last, count: last.count + rows.length, lines: `${last.lines}\n${lines}` })
  else {
    await db.pulledPages.put({ id: (last?.id ?? 0) + 1, walk, count: rows.length, lines })
    if (last && rows.length < FULL) await tidied(db, walk)
  }
}

const notOwn = async (db: Database, keys: string[]): Promise<void> => {
  const held = await db.pulled.count()
  if (held === 0) return
  const there = held > LOOK_FIRST * keys.length ? null : new Set(await db.pulled.toCollection().primaryKeys())
  await db.pulled.bulkDelete(there ? keys.filter((it) => there.has(it)) : keys)
}

/** Remembers what a page brought: rows with a body, rows that are shown as they are, keys that are no more. Within a transaction. */
export const rememberPulled = async (db: Database, walk: number, { own, plain, gone }: { own: PulledRow[]; plain: Stand[]; gone: Omit<Stand, 'rev'>[] }): Promise<void> => {
  await notOwn(db, [...plain, ...gone].map(({ key }) => key))
  await db.pulled.bulkPut(own)
  await append(db, walk, [...plain, ...gone.map((it) => ({ ...it, rev: GONE }))])
}

/** Forgets what no pull since `walk` began has met, and gives it. Within a transaction. */
export const forgetOlder = async (db: Database, walk: number): Promise<PulledRow[]> => {
  const [own, pages] = await Promise.all([db.pulled.toArray(), db.pulledPages.toArray()])
  const met = new Set(own.filter((it) => it.walk >= walk).map(({ key }) => key))
  const left = new Map([...standing(newest(pages)), ...own].filter((it) => it.walk < walk && !met.has(it.key)).map((it) => [it.key, it]))
  await db.pulled.bulkDelete(own.filter((it) => it.walk < walk).map(({ key }) => key))
  await db.pulledPages.bulkDelete(pages.filter((it) => it.walk < walk).map(({ id }) => id))
  return [...left.values()]
}
