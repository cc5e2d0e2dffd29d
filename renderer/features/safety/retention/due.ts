import type { PersonRow } from '../../../../shared/model/rows'
import { addMonths } from '../../../../shared/time/months'
import type { Day } from '../../../../shared/time/day'

const MONTHS = 12

/** The day from which an identity need not be kept any longer. */
export const dueOn = ({ leftOn }: Pick<PersonRow, 'leftOn'>, years: number): Day | null => leftOn && addMonths(leftOn, years * MONTHS)

/** Those whose time is over on the day. */
export const pastTime = (leavers: readonly PersonRow[], years: number | null, today: Day): PersonRow[] =>
  years === null ? [] : leavers.filter((it) => (dueOn(it, years) ?? '9') <= today)
