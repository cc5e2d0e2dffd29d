import type { Assessment, DutyKind } from '../../../shared/rules/assessment'
import { dutyWords, sayClaim, sayDay } from '../../../shared/rules/say'
import type { Day } from '../../../shared/time/day'
import type { RosterPerson } from './people'

export type Barred = { says: string; people: { person: RosterPerson; until: string }[] }

/** Until when a person's services are not paid, or what has to happen first. */
const untilOf = ({ phase, status, measure, reregisterFrom, asOf }: Assessment): string => {
  if (phase === 'awaiting-resumption') return '通过评估前'
  if (phase === 'may-reregister') return '重新登记备案前'
  if (status === 'terminated') return reregisterFrom ? `最早 ${sayDay(reregisterFrom, asOf)}可重新登记` : '终止'
  return measure?.until ? `${sayDay(measure.until, asOf)}止` : '暂停中'
}

/** 第五、六条: who may not today, under the sentence that their role makes of it. */
export const barredToday = (people: readonly RosterPerson[]): Barred[] => {
  const groups = new Map<string, Barred>()
  for (const person of people) {
    const claim = sayClaim(person.role, person.assessment)
    if (claim.may) continue
    const group = groups.get(claim.says) ?? { says: claim.says, people: [] }
    group.people.push({ person, until: untilOf(person.assessment) })
    groups.set(claim.says, group)
  }
  return [...groups.values()]
}

export type Todo = { person: RosterPerson; kind: DutyKind; what: string; due: Day | null; overdue: boolean; provisional: boolean }

const keyOf = ({ person, kind, due }: Todo): string => `${person.id} ${kind} ${due}`

const todosOf = (person: RosterPerson, today: Day): Todo[] =>
  person.assessment.duties.map(({ kind, due, provisional }) => ({
    person, kind, what: dutyWords[kind], due, overdue: due !== null && due < today, provisional,
  }))

/** Everybody's duties by due day; those whose article names no day (及时) last, and none twice. */
export const todosOn = (people: readonly RosterPerson[], today: Day): Todo[] => {
  const all = new Map(people.flatMap((it) => todosOf(it, today)).map((it) => [keyOf(it), it]))
  return [...all.values()].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** The next thing to be done in time, of what is not too late already. */
export const nextDeadline = (todos: readonly Todo[]): { who: string; what: string; due: Day } | null => {
  const next = todos.find((it) => it.due !== null && !it.overdue)
  return next?.due ? { who: next.person.name, what: next.what, due: next.due } : null
}

/** What the articles ask for without naming a day, with whom it concerns. */
export const promptly = (todos: readonly Todo[]): { what: string; people: RosterPerson[] }[] => {
  const duties = new Map<string, RosterPerson[]>()
  for (const { person, what, due } of todos) {
    if (due === null) duties.set(what, [...(duties.get(what) ?? []), person])
  }
  return [...duties].map(([what, people]) => ({ what, people }))
}
