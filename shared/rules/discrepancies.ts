import type { Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Discrepancy } from './assessment'
import type { History } from './case'
import { type Difference, differencesIn } from './differences'
import { dueAfter } from './duties'
import { sayDay } from './say'
import type { Deadline, Pack } from './schema'
import type { Restored, Reregistered, Scored, State } from './state'

type Route = Pack['restoration']['routes'][number]

/** The last day of a deadline that was not met; null where it was, or where a day is not known. */
const missed = (deadline: Deadline | null, start: Day | undefined, done: Day | undefined, calendar: WorkingDays): Day | null => {
  if (!deadline || start === undefined || done === undefined) return null
  const due = dueAfter(deadline, start, calendar)
  return due && done > due.day ? due.day : null
}

/** The agency's own deadlines, shown so that lateness is seen (第十二、二十一、二十二条). */
const lateness = ({ decision, pack }: Scored, calendar: WorkingDays, into: Difference[]): void => {
  const { notice, service, finding } = pack.pack.deadlines
  const by = (of: Day): string => `${sayDay(of)}前（含当日）`
  const noticeBy = missed(notice, decision.by === 'agreement' ? decision.on : undefined, decision.noticeOn, calendar)
  const serviceBy = missed(service, decision.noticeOn, decision.received, calendar)
  const findingBy = missed(finding, decision.on, decision.foundOn, calendar)
  if (noticeBy) into.push({ code: 'notice-late', article: notice?.article ?? '', says: `处理通知书应在 ${by(noticeBy)}作出` })
  if (serviceBy) into.push({ code: 'service-late', article: service?.article ?? '', says: `处理通知书应在 ${by(serviceBy)}送达` })
  if (findingBy) into.push({ code: 'finding-late', article: finding?.article ?? '', says: `责任认定应在 ${by(findingBy)}作出` })
}

const ofDecision = (scored: Scored, at: number, state: State, known: History, asOf: Day, calendar: WorkingDays, into: Discrepancy[]): void => {
  const { decision, pack } = scored
  const differences = differencesIn(scored, at, state, known)
  lateness(scored, calendar, differences)
  if (differences.length === 0) return
  const window = decision.received ? dueAfter(pack.pack.deadlines.appeal, decision.received, calendar) : null
  const appealUntil = window && window.day >= asOf ? window.day : null
  for (const { code, article, says } of differences) into.push({ code, event: decision.id, article, says, appealUntil })
}

const givenBy = ({ score }: Restored, route: Route | undefined): number | null => {
  if (!route) return null
  if (route.each !== undefined) return route.each
  if (score === undefined) return null
  return route.exam?.find((it) => it.from <= score && score <= it.to)?.points ?? 0
}

/** R5: recorded by the agency, and yet not what the rules would give (第三十二至三十四条；内蒙古五). */
const ofRestoration = (restored: Restored, into: Discrepancy[]): void => {
  const { pack: { pack: { restoration } }, yearBefore, points, on } = restored
  const route = restoration.routes.find((it) => it.id === restored.route)
  const differ = (code: Discrepancy['code'], article: string | undefined, says: string): void =>
    void into.push({ code, event: `restoration@${on}`, article: article ?? '', says, appealUntil: null })
  const overYear = restoration.pointsPerYear !== null && yearBefore.restored + points > restoration.pointsPerYear
  const overRoute =
    (route?.timesPerYear !== undefined && points > 0 && yearBefore.times + 1 > route.timesPerYear) ||
    (route?.pointsPerYear !== undefined && yearBefore.points + points > route.pointsPerYear)
  if (overYear) differ('restoration-over-cap', restoration.article, `一年最多修复 ${restoration.pointsPerYear} 分`)
  else if (overRoute) differ('restoration-over-cap', route?.article, '超过这一途径一年的次数或者分值')
  const { barredBySingle } = restoration
  if (yearBefore.highestSingle >= barredBySingle.from && yearBefore.highestSingle <= barredBySingle.to) {
    differ('restoration-barred', barredBySingle.article, `当年有单次 ${yearBefore.highestSingle} 分，不予修复`)
  }
  const given = givenBy(restored, route)
  if (!route) differ('restoration-points-differ', restoration.article, '本细则没有这一修复途径')
  else if (given !== null && given !== points) differ('restoration-points-differ', route.article, `这一途径应为 ${given} 分，记录为 ${points} 分`)
}

const ofReregistration = ({ on, effective, possibleFrom }: Reregistered, state: State): Discrepancy[] => {
  if (effective || possibleFrom === null) return []
  const bar = state.terminations.find((it) => it.on <= on && (it.endedOn === null || it.endedOn > on))
  const article = bar?.sources[0]?.article ?? ''
  return [{ code: 'reregistration-early', event: `reregistration@${on}`, article, says: `最早 ${sayDay(possibleFrom)}可重新登记备案`, appealUntil: null }]
}

/** Section 8: what was recorded beside what the rules give, with the last day to appeal while it is open. */
export const discrepanciesOn = (state: State, { person, events }: History, asOf: Day, calendar: WorkingDays): Discrepancy[] => {
  const known = { person, events: events.filter((it) => it.on <= asOf) }
  const into: Discrepancy[] = []
  state.scored.forEach((it, at) => ofDecision(it, at, state, known, asOf, calendar, into))
  for (const it of state.restored) ofRestoration(it, into)
  for (const it of state.reregistered) into.push(...ofReregistration(it, state))
  return into
}
