import { type ArticleRow, compareArticles } from '../rules/compare-articles'
import { compile } from '../rules/compile'
import type { Pack } from '../rules/schema'
import type { Calendar } from '../time/calendar'
import { addDays, type Day, dayFrom, daysBetween, monthLength } from '../time/day'
import { workingDays } from '../time/working-days'

/** `before` or `after` is null where the article, or reading, is new or gone. */
export type ArticleChange = { id: string; name: string; before: string | null; after: string | null }
export type LawChanges = { rules: readonly ArticleRow[]; articles: readonly ArticleChange[]; readings: readonly ArticleChange[] }

type Named = { id: string; name: string; text: string }

const textChanges = (before: readonly Named[], after: readonly Named[]): ArticleChange[] => {
  const [old, now] = [new Map(before.map((it) => [it.id, it])), new Map(after.map((it) => [it.id, it]))]
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((id) => old.get(id)?.text !== now.get(id)?.text)
    .map((id) => ({ id, name: (now.get(id) ?? old.get(id))?.name ?? id, before: old.get(id)?.text ?? null, after: now.get(id)?.text ?? null }))
}

const readingsOf = ({ readings }: Pack): Named[] => readings.map(({ id, topic, text }) => ({ id, name: `口径 ${id} ${topic}`, text }))

/** What one pack says otherwise than another: numbers and choices, articles, readings. */
export const lawChanges = (before: Pack, after: Pack): LawChanges => ({
  rules: compareArticles(compile(before), compile(after)).filter(({ same }) => !same),
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
