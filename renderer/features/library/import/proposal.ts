import { type Assignment, assignmentsOf, reassigned } from '../../../../shared/model/assignment'
import { keyOf, type Library, type Rule, rulebookOf, withRule } from '../../../../shared/model/library'
import { type DayChange, dayChanges, type LawChanges, lawChanges } from '../../../../shared/model/law-changes'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { lawOf, packIn, type Rulebook } from '../../../../shared/model/rulebook'
import type { Law } from '../../../../shared/rules/law'
import type { Pack } from '../../../../shared/rules/schema'
import { type Day, dayAfter, dayBefore } from '../../../../shared/time/day'

/** What taking a file in would do, before anything is done. */
export type Proposal = {
  file: string
  text: string
  /** Its place at the agency that signed it; undefined for a file a person chose. */
  published: number | undefined
  key: string
  rule: Rule
  /** Institutions that would newly follow the pack, and those that follow the version it stands in for. */
  assignments: readonly Assignment[]
  followers: readonly InstitutionRow[]
  /** What it is set beside: the version it stands in for, else what the institutions followed the day before. */
  beside: Pack | null
  replaces: boolean
  changes: LawChanges | null
  days: readonly DayChange[]
  laws: { before: Law; after: Law }
  /** Days on which the change itself can be seen. */
  named: readonly Day[]
}

type Given = { file: string; text: string; published: number | undefined; rule: Rule; library: Library; book: Rulebook; institutions: readonly InstitutionRow[] }

const besideOf = (pack: Pack, assignments: readonly Assignment[], { library, book }: Given): Pack | null => {
  const same = library.packs.get(pack.id)?.value
  if (same) return same
  const succeeded = pack.supersedes.flatMap((id) => library.packs.get(id)?.value ?? [])[0]
  return succeeded ?? packIn(book, assignments[0]?.before ?? [], dayBefore(pack.effectiveFrom))?.pack ?? null
}

const partOf = (given: Given): Pick<Proposal, 'assignments' | 'followers' | 'beside' | 'replaces' | 'changes' | 'days' | 'named'> => {
  const { rule, library, institutions } = given
  if (rule.kind === 'calendar') {
    const held = library.calendars.get(rule.value.year)?.value ?? null
    return { assignments: [], followers: [], beside: null, replaces: held !== null, changes: null, days: dayChanges(held, rule.value), named: [] }
  }
  const pack = rule.value
  const assignments = assignmentsOf(pack, library, institutions)
  const beside = besideOf(pack, assignments, given)
  return {
    assignments, beside,
    followers: institutions.filter(({ packs }) => packs.includes(pack.id)),
    replaces: library.packs.has(pack.id),
    changes: beside && lawChanges(beside, pack),
    days: [],
    named: [pack.effectiveFrom, ...(pack.effectiveTo ? [dayAfter(pack.effectiveTo)] : [])],
  }
}

export const proposalOf = (given: Given): Proposal => {
  const { file, text, published, rule, library, book, institutions } = given
  const part = partOf(given)
  const laws = {
    before: lawOf(book, institutions),
    after: lawOf(rulebookOf(withRule(library, rule, null)), reassigned(institutions, part.assignments)),
  }
  return { file, text, published, rule, key: keyOf(rule), laws, ...part }
}
