import type { Duty, DutyKind, Reason } from '../../../shared/rules/assessment'
import { awaitedOn } from '../../../shared/rules/awaited'
import { dutyWords, sayDay } from '../../../shared/rules/say'
import type { Day } from '../../../shared/time/day'
import { dayWord, institutionName, type Known } from '../../../shared/model/known'
import { dutyReason } from '../../../shared/model/reason-targets'

export type DutyRow = {
  key: string
  who: string
  what: string
  /** What it is about: notice numbers. */
  about: readonly string[]
  due: Day | null
  when: string
  overdue: boolean
  provisional: boolean
  reason: Reason
}

/** Whose business it is (第二十二、二十三、三十六、三十九条). */
const of: Record<DutyKind, 'institution' | 'person' | 'either'> = {
  'maintain-status': 'institution', 'restore-status': 'institution', talk: 'institution', training: 'institution', appeal: 'either', 'apply-resumption': 'person',
}

const whoOf = (known: Known, { kind, decision }: Duty): string => {
  const row = known.file.decisions.find((it) => it.id === decision)
  const institution = institutionName(known, row?.institution ?? known.file.person.institution)
  const { name } = known.file.person
  return { institution, person: name, either: `${institution}或者${name}` }[of[kind]]
}

/** Duties without a day are asked for by every notice alike: said once, with all the notices. */
const together = (duties: readonly Duty[], who: (duty: Duty) => string): Duty[][] => {
  const groups = new Map<string, Duty[]>()
  duties.forEach((duty, at) => {
    const key = duty.due === null ? `${duty.kind}:${who(duty)}` : `${duty.kind}:${at}`
    groups.set(key, [...(groups.get(key) ?? []), duty])
  })
  return [...groups.values()]
}

const whenWords = ({ due }: Duty, known: Known): string => {
  const { today } = known
  if (due === null) return '及时'
  return due < today ? `${sayDay(due, today)}前，已逾期` : due === today ? `${dayWord(known)}（${sayDay(due, today)}）止` : `${sayDay(due, today)}前（含当日）`
}

const rowOf = (known: Known, duties: readonly Duty[], first: Duty): DutyRow => {
  const numbers = duties.flatMap(({ decision }) => known.file.decisions.find((it) => it.id === decision)?.noticeNo || [])
  return {
    key: `${first.kind}:${first.due ?? ''}:${first.decision ?? ''}`,
    who: whoOf(known, first),
    what: dutyWords[first.kind],
    about: numbers,
    due: first.due,
    when: whenWords(first, known),
    overdue: first.due !== null && first.due < known.today,
    provisional: first.provisional,
    reason: dutyReason(known, first),
  }
}

export type AwaitedRow = { key: string; when: string; what: string; about: string; provisional: boolean; reason: Reason }

const OWED = { verify: '完成申诉核实', tell: '书面告知申诉结果' } as const

/** 等经办机构做什么: what is past its day is not called late, as the time of experts is not counted (第四十条). */
export const awaitedRows = (known: Known): AwaitedRow[] =>
  awaitedOn(known.law, known.history, known.today).map(({ kind, decision, due, provisional, because }) => ({
    key: `${kind}:${decision}`,
    when: due < known.today ? `${sayDay(due, known.today)}前，已过` : `${sayDay(due, known.today)}前（含当日）`,
    what: OWED[kind],
    about: known.file.decisions.find((it) => it.id === decision)?.noticeNo ?? '',
    provisional,
    reason: because,
  }))

/** 要做什么 · 何时之前: by due day, those without one last. */
export const dutyRows = (known: Known): DutyRow[] =>
  together(known.assessment.duties, (duty) => whoOf(known, duty)).flatMap((duties) => (duties[0] ? [rowOf(known, duties, duties[0])] : []))
