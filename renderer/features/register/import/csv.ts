import { limits, tooLongCell, tooManyColumns, tooManyRows } from './limits'
import { letterOf } from '../../../../shared/staff/table'
import { done, type Outcome, refused } from './outcome'

const STEP = 500
const RETURN = 13
const LINE_FEED = 10
const QUOTE = 34

type Cut = { value: string; end: number } | null

/** A cell in quotes from `start` on: `""` is a quote, and line ends belong to it. Null where no quote ends it in time. */
const quotedCell = (text: string, start: number): Cut => {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - start > limits.cellSigns * 2) return null
    value += text.slice(from, quote)
    if (text.charCodeAt(quote + 1) !== QUOTE) return { value, end: quote + 1 }
    value += '"'
    from = quote + 2
  }
}

const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN

const cellEnd = (text: string, start: number, delimiter: number): number => {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== delimiter && !isLineEnd(text.charCodeAt(at))) at += 1
  return at
}

const cellAt = (text: string, start: number, delimiter: number): Cut => {
  if (text.charCodeAt(start) === QUOTE) {
    const quoted = quotedCell(text, start)
    if (quoted === null) return null
    const end = cellEnd(text, quoted.end, delimiter)
    return { value: quoted.value + text.slice(quoted.end, end), end }
  }
  const end = cellEnd(text, start, delimiter)
  return { value: text.slice(start, end), end }
}

/** Rows of separated cells (RFC 4180, and what spreadsheets make of it). Gives the sign reached every few hundred rows. */
export function* readCsv(text: string, delimiter: string): Generator<number, Outcome<string[][]>, void> {
  const separator = delimiter.charCodeAt(0)
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    const cell = cellAt(text, at, separator)
    if (cell === null || cell.value.length > limits.cellSigns) return refused(tooLongCell(rows.length + 1))
    row.push(cell.value)
    if (row.length > limits.columns) return refused(tooManyColumns(letterOf(row.length - 1)))
    at = cell.end + 1
    const sign = text.charCodeAt(cell.end)
    if (sign === separator) {
      if (at >= text.length) row.push('')
      continue
    }
    if (sign === RETURN && text.charCodeAt(at) === LINE_FEED) at += 1
    rows.push(row)
    row = []
    if (rows.length > limits.rows) return refused(tooManyRows(rows.length))
    if (rows.length % STEP === 0) yield at
  }
  if (row.length > 0) rows.push(row)
  return done(rows)
}
