import { historyOf, type PersonFile, siteOf } from '../../../../shared/model/history'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { lawOf, packIn, type Rulebook } from '../../../../shared/model/rulebook'
import type { Discrepancy } from '../../../../shared/rules/assessment'
import type { Decision } from '../../../../shared/rules/case'
import { imagined } from '../../../../shared/rules/imagine'
import { consequence } from '../../../../shared/rules/plan'
import { sayStatus } from '../../../../shared/rules/say'
import { suggestionFor } from '../../../../shared/rules/suggestion'
import type { Day } from '../../../../shared/time/day'
import { optionalYuan } from '../typed'
import { adjustmentIn, type PersonDraft, responsibilityIn, wholeIn } from './people-draft'

/** What would come of it: the standing with the decision, and how what is proposed differs from the rules. `most`: the rules' highest points, none being named. */
export type Foreseen = { points: number; most: boolean; before: string; after: string; differences: readonly Discrepancy[] }

export type Proposal = { institution: InstitutionRow; by: 'penalty' | 'agreement' | null; amount: number | null; book: Rulebook; today: Day }

/**
 * A decision as it is proposed for one person, thought of as made and served on `today`; null while circumstance or
 * responsibility are not known, or the rules held do not know the circumstance.
 */
export const foresee = (draft: PersonDraft, file: PersonFile, { institution, by, amount, book, today }: Proposal): Foreseen | null => {
  const pack = packIn(book, institution.packs, today)
  const responsibility = responsibilityIn(draft.responsibility)
  if (!pack || !responsibility || !pack.circumstances.has(draft.circumstance)) return null
  const named = wholeIn(draft.points)
  const points = named ?? suggestionFor(pack, draft)?.to
  const [thought] = points ? imagined(draft.circumstance, today, points, 1) : []
  if (!points || !thought) return null
  const adjustment = adjustmentIn(draft.adjustment)
  const own = optionalYuan(draft.amount).value
  const decision: Decision = {
    ...thought, site: siteOf(institution), ...(by && { by }), items: [{ circumstance: draft.circumstance, responsibility, points, ...(adjustment && { adjustment }) }],
    amounts: { ...(amount !== null && { institution: amount }), ...(own !== null && { person: own }) },
  }
  const { before, after } = consequence(lawOf(book, file.institutions), historyOf(file), decision, today)
  return { points, most: named === null, before: sayStatus(before), after: sayStatus(after), differences: after.discrepancies.filter((it) => it.event === decision.id) }
}
