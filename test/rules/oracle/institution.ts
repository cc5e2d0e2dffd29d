import type { InstitutionEvent } from '../../../shared/rules/case'
import type { Pack } from '../../../shared/rules/schema'
import { lastDayOf } from './days'
import type { State, Term } from './state'

type Span = [number, number]

/** S5: the months for the person as [fewest, most]; null where unaffected. */
const personMonths = (event: InstitutionEvent, { institutionMeasures: law }: Pack): Span | null => {
  // "Not responsible → unaffected."
  if (event.responsibility === 'none') return null
  // "Printed `personMonths` win."
  if (event.personMonths !== undefined) return [event.personMonths, event.personMonths]
  // "内蒙古's text has none of this: only printed months take effect."
  if (law.withoutPrinted === 'no-effect') return null
  const fewer = event.kind === 'agreement-terminated' ? law.termination : law.suspension
  if (!fewer) return null
  // "primary = the institution's months;"
  const primary: Span = [event.months, event.months]
  if (event.responsibility === 'primary') return primary
  // "important = 1–3 fewer;"
  const important: Span = [primary[0] - fewer.important[1], primary[1] - fewer.important[0]]
  // "general = again 1–3 fewer".
  const general: Span = [important[0] - fewer.general[1], important[1] - fewer.general[0]]
  const [least, most] = event.responsibility === 'important' ? important : general
  // "the answer is a range, not below 0".
  return [Math.max(0, least), Math.max(0, most)]
}

export const landInstitution = (state: State, event: InstitutionEvent, pack: Pack): void => {
  const months = personMonths(event, pack)
  if (!months) return
  const term: Term = {
    source: 'institution', decision: null, on: event.on, pack, from: event.from,
    until: [lastDayOf(event.from, months[0]), lastDayOf(event.from, months[1])],
    months, printedUntil: null, takenOff: 0, assumedStart: false, hadItsMonth: false, never: false, counts: false, over: false,
  }
  if (event.kind === 'agreement-terminated') state.terminations.push(term)
  else if (months[1] > 0) state.suspensions.push(term)
}
