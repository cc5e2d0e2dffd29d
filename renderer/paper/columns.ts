import type { BoardColumnKey, BoardRow, BoardSheet } from '../../shared/model/sheet'
import { type Geometry, innerWidth } from './geometry'
import { emsOf } from './text-lines'

/** The least and the most a column is given, in the size of the type; beyond that its words wrap. */
const limits: Record<BoardColumnKey, readonly [number, number]> = {
  number: [2.4, 3.4],
  name: [4.2, 8],
  role: [4.2, 9],
  title: [4.2, 8],
  department: [4.2, 12],
  standing: [8.8, 11],
  points: [4.4, 5.5],
  measure: [10, 30],
}

/** Where wrapping does no harm, down to here; these columns give first. */
const comfortable: Partial<Record<BoardColumnKey, number>> = { measure: 11.5, standing: 8.8 }

/** The mark before a status word, and the space between them. */
export const markEms = 1.5

/** What the words of a cell need when set in one line. */
export const cellEms = (row: BoardRow, key: BoardColumnKey): number =>
  emsOf(row[key]) + (key === 'standing' && row.mark ? markEms : 0)

const clamp = (value: number, [least, most]: readonly [number, number]): number => Math.min(most, Math.max(least, value))

const sum = (of: readonly number[]): number => of.reduce((total, it) => total + it, 0)

/** Takes what is wanting in `room` from each column by what it can give, at most down to `least`. */
const shrink = (widths: readonly number[], least: readonly number[], room: number): number[] => {
  const slack = widths.map((it, at) => Math.max(0, it - (least[at] ?? it)))
  const share = Math.min(1, Math.max(0, sum(widths) - room) / (sum(slack) || 1))
  return widths.map((it, at) => it - (slack[at] ?? 0) * share)
}

/** Room left over, and what is wanting after all have given, is shared by size. */
const settle = (widths: readonly number[], room: number): number[] => widths.map((it) => (it * room) / sum(widths))

/** Width of each column in millimetres; together as wide as the page between its margins. */
export const columnWidths = ({ columns, rows }: BoardSheet, geometry: Geometry): number[] => {
  const { type, padding } = geometry
  const inMillimetres = (ems: number): number => ems * type + 2 * padding.inline
  const needs = ({ key, heading }: BoardSheet['columns'][number]): number =>
    rows.reduce((most, row) => Math.max(most, cellEms(row, key)), Math.min(4, emsOf(heading))) + 0.4
  const wanted = columns.map((it) => inMillimetres(clamp(needs(it), limits[it.key])))
  const least = columns.map((it) => inMillimetres(limits[it.key][0]))
  // A sentence over two lines reads well, and so does what is added to a status; a role or a name does not.
  const eased = columns.map((it, at) => Math.min(wanted[at] ?? 0, inMillimetres(comfortable[it.key] ?? Number.POSITIVE_INFINITY)))
  const room = innerWidth(geometry)
  return settle(shrink(shrink(wanted, eased, room), least, room), room)
}
