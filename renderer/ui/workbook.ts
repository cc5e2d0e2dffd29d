import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/universal'

/**
 * A sheet to write: its name, its rows with the headings first, and the width of each column in signs. `toFill` empty rows
 * below are set as text, so that long numbers typed there keep all their digits.
 */
export type Sheet = {
  name: string
  rows: readonly (readonly (string | number | null)[])[]
  widths: readonly number[]
  headings: number
  toFill?: number
}

/**
 * Text that no spreadsheet takes for a formula. A workbook keeps it as text anyway; the apostrophe holds when it is later
 * saved as CSV and opened again.
 */
export const formulaSafe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const AS_TEXT: CellObject = { type: String, format: '@' }

/** What XML cannot hold, and more than a cell can. */
const written = (text: string): string => formulaSafe(text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').slice(0, 32_000))

const cellOf = (value: string | number | null, heading: boolean): CellObject | null => {
  if (value === null || value === '') return null
  const look: CellObject = heading ? { fontWeight: 'bold', backgroundColor: '#e8eef4', alignVertical: 'center', wrap: true } : {}
  if (typeof value === 'number') return { ...look, value, type: Number }
  const cell: CellObject = { ...look, value: written(value), type: String }
  // A number that is corrected by hand must stay text.
  return /\d{8}/.test(value) ? { ...cell, ...AS_TEXT } : cell
}

const dataOf = ({ rows, widths, headings, toFill = 0 }: Sheet): SheetData => [
  ...rows.map((row, line) => row.map((it) => cellOf(it, line < headings))),
  ...Array.from({ length: toFill }, () => widths.map(() => AS_TEXT)),
]

/** Names of sheets are at most 31 signs, without some. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)

/** An Excel workbook (.xlsx) as bytes. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const blob = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name), data: dataOf(sheet), columns: sheet.widths.map((width) => ({ width })), stickyRowsCount: sheet.headings,
    })),
    { fontFamily: 'SimSun', fontSize: 11 },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
