import type { InstitutionFacts } from '../../../store/institution-queries'
import { type Day, monthOf, yearOf } from '../../../../shared/time/day'

/** A row of the year's picture: how many there were in each month, January first. */
export type YearRow = { word: string; months: readonly number[]; total: number }

const rowOf = (word: string, days: readonly Day[], year: number): YearRow => {
  const own = days.filter((it) => yearOf(it) === year)
  return { word, total: own.length, months: Array.from({ length: 12 }, (_, at) => own.filter((it) => monthOf(it) === at + 1).length) }
}

/** What was done to the institution and its people in a year, by the month it was decided in. */
export const yearRows = ({ handlings, measures, decisions, priorNotices }: InstitutionFacts, year: number): YearRow[] => [
  rowOf('事先告知', priorNotices.map((it) => it.on), year),
  rowOf('处理、处罚', handlings.filter((it) => it.revokedOn === null).map((it) => it.on), year),
  rowOf('中止、解除', measures.map((it) => it.on), year),
  rowOf('处理通知书', decisions.map((it) => it.on), year),
]

/** The years that hold anything, and this one; the newest first. */
export const yearsOf = ({ handlings, measures, decisions, priorNotices }: InstitutionFacts, today: Day): number[] =>
  [...new Set([yearOf(today), ...[handlings, measures, decisions, priorNotices].flat().map((it) => yearOf(it.on))])].toSorted((a, b) => b - a)

/** The day for which a year is reckoned: today, or its last day where it is over. */
export const dayOfYear = (year: number, today: Day): Day => (yearOf(today) === year ? today : (`${year}-12-31` as Day))
