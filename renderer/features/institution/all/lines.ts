import type { Assessor } from '../../../../shared/model/assessor'
import type { PersonFile } from '../../../../shared/model/history'
import { worksAt } from '../../../../shared/model/registered'
import type { InstitutionRow } from '../../../../shared/model/rows'
import type { Rulebook } from '../../../../shared/model/rulebook'
import { mapping, type Slices } from '../../../../shared/model/slices'
import type { Assessment } from '../../../../shared/rules/assessment'
import type { Share } from '../../../../shared/rules/share'
import type { Day } from '../../../../shared/time/day'
import { shareAt } from '../share'

/** Working days ahead within which a duty counts as due soon. */
export const SOON = 10

/** People are counted on the day; `soon` and `late` are duties; `share` is null where the rules know none. */
export type Counts = { people: number; suspended: number; terminated: number; soon: number; late: number; differences: number }
export type Line = Counts & { institution: InstitutionRow; share: Share | null }

const sum = (of: readonly number[]): number => of.reduce((all, it) => all + it, 0)

const countsOf = (assessments: readonly Assessment[], today: Day, until: Day): Counts => {
  const dues = assessments.flatMap((it) => it.duties.flatMap(({ due }) => due ?? []))
  return {
    people: assessments.length,
    suspended: assessments.filter((it) => it.status === 'suspended').length,
    terminated: assessments.filter((it) => it.status === 'terminated').length,
    soon: dues.filter((it) => it >= today && it <= until).length,
    late: dues.filter((it) => it < today).length,
    differences: sum(assessments.map((it) => it.discrepancies.length)),
  }
}

type Ground = { book: Rulebook; judge: Assessor; today: Day }

/** Who works at which of the institutions held, in one walk over everyone. */
function* workingAt(held: readonly InstitutionRow[], files: readonly PersonFile[], today: Day): Slices<{ at: ReadonlyMap<string, readonly PersonFile[]>; anywhere: PersonFile[] }> {
  const at = new Map<string, PersonFile[]>(held.map(({ id }) => [id, []]))
  const anywhere: PersonFile[] = []
  yield* mapping(files, (file) => {
    const places = [...new Set(file.posts.map((it) => it.institution))].filter((id) => at.has(id) && worksAt(file, id, today))
    for (const id of places) at.get(id)?.push(file)
    if (places.length > 0) anywhere.push(file)
  })
  return { at, anywhere }
}

/** So few that the page answers between two slices. */
const JUDGED = 100

/** Each institution held, and all of them together: who works at two of them is counted once in the total. */
export function* linesOf(held: readonly InstitutionRow[], files: readonly PersonFile[], { book, judge, today }: Ground): Slices<{ lines: Line[]; total: Counts }> {
  const until = book.workingDays.after(today, SOON).day
  const { at, anywhere } = yield* workingAt(held, files, today)
  const assessments = new Map((yield* mapping(anywhere, (it) => [it.person.id, judge(it, today)] as const, JUDGED)))
  const reckoned = (people: readonly PersonFile[]): Counts => countsOf(people.flatMap((it) => assessments.get(it.person.id) ?? []), today, until)
  const lines = yield* mapping(held, (institution): Line => {
    const mine = at.get(institution.id) ?? []
    return { institution, ...reckoned(mine), share: shareAt({ institution, files: mine, on: today, book, judge }) }
  }, 1)
  return { lines, total: reckoned(anywhere) }
}
