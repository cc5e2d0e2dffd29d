import { checkTable, matchList, type MatchedList } from '../../renderer/features/register/import/check-list'
import type { Outcome } from '../../renderer/features/register/import/outcome'
import { readFile } from '../../renderer/features/register/import/read-file'
import { type Choice, type Columns, columnsOf } from '../../shared/staff/columns'
import type { Lookup } from '../../shared/staff/known-people'
import { sayRemark } from '../../shared/staff/row-reader'
import type { Setting } from '../../shared/staff/staff-line'
import type { Table } from '../../shared/staff/table'
import { day } from '../../shared/time/day'

export const setting: Setting = {
  today: day('2026-06-15'), here: 'i1', role: null,
  institutions: [{ id: 'i1', code: 'P37030300001', name: '某药店' }, { id: 'i2', code: 'P37030300002', name: '某药店二店' }],
}

const nobody: Lookup = { byIdNumber: async () => new Map(), byCode: async () => new Map() }

/** What came out, or the sentence that refused it. */
export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.why === 'refused' ? outcome.sentence : 'stopped')
}

export const sentenceOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.why === 'refused' ? outcome.sentence : 'stopped')

export type CheckedList = MatchedList & { columns: Columns }

export const checked = async (table: Table, more: Partial<Setting> = {}, choice: Choice = {}, lookup = nobody): Promise<CheckedList> => {
  const list = valueOf(await checkTable(table, { ...setting, ...more }, choice))
  return { ...valueOf(await matchList(list, lookup)), columns: columnsOf(table, choice) }
}

export const imported = async (bytes: Uint8Array, more: Partial<Setting> = {}): Promise<CheckedList> => checked(valueOf(await readFile(bytes)).table, more)

export const faultsOf = ({ lines }: CheckedList): string[] => lines.flatMap((it) => it.faults.map(sayRemark))
export const warningsOf = ({ lines }: CheckedList): string[] => lines.flatMap((it) => it.warnings.map(sayRemark))
