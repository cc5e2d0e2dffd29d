import { type Field, fields } from '../../../../shared/staff/fields'
import { fieldWidth, type StaffEntry, staffTable, template } from '../../../../shared/staff/staff-table'
import type { Table } from '../../../../shared/staff/table'
import { type Sheet, writeWorkbook } from '../../../ui/workbook'

const textRows = (table: Table): string[][] => table.map((row) => row.map((it) => (typeof it === 'string' ? it : '')))

const listSheet = (name: string, table: Table, shown: readonly Field[]): Sheet => ({
  name, rows: textRows(table), widths: shown.map((field) => fieldWidth[field]), headings: 1,
})

/** The people of a filtered list as an Excel workbook; `shown` leaves out what may not leave the house. */
export const writeList = (people: readonly StaffEntry[], shown: readonly Field[] = fields): Promise<Uint8Array> =>
  writeWorkbook([listSheet('人员名单', staffTable(people, shown), shown)])

/** Rows of the template that keep long numbers as they are typed. */
const TO_FILL = 1000

/** The template to fill in. */
export const writeTemplate = (): Promise<Uint8Array> => {
  const { list, notes } = template()
  return writeWorkbook([{ ...listSheet('人员名单', list, fields), toFill: TO_FILL }, { name: '填写说明', rows: textRows(notes), widths: [100], headings: 1 }])
}
