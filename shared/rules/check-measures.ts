import type { Finding } from '../time/problem'
import { countsBy } from './compile'
import type { MeasureKind, Pack, PackMeasure } from './schema'

type Row = PackMeasure & { index: number }

/** Suspension and termination exclude each other on one row of points; the other kinds stand each for itself. */
const familyOf = (kind: MeasureKind): string => (kind === 'suspend' || kind === 'terminate' ? 'qualification' : kind)

const METRICS = { cumulative: '累计记分', single: '单次记分', either: '记分' } as const

/** `4—6分`, or `4分` for one number. */
export const pointsText = (from: number, to: number): string => (from === to ? `${from}分` : `${from}—${to}分`)

const topOf = ({ to }: PackMeasure): number => to ?? Infinity

const LENGTHS = {
  suspend: { months: '暂停必须写明暂停几个月（months）。', bar: '暂停没有不得再次登记备案的期限，请删去 bar。' },
  terminate: { months: '终止没有暂停的月数，请删去 months。', bar: '终止必须写明几个月内不得再次登记备案（bar）。' },
  other: { months: '通报、谈话、培训没有月数，请删去 months。', bar: '通报、谈话、培训没有期限，请删去 bar。' },
} as const

/** Every kind carries the length that belongs to it and no other. */
const checkLengths = ({ index, kind, months, bar }: Row): Finding[] => {
  const reasons = LENGTHS[kind === 'suspend' || kind === 'terminate' ? kind : 'other']
  return [
    ...((months !== undefined) === (kind === 'suspend') ? [] : [{ path: ['measures', index, 'months'], reason: reasons.months }]),
    ...((bar !== undefined) === (kind === 'terminate') ? [] : [{ path: ['measures', index, 'bar'], reason: reasons.bar }]),
  ]
}

const checkOrder = (row: Row): Finding[] =>
  topOf(row) < row.from ? [{ path: ['measures', row.index, 'to'], reason: `这一行的最高分${topOf(row)}小于最低分${row.from}。` }] : []

const overlaps = (a: Row, b: Row): boolean =>
  (a.metric === b.metric || a.metric === 'either' || b.metric === 'either') && familyOf(a.kind) === familyOf(b.kind) && a.from <= topOf(b) && b.from <= topOf(a)

const checkOverlaps = (rows: readonly Row[]): Finding[] =>
  rows.flatMap((row) => {
    const clash = rows.find((other) => other.index < row.index && overlaps(other, row))
    if (!clash) return []
    const reason = `${METRICS[row.metric]}${Math.max(row.from, clash.from)}分已有另一条措施（第${clash.index + 1}条），两条不能同时适用。`
    return [{ path: ['measures', row.index, 'from'], reason }]
  })

/** From its first row on, a table must say what happens at every number of points up to the cap. */
const checkReach = (rows: readonly Row[], metric: 'cumulative' | 'single', cap: number): Finding[] => {
  const table = rows.filter((row) => countsBy(row, metric) && familyOf(row.kind) === 'qualification').sort((a, b) => a.from - b.from)
  const found: Finding[] = []
  let next = table[0]?.from ?? cap + 1
  for (const row of table) {
    if (row.from > next) found.push({ path: ['measures', row.index, 'from'], reason: `${METRICS[metric]}${pointsText(next, row.from - 1)}没有对应的暂停或者终止。` })
    next = Math.max(next, topOf(row) + 1)
  }
  if (next <= cap) found.push({ path: ['measures'], reason: `${METRICS[metric]}${pointsText(next, cap)}没有对应的暂停或者终止，措施表应到满分${cap}分为止。` })
  return found
}

const checkCumulative = (rows: readonly Row[]): Finding[] =>
  rows.some((row) => countsBy(row, 'cumulative') && familyOf(row.kind) === 'qualification')
    ? []
    : [{ path: ['measures'], reason: '没有写明累计记分达到多少分暂停或者终止。' }]

/** The table of measures: lengths, order, no two rows for the same points, no gap up to the cap. */
export const checkMeasures = ({ measures, cycle }: Pack): Finding[] => {
  const rows = measures.map((measure, index): Row => ({ ...measure, index }))
  return [
    ...rows.flatMap(checkLengths),
    ...rows.flatMap(checkOrder),
    ...checkOverlaps(rows),
    ...checkCumulative(rows),
    ...checkReach(rows, 'cumulative', cycle.cap),
    ...checkReach(rows, 'single', cycle.cap),
  ]
}
