import { type Day, dayBefore, yearOf } from '../time/day'
import type { DayOrRange } from './assessment'
import type { Months } from './schema'
import { sayDay, standingWord } from './say'
import type { Change } from './timeline'

/** “3”, or “1—3” where the rules leave a range. */
export const sayMonths = (months: Months): string => (typeof months === 'number' ? `${months}` : `${months[0]}—${months[1]}`)

type Measured = { kind: 'none' | 'suspend' | 'terminate'; months: Months | null; from: Day | null; until: DayOrRange | null; reregisterFrom: DayOrRange | null }

/** “暂停 2 个月，6 月 15 日至 8 月 14 日”, “终止，2027 年 6 月 15 日起可重新登记备案”, “没有新的暂停或者终止”. */
export const sayEffect = ({ kind, months, from, until, reregisterFrom }: Measured, near: Day): string => {
  switch (kind) {
    case 'none': return '没有新的暂停或者终止'
    case 'suspend': return `暂停 ${sayMonths(months ?? 0)} 个月，${from ? sayDay(from, near) : ''}至 ${until ? sayDay(until, near) : ''}`
    case 'terminate': return `终止，${reregisterFrom ? sayDay(reregisterFrom, near) : ''}起可重新登记备案`
  }
}

/** “参加医保宣传公益活动 2 次”, “学习培训并通过考试（得 3 分）”; joined with “，加上”. */
export const sayTakes = (takes: readonly { says: string; times: number; points: number; exam: boolean }[]): string =>
  takes.map(({ says, times, points, exam }) => (exam ? `${says}（减免 ${points} 分）` : `${says} ${times} 次`)).join('，加上')

/** “最早 7 月 4 日恢复”; the day itself where no measure is left. */
export const sayBack = (back: { kind: 'resume' | 'reregister' | 'free'; on: DayOrRange } | null, near: Day): string => {
  if (!back) return '没有要恢复的'
  switch (back.kind) {
    case 'resume': return `最早 ${sayDay(back.on, near)}恢复`
    case 'reregister': return `最早 ${sayDay(back.on, near)}可重新登记备案`
    case 'free': return '不再暂停'
  }
}

export const sayApply = (due: Day, late: boolean, near: Day): string =>
  late ? `应在 ${sayDay(due, near)}前（含当日）提出恢复申请，现已逾期，请即提出` : `${sayDay(due, near)}前（含当日）提出恢复申请`

/** Where a shortened end leaves no time to apply before it. */
export const sayApplyNow = (due: Day, near: Day): string => `请即提出恢复申请（按缩短后的期限应在 ${sayDay(due, near)}前提出）`

/** What an application of the day `on` may expect; `days` are working days. */
export const sayDecided = (days: number, by: Day, on: Day): string =>
  `通过评估：经办机构原则上在收到申请后 ${days} 个工作日内评估，${sayDay(on, on)}申请的，${sayDay(by, on)}前（含当日）应有结果`

/** What a change in a year's line was, “记分 6 分变为 11 分；暂停，最早 11 月 4 日恢复”. */
export const sayChange = ({ on, before, after }: Change): string => {
  const scored = before.net === after.net ? '' : yearOf(on) > yearOf(dayBefore(on)) ? '新的一年，记分清零' : `记分由 ${before.net} 分变为 ${after.net} 分`
  const word = standingWord(before) === standingWord(after) ? '' : standingWord(after)
  const over = after.phase === 'awaiting-resumption' || after.phase === 'may-reregister'
  const again = over ? '' : after.reregisterFrom
    ? `最早 ${sayDay(after.reregisterFrom, on)}可重新登记备案`
    : after.resumesOn ? `最早 ${sayDay(after.resumesOn, on)}恢复` : ''
  const moved = JSON.stringify([before.resumesOn, before.reregisterFrom]) !== JSON.stringify([after.resumesOn, after.reregisterFrom])
  const standing = [word, moved || word ? again : ''].filter(Boolean).join('，')
  return [scored, standing].filter(Boolean).join('；')
}
