import { daysBetween, type Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import type { Discrepancy } from './assessment'
import type { History } from './case'
import { type Difference, differencesIn } from './differences'
import { dueAfter } from './duties'
import { sayDay } from './say'
import type { Deadline } from './schema'
import type { Restored, Reregistered, Scored, State } from './state'

/** The agency's own deadlines, shown so that lateness is seen (第十二、二十一、二十二条). */
const lateness = ({ decision, pack }: Scored, calendar: WorkingDays): Difference[] => {
  const { notice, service, finding } = pack.pack.deadlines
  const late = (code: Discrepancy['code'], deadline: Deadline | null, start: Day | undefined, done: Day | undefined, says: (by: string) => string): Difference[] => {
    const due = start && dueAfter(deadline, start, calendar)
    return due && done && done > due.day ? [{ code, article: deadline?.article ?? '', says: says(`${sayDay(due.day)}前（含当日）`) }] : []
  }
  return [
    ...late('notice-late', notice, decision.by === 'agreement' ? decision.on : undefined, decision.noticeOn, (by) => `处理通知书应在 ${by}作出`),
    ...late('service-late', service, decision.noticeOn, decision.received, (by) => `处理通知书应在 ${by}送达`),
    ...late('finding-late', finding, decision.on, decision.foundOn, (by) => `责任认定应在 ${by}作出`),
  ]
}

const apart = (a: Day, b: Day): number => Math.abs(daysBetween(a, b))

const ofDecision = (scored: Scored, index: number, state: State, known: History, asOf: Day, calendar: WorkingDays): Discrepancy[] => {
  const { decision, pack } = scored
  const window = decision.received ? dueAfter(pack.pack.deadlines.appeal, decision.received, calendar) : null
  const appealUntil = window && window.day >= asOf ? window.day : null
  return [...differencesIn(scored, state.scored.slice(0, index), state, known, apart), ...lateness(scored, calendar)].map((it) => ({
    code: it.code, event: decision.id, article: it.article, says: it.says, appealUntil,
  }))
}

const givenBy = (restored: Restored): number | null => {
  const route = restored.pack.pack.restoration.routes.find((it) => it.id === restored.route)
  if (!route) return null
  if (route.each !== undefined) return route.each
  const { score } = restored
  if (score === undefined) return null
  return route.exam?.find((it) => it.from <= score && score <= it.to)?.points ?? 0
}

/** R5: recorded by the agency, and yet not what the rules would give (第三十二至三十四条；内蒙古五). */
const ofRestoration = (restored: Restored): Discrepancy[] => {
  const { pack: { pack: { restoration } }, yearBefore, points, on } = restored
  const route = restoration.routes.find((it) => it.id === restored.route)
  const differ = (code: Discrepancy['code'], article: string | undefined, says: string): Discrepancy => ({
    code, event: `restoration@${on}`, article: article ?? '', says, appealUntil: null,
  })
  const result: Discrepancy[] = []
  const overYear = restoration.pointsPerYear !== null && yearBefore.restored + points > restoration.pointsPerYear
  const overRoute =
    (route?.timesPerYear !== undefined && points > 0 && yearBefore.times + 1 > route.timesPerYear) ||
    (route?.pointsPerYear !== undefined && yearBefore.points + points > route.pointsPerYear)
  if (overYear) result.push(differ('restoration-over-cap', restoration.article, `一年最多修复 ${restoration.pointsPerYear} 分`))
  else if (overRoute) result.push(differ('restoration-over-cap', route?.article, '超过这一途径一年的次数或者分值'))
  const { barredBySingle } = restoration
  if (yearBefore.highestSingle >= barredBySingle.from && yearBefore.highestSingle <= barredBySingle.to) {
    result.push(differ('restoration-barred', barredBySingle.article, `当年有单次 ${yearBefore.highestSingle} 分，不予修复`))
  }
  const given = givenBy(restored)
  if (!route) result.push(differ('restoration-points-differ', restoration.article, '本细则没有这一修复途径'))
  else if (given !== null && given !== points) result.push(differ('restoration-points-differ', route.article, `这一途径应为 ${given} 分，记录为 ${points} 分`))
  return result
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
  return [
    ...state.scored.flatMap((it, index) => ofDecision(it, index, state, known, asOf, calendar)),
    ...state.restored.flatMap(ofRestoration),
    ...state.reregistered.flatMap((it) => ofReregistration(it, state)),
  ]
}
