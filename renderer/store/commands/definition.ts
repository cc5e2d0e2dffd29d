import type { z } from 'zod'
import type { Change, ChangeOf, JournalEntry } from '../../../shared/model/journal'
import type { Labels, Problem } from '../../../shared/model/problem'
import type { Rows, TableName } from '../../../shared/model/rows'
import type { HeldRules } from '../../../shared/model/rulebook'

export type Key = { table: TableName; id: string }
/** A table read whole, where a plan must look at everything that could stand against it. */
export type Whole = { table: TableName; whole: true }
/** Those rows of a table that name one of these ids in an indexed field; `all` gives them. */
export type Naming = { table: TableName; by: 'person' | 'institution' | 'of'; ids: readonly string[] }
/** An entry of the journal, by its number. */
export type Entered = { entry: number }
export type Named = Key | Whole | Naming | Entered

/** The rows a command named, as they are in the transaction. */
export type RowsRead = {
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined
  /** Every row of a table that was named as a whole, or those of it that were named by what they name. */
  all<T extends TableName>(table: T): readonly Rows[T][]
  entry(seq: number): JournalEntry | undefined
}

export type Planned = { ok: true; changes: readonly Change[] } | { ok: false; problem: Problem }

/** `plan` is pure: ids and the time come in with the command, the rows with `reads`. */
export type Definition<Name extends string = string, Args extends z.ZodType = z.ZodType> = {
  name: Name
  args: Args
  labels: Labels
  reads(args: z.output<Args>): readonly Named[]
  /** What else must be read once that is known: the rows of an entry. */
  readsNext?(args: z.output<Args>, rows: RowsRead): readonly Named[]
  plan(args: z.output<Args>, rows: RowsRead, rules: HeldRules): Planned
}

export const define = <Name extends string, Args extends z.ZodType>(definition: Definition<Name, Args>): Definition<Name, Args> => definition

export const planned = (...changes: Change[]): Planned => ({ ok: true, changes })
export const refused = (problem: Problem): Planned => ({ ok: false, problem })

/** The change that adds a row a person entered. */
export const added = <T extends Exclude<TableName, 'meta'>>(table: T, row: Omit<Rows[T], 'origin' | 'rev'> & { id: string }): ChangeOf<T> =>
  ({ table, id: row.id, before: null, after: { ...row, origin: 'entered', rev: 1 } as unknown as Rows[T] })

/** The change that gives a row new contents. */
export const changed = <T extends Exclude<TableName, 'meta'>>(table: T, before: Rows[T], part: Partial<Rows[T]>): ChangeOf<T> =>
  ({ table, id: before.id, before, after: { ...before, ...part, rev: before.rev + 1 } })

/** The change that takes a row away. */
export const removed = <T extends Exclude<TableName, 'meta'>>(table: T, before: Rows[T]): ChangeOf<T> => ({ table, id: before.id, before, after: null })
