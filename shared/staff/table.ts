/** A moment as a spreadsheet gives it: milliseconds since 1970 in no zone. */
type Moment = { getTime(): number }

export type Cell = string | number | boolean | Moment | null

/** Cells as they stand in the file, the first row being line 1. */
export type Table = readonly (readonly Cell[])[]

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** `A` for 0, `AB` for 27: how spreadsheets name a column. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)
