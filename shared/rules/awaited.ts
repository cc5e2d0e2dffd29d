import { type Day, yearOf } from '../time/day'
import type { Reason } from './assessment'
import type { Event, History } from './case'
import { dueAfter } from './duties'
import { type Law, mainSite, packOn } from './law'
import { resting } from './resting'
import { sayDay } from './say'

/**
 * What the agency owes on an appeal: to have verified it, and to have told the result, by the working day `due`.
 * The time of outside experts is not counted (第四十条), so that after `due` it is only presumed late.
 */
export type Awaited = { kind: 'verify' | 'tell'; decision: string; due: Day; provisional: boolean; because: Reason }

type Appeal = Extract<Event, { type: 'appeal' }>

/** A variation or revocation since is the answer; where none is known of a decision upheld, the wait ends with the year. */
const isAnswered = ({ on, decision, answered }: Appeal, { events }: History, asOf: Day): boolean =>
  (answered !== undefined && answered <= asOf)
  || events.some((it) => (it.type === 'variation' || it.type === 'revocation') && it.decision === decision && on <= it.on && it.on <= asOf)

const ofAppeal = (appeal: Appeal, law: Law, history: History, asOf: Day): Awaited[] => {
  const decision = history.events.find((it) => it.type === 'decision' && it.id === appeal.decision)
  if (decision?.type !== 'decision' || decision.on > asOf) return []
  const pack = packOn(law, decision.site ?? mainSite(history), decision.on)
  const { 'appeal-verify': verify, 'appeal-tell': tell } = pack.pack.deadlines
  const verified = dueAfter(verify, appeal.on, law.workingDays)
  if (!verify || !verified) return []
  const received = { says: `${sayDay(appeal.on)}提出申诉`, fact: decision.id }
  const owed: Awaited[] = [{ kind: 'verify', decision: decision.id, due: verified.day, provisional: verified.provisional, because: resting(`${sayDay(verified.day)}前应完成核实`, pack, verify, [received]) }]
  const told = dueAfter(tell, verified.day, law.workingDays)
  if (tell && told) {
    const provisional = verified.provisional || told.provisional
    owed.push({ kind: 'tell', decision: decision.id, due: told.day, provisional, because: resting(`${sayDay(told.day)}前应书面告知结果`, pack, tell, [...owed.map(({ because }) => because)]) })
  }
  return owed
}

/** The agency's answers to appeals that are still open on a day, in the order of their days (第四十条); none where the text gives no day. */
export const awaitedOn = (law: Law, history: History, asOf: Day): Awaited[] =>
  history.events
    .flatMap((it) => (it.type === 'appeal' && it.on <= asOf && !isAnswered(it, history, asOf) ? ofAppeal(it, law, history, asOf) : []))
    .filter(({ due }) => due >= asOf || yearOf(due) === yearOf(asOf))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
