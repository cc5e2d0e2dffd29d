import { lastDayOf } from '../time/months'
import type { InstitutionEvent } from './case'
import type { CompiledPack } from './compile'
import type { Months, Source } from './schema'
import { dropEmpty, monthsIn, type State } from './state'

type Effect = { months: Months; source: Source }

/** S5: months for a person by responsibility; `null` where the pack lets only printed months act (第二十七至二十九条). */
const effectOn = (event: InstitutionEvent, pack: CompiledPack): Effect | null => {
  const rules = pack.pack.institutionMeasures
  if (event.responsibility === 'none') return null
  if (event.personMonths !== undefined) return { months: event.personMonths, source: rules }
  const reduction = event.kind === 'agreement-terminated' ? rules.termination : rules.suspension
  if (rules.withoutPrinted === 'no-effect' || !reduction) return null
  if (event.responsibility === 'primary') return { months: event.months, source: reduction }
  const { important, general } = reduction
  const [least, most] = event.responsibility === 'important' ? important : [important[0] + general[0], important[1] + general[1]]
  return { months: [Math.max(0, event.months - most), Math.max(0, event.months - least)], source: reduction }
}

/** Lands what an institution's own suspension or termination does to this person (第二十六至二十九条). */
export const landInstitution = (state: State, event: InstitutionEvent, index: number, pack: CompiledPack): void => {
  const effect = effectOn(event, pack)
  if (!effect) return
  const months = monthsIn(state, effect.months)
  const common = {
    key: `institution:${index}`, source: 'institution' as const, decision: null, on: event.on, from: event.from, months,
    shortenedBy: 0, printedUntil: null, assumedStart: false, pack, sources: [effect.source],
  }
  const until = lastDayOf(event.from, months, pack.pack.timing.months.counting)
  if (event.kind === 'agreement-terminated') state.terminations.push({ ...common, barUntil: until, endedOn: null })
  else {
    state.suspensions.push({ ...common, until, countsIn: null, flatTaken: false, endedBy: null })
    dropEmpty(state)
  }
}
