import { headingRowOf } from '../../../../shared/staff/heading'
import { isBlank, type Table } from '../../../../shared/staff/table'
import { readCsv } from './csv'
import { inChunks } from './in-chunks'
import { kindOf } from './kind'
import { limits } from './limits'
import { done, type Outcome, refused, stopped, type Watch } from './outcome'
import { readSheetOf } from './sheet'
import { decodeText, delimiterOf } from './text-file'
import { openWorkbook, type Workbook } from './workbook'

/** The cells of a file, with the names of all its sheets and of the one read; both empty for a text. */
export type FileTable = { table: Table; sheets: readonly string[]; sheet: string }

const EMPTY = '表格里没有内容。'
const NO_TEXT = '不是文字文件，或者已经损坏：既不是 UTF-8 编码，也不是 GBK 编码。请导入 Excel（.xlsx）或 CSV 文件。'

const isEmpty = (table: Table): boolean => table.every((row) => row.every(isBlank))

const readText = async (bytes: Uint8Array, watch: Watch): Promise<Outcome<FileTable>> => {
  const text = decodeText(bytes)
  if (text === null) return refused(NO_TEXT)
  const rows = await inChunks(readCsv(text, delimiterOf(text)), watch, (reached) => watch.onProgress?.('read', reached, text.length))
  if (!rows.ok) return rows
  if (!rows.value.ok) return rows.value
  return isEmpty(rows.value.value) ? refused(EMPTY) : done({ table: rows.value.value, sheets: [], sheet: '' })
}

/** The sheet asked for; else the first visible one with the headings of a list, or else with anything. */
const readWorkbook = async (workbook: Workbook, wanted: string | undefined, watch: Watch): Promise<Outcome<FileTable>> => {
  const sheets = workbook.sheets.map((it) => it.name)
  const candidates = workbook.sheets.filter((it) => (wanted === undefined ? !it.hidden : it.name === wanted))
  let first: FileTable | null = null
  for (const sheet of candidates) {
    const read = await readSheetOf(workbook, sheet, watch)
    if (!read.ok) return read
    if (isEmpty(read.value)) continue
    const table = { table: read.value, sheets, sheet: sheet.name }
    if (headingRowOf(read.value) !== null) return done(table)
    first ??= table
  }
  return first === null ? refused(EMPTY) : done(first)
}

/** Reads a file a person chose into cells: an Excel workbook (`sheet` by name) or text with separated cells. Whatever it holds, nothing is changed. */
export const readFile = async (bytes: Uint8Array, watch: Watch = {}, sheet?: string): Promise<Outcome<FileTable>> => {
  if (bytes.length > limits.fileBytes) return refused(`文件过大（超过 ${limits.fileBytes / 1_000_000} MB），不像人员名单，没有读取。`)
  const kind = kindOf(bytes)
  if (!kind.ok) return kind
  if (watch.signal?.aborted === true) return stopped
  if (kind.value === 'text') return readText(bytes, watch)
  const workbook = openWorkbook(bytes)
  return workbook.ok ? readWorkbook(workbook.value, sheet, watch) : workbook
}
