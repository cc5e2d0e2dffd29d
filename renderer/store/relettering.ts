import { renumbered } from '../../shared/agency/decisions'
import { type Address, lettersOf } from '../../shared/agency/wishes'
import { type Tie, tieIn } from '../../shared/model/agency-ties'
import type { Change, JournalEntry } from '../../shared/model/journal'
import type { TableName } from '../../shared/model/rows'
import { JOIN_IDS } from './commands/join-agency'
import { postEntry, postLetters } from './lettering'
import { decisionsThere, releaseLetters } from './releasing'
import { isAgencys, journaledRows } from './shadows'
import { fact, noPlace, shadowKey } from './sync-tables'
import type { Database } from './tables'
import { transact } from './transact'

// After enrolling, and after the store was made anew: what the journal holds and no letter tells yet.

const PAGE = 200
const TOLD: readonly TableName[] = ['people', 'posts', 'commitments', 'talks', 'trainings', 'registrations']

type Held = { id: string }

/** The rows as they were after entry `seq`: those of now, taken back change by change. */
const rowsAt = async (db: Database, seq: number): Promise<Map<string, { table: TableName; row: unknown }>> => {
  const rows = new Map<string, { table: TableName; row: unknown }>()
  for (const table of TOLD) for (const row of await journaledRows(db, table)) rows.set(shadowKey(table, (row as Held).id), { table, row })
  const seen = new Set<string>()
  await db.journal.where('seq').above(seq).each(({ changes }) => {
    for (const { table, id, before } of changes) {
      const key = shadowKey(table, id)
      if (seen.has(key) || !TOLD.includes(table)) continue
      seen.add(key)
      if (before === null) rows.delete(key)
      else rows.set(key, { table, row: before })
    }
  })
  return rows
}

const tieBy = ({ changes }: JournalEntry, side: 'before' | 'after'): Tie | null => {
  const change = changes.find(({ table, id }) => table === 'meta' && id === 'agency')
  return tieIn((change?.[side] as { id: 'agency'; value: string } | null) ?? undefined)
}

/** Enrolled at another agency than before. */
const isMove = (entry: JournalEntry): boolean => {
  const before = tieBy(entry, 'before')
  return before !== null && before.agency !== tieBy(entry, 'after')?.agency
}

/**
 * Nothing that was written to one agency goes to another: what is held here is told to it from the start. What the other had sent stays in
 * sight until this one has sent all it has, and is no version to write on.
 */
const moved = async (db: Database, clientId: string, before: Tie | null): Promise<void> => {
  const place = (await fact(db, 'place')) ?? noPlace
  const former = { ...place.former, ...Object.fromEntries((before?.institutions ?? []).map((it) => [it.there, it.here])) }
  await Promise.all([
    db.letters.clear(),
    db.syncState.put({ id: 'numbering', value: { clientId, seq: 0 } }),
    db.syncState.put({ id: 'place', value: { cursor: null, walk: place.walk + 1, walking: true, seen: {}, from: place.walk + 1, former } }),
  ])
}

const newlyTied = (entry: JournalEntry): Map<string, string> => {
  const [before, after] = [tieBy(entry, 'before'), tieBy(entry, 'after')]
  const known = new Set(before?.agency === after?.agency ? before?.institutions.map(({ here }) => here) : [])
  return new Map((after?.institutions ?? []).filter(({ here }) => !known.has(here)).map((it) => [it.here, it.there]))
}

/** What came from other devices by way of the agency before is held here all the same. */
const inSight = async (db: Database): Promise<ReturnType<typeof rowsAt>> => {
  const rows = new Map<string, { table: TableName; row: unknown }>()
  for (const table of TOLD) {
    for (const row of (await db.table<Held, string>(table).toArray()).filter(isAgencys)) rows.set(shadowKey(table, row.id), { table, row })
  }
  return rows
}

/** Everything held about the institutions that were enrolled by it. */
const postJoin = async (db: Database, entry: JournalEntry): Promise<void> => {
  const there = newlyTied(entry)
  const rows = [...new Map([...(await rowsAt(db, entry.seq)), ...(isMove(entry) ? await inSight(db) : [])]).values()]
  const people = new Map(rows.flatMap(({ table, row }) => (table === 'people' ? [[(row as Held).id, row]] : [])) as [string, ReturnType<Address['person']>][])
  const changes = rows.map(({ table, row }) => ({ table, id: (row as Held).id, before: null, after: row })) as unknown as Change[]
  const address = { there: (it: string) => there.get(it), all: [...there.values()], decision: await decisionsThere(db), person: (id: string) => people.get(id) }
  await postLetters(db, entry.command.id, lettersOf(changes, address), entry.at)
}

/** A new numbering where there is none: a store made anew must not use its numbers twice. */
const begin = async (db: Database, clientId: string): Promise<boolean> => {
  const joined = await db.journal.where('command.id').startsWith(JOIN_IDS).toArray()
  if (joined.length === 0) return false
  if ((await fact(db, 'numbering')) === undefined) {
    await db.syncState.put({ id: 'numbering', value: { clientId, seq: 0 } })
    await db.syncState.put({ id: 'lettered', value: Math.min(...joined.map(({ seq }) => seq)) - 1 })
  }
  return true
}

const page = async (db: Database, clientId: string): Promise<boolean> => {
  const [tie, lettered = 0] = [tieIn(await db.meta.get('agency')), await fact(db, 'lettered')]
  const entries = await db.journal.where('seq').above(lettered).limit(PAGE).toArray()
  const joining = entries.findIndex(({ command }) => command.name === 'joinAgency')
  const now = joining === 0 ? entries.slice(0, 1) : joining > 0 ? entries.slice(0, joining) : entries
  const last = now.at(-1)
  if (!last || !tie) return false
  if (joining === 0 && isMove(last)) await moved(db, clientId, tieBy(last, 'before'))
  for (const entry of now) await (joining === 0 ? postJoin(db, entry) : postEntry(db, tie, entry))
  await db.syncState.put({ id: 'lettered', value: last.seq })
  return true
}


/** Makes every letter that is lacking. A second time, or cut off in the middle, it makes none twice. `clientId` names a numbering to begin. */
export const reletter = async (db: Database, clientId: string): Promise<void> => {
  if (!(await transact(db, (within) => begin(within, clientId)))) return
  while (await transact(db, (within) => page(within, clientId)));
  await transact(db, releaseLetters)
}

/** The agency knows our numbers with other letters: all that are open are numbered anew. Within a transaction. */
export const renumber = async (db: Database, clientId: string): Promise<void> => {
  const letters = renumbered(await db.letters.toArray(), clientId)
  await db.letters.bulkPut(letters.map((it) => it as typeof it & { subject: string }))
  const seq = Math.max(0, ...letters.filter((it) => it.clientId === clientId).map((it) => it.seq))
  await db.syncState.put({ id: 'numbering', value: { clientId, seq } })
}
