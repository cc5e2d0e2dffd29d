import { readCalendars, readPacks } from '../../build/rules'
import { type Command, definitions } from '../../renderer/store/commands/all'
import type { Definition, Named, Planned, RowsRead } from '../../renderer/store/commands/definition'
import type { PersonFile } from '../../shared/model/history'
import { type Change, chained, type JournalEntry, origin } from '../../shared/model/journal'
import { schemaVersion } from '../../shared/model/carry'
import { problemOf } from '../../shared/model/problem'
import type { Rows, TableName } from '../../shared/model/rows'
import { type Library, rulebookOf } from '../../shared/model/library'
import { readLibrary } from '../../shared/model/rule-file'
import { type HeldRules, type Rulebook, rulesOf } from '../../shared/model/rulebook'

export const builtIn = { packs: [...readPacks().values()].map(({ pack }) => pack), calendars: readCalendars() }
export const rulebook: Rulebook = rulebookOf(readLibrary(builtIn, []))
const rules = rulesOf(rulebook)

/** Rows as a store would hold them, to run plans on without one. */
export type Memory = Map<string, Rows[TableName]>

const journals = new WeakMap<Memory, JournalEntry[]>()

/** What was entered into these rows, the oldest first. */
export const journalOf = (rows: Memory): readonly JournalEntry[] => journals.get(rows) ?? []

const note = (rows: Memory, name: string, args: unknown, changes: readonly Change[], id?: string): void => {
  const entries = [...journalOf(rows)]
  const command = { id: id ?? `m${entries.length + 1}`, name, args }
  entries.push(chained(entries.at(-1) ?? origin, { epoch: 1, schema: schemaVersion, at: '2026-06-15T09:30:00.000Z', who: '测试', command, changes }))
  journals.set(rows, entries)
}

const readings = new Map<string, Library>()

/** Reading takes long and says the same every time. */
const libraryWithout = (rows: Memory, file: string | null): Library => {
  const files = all(rows, 'ruleFiles').filter(({ id }) => id !== file)
  const key = JSON.stringify(files)
  const library = readings.get(key) ?? readLibrary(builtIn, files)
  readings.set(key, library)
  return library
}

/** The law of the program and of the files among the rows. */
export const libraryIn = (rows: Memory): Library => libraryWithout(rows, null)

const rulesIn = (rows: Memory): HeldRules => ({
  ...(all(rows, 'ruleFiles').length > 0 ? rulesOf(rulebookOf(libraryIn(rows))) : rules),
  without: (file) => {
    const then = libraryWithout(rows, file)
    return { rules: rulesOf(rulebookOf(then)), unreadable: then.unread.map(({ row }) => row.key) }
  },
})

const definitionOf = (name: Command['name']): Definition => definitions[name]

/** What the door does with a command, without the door: arguments checked, rows read, changes planned. */
export const planOn = (rows: Memory, name: Command['name'], args: unknown): Planned => {
  const definition = definitionOf(name)
  const parsed = definition.args.safeParse(args)
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.error, args, definition.labels) }
  const named = new Set<string>()
  const look = (all: readonly Named[]): void => all.forEach((it) => named.add('entry' in it ? `entry/${it.entry}` : 'id' in it ? `${it.table}/${it.id}` : it.table))
  const known = (key: string): void => {
    if (!named.has(key)) throw new Error(`${name} asks for ${key} without naming it`)
  }
  const read: RowsRead = {
    get: <T extends TableName>(table: T, id: string) => (known(`${table}/${id}`), rows.get(`${table}/${id}`) as Rows[T] | undefined),
    all: <T extends TableName>(table: T) => (known(table), all(rows, table)),
    entry: (seq) => (known(`entry/${seq}`), journalOf(rows)[seq - 1]),
  }
  look(definition.reads(parsed.data))
  if (definition.readsNext) look(definition.readsNext(parsed.data, read))
  return definition.plan(parsed.data, read, rulesIn(rows))
}

const write = (rows: Memory, { table, id, after }: Change): void => {
  if (after) rows.set(`${table}/${id}`, after)
  else rows.delete(`${table}/${id}`)
}

export const enter = (rows: Memory, name: Command['name'], args: unknown, id?: string): void => {
  const plan = planOn(rows, name, args)
  if (!plan.ok) throw new Error(`${name}: ${plan.problem.place} ${plan.problem.sentence}`)
  for (const change of plan.changes) write(rows, change)
  note(rows, name, args, plan.changes, id)
}

export const all = <T extends TableName>(rows: Memory, table: T): Rows[T][] =>
  [...rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row as Rows[T])

export const fileOf = (rows: Memory, id: string): PersonFile => {
  const of = <Row extends { person: string }>(list: readonly Row[]): Row[] => list.filter((it) => it.person === id)
  return {
    person: rows.get(`people/${id}`) as Rows['people'],
    institutions: all(rows, 'institutions'),
    posts: of(all(rows, 'posts')),
    decisions: of(all(rows, 'decisions')),
    amendments: of(all(rows, 'amendments')),
    restorations: of(all(rows, 'restorations')),
    measures: all(rows, 'measures').filter((it) => it.people.some(({ person }) => person === id)),
    resumptions: of(all(rows, 'resumptions')),
  }
}
