import { type Day, dateOf, monthOf, yearOf } from '../time/day'
import type { Assessment, DayOrRange, Duty, DutyKind, Phase, Status } from './assessment'
import type { Role } from './schema'

const short = (of: Day): string => `${monthOf(of)} 月 ${dateOf(of)} 日`
const long = (of: Day): string => `${yearOf(of)} 年 ${short(of)}`

/** A day in words; the year is left out where it is the year `near`. */
export const sayDay = (of: DayOrRange, near?: Day): string => {
  if (Array.isArray(of)) return `${sayDay(of[0], near)}至 ${sayDay(of[1], near)}之间`
  return near && yearOf(of) === yearOf(near) ? short(of) : long(of)
}

const last = (of: DayOrRange): Day => (Array.isArray(of) ? of[1] : of)

export const statusWords: Record<Status, string> = { normal: '正常', suspended: '暂停', terminated: '终止' }

/** The word shown beside a mark (look: 正常、即将、暂停、待评估、终止、可重新登记). */
export const standingWord = ({ status, phase }: { status: Status; phase: Phase }): string => {
  if (phase === 'upcoming') return '即将'
  if (phase === 'awaiting-resumption') return '待评估'
  if (phase === 'may-reregister') return '可重新登记'
  return statusWords[status]
}

export const dutyWords: Record<DutyKind, string> = {
  'maintain-status': '维护登记备案状态',
  'restore-status': '将登记备案状态维护为正常',
  talk: '谈话提醒并记录',
  training: '组织学习培训',
  appeal: '书面申诉（如有异议）',
  'apply-resumption': '提出资格恢复申请',
}

const applyBy = ({ duties, asOf }: Assessment): string | null => {
  const duty = duties.find((it) => it.kind === 'apply-resumption')
  if (!duty?.due) return null
  const what = `${sayDay(duty.due, asOf)}前（含当日）提出恢复申请`
  return duty.due < asOf ? `应在 ${what}，现已逾期，请即提出` : `须在 ${what}`
}

const suspendedNow = (it: Assessment): string => {
  const until = it.measure?.until
  const end = until ? `暂停中，${sayDay(until)}止。` : '暂停中。'
  if (it.resumesOn === null) {
    return it.reregisterFrom ? `${end}此后医保支付资格终止，最早 ${sayDay(it.reregisterFrom)}可重新登记备案。` : end
  }
  const apply = applyBy(it)
  const again = sayDay(it.resumesOn, it.asOf)
  return apply ? `${end}${apply}，通过评估后最早 ${again}恢复。` : `${end}${again}恢复。`
}

const waiting = (it: Assessment): string => {
  const until = it.measure?.until
  const ended = until ? `暂停期已于 ${sayDay(last(until), it.asOf)}届满，` : '暂停期已届满，'
  return `${ended}尚未通过评估，仍为暂停。请即提出恢复申请。`
}

const terminated = (it: Assessment): string => {
  const from = it.measure ? sayDay(it.measure.from) : ''
  const again = it.reregisterFrom ? sayDay(it.reregisterFrom) : ''
  return it.phase === 'may-reregister'
    ? `医保支付资格自 ${from}起终止，自 ${again}起已可重新登记备案。请重新作出承诺并登记备案。`
    : `医保支付资格自 ${from}起终止，最早 ${again}可重新登记备案。`
}

const upcoming = (it: Assessment): string => {
  const from = it.measure ? sayDay(it.measure.from) : ''
  if (it.measure?.kind === 'terminate') {
    return `现为正常。医保支付资格将自 ${from}起终止，最早 ${it.reregisterFrom ? sayDay(it.reregisterFrom) : ''}可重新登记备案。`
  }
  return `现为正常。将自 ${from}起暂停，${it.measure?.until ? sayDay(it.measure.until, it.measure.from) : ''}止。`
}

/** What further points would bring, as `plan.ts` finds it. */
export type NextStep = { points: number; kind: 'suspend' | 'terminate'; months: number }

const normal = ({ points, asOf }: Assessment, next: NextStep | null): string => {
  const so = points.net > 0 ? `正常。本年度已记 ${points.net} 分` : `正常。${yearOf(asOf)} 年度没有记分`
  if (!next || points.net === 0) return `${so}。`
  return `${so}，再记 ${next.points} 分将${next.kind === 'suspend' ? `暂停 ${next.months} 个月` : '终止医保支付资格'}。`
}

/** The status sentence without its subject, which the screen sets before it (“张某，……”). */
export const sayStatus = (it: Assessment, next: NextStep | null = null): string => {
  switch (it.phase) {
    case 'none': return normal(it, next)
    case 'upcoming': return upcoming(it)
    case 'running': return it.status === 'terminated' ? terminated(it) : suspendedNow(it)
    case 'awaiting-resumption': return waiting(it)
    case 'may-reregister': return terminated(it)
  }
}

/** The next day that matters, in the few words a list has room for; `null` when none does. */
export const nextDay = (it: Assessment): { day: Day | null; says: string } | null => {
  const near = it.asOf
  const apply = it.duties.find((duty) => duty.kind === 'apply-resumption')?.due ?? null
  switch (it.phase) {
    case 'upcoming': {
      if (!it.measure) return null
      return { day: it.measure.from, says: `${sayDay(it.measure.from, near)}起${it.measure.kind === 'suspend' ? '暂停' : '终止'}` }
    }
    case 'awaiting-resumption': return { day: near, says: '请即提出恢复申请' }
    case 'may-reregister': return { day: near, says: '可重新登记备案' }
    case 'running': {
      if (it.reregisterFrom) {
        return it.status === 'terminated'
          ? { day: last(it.reregisterFrom), says: `${sayDay(it.reregisterFrom, near)}起可重新登记` }
          : { day: it.measure?.until ? last(it.measure.until) : null, says: '此后终止' }
      }
      if (it.resumesOn === null) return null
      const back = `${sayDay(it.resumesOn, near)}起可恢复`
      if (!apply) return { day: last(it.resumesOn), says: back }
      return { day: apply >= near ? apply : near, says: apply >= near ? `${back}（${sayDay(apply, near)}前申请）` : `${back}（申请已逾期）` }
    }
    case 'none': {
      const due = it.duties.find((duty) => duty.due !== null && duty.due >= near)
      return due?.due ? { day: due.due, says: `${sayDay(due.due, near)}前${dutyWords[due.kind]}` } : null
    }
  }
}

export const sayDuty = ({ kind, due, provisional }: Duty, asOf: Day): string => {
  const when = due ? `${sayDay(due, asOf)}前（含当日）` : '及时'
  return `${when}${dutyWords[kind]}${provisional ? '（推算）' : ''}`
}

/** 第五、六条: whose services may be claimed, and who may audit settlements; the sentence differs by role. */
export const sayClaim = (role: Role, { status }: { status: Status }): { may: boolean; says: string } => {
  const auditor = role === 'settlement-auditor'
  if (status === 'normal') return { may: true, says: auditor ? '可从事医保结算审核' : '服务费用可申报医保结算' }
  return { may: false, says: auditor ? '不得从事医疗费用和医保结算审核' : '服务费用不得申报医保结算' }
}
