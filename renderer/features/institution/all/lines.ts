import type { Assessor } from '../../../../shared/model/assessor'
import type { PersonFile } from '../../../../shared/model/history'
import { worksAt } from '../../../../shared/model/registered'
import type { InstitutionRow } from '../../../../shared/model/rows'
import type { Rulebook } from '../../../../shared/model/rulebook'
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

/** Each institution held, and all of them together: who works at two of them is counted once in the total. */
export const linesOf = (held: readonly InstitutionRow[], files: readonly PersonFile[], { book, judge, today }: Ground): { lines: Line[]; total: Counts } => {
  const until = book.workingDays.after(today, SOON).day
  const at = (institution: InstitutionRow): PersonFile[] => files.filter((it) => worksAt(it, institution.id, today))
  const reckoned = (people: readonly PersonFile[]): Counts => countsOf(people.map((it) => judge(it, today)), today, until)
  return {
    lines: held.map((institution) => ({ institution, ...reckoned(at(institution)), share: shareAt({ institution, files, on: today, book, judge }) })),
    total: reckoned(files.filter((it) => held.some(({ id }) => worksAt(it, id, today)))),
  }
}
