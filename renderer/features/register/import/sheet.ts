import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal'
import { type Cell, letterOf, type Table } from '../../../../shared/staff/table'
import { inChunks } from './in-chunks'
import { limits, tooLongCell, tooManyColumns, tooManyRows } from './limits'
import { done, type Outcome, refused, type Watch } from './outcome'
import { repacked, type Sheet, type Workbook } from './workbook'

const DAMAGED = '工作表已经损坏，读不出来。请在 Excel 或 WPS 里重新保存后再导入。'
/** Rows of the largest sheet there can be. */
const LAST_ROW = 1_048_576
const STEP = 20_000

const columnNumber = (letters: string): number => [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0)

/** The furthest row and column with something in them: the reader would fill a table up to there, whatever the file weighs. */
function* checkExtent(xml: string): Generator<number, Outcome<null>, void> {
  const tag = /<(?:\w+:)?(row|c)\s(?:[^>]*?\s)?r\s*=\s*["']([A-Z]*)(\d+)["']([^>]*)>/g
  let seen = 0
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    const [, kind = '', letters = '', digits = '', rest = ''] = found
    const line = Number(digits)
    if (line > LAST_ROW || letters.length > 3) return refused(DAMAGED)
    const filled = kind === 'c' && !rest.endsWith('/')
    if (filled && line > limits.rows) return refused(tooManyRows(line))
    if (filled && columnNumber(letters) > limits.columns) return refused(tooManyColumns(letters))
    seen += 1
    if (seen % STEP === 0) yield tag.lastIndex
  }
  return done(null)
}

const isMoment = (value: unknown): value is { getTime(): number } => typeof value === 'object' && value !== null && 'getTime' in value

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || isMoment(value) ? value : null

/** Rows as the house has them; a cell longer than Excel allows was not made by it. */
function* tableOf(rows: readonly (readonly unknown[])[]): Generator<number, Outcome<Table>, void> {
  const table: Cell[][] = []
  for (const row of rows) {
    const cells = row.map(cellOf)
    if (cells.some((it) => typeof it === 'string' && it.length > limits.cellSigns)) return refused(tooLongCell(table.length + 1))
    if (cells.length > limits.columns) return refused(tooManyColumns(letterOf(cells.length - 1)))
    table.push(cells)
    if (table.length % 1000 === 0) yield table.length
  }
  return done(table)
}

const read = async (workbook: Workbook, { place }: Sheet): Promise<Outcome<readonly (readonly unknown[])[]>> => {
  try {
    return done(await readSheet(repacked(workbook), place))
  } catch (error) {
    // What the library throws at a file it cannot make sense of are its own errors or plain ones from the depth of it.
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError || error instanceof Error) return refused(DAMAGED)
    throw error
  }
}

/** Reads a sheet of a workbook. While the library parses there is no progress, and only ending its worker stops it. */
export const readSheetOf = async (workbook: Workbook, sheet: Sheet, watch: Watch): Promise<Outcome<Table>> => {
  const xml = new TextDecoder().decode(workbook.files[sheet.path])
  const extent = await inChunks(checkExtent(xml), watch, (reached) => watch.onProgress?.('read', reached, xml.length))
  if (!extent.ok) return extent
  if (!extent.value.ok) return extent.value
  const rows = await read(workbook, sheet)
  if (!rows.ok) return rows
  const table = await inChunks(tableOf(rows.value), watch, (reached) => watch.onProgress?.('read', reached, rows.value.length))
  return table.ok ? table.value : table
}
