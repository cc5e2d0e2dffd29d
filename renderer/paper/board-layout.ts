import type { BoardColumnKey, BoardRow, BoardSheet } from '../../shared/model/sheet'
import { columnWidths, markEms } from './columns'
import { type Geometry, geometryOf, tableHeight } from './geometry'
import { paginate } from './paginate'
import { linesOf } from './text-lines'

export type PlacedRow = { row: BoardRow; height: number }
export type BoardLayout = {
  geometry: Geometry
  /** Millimetres, one for each column. */
  widths: number[]
  headings: number
  pages: PlacedRow[][]
}

/** Rounding of a screen's pixels adds up over a page. */
const tolerance = 1.5
const hairline = 0.25

type Cell = { text: string; key: BoardColumnKey; width: number; marked: boolean }

const cellLines = ({ text, key, width, marked }: Cell, { type, padding }: Geometry): number => {
  const ems = (width - 2 * padding.inline) / type
  return linesOf(text, key === 'standing' && marked ? ems - markEms : ems)
}

const rowHeight = (cells: readonly Cell[], geometry: Geometry): number => {
  const lines = Math.max(...cells.map((cell) => cellLines(cell, geometry)))
  return Math.max(geometry.leastRow, lines * geometry.line + 2 * geometry.padding.block + hairline)
}

/** A long list is judged by some of its rows. */
const enough = 200

const some = <T>(all: readonly T[]): readonly T[] => {
  const step = Math.ceil(all.length / enough)
  return step > 1 ? all.filter((_, at) => at % step === 0) : all
}

const cellsOf = ({ columns }: BoardSheet, widths: readonly number[], text: (column: BoardSheet['columns'][number]) => string, marked = false): Cell[] =>
  columns.map((column, at) => ({ text: text(column), key: column.key, width: widths[at] ?? 0, marked }))

const heightOf = (sheet: BoardSheet, widths: readonly number[], row: BoardRow, geometry: Geometry): number =>
  rowHeight(cellsOf(sheet, widths, ({ key }) => row[key], row.mark !== null), geometry)

/** The widths that make the list shortest; of equals the first. */
const bestWidths = (sheet: BoardSheet, geometry: Geometry): number[] => {
  const rows = some(sheet.rows)
  const judged = columnWidths(sheet, geometry).map((widths) => ({
    widths,
    total: rows.reduce((sum, row) => sum + heightOf(sheet, widths, row, geometry), 0),
  }))
  return judged.reduce((best, it) => (it.total < best.total - hairline ? it : best)).widths
}

/** Which row stands on which page, and how high and wide everything is. */
export const layBoard = (sheet: BoardSheet): BoardLayout => {
  const geometry = geometryOf(sheet)
  const widths = bestWidths(sheet, geometry)
  const headings = rowHeight(cellsOf(sheet, widths, ({ heading }) => heading), geometry)
  const rows = sheet.rows.map((row) => ({ row, height: heightOf(sheet, widths, row, geometry) }))
  const room = tableHeight(geometry) - headings - tolerance
  const pages = paginate(rows.map((it) => it.height), room).map((page) => page.flatMap((at) => rows[at] ?? []))
  return { geometry, widths, headings, pages }
}
