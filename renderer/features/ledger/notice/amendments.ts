import type { Amended } from '../../../../shared/model/appeals'
import { fateOf, type Fate } from '../../../../shared/model/fate'
import type { PersonFile } from '../../../../shared/model/history'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { Day } from '../../../../shared/time/day'

/** What became of a notice, and the appeal against it: the last, where there were several; null while there is none. */
export const amendmentsOf = (file: PersonFile, row: DecisionRow, asOf: Day): Fate & { appeal: Amended | null } => {
  const fate = fateOf(file, row, asOf)
  return { ...fate, appeal: fate.amendments.findLast((it) => it.kind === 'appeal') ?? null }
}

export const appealOf = (file: PersonFile, row: DecisionRow, asOf: Day): Amended | null => amendmentsOf(file, row, asOf).appeal
