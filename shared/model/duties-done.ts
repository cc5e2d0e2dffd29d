import type { Duty, Measure, Status } from '../rules/assessment'
import { type Day, earliest } from '../time/day'
import type { DeskFile } from './desk-file'
import type { PersonFile } from './history'
import type { DecisionRow, RegistrationRow } from './rows'

export type DoneFile = Pick<PersonFile, 'decisions'> & DeskFile

/** A duty with the day on which a row of the desk shows it was done; null while none does. */
export type Done = { duty: Duty; on: Day | null }

const first = (days: readonly Day[]): Day | null => days.reduce<Day | null>((held, it) => (held === null ? it : earliest(held, it)), null)

/** What the notice was known from: before it nothing can have been done about it. */
const knownFrom = ({ received, on }: DecisionRow): Day => received ?? on

/** A row that names a decision is about that one alone; one that names none is about whatever was open. */
const isAbout = (row: { decision: string | null }, decision: DecisionRow, on: Day): boolean =>
  row.decision === null ? on >= knownFrom(decision) : row.decision === decision.id && on >= decision.on

const wantedBy = (decision: string, measure: Measure | null): Status | null => {
  if (!measure?.links.some((it) => it.decision === decision)) return null
  return measure.kind === 'suspend' ? 'suspended' : 'terminated'
}

/** 第二十二条: the status set to what the notice asks for. */
const maintained = (file: DoneFile, decision: DecisionRow, measure: Measure | null): Day | null => {
  const wanted = wantedBy(decision.id, measure)
  const fits = ({ status }: RegistrationRow): boolean => (wanted ? status === wanted : status !== 'normal')
  return first(file.registrations.filter((it) => fits(it) && isAbout(it, decision, it.on)).map((it) => it.on))
}

/** 第三十六、四十一条: after the last entry that was not normal, one that is. */
const restored = ({ registrations }: DoneFile): Day | null => {
  const away = registrations.filter((it) => it.status !== 'normal').map((it) => it.on).toSorted().at(-1)
  return away === undefined ? null : first(registrations.filter((it) => it.status === 'normal' && it.on >= away).map((it) => it.on))
}

const doneOn = (file: DoneFile, duty: Duty, measure: Measure | null): Day | null => {
  if (duty.kind === 'restore-status') return restored(file)
  const decision = file.decisions.find((it) => it.id === duty.decision)
  if (!decision) return null
  switch (duty.kind) {
    case 'maintain-status': return maintained(file, decision, measure)
    case 'talk': return first(file.talks.filter((it) => isAbout(it, decision, it.heldOn)).map((it) => it.heldOn))
    case 'training': return first(file.trainings.map((it) => it.heldOn).filter((it) => it >= knownFrom(decision)))
    // What shows these done, the engine knows itself and asks no more.
    case 'appeal':
    case 'apply-resumption': return null
  }
}

/**
 * Which duties the desk's rows show as done, and the first day that does; in the order given. With `measure` a status must be
 * the one its decision asks for, without it any that is not normal.
 */
export const dutiesDone = (file: DoneFile, duties: readonly Duty[], measure: Measure | null = null): Done[] =>
  duties.map((duty) => ({ duty, on: doneOn(file, duty, measure) }))
