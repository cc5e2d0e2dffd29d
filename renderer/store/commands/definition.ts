import type { z } from 'zod'
import type { Change, ChangeOf } from '../../../shared/model/journal'
import type { Labels, Problem } from '../../../shared/model/problem'
import type { Rows, TableName } from '../../../shared/model/rows'
import type { Rules } from '../../../shared/model/rulebook'

export type Key = { table: TableName; id: string }

/** The rows a command named, as they are in the transaction. */
export type RowsRead = { get<T extends TableName>(table: T, id: string): Rows[T] | undefined }

export type Planned = { ok: true; changes: readonly Change[] } | { ok: false; problem: Problem }

/** `plan` is pure: ids and the time come in with the command, the rows with `reads`. */
export type Definition<Name extends string = string, Args extends z.ZodType = z.ZodType> = {
  name: Name
  args: Args
  labels: Labels
  reads(args: z.output<Args>): readonly Key[]
  plan(args: z.output<Args>, rows: RowsRead, rules: Rules): Planned
}

export const define = <Name extends string, Args extends z.ZodType>(definition: Definition<Name, Args>): Definition<Name, Args> => definition

export const planned = (...changes: Change[]): Planned => ({ ok: true, changes })
export const refused = (problem: Problem): Planned => ({ ok: false, problem })

/** The change that adds a row a person entered. */
export const added = <T extends Exclude<TableName, 'meta'>>(table: T, row: Omit<Rows[T], 'origin' | 'rev'> & { id: string }): ChangeOf<T> =>
  ({ table, id: row.id, before: null, after: { ...row, origin: 'entered', rev: 1 } as unknown as Rows[T] })
