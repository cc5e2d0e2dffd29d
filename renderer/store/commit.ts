import { z } from 'zod'
import { canonicalJson } from '../../shared/model/canonical'
import { chained, type Change, type JournalEntry, origin } from '../../shared/model/journal'
import { type Problem, problemOf } from '../../shared/model/problem'
import { rowSchemas, type Rows, type TableName } from '../../shared/model/rows'
import type { oneByOne } from '../../shared/model/turns'
import type { HeldRules } from '../../shared/model/rulebook'
import { type Command, definitions } from './commands/all'
import type { Definition, Key, Named, RowsRead } from './commands/definition'
import { schemaVersion } from '../../shared/model/carry'
import { grouped, letterCommand } from './lettering'
import type { Kept, SecondCopy } from './second-copy'
import { isAgencys, notOurs, overAgency } from './shadows'
import type { Database } from './tables'
import { transact } from './transact'
import { isUnreadable } from './unreadable'

/** `repeated`: the command had been carried out before, and nothing was done again. */
export type Outcome = { ok: true; seq: number; repeated: boolean } | { ok: false; problem: Problem }
export type Commit = (command: Command) => Promise<Outcome>

type Parsed = { definition: Definition; id: string; args: unknown; at: string; who: string }

const envelope = z.object({ id: z.string().min(1), at: z.iso.datetime({ offset: true }), who: z.string().min(1) })
const envelopeLabels = { id: '操作编号', at: '操作时间', who: '操作人' }

const parse = (command: Command): Parsed | Problem => {
  const outer = envelope.safeParse(command)
  if (!outer.success) return problemOf(outer.error, command, envelopeLabels)
  const definition = definitions[command.name] as unknown as Definition
  const args = definition.args.safeParse(command.args)
  return args.success ? { ...outer.data, definition, args: args.data } : problemOf(args.error, command.args, definition.labels)
}

type Found = Map<string, unknown>

const isKey = (it: Named): it is Key => 'id' in it

const fetched = (db: Database, it: Exclude<Named, Key>): PromiseLike<[string, unknown]> => {
  if ('entry' in it) return db.journal.get(it.entry).then((entry) => [`entry/${it.entry}`, entry])
  const table = db.table<unknown, string>(it.table)
  return ('whole' in it ? table.toArray() : table.where(it.by).anyOf(it.ids).toArray()).then((rows) => [it.table, rows])
}

const byTable = <It extends { table: TableName }>(all: readonly It[]): [TableName, It[]][] => [...grouped(all, ({ table }) => table)]

/** No function of its own to await in between: a transaction outlives only so many turns in which nothing is asked of it. */
const readInto = (db: Database, named: readonly Named[], found: Found): Promise<unknown> => {
  const keys = byTable(named.filter(isKey)).map(([table, all]): [TableName, string[]] => [table, [...new Set(all.map(({ id }) => id))]])
  return Promise.all([
    ...keys.map(([table, ids]) => db.table<unknown, string>(table).bulkGet(ids).then((rows) => ids.forEach((id, at) => found.set(`${table}/${id}`, rows[at])))),
    ...named.flatMap((it) => (isKey(it) ? [] : [it])).map((it) => fetched(db, it).then(([place, value]) => found.set(place, value))),
  ])
}

const rowsIn = (found: Found): RowsRead => ({
  get: <T extends TableName>(table: T, id: string) => found.get(`${table}/${id}`) as Rows[T] | undefined,
  all: <T extends TableName>(table: T) => (found.get(table) ?? []) as Rows[T][],
  entry: (seq) => found.get(`entry/${seq}`) as JournalEntry | undefined,
})

const readRows = async (db: Database, { definition, args }: Parsed): Promise<RowsRead> => {
  const found: Found = new Map()
  const rows = rowsIn(found)
  await readInto(db, definition.reads(args), found)
  if (definition.readsNext) await readInto(db, definition.readsNext(args, rows), found)
  return rows
}

/** A table at a time: asked row by row, a list of thousands takes several times as long. */
const writeRows = async (db: Database, changes: readonly Change[]): Promise<void> => {
  await Promise.all(byTable(changes).flatMap(([name, all]) => {
    const [table, last] = [db.table<unknown, string>(name), [...new Map(all.map((it) => [it.id, it])).values()]]
    const gone = last.filter(({ after }) => after === null).map(({ id }) => id)
    const rows = last.flatMap(({ after }) => (after === null ? [] : [rowSchemas[name].parse(after)]))
    return [...(gone.length > 0 ? [table.bulkDelete(gone)] : []), ...(rows.length > 0 ? [table.bulkPut(rows)] : [])]
  }))
}

/** Sealed anew, the same identity is another text; its marks stay the same. */
const meaning = (args: unknown): string => canonicalJson(args, (key, value) => (key === 'sealed' ? null : value))

const alreadyDone = (entry: JournalEntry, { definition, args }: Parsed): Outcome =>
  entry.command.name === definition.name && meaning(entry.command.args) === meaning(args)
    ? { ok: true, seq: entry.seq, repeated: true }
    : { ok: false, problem: { place: 'id', sentence: `操作编号：“${entry.command.id}”已用于另一项操作，没有保存。` } }

const append = async (db: Database, { definition, id, args, at, who }: Parsed, changes: readonly Change[]): Promise<JournalEntry> => {
  const [last, epoch] = await Promise.all([db.journal.orderBy('seq').last(), db.meta.get('epoch')])
  const command = { id, name: definition.name, args }
  const entry = chained(last ?? origin, { epoch: Number(epoch?.value ?? 1), schema: schemaVersion, at, who, command, changes })
  await db.journal.add(entry)
  return entry
}

type Done = { outcome: Outcome; entry?: JournalEntry; letters?: number }

/** Nothing but the database may be awaited in here, anything else would commit the first half. */
const carryOut = async ({ db, rules, mayWrite }: Door, parsed: Parsed): Promise<Done> => {
  const done = await db.journal.where('command.id').equals(parsed.id).first()
  if (done) return { outcome: alreadyDone(done, parsed) }
  const plan = parsed.definition.plan(parsed.args, await readRows(db, parsed), rules)
  if (!plan.ok) return { outcome: plan }
  const barred = mayWrite(plan.changes) ?? notOurs(plan.changes)
  if (barred) return { outcome: { ok: false, problem: barred } }
  const changes = plan.changes.some(({ before }) => isAgencys(before)) ? await overAgency(db, plan.changes) : plan.changes
  await writeRows(db, changes)
  const entry = await append(db, parsed, changes)
  return { outcome: { ok: true, seq: entry.seq, repeated: false }, entry, letters: await letterCommand(db, entry) }
}

/** The browser aborts a transaction it has no room for. */
const isFull = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { inner, failures } = error as { inner?: unknown; failures?: readonly unknown[] }
  return error.name === 'QuotaExceededError' || isFull(inner) || (failures?.some(isFull) ?? false)
}

const sentences: Record<Exclude<Kept, 'kept'>, string> = {
  'disk-full': '磁盘空间不足，没有保存完。请清理磁盘；腾出空间后再点一次保存即可。',
  'out-of-step': '两份记录对不上，没有保存完。请关闭程序后重新打开，程序会自己核对并补齐。',
  'not-allowed': '当前账户不能做这项操作，没有保存。',
}

const refusal = (sentence: string): Outcome => ({ ok: false, problem: { place: '', sentence } })

/** A disk that ran full makes the browser close what it keeps; it opens again when there is room. */
const open = async (db: Database): Promise<void> => {
  if (db.isOpen()) return
  db.close({ disableAutoOpen: false })
  await db.open()
}

const attempt = async (door: Door, command: Command): Promise<Outcome> => {
  const { db, copy, roomGone } = door
  const parsed = parse(command)
  if ('sentence' in parsed) return { ok: false, problem: parsed }
  try {
    await open(db)
    const { outcome, entry, letters } = await transact(db, (within) => carryOut({ ...door, db: within }, parsed))
    if (entry) copy.add(entry)
    if (letters) door.wroteLetters()
    return outcome
  } catch (error) {
    if (isFull(error) || (isUnreadable(error) && (await roomGone()))) return refusal('磁盘空间不足，没有保存。请清理磁盘后再试。')
    throw error
  }
}

/** What was written here is done only when it is on the disk there. */
const acknowledged = async (outcome: Outcome, copy: SecondCopy): Promise<Outcome> => {
  if (!outcome.ok) return outcome
  const failed = await copy.reach(outcome.seq)
  return failed ? refusal(sentences[failed]) : outcome
}

/** Lets work be done while nobody writes. */
export type Alone = ReturnType<typeof oneByOne>

/** Why these changes may not be written now; null when they may. Called within the transaction: it asks nobody. */
export type MayWrite = (changes: readonly Change[]) => Problem | null

/** `roomGone` asks whether the disk is full at this moment. */
type Door = { db: Database; rules: HeldRules; copy: SecondCopy; mayWrite: MayWrite; roomGone: () => Promise<boolean>; wroteLetters: () => void }

/**
 * The one door for writing. One command after the other; rows, letters and journal entry in one strict transaction, then
 * the entry in the second copy. Expected trouble is a value and changes nothing; a bug rejects, changes nothing, and holds up
 * nobody.
 */
export const openDoor = (door: Door, alone: Alone): Commit => async (command) =>
  acknowledged(await alone(() => attempt(door, command)), door.copy)
