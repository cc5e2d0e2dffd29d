import type { Role } from '../rules/schema'
import { type Field, fields, fieldWord, roleOfHeading } from './fields'
import { type Confidence, headingRowOf, headingsAt, meaningOf, plainHeading } from './heading'
import { bareColumns, looksLike } from './look'
import { letterOf, type Table } from './table'

/** A column of the file. `field` is null where nothing is taken from it. */
export type Column = { at: number; letter: string; heading: string; field: Field | null; confidence: Confidence; known: boolean }

/** How the columns of a table were understood. `line` is the heading's, null where there is none. */
export type Columns = {
  line: number | null
  columns: readonly Column[]
  /** The role that a heading gives everyone. */
  role: Role | null
  /** What to ask a person before anything is taken over; empty when nothing is doubtful. */
  questions: readonly string[]
}

/** A person's own choice: the heading's line (null for none), and fields by the place of their column. */
export type Choice = { line?: number | null; fields?: ReadonlyMap<number, Field | null> }

const order: Readonly<Record<Confidence, number>> = { sure: 0, likely: 1, guess: 2 }

/** Of several columns for one field the surest stays, of equally sure ones the first; the others are given up as unknown. */
const withoutRivals = (columns: readonly Column[]): { kept: Column[]; rivals: Column[] } => {
  const best = new Map<Field, Column>()
  for (const column of columns) {
    const rival = column.field && best.get(column.field)
    if (column.field && (!rival || order[column.confidence] < order[rival.confidence])) best.set(column.field, column)
  }
  const loses = (it: Column): boolean => it.field !== null && best.get(it.field) !== it
  return { kept: columns.map((it) => (loses(it) ? { ...it, field: null, known: false } : it)), rivals: columns.filter(loses) }
}

/** A heading nobody knows, over cells that look like something still missing. */
const guessed = (columns: readonly Column[], table: Table, from: number): Column[] => {
  const missing = new Set(fields.filter((field) => columns.every((it) => it.field !== field)))
  return columns.map((column) => {
    const field = column.known ? null : looksLike(table, from, column.at, missing)
    if (field === null) return column
    missing.delete(field)
    return { ...column, field, confidence: 'guess', known: true }
  })
}

const nameOf = ({ letter, heading }: Column): string => (heading ? `${letter} 列“${heading.slice(0, 20)}”` : `${letter} 列`)

const doubts = (columns: readonly Column[], rivals: readonly Column[]): string[] => [
  ...columns.filter((it) => it.field && it.confidence !== 'sure').map((it) => `${nameOf(it)}是不是${fieldWord[it.field as Field]}？`),
  ...rivals.map((it) => `${nameOf(it)}也像${fieldWord[it.field as Field]}，没有采用，请确认。`),
  ...columns.filter((it) => !it.known && it.heading).map((it) => `${nameOf(it)}不认识，没有采用，请指明是什么或者不用。`),
]

const missingWords = (columns: readonly Column[]): string[] => {
  const has = (field: Field): boolean => columns.some((it) => it.field === field)
  return [
    has('name') ? null : '没有找到“姓名”一列，请指明。',
    has('idNumber') || has('code') ? null : '没有找到“证件号码”或“医保代码”一列，将无法与已登记的人员核对。',
  ].filter((it) => it !== null)
}

const readColumn = (heading: string, at: number): Column => {
  const meaning = meaningOf(plainHeading(heading))
  return { at, letter: letterOf(at), heading, field: meaning?.field ?? null, confidence: meaning?.confidence ?? 'sure', known: meaning !== null }
}

/** Understands the columns of a table by their headings in any order, then by what stands in them; a person's choice goes before both. */
export const columnsOf = (table: Table, { line, fields: chosen }: Choice = {}): Columns => {
  const at = line === undefined ? headingRowOf(table) : line === null ? null : line - 1
  const read = at === null ? bareColumns(table) : headingsAt(table, at).map(readColumn)
  const free = read.map((it) => (chosen && it.field && !chosen.has(it.at) && [...chosen.values()].includes(it.field) ? { ...it, field: null } : it))
  const picked = free.map((it): Column => (chosen?.has(it.at) ? { ...it, field: chosen.get(it.at) ?? null, confidence: 'sure', known: true } : it))
  const { kept, rivals } = withoutRivals(picked)
  const columns = guessed(kept, table, (at ?? -1) + 1)
  const roles = columns.flatMap(({ field, heading }) => (field && roleOfHeading[plainHeading(heading)]) ?? [])
  return { line: at === null ? null : at + 1, columns, role: roles[0] ?? null, questions: [...missingWords(columns), ...doubts(columns, rivals)] }
}
