import { fateOf, type Fate } from '../../../../shared/model/fate'
import type { PersonFile } from '../../../../shared/model/history'
import type { DecisionRow } from '../../../../shared/model/rows'
import type { Day } from '../../../../shared/time/day'

/** What became of a notice, and whether an appeal was made. */
export const amendmentsOf = (file: PersonFile, row: DecisionRow, asOf: Day): Fate & { appealed: boolean } => {
  const fate = fateOf(file, row, asOf)
  return { ...fate, appealed: fate.amendments.some((it) => it.kind === 'appeal') }
}
