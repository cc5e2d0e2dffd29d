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

/** Which row stands on which page, and how high and wide everything is. */
export const layBoard = (sheet: BoardSheet): BoardLayout => {
  const geometry = geometryOf(sheet)
  const widths = columnWidths(sheet, geometry)
  const cells = (text: (key: BoardColumnKey, heading: string) => string, marked: boolean): Cell[] =>
    sheet.columns.map(({ key, heading }, at) => ({ text: text(key, heading), key, width: widths[at] ?? 0, marked }))
  const headings = rowHeight(cells((_, heading) => heading, false), geometry)
  const rows = sheet.rows.map((row) => ({ row, height: rowHeight(cells((key) => row[key], row.mark !== null), geometry) }))
  const room = tableHeight(geometry) - headings - tolerance
  const pages = paginate(rows.map((it) => it.height), room).map((page) => page.flatMap((at) => rows[at] ?? []))
  return { geometry, widths, headings, pages }
}
