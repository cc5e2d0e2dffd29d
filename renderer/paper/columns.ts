import { type BoardColumnKey, boardColumnKeys, type BoardRow, type BoardSheet } from '../../shared/model/sheet'
import { type Geometry, innerWidth } from './geometry'
import { emsOf } from './text-lines'

/** The least and the most a column is given, in the size of the type; beyond that its words wrap. */
const limits: Record<BoardColumnKey, readonly [number, number]> = {
  number: [2.4, 3.4],
  name: [4.2, 6.6],
  role: [4.2, 9],
  title: [4.2, 8],
  department: [4.2, 12],
  standing: [8.8, 11],
  points: [4.4, 5.5],
  measure: [10, 30],
}

/** Columns that may be made so narrow that their longest words wrap; a name should keep its line. */
const yielding: readonly BoardColumnKey[] = ['standing', 'role', 'department', 'title']

/** Part of the rows that keep one line in a column made narrow. */
const mostRows = 0.8

/** The mark before a status word, and the space between them. */
export const markEms = 1.5

/** What the words of a cell need when set in one line. */
const cellEms = (row: BoardRow, key: BoardColumnKey): number => emsOf(row[key]) + (key === 'standing' && row.mark ? markEms : 0)

type Need = { key: BoardColumnKey; least: number; narrow: number; whole: number }

const needOf = ({ key, heading }: BoardSheet['columns'][number], rows: readonly BoardRow[], { type, padding }: Geometry): Need => {
  const [low, high] = limits[key]
  const lengths = [Math.min(4, emsOf(heading)), ...rows.map((row) => cellEms(row, key))].sort((a, b) => a - b)
  const millimetres = (ems: number): number => Math.min(high, Math.max(low, ems + 0.4)) * type + 2 * padding.inline
  return {
    key,
    least: millimetres(0),
    narrow: millimetres(lengths[Math.floor((lengths.length - 1) * mostRows)] ?? 0),
    whole: millimetres(lengths.at(-1) ?? 0),
  }
}

const sum = (of: readonly number[]): number => of.reduce((total, it) => total + it, 0)

/** Takes what is wanting in `room` from each column by what it can give, at most down to its least. */
const shrink = (widths: readonly number[], needs: readonly Need[], room: number): number[] => {
  const slack = widths.map((it, at) => it - (needs[at]?.least ?? it))
  const share = Math.min(1, Math.max(0, sum(widths) - room) / (sum(slack) || 1))
  return widths.map((it, at) => it - (slack[at] ?? 0) * share)
}

/** The measure takes what the others leave; what then is over or wanting is shared by size. */
const settle = (needs: readonly Need[], narrowed: readonly BoardColumnKey[], room: number): number[] => {
  const fixed = needs.map((it) => (it.key === 'measure' ? it.least : narrowed.includes(it.key) ? it.narrow : it.whole))
  const left = Math.max(0, room - sum(fixed))
  const widths = fixed.map((it, at) => (needs[at]?.key === 'measure' ? Math.min(needs[at].whole, it + left) : it))
  const fitting = shrink(widths, needs, room)
  return fitting.map((it) => (it * room) / sum(fitting))
}

const subsets = (keys: readonly BoardColumnKey[]): BoardColumnKey[][] =>
  keys.reduce<BoardColumnKey[][]>((all, key) => [...all, ...all.map((it) => [...it, key])], [[]])

/** Ways to share the width, in millimetres for each column, those with the fewest narrow columns first. */
export const columnWidths = ({ columns, rows }: BoardSheet, geometry: Geometry): number[][] => {
  const needs = columns.map((it) => needOf(it, rows, geometry))
  const able = boardColumnKeys.filter((key) => yielding.includes(key) && needs.some((it) => it.key === key && it.narrow < it.whole))
  return subsets(able)
    .sort((a, b) => a.length - b.length)
    .map((narrowed) => settle(needs, narrowed, innerWidth(geometry)))
}
