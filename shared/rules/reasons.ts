import { dateOf, yearOf } from '../time/day'
import type { DayOrRange, Points, Reason } from './assessment'
import type { CompiledPack } from './compile'
import { resting } from './resting'
import { sayDay } from './say'
import type { Months } from './schema'
import type { Restored, Scored, State, Suspension, Termination } from './state'
import type { Standing } from './status'

const monthsIn = (months: Months): string => (typeof months === 'number' ? `${months}` : `${months[0]}—${months[1]}`)

const itemReasons = ({ decision, pack }: Scored): Reason[] =>
  decision.items.map((item) => {
    const circumstance = pack.circumstances.get(item.circumstance)
    const responsibility = pack.pack.vocabulary.responsibilities[item.responsibility]
    return resting(`${circumstance?.says ?? item.circumstance}，${responsibility}，记 ${item.points} 分`, pack, circumstance ?? {}, undefined, { value: item.points })
  })

const decisionReason = (scored: Scored): Reason => {
  const { decision, fate, added, pack } = scored
  const sum = decision.items.reduce((total, it) => total + it.points, 0)
  const less = added < sum ? `，同一行为按最高分计，本次计入 ${added} 分` : ''
  const says = `${sayDay(decision.on)}作出的决定${decision.noticeNo ? `（${decision.noticeNo}）` : ''}记 ${sum} 分${less}${fate.varied ? '（已变更）' : ''}`
  const told = { value: added, fact: decision.id }
  return added < sum ? resting(says, pack, pack.pack.aggregation, itemReasons(scored), told) : { says, ...told, from: itemReasons(scored) }
}

const restoredReason = (restored: Restored): Reason => {
  const route = restored.pack.pack.restoration.routes.find((it) => it.id === restored.route)
  const says = `${sayDay(restored.on)}修复减免 ${restored.points} 分（${route?.says ?? restored.route}）`
  return resting(says, restored.pack, route ?? {}, undefined, { value: -restored.points, fact: `restoration@${restored.on}` })
}

const pointsReason = ({ year, gross, restored, net }: Points, state: State, pack: CompiledPack): Reason => {
  const from: Reason[] = []
  for (const it of state.scored) if (yearOf(it.decision.on) === year) from.push(decisionReason(it))
  for (const it of state.restored) if (yearOf(it.on) === year) from.push(restoredReason(it))
  return resting(`${year} 年度累计记 ${gross} 分，修复 ${restored} 分，现为 ${net} 分`, pack, pack.pack.cycle, from, { value: net })
}

const rowReasons = ({ rows, balance, single, pack }: Scored): Reason[] =>
  rows.map((row) => {
    const reached = row.metric === 'cumulative' ? `本年度累计 ${balance} 分` : `单次 ${single} 分`
    const brings = row.kind === 'suspend' ? `暂停 ${monthsIn(row.months)} 个月` : `终止，${monthsIn(row.months)} 个月内不得再次登记备案`
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

const endOf = (measure: Suspension | Termination): string =>
  'until' in measure
    ? `${sayDay(measure.from)}起暂停 ${measure.months} 个月，${sayDay(measure.until)}止`
    : `${sayDay(measure.from)}起终止，${measure.months} 个月内不得再次登记备案`

const measureReason = (measure: Suspension | Termination, state: State): Reason => {
  const scored = state.scored.find((it) => it.decision.id === measure.decision)
  const counting = resting('月数自第一天起算，至对应日的前一天', measure.pack, measure.pack.pack.timing.months)
  if (!scored) {
    return resting(`${endOf(measure)}（机构被处理）`, measure.pack, measure.sources[0] ?? {}, [counting], { fact: measure.key })
  }
  const printed = scored.decision.printed
  const own: Reason[] = printed?.months !== undefined || printed?.until !== undefined || printed?.kind !== undefined
    ? [{ says: '期限以通知书载明的为准', pack: measure.pack.id, reading: 'I-0' }]
    : []
  const from = [...own, ...rowReasons(scored), ...furtherReasons(scored), startReason(measure, scored), counting, ...shorteningReasons(measure.key, state)]
  return resting(endOf(measure), measure.pack, measure.sources[0] ?? {}, from, { fact: scored.decision.id })
}

const resumptionReason = (standing: Standing): Reason[] => {
  const { run } = standing
  const pack = run?.links[0]?.pack
  if (!run || !pack || standing.status !== 'suspended') return []
  const { resumption } = pack.pack
  if (!run.needsPass) return [resting('暂停期满，次日自动恢复', pack, resumption)]
  return [run.passedOn
    ? resting(`${sayDay(run.passedOn)}已通过评估`, pack, resumption, undefined, { value: run.passedOn })
    : resting('暂停期满后须通过评估才恢复', pack, resumption.applyBefore ?? resumption)]
}

const back = (says: string, on: DayOrRange | null): string => (on ? `；${says}${sayDay(on)}` : '')

/** The tree of reasons behind an assessment: status, then points and measures, down to article and fact (rules section 9). */
export const reasonsFor = (standing: Standing, points: Points, state: State, pack: CompiledPack, status: string): Reason => {
  const measures = [...(standing.run?.links ?? []), ...(standing.termination ? [standing.termination] : [])]
  return {
    says: `${status}${back('最早恢复：', standing.resumesOn)}${back('最早可重新登记备案：', standing.reregisterFrom)}`,
    value: standing.status,
    from: [pointsReason(points, state, pack), ...measures.map((it) => measureReason(it, state)), ...resumptionReason(standing)],
  }
}
