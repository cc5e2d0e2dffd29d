import type { Transaction } from 'dexie'
import { stepTo } from '../../shared/model/carry'

type Row = Record<string, unknown>

/** Rows in the shape the program before `version` gave them, as `version` writes them. */
export const carryRows = async (within: Transaction, version: number): Promise<void> => {
  const step = stepTo(version)
  for (const table of step?.tables ?? []) {
    await within.table<Row, string>(table).toCollection().modify((row, ref) => {
      ref.value = step?.row(table, row) ?? row
    })
  }
}
