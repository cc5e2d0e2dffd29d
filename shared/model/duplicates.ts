import { daysBetween } from '../time/day'
import type { DecisionRow } from './rows'

/** Two notices about one person with the same points within so many days are looked at as one (核对). */
const ALIKE_WITHIN_DAYS = 120

export type Duplicate = { row: DecisionRow; because: 'number' | 'conduct' | 'points' }

const total = ({ items }: DecisionRow): number => items.reduce((sum, it) => sum + it.points, 0)

const number = ({ noticeNo }: DecisionRow): string => noticeNo.normalize('NFKC').replaceAll(/\s/g, '')

const sharesConduct = (a: DecisionRow, b: DecisionRow): boolean =>
  a.items.some((it) => it.conduct !== undefined && b.items.some((other) => other.conduct === it.conduct))

const because = (a: DecisionRow, b: DecisionRow): Duplicate['because'] | null => {
  if (number(a) !== '' && number(a) === number(b)) return 'number'
  if (sharesConduct(a, b)) return 'conduct'
  const near = a.institution === b.institution && Math.abs(daysBetween(a.on, b.on)) <= ALIKE_WITHIN_DAYS
  return near && total(a) === total(b) ? 'points' : null
}

/** Of one person's notices those that may be the same as `row`, the nearest day first. */
export const duplicatesOf = (row: DecisionRow, all: readonly DecisionRow[]): Duplicate[] =>
  all
    .filter((it) => it.id !== row.id && it.person === row.person)
    .flatMap((it) => {
      const reason = because(row, it)
      return reason ? [{ row: it, because: reason }] : []
    })
    .sort((a, b) => Math.abs(daysBetween(a.row.on, row.on)) - Math.abs(daysBetween(b.row.on, row.on)))
