import { dayAt } from '../../shared/time/day'
import { goodRow, headings, type Spoil, spoils } from './messy'
import type { RawCell } from './sheet-xml'

export const PEOPLE = 500
export const SPOILT = 40
/** Title, unit and an empty line stand above the heading; blank lines after every fiftieth person. */
const ABOVE: RawCell[][] = [['某县医院医保医药人员一览表'], [], ['填报单位：某县医院', null, null, null, null, null, '2026年6月'], []]

/** Cells that are one in the title. */
export const MERGED = ['A1:N1', 'A3:F3']

type Sown = Spoil & { line: number; row: number }

/** The list, with the faults sown and the line each person stands at. */
export const messyRows = (): { rows: RawCell[][]; sown: Sown[]; lineOf: Map<number, number> } => {
  const rows: RawCell[][] = [...ABOVE, headings]
  const sown: Sown[] = []
  const lineOf = new Map<number, number>()
  for (let at = 0; at < PEOPLE; at += 1) {
    const row = goodRow(at)
    const line = rows.length + 1
    lineOf.set(at, line)
    if (at % 12 === 11 && sown.length < SPOILT) {
      const spoil = spoils[sown.length % spoils.length]?.(at, at - 5)
      if (spoil) {
        row[spoil.at] = spoil.cell
        sown.push({ ...spoil, line, row: at })
      }
    }
    rows.push(row)
    if (at % 50 === 49) rows.push([], at % 100 === 99 ? headings : [])
  }
  rows.push([], ['合计', '500人'], ['填表人：', null, '审核：'])
  return { rows, sown, lineOf }
}

/** As Excel saves it: a long number in powers of ten, a day as it is shown. */
const csvCell = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return dayAt(cell.serial - 25_569).replaceAll('-', '/')
  if (typeof cell === 'number') return cell > 1e15 ? cell.toExponential(5).replace('e', 'E') : String(cell)
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

export const csvOf = (rows: readonly (readonly RawCell[])[], sign: string): string =>
  rows.map((row) => headings.map((_, at) => csvCell(row[at])).join(sign)).join('\r\n')
