import { plainCode, tidy } from '../model/plain-text'
import type { Column } from './columns'
import type { Field } from './fields'
import { roleOfWord } from './words'
import { type Cell, isBlank, letterOf, type Table } from './table'

const textOf = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).slice(0, 100) : '')

/** How the values of a field look, the plainest first. Days are not here: they do not say of what. */
const looks: readonly (readonly [Field, (text: string) => boolean])[] = [
  ['idNumber', (text) => /^(\d{15}|\d{17}[\dX])$/.test(plainCode(text))],
  ['phone', (text) => /^1[3-9]\d{9}$/.test(plainCode(text))],
  ['code', (text) => /^(D|N|HY|HJ)\d{12}$/.test(plainCode(text))],
  ['idKind', (text) => /身份证|通行证|护照|军官证|居留证/.test(text)],
  ['role', (text) => !/^\d/.test(text) && roleOfWord(text) !== null],
  ['name', (text) => /^\p{Script=Han}{2,4}$/u.test(tidy(text)) && !/[室科部店院]$/.test(text)],
]

const SAMPLE = 50
const MOSTLY = 0.7

/** The field of `wanted` that most cells of a column look like; null where they look like none. */
export const looksLike = (table: Table, from: number, at: number, wanted: ReadonlySet<Field>): Field | null => {
  const cells = table.slice(from, from + SAMPLE).map((row) => row[at] ?? null).filter((cell) => !isBlank(cell)).map(textOf)
  if (cells.length === 0) return null
  return looks.find(([field, like]) => wanted.has(field) && cells.filter(like).length >= cells.length * MOSTLY)?.[0] ?? null
}

/** The lists of the national code base where they come without headings: doctors in 16 columns, nurses in 14. */
const doctors: readonly (Field | null)[] = [
  'institutionCode', 'institutionName', 'code', 'name', null, 'idKind', 'idNumber', 'standing', 'from', 'until', 'licenceNo', null, null, null, null, 'title',
]
const nurses = doctors.filter((_, at) => at !== 13 && at !== 14)

const bare = (at: number): Column => ({ at, letter: letterOf(at), heading: '', field: null, confidence: 'guess', known: false })

/** Columns of a table without headings. */
export const bareColumns = (table: Table): Column[] => {
  const width = Math.max(0, ...table.slice(0, SAMPLE).map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => bare(at))
  const list = [doctors, nurses].find((it) => it.length === width)
  const fits = list && looksLike(table, 0, 6, new Set(['idNumber'])) === 'idNumber' && looksLike(table, 0, 2, new Set(['code'])) === 'code'
  return list && fits ? columns.map((it) => ({ ...it, field: list[it.at] ?? null, confidence: 'likely', known: true })) : columns
}
