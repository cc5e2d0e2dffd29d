import { historyOf, type PersonFile } from './history'
import type { InstitutionRow } from './rows'
import { lawOf, type Rulebook } from './rulebook'
import { assess } from '../rules/assess'
import type { Assessment } from '../rules/assessment'
import type { Law } from '../rules/law'
import type { Day } from '../time/day'

export type Assessor = (file: PersonFile, today: Day) => Assessment

const marks = (rows: readonly { id: string; rev: number }[]): string => rows.map(({ id, rev }) => `${id}:${rev}`).join()

const keyOf = ({ person, ...rows }: PersonFile, today: Day): string =>
  [today, person.rev, ...Object.values(rows).map(marks)].join(';')

const lawsOf = (book: Rulebook): ((institutions: readonly InstitutionRow[]) => Law) => {
  const laws = new WeakMap<readonly InstitutionRow[], Law>()
  return (institutions) => {
    const law = laws.get(institutions) ?? lawOf(book, institutions)
    laws.set(institutions, law)
    return law
  }
}

/** Assesses anew only whose rows changed; what it remembers is lost with it and never stored. */
export const assessor = (book: Rulebook): Assessor => {
  const known = new Map<string, { key: string; assessment: Assessment }>()
  const law = lawsOf(book)
  return (file, today) => {
    const key = keyOf(file, today)
    const found = known.get(file.person.id)
    if (found?.key === key) return found.assessment
    const assessment = assess(law(file.institutions), historyOf(file), today)
    known.set(file.person.id, { key, assessment })
    return assessment
  }
}
