import type { Reason } from '../../../../shared/rules/assessment'
import { dutyWords, sayDay } from '../../../../shared/rules/say'
import { type Run, runsOf } from '../../../../shared/rules/runs'
import type { Suspension, Termination } from '../../../../shared/rules/state'
import { type Day, dayAfter, dayBefore } from '../../../../shared/time/day'
import type { Known } from '../../../../shared/model/known'
import { sayLess } from '../../../../shared/rules/measure-words'
import { dutyReason, measureReason, raisedReason } from '../../../../shared/model/reason-targets'
import type { Bar } from './year-line'

const why = (known: Known, { decision }: Suspension | Termination): Reason | null =>
  (decision ? raisedReason(known, decision) : null) ?? (known.assessment.measure?.links.some((it) => it.decision === decision) ? measureReason(known.assessment) : null)

const whose = ({ source }: Suspension | Termination): string => (source === 'institution' ? '因机构被处理，' : '')

const suspensionBar = (known: Known, it: Suspension): Bar => {
  return {
    key: it.key, kind: 'suspend', from: it.from, until: it.until, label: `暂停，${sayDay(it.until, it.from)}止`, reason: why(known, it),
    words: `${whose(it)}${known.file.person.name}自 ${sayDay(it.from)}起暂停 ${it.months} 个月${sayLess(it.shortenedBy)}，${sayDay(it.until)}止`,
  }
}

const terminationBar = (known: Known, it: Termination): Bar => {
  const until = it.endedOn ? dayBefore(it.endedOn) : it.barUntil
  const again = dayAfter(it.barUntil)
  return {
    key: it.key, kind: 'terminate', from: it.from, until, label: `终止，${sayDay(again)}起可重新登记`, reason: why(known, it),
    words: `${whose(it)}${known.file.person.name}医保支付资格自 ${sayDay(it.from)}起终止，最早 ${sayDay(again)}可重新登记备案`,
  }
}

/** S2: between the last day of a run and the pass that ends it, or today. */
const awaitingBars = ({ file, today }: Known, run: Run): Bar[] => {
  const from = dayAfter(run.until)
  const until = run.passedOn && run.passedOn <= today ? dayBefore(run.passedOn) : today
  if (!run.needsPass || from > until) return []
  const words = `${file.person.name}自 ${sayDay(from)}起暂停期已满，${run.passedOn ? `${sayDay(run.passedOn)}通过评估` : '尚未通过评估，仍为暂停'}`
  return [{ key: `awaiting:${from}`, kind: 'awaiting', from, until, label: '待评估', words, reason: null }]
}

const deadlineBars = (known: Known): Bar[] =>
  known.assessment.duties.flatMap((duty, at): Bar[] => {
    if (!duty.due || (duty.kind !== 'appeal' && duty.kind !== 'apply-resumption')) return []
    const received = known.state.scored.find((it) => it.decision.id === duty.decision)?.decision.received
    const opens: Day = duty.kind === 'appeal' ? (received ?? duty.due) : (known.assessment.measure?.from ?? duty.due)
    return [{
      key: `${duty.kind}:${at}`, kind: duty.kind === 'appeal' ? 'appeal' : 'apply', from: opens <= duty.due ? opens : duty.due, until: duty.due,
      label: `${sayDay(duty.due, opens)}前${duty.kind === 'appeal' ? '申诉' : '申请恢复'}`,
      words: `${sayDay(duty.due)}前（含当日）${dutyWords[duty.kind]}${duty.provisional ? '（推算）' : ''}`,
      reason: dutyReason(known, duty),
    }]
  })

/** All that lasts, over all years. */
export const barsOf = (known: Known): Bar[] => [
  ...known.state.suspensions.filter((it) => it.from <= it.until).map((it) => suspensionBar(known, it)),
  ...runsOf(known.state).flatMap((run) => awaitingBars(known, run)),
  ...known.state.terminations.map((it) => terminationBar(known, it)),
  ...deadlineBars(known),
]
