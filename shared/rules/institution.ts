import { lastDayOf } from '../time/months'
import type { InstitutionEvent } from './case'
import type { CompiledPack } from './compile'
import type { Months, Source } from './schema'
import { dropEmpty, monthsIn, type State } from './state'

export type InstitutionEffect = { months: Months; source: Source }

/** S5: months for a person by responsibility; `null` where the pack lets only printed months act (第二十七至二十九条). */
export const effectOn = (event: Pick<InstitutionEvent, 'kind' | 'months' | 'responsibility' | 'personMonths'>, pack: CompiledPack): InstitutionEffect | null => {
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
  const { on, from, kind } = event
  const months = monthsIn(state, effect.months)
  const until = lastDayOf(from, months, pack.pack.timing.months.counting)
  const key = `institution:${index}`
  const sources = [effect.source]
  if (kind === 'agreement-terminated') {
    state.terminations.push({
      key, source: 'institution', decision: null, on, from, months, shortenedBy: 0, printedUntil: null, assumedStart: false, pack, sources, barUntil: until, endedOn: null,
    })
    return
  }
  state.suspensions.push({
    key, source: 'institution', decision: null, on, from, months, shortenedBy: 0, printedUntil: null, assumedStart: false, pack, sources,
    until, countsIn: null, flatTaken: false, endedBy: null,
  })
  dropEmpty(state)
}
