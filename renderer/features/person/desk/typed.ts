import type { Day } from '../../../../shared/time/day'
import { typedDay } from '../../../ui/form/typed-day'

/** A day that may be left out: what was typed, or what is wrong with it. */
export const optionalDay = (text: string): { day: Day | null; trouble: string | undefined } => {
  const typed = typedDay(text)
  if (typed === null) return { day: null, trouble: undefined }
  return 'sentence' in typed ? { day: null, trouble: typed.sentence } : { day: typed.day, trouble: undefined }
}

/** A day that has to be there, and not after today: what happened cannot be to come. */
export const pastDay = (text: string, missing: string, today: Day): { day: Day | null; trouble: string | undefined } => {
  const { day, trouble } = optionalDay(text)
  if (trouble) return { day: null, trouble }
  if (!day) return { day: null, trouble: missing }
  return day > today ? { day: null, trouble: '还没有到这一天，请在办完以后登记。' } : { day, trouble: undefined }
}
