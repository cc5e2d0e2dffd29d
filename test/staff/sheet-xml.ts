import { zipSync } from 'fflate'
import { letterOf } from '../../shared/staff/table'

/** A cell as it stands in a workbook: text, a number, or the serial of a day with a day's form. */
export type RawCell = string | number | { serial: number } | null

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cellXml = (cell: RawCell, at: number, line: number): string => {
  const r = `${letterOf(at)}${line}`
  if (cell === null) return `<c r="${r}" s="0"/>`
  if (typeof cell === 'string') return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return typeof cell === 'number' ? `<c r="${r}"><v>${cell}</v></c>` : `<c r="${r}" s="1"><v>${cell.serial}</v></c>`
}

const rowXml = (row: readonly RawCell[], at: number): string => (row.length === 0 ? '' : `<row r="${at + 1}">${row.map((it, column) => cellXml(it, column, at + 1)).join('')}</row>`)

export const sheetXml = (rows: readonly (readonly RawCell[])[], merged: readonly string[] = []): string => {
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((it) => `<mergeCell ref="${it}"/>`).join('')}</mergeCells>` : ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map(rowXml).join('')}</sheetData>${merges}</worksheet>`
}

const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
const SHEET_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'

/** The parts of a workbook of sheets given as XML, by name. */
export const workbookParts = (sheets: Readonly<Record<string, string>>): Record<string, Uint8Array> => {
  const names = Object.keys(sheets)
  const tags = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const relations = names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${SHEET_TYPE}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')
  return {
    '[Content_Types].xml': utf8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': utf8(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${tags}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': utf8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`),
    'xl/styles.xml': utf8(STYLES),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, utf8(sheets[name] ?? '')])),
  }
}

export const workbook = (sheets: Readonly<Record<string, string>>): Uint8Array => zipSync(workbookParts(sheets))
