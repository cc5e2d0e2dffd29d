import type { Reason } from '../../../../shared/rules/assessment'
import { dayFrom, type Day, dayNumber, yearOf } from '../../../../shared/time/day'
import type { Known } from '../../../../shared/model/known'
import { barsOf } from './bars'
import { marksOf } from './marks'

/** A place in the year: 0 its first day, 1 the end of its last. */
export type Place = number

/** What happened on one day. `lane` keeps neighbours from covering each other. */
export type Mark = {
  key: string
  kind: 'notice' | 'restoration' | 'passed' | 'failed'
  on: Day
  /** What stands on the mark: points, or nothing. */
  label: string
  words: string
  struck: boolean
  reason: Reason | null
}

/** What lasts; both ends are days that belong to it. */
export type Bar = {
  key: string
  kind: 'suspend' | 'awaiting' | 'terminate' | 'apply' | 'appeal'
  from: Day
  until: Day
  label: string
  words: string
  reason: Reason | null
}

export type Placed<T> = T & { at: Place; lane: number }
export type Spread = Bar & { from: Day; at: Place; to: Place; lane: number }

export type YearLine = {
  year: number
  months: { month: number; at: Place }[]
  today: Place | null
  marks: Placed<Mark>[]
  measures: Spread[]
  windows: Spread[]
}

const firstDay = (year: number): Day => dayFrom(year, 1, 1)

const daysIn = (year: number): number => dayNumber(firstDay(year + 1)) - dayNumber(firstDay(year))

/** Below 0 and above 1 outside the year. */
export const placeOf = (day: Day, year: number): Place => (dayNumber(day) - dayNumber(firstDay(year))) / daysIn(year)

const clamp = (place: Place): Place => Math.min(1, Math.max(0, place))

/** The lowest lane whose last thing ends `gap` before this one begins. */
const lanesFor = <T extends { at: Place; to: Place }>(things: readonly T[], gap: number): (T & { lane: number })[] => {
  const ends: Place[] = []
  return things.map((it) => {
    const free = ends.findIndex((end) => end + gap <= it.at)
    const lane = free < 0 ? ends.length : free
    ends[lane] = it.to
    return { ...it, lane }
  })
}

/** Of the year's width; a mark is about this wide at the narrowest window. */
const MARK_WIDTH = 0.042

const placedIn = (marks: readonly Mark[], year: number): Placed<Mark>[] => {
  const placed = marks
    .filter((it) => yearOf(it.on) === year)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map((it) => ({ ...it, at: placeOf(it.on, year), to: placeOf(it.on, year) }))
  return lanesFor(placed, MARK_WIDTH).map(({ to: _, ...it }) => it)
}

/** Of the year's width; a label needs it where its bar is shorter. */
const LABEL_WIDTH = 0.2

const spreadIn = (bars: readonly Bar[], year: number): Spread[] => {
  const within = bars
    .filter((it) => yearOf(it.from) <= year && year <= yearOf(it.until))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((it) => ({ ...it, at: clamp(placeOf(it.from, year)), end: clamp(placeOf(it.until, year) + 1 / daysIn(year)) }))
  const roomy = within.map((it) => ({ ...it, to: Math.max(it.end, it.at + LABEL_WIDTH) }))
  return lanesFor(roomy, 0).map(({ end, ...it }) => ({ ...it, to: end }))
}

export const yearLine = (known: Known, year: number): YearLine => {
  const bars = barsOf(known)
  return {
    year,
    months: Array.from({ length: 12 }, (_, at) => ({ month: at + 1, at: placeOf(dayFrom(year, at + 1, 1), year) })),
    today: yearOf(known.today) === year ? placeOf(known.today, year) : null,
    marks: placedIn(marksOf(known), year),
    measures: spreadIn(bars.filter((it) => it.kind !== 'apply' && it.kind !== 'appeal'), year),
    windows: spreadIn(bars.filter((it) => it.kind === 'apply' || it.kind === 'appeal'), year),
  }
}

/** The years that have something in them, this year always. */
export const yearsOf = (known: Known): number[] => {
  const now = yearOf(known.today)
  const bars = barsOf(known).flatMap((it) => [yearOf(it.from), yearOf(it.until)])
  const years = [now, ...marksOf(known).map((it) => yearOf(it.on)), ...bars]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

export const monthWord = (month: number): string => `${month}月`
