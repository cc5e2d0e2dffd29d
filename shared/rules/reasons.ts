import { dateOf, yearOf } from '../time/day'
import type { MonthCounting } from '../time/months'
import type { DayOrRange, Points, Reason } from './assessment'
import type { CompiledPack } from './compile'
import { pointsReason } from './reasons-points'
import { resting } from './resting'
import { resumedBy } from './runs'
import { sayDay } from './say'
import { sayMonths } from './say-plan'
import type { Scored, State, Suspension, Termination } from './state'
import { type Standing, suspensionLink, terminationLink } from './status'

const countingWords: Record<MonthCounting, string> = {
  'first-day-counts': '月数自第一天起算，至对应日的前一天',
  'civil-code': '月数自第一天的次日起算，至对应日',
}

const rowReasons = ({ rows, balance, single, pack }: Scored): Reason[] =>
  rows.map((row) => {
    const reached = row.metric === 'cumulative' ? `本年度累计 ${balance} 分` : `单次 ${single} 分`
    const brings = row.kind === 'suspend' ? `暂停 ${sayMonths(row.months)} 个月` : `终止，${sayMonths(row.months)} 个月内不得再次登记备案`
    const singleReading = pack.pack.aggregation.singleReading
    const reason = resting(`${reached}：${brings}`, pack, row.source)
    if (row.metric === 'single' && singleReading) reason.reading = singleReading
    return reason
  })

const furtherReasons = ({ imposed, pack, rows }: Scored): Reason[] =>
  imposed > 0 && rows[0]?.kind === 'suspend'
    ? [resting(`本年度已执行 ${imposed} 个月，只追加剩余期限`, pack, pack.pack.timing.further, undefined, { value: imposed })]
    : []

const startReason = (measure: Suspension | Termination, scored: Scored): Reason => {
  const { decision, pack } = scored
  const { start, queue } = pack.pack.timing
  const says = `${sayDay(measure.from)}起算`
  if (decision.printed?.from === measure.from) return resting(`${says}：通知书载明`, pack, start)
  if (decision.received === measure.from) return resting(`${says}：送达之日`, pack, start)
  if (decision.on === measure.from) return resting(`${says}：送达日未知，按作出决定之日推定`, pack, start)
  if (start.shift === 'first-of-next-month' && dateOf(measure.from) === 1) return resting(`${says}：次月1日`, pack, start)
  return resting(`${says}：前一次暂停届满的次日`, pack, queue)
}

const shorteningReasons = (key: string, state: State): Reason[] => {
  const reasons: Reason[] = []
  for (const { on, points, pack, shortened } of state.restored) {
    const cut = shortened.find((it) => it.key === key)
    if (cut) reasons.push(resting(`${sayDay(on)}修复 ${points} 分，缩短 ${cut.months} 个月`, pack, pack.pack.restoration.effect, undefined, { fact: `restoration@${on}` }))
  }
  return reasons
}

/** Both ends where the rules leave a range; `shortest` is the replay of the lower one. */
const endOf = (measure: Suspension | Termination, shortest: State | null): string => {
  const { from, until, months } = 'until' in measure ? suspensionLink(measure, shortest) : terminationLink(measure, shortest)
  return until
    ? `${sayDay(from)}起暂停 ${sayMonths(months)} 个月，${sayDay(until)}止`
    : `${sayDay(from)}起终止，${sayMonths(months)} 个月内不得再次登记备案`
}

const measureReason = (measure: Suspension | Termination, state: State, shortest: State | null): Reason => {
  const scored = state.scored.find((it) => it.decision.id === measure.decision)
  const { months } = measure.pack.pack.timing
  const counting = resting(countingWords[months.counting], measure.pack, months)
  const end = endOf(measure, shortest)
  if (!scored) {
    return resting(`${end}（机构被处理）`, measure.pack, measure.sources[0] ?? {}, [counting], { fact: measure.key })
  }
  const printed = scored.decision.printed
  const own: Reason[] = printed?.months !== undefined || printed?.until !== undefined || printed?.kind !== undefined
    ? [{ says: '期限以通知书载明的为准', pack: measure.pack.id, reading: 'I-0' }]
    : []
  const from = [...own, ...rowReasons(scored), ...furtherReasons(scored), startReason(measure, scored), counting, ...shorteningReasons(measure.key, state)]
  return resting(end, measure.pack, measure.sources[0] ?? {}, from, { fact: scored.decision.id })
}

const resumptionReason = (standing: Standing): Reason[] => {
  const { run } = standing
  const pack = run && resumedBy(run)
  if (!run || !pack || standing.status !== 'suspended') return []
  const { resumption } = pack.pack
  if (!run.needsPass) return [resting('暂停期满，次日自动恢复', pack, resumption)]
  return [run.passedOn
    ? resting(`${sayDay(run.passedOn)}已通过评估`, pack, resumption.decideWithin ?? resumption, undefined, { value: run.passedOn })
    : resting('暂停期满后须通过评估才恢复', pack, resumption.applyBefore ?? resumption)]
}

/** R4: what restorations of the year have taken off whole. */
const neverReasons = (state: State, year: number): Reason[] => {
  const taken = new Set(state.restored.flatMap(({ on, shortened }) => (yearOf(on) === year ? shortened.map(({ key }) => key) : [])))
  return state.never
    .filter(({ key, endedBy }) => endedBy === null && taken.has(key))
    .map(({ key, decision, from, months, pack }) =>
      resting(`原应自 ${sayDay(from)}起暂停 ${months} 个月，修复后不再执行`, pack, pack.pack.restoration.effect, shorteningReasons(key, state), { fact: decision ?? key }))
}

const back = (says: string, on: DayOrRange | null): string => (on ? `；${says}${sayDay(on)}` : '')

/** The tree of reasons behind an assessment: status, then points and measures, down to article and fact (rules section 9). */
export const reasonsFor = (standing: Standing, points: Points, state: State, shortest: State | null, pack: CompiledPack, status: string): Reason => {
  const measures = [...(standing.run?.links ?? []), ...(standing.termination ? [standing.termination] : [])]
  return {
    says: `${status}${back('最早恢复：', standing.resumesOn)}${back('最早可重新登记备案：', standing.reregisterFrom)}`,
    value: standing.status,
    from: [
      pointsReason(points, state, pack), ...measures.map((it) => measureReason(it, state, shortest)), ...neverReasons(state, points.year), ...resumptionReason(standing),
    ],
  }
}
