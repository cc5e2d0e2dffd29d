import type { Pack } from '../rules/schema'
import type { Calendar } from '../time/calendar'
import { addDays, type Day, dayFrom, daysBetween, monthLength } from '../time/day'
import { workingDays } from '../time/working-days'
import { type Figure, figuresOf } from './figures'

/** `before` or `after` is null where the number, or the article, is new or gone. */
export type FigureChange = { key: string; subject: string; before: Figure | null; after: Figure | null }
export type ArticleChange = { id: string; name: string; before: string | null; after: string | null }
export type LawChanges = { figures: readonly FigureChange[]; articles: readonly ArticleChange[]; readings: readonly ArticleChange[] }

type Pair<T> = { key: string; before: T | null; after: T | null }

const pairs = <T>(before: readonly T[], after: readonly T[], keyOf: (it: T) => string): Pair<T>[] => {
  const [old, now] = [new Map(before.map((it) => [keyOf(it), it])), new Map(after.map((it) => [keyOf(it), it]))]
  return [...new Set([...now.keys(), ...old.keys()])].map((key) => ({ key, before: old.get(key) ?? null, after: now.get(key) ?? null }))
}

type Named = { id: string; name: string; text: string }

const textChanges = (before: readonly Named[], after: readonly Named[]): ArticleChange[] =>
  pairs(before, after, ({ id }) => id)
    .filter((it) => it.before?.text !== it.after?.text)
    .map((it) => ({ id: it.key, name: (it.after ?? it.before)?.name ?? it.key, before: it.before?.text ?? null, after: it.after?.text ?? null }))

const readingsOf = ({ readings }: Pack): Named[] => readings.map(({ id, topic, text }) => ({ id, name: `口径 ${id} ${topic}`, text }))

/** What one pack says otherwise than another: numbers and choices, articles, readings. */
export const lawChanges = (before: Pack, after: Pack): LawChanges => ({
  figures: pairs(figuresOf(before), figuresOf(after), ({ key }) => key)
    .filter((it) => it.before?.value !== it.after?.value)
    .map((it) => ({ ...it, subject: (it.after ?? it.before)?.subject ?? it.key })),
  articles: textChanges(before.articles, after.articles),
  readings: textChanges(readingsOf(before), readingsOf(after)),
})

/** A day that becomes a working day, or stops being one. `name` of the holiday where there is one. */
export type DayChange = { day: Day; works: boolean; name: string | null }

const yearDays = (year: number): Day[] => {
  const first = dayFrom(year, 1, 1)
  return Array.from({ length: daysBetween(first, dayFrom(year, 12, monthLength(year, 12))) + 1 }, (_, at) => addDays(first, at))
}

/** The days of the year that count otherwise than before; without a calendar of the year only weekends were off. */
export const dayChanges = (before: Calendar | null, after: Calendar): DayChange[] => {
  const [old, now] = [workingDays(before ? [before] : []), workingDays([after])]
  return yearDays(after.year)
    .filter((day) => old.isWorking(day).working !== now.isWorking(day).working)
    .map((day) => ({ day, works: now.isWorking(day).working, name: after.off.find(({ from, to }) => from <= day && day <= to)?.name ?? null }))
}
