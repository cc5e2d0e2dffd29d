import { quoted, tidy } from '../model/plain-text'
import type { Day } from '../time/day'
import type { Column } from './columns'
import { dayOfCell, type DayCell } from './day-cell'
import type { Field } from './fields'
import { fieldWord } from './fields'
import { type Cell, isBlank, type Table } from './table'

/** What is said of a cell, or of a row where it is of no one cell. `line` and `letter` are those of the file. */
export type Remark = { line: number; letter: string | null; heading: string | null; field: Field | null; says: string }

/** `第 12 行 F 列“有效期至”：2026 年 2 月没有 31 日，请写成 2026-06-03 这样。` */
export const sayRemark = ({ line, letter, heading, says }: Remark): string =>
  `第 ${line} 行${letter ? ` ${letter} 列` : ''}${heading ? `“${heading}”` : ''}：${says}。`

export type Places = Partial<Record<Field, Column>>

export const placesOf = (columns: readonly Column[]): Places =>
  Object.fromEntries(columns.flatMap((it) => (it.field ? [[it.field, it]] : [])))

/** An apostrophe before a sign that would begin a formula was put there when the list was written. */
const unquoted = (text: string): string => text.replace(/^['’](?=[=+\-@\t\r\d])/, '')

const LONGEST_NUMBER = 15

/** A cell as text: a whole number as its digits, whatever Excel shows. */
export const textOfCell = (cell: Cell): string => {
  if (cell === null) return ''
  switch (typeof cell) {
    case 'string': return unquoted(tidy(cell))
    case 'number': return Number.isSafeInteger(cell) ? cell.toFixed(0) : String(cell)
    case 'boolean': return cell ? '是' : '否'
    default: return dayOfCell(cell).day ?? ''
  }
}

/** One row being read: its cells by field, and what had to be said of them. */
export type RowReader = {
  line: number
  has: (field: Field) => boolean
  cell: (field: Field) => Cell
  /** Text no longer than `longest` signs; a longer one is a fault. */
  text: (field: Field, longest: number) => string
  /** A number or code of digits, which as a number may have lost some. */
  digits: (field: Field, longest: number) => string
  day: (field: Field) => DayCell
  fault: (field: Field | null, says: string) => void
  warn: (field: Field | null, says: string) => void
  faults: Remark[]
  warnings: Remark[]
}

export const rowReader = (table: Table, line: number, places: Places): RowReader => {
  const row = table[line - 1] ?? []
  const faults: Remark[] = []
  const warnings: Remark[] = []
  const remark = (field: Field | null, says: string): Remark => {
    const place = field && places[field]
    return { line, letter: place?.letter ?? null, heading: (place?.heading.slice(0, 20) || (field && fieldWord[field])) ?? null, field, says }
  }
  const fault = (field: Field | null, says: string): void => void faults.push(remark(field, says))
  const warn = (field: Field | null, says: string): void => void warnings.push(remark(field, says))
  const cell = (field: Field): Cell => row[places[field]?.at ?? -1] ?? null
  const text = (field: Field, longest: number): string => {
    const found = textOfCell(cell(field))
    if (found.length <= longest) return found
    fault(field, `最多 ${longest} 个字，填了 ${found.length} 个字`)
    return ''
  }
  const digits = (field: Field, longest: number): string => {
    const found = cell(field)
    if (typeof found !== 'number' || textOfCell(found).length <= LONGEST_NUMBER) return text(field, longest)
    warn(field, 'Excel 把它当成了数字，后几位已丢失，没有采用')
    return ''
  }
  const day = (field: Field): DayCell => {
    const read = dayOfCell(cell(field))
    if (read.fault !== null) fault(field, read.fault)
    return read
  }
  return { line, has: (field) => !isBlank(cell(field)), cell, text, digits, day, fault, warn, faults, warnings }
}

/** `a` after `b`, both known. */
export const isAfter = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a > b

export const unknownWord = (word: string, expected: string): string => `${quoted(word)}不在可选的范围内，应为：${expected}`
