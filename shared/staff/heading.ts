import { halfWidth } from '../model/plain-text'
import { type Field, fields, headings, passedOver } from './fields'
import { type Cell, isBlank, type Table } from './table'

/** `sure`: the heading is known. `likely`: it contains a known one. `guess`: only what stands below it speaks for it. */
export type Confidence = 'sure' | 'likely' | 'guess'

/** A heading as it is compared: `＊身份证 号码（18 位）：` is `身份证号码`. */
export const plainHeading = (cell: Cell | undefined): string =>
  typeof cell !== 'string' || cell.length > 100
    ? ''
    : halfWidth(cell).toLowerCase().replace(/[([{【〔].*?[)\]}】〕]/g, '').replace(/[\s*:：、,，.。'"“”/\\|-]/g, '')

const plain = (word: string): string => plainHeading(word)

const exact = new Map<string, Field | 'passed-over'>([
  ...passedOver.map((it) => [plain(it), 'passed-over'] as const),
  ...fields.flatMap((field) => headings[field].map((it) => [plain(it), field] as const)),
])

/** The longest first, so that `执业证书有效期` is not taken for `有效期`. Short ones are part of too many words. */
const parts = [...exact].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length)

export type Meaning = { field: Field | null; confidence: Confidence }

/** What a heading means; null where it is not known. A known one from which nothing is taken gives no field. */
export const meaningOf = (heading: string): Meaning | null => {
  if (heading === '') return null
  const known = exact.get(heading)
  if (known !== undefined) return { field: known === 'passed-over' ? null : known, confidence: 'sure' }
  const [, part] = parts.find(([word]) => heading.includes(word) && heading.length <= word.length + 8) ?? []
  return part === undefined ? null : { field: part === 'passed-over' ? null : part, confidence: 'likely' }
}

/** How far down a heading is looked for: above it stand titles, units and days. */
const DEEPEST = 30

const knownFields = (cells: readonly (Cell | undefined)[]): Set<Field> =>
  new Set(cells.flatMap((cell) => {
    const meaning = meaningOf(plainHeading(cell))
    return meaning?.field != null && meaning.confidence === 'sure' ? [meaning.field] : []
  }))

/** How many fields a row names; where it names some, those that stand merged in the row above belong to it. */
const weight = (row: readonly Cell[], above: readonly Cell[]): number => {
  const own = knownFields(row)
  if (own.size < 2) return own.has('name') ? 1 : 0
  return new Set([...own, ...knownFields(above.map((cell, at) => (isBlank(row[at]) ? cell : null)))]).size
}

/** The place of the heading row, the first that names the most fields; null where no row names two or a name. */
export const headingRowOf = (table: Table): number | null => {
  const weights = table.slice(0, DEEPEST).map((row, at) => weight(row, table[at - 1] ?? []))
  const most = Math.max(0, ...weights)
  return most === 0 ? null : weights.indexOf(most)
}

/** The headings of a row; where cells are merged over two rows, the words of some stand in the row above. */
export const headingsAt = (table: Table, at: number): string[] => {
  const [row, above] = [table[at] ?? [], table[at - 1] ?? []]
  const width = Math.max(row.length, ...table.slice(at, at + DEEPEST).map((it) => it.length))
  return Array.from({ length: width }, (_, column) => {
    const own = row[column]
    const text = typeof own === 'string' && own.trim() !== '' ? own : meaningOf(plainHeading(above[column])) ? above[column] : null
    return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : ''
  })
}
