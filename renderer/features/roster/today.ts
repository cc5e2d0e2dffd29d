import type { Assessment, DutyKind } from '../../../shared/rules/assessment'
import { dutyWords, sayClaim, sayDay } from '../../../shared/rules/say'
import type { Expiry } from '../../../shared/model/licence-expiry'
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

export type Todo = { person: RosterPerson; kind: DutyKind; what: string; due: Day | null; overdue: boolean; provisional: boolean; /** The day it was done. */ done: Day | null }

const keyOf = ({ person, kind, due, done }: Todo): string => `${person.id} ${kind} ${due} ${due === null && done ? 'done' : ''}`

const todosOf = (person: RosterPerson, today: Day): Todo[] =>
  person.duties.map(({ duty: { kind, due, provisional }, on }) => ({
    person, kind, what: dutyWords[kind], due, overdue: on === null && due !== null && due < today, provisional, done: on,
  }))

/** Everybody's duties by due day; those whose article names no day (及时) last, and none twice. What was done comes after what was not. */
export const todosOn = (people: readonly RosterPerson[], today: Day): Todo[] => {
  const all = new Map(people.flatMap((it) => todosOf(it, today)).map((it) => [keyOf(it), it]))
  return [...all.values()].sort((a, b) => Number(a.done !== null) - Number(b.done !== null) || (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** The next thing to be done in time, of what is not too late already. */
export const nextDeadline = (todos: readonly Todo[]): { who: string; what: string; due: Day } | null => {
  const next = todos.find((it) => it.due !== null && !it.overdue && it.done === null)
  return next?.due ? { who: next.person.name, what: next.what, due: next.due } : null
}

export type Prompt = { what: string; people: RosterPerson[]; done: { person: RosterPerson; on: Day }[] }

/** What the articles ask for without naming a day, with whom it concerns, and for whom it was done. */
export const promptly = (todos: readonly Todo[]): Prompt[] => {
  const duties = new Map<string, Prompt>()
  for (const { person, what, due, done } of todos) {
    if (due !== null) continue
    const prompt = duties.get(what) ?? { what, people: [], done: [] }
    if (done === null) prompt.people.push(person)
    // One who has done some of it and not all is asked still.
    else if (!prompt.people.includes(person)) prompt.done.push({ person, on: done })
    duties.set(what, prompt)
  }
  return [...duties.values()]
}

/** The licences of all that are to be renewed, worst first. */
export const expiringAmong = (people: readonly RosterPerson[]): { person: RosterPerson; expiry: Expiry }[] =>
  people.flatMap((person) => person.expiring.map((expiry) => ({ person, expiry }))).sort((a, b) => a.expiry.left - b.expiry.left)
