import { type Day, yearOf } from '../time/day'
import { summarize } from './assess'
import type { Reason } from './assessment'
import type { History } from './case'
import type { CompiledPack } from './compile'
import type { Law } from './law'
import { resting } from './resting'
import { replay } from './replay'
import { type Run, runsOf } from './runs'
import { sayDay } from './say'

/**
 * An institution's people on a day: `registered` of them, `affected` suspended or terminated on the day, and `times`
 * (人次) how often any was in the calendar year up to the day. `reached` whether that meets the pack's proportion; null where the
 * pack names none, or nobody is registered.
 */
export type Share = { registered: number; affected: number; times: number; reached: boolean | null; because: Reason }

/** Not over before the year began: by its last day, or while a pass was still awaited (S2). */
const reachesInto = (run: Run, firstOfYear: string): boolean =>
  run.until >= firstOfYear || (run.needsPass && (run.passedOn === null || run.passedOn > firstOfYear))

const timesOf = (law: Law, history: History, on: Day): number => {
  const { state } = replay(law, history, on)
  const firstOfYear = `${yearOf(on)}-01-01`
  const runs = runsOf(state).filter((it) => it.from <= on && reachesInto(it, firstOfYear))
  const terminations = state.terminations.filter((it) => it.from <= on && (it.endedOn === null || it.endedOn > firstOfYear))
  return runs.length + terminations.length
}

const inWords = ({ registered, affected, times }: Omit<Share, 'reached' | 'because'>, on: Day): string =>
  `${sayDay(on)}登记备案 ${registered} 人，其中暂停、终止 ${affected} 人；${yearOf(on)} 年度暂停、终止 ${times} 人次`

/** Compared in whole numbers, so that 20 % of 15 people is exactly 3. */
const meets = (count: number, registered: number, percent: number, compare: 'at-least' | 'more-than'): boolean =>
  compare === 'at-least' ? count * 100 >= percent * registered : count * 100 > percent * registered

const verdict = (reached: boolean | null, percent: number | null, says: string): string => {
  if (percent === null) return `。条文没有写明比例：${says}`
  if (reached === null) return '。没有登记备案的人员，不计比例'
  return reached ? `，已到 ${percent}%：${says}` : `，未到 ${percent}%`
}

/**
 * The share of an institution's people that is suspended or terminated (山东第三十条 names no proportion); null where the pack has
 * no such rule. `registered` are the histories of everyone registered there on the day, to whom `law` must give a pack.
 */
export const shareOf = (pack: CompiledPack, law: Law, registered: readonly History[], on: Day): Share | null => {
  const rule = pack.pack.peopleShare
  if (!rule) return null
  const counts = {
    registered: registered.length,
    affected: registered.filter((it) => summarize(law, it, on).status !== 'normal').length,
    times: registered.reduce((sum, it) => sum + timesOf(law, it, on), 0),
  }
  const measured = rule.counts === 'people' ? counts.affected : counts.times
  const reached = rule.percent === null || counts.registered === 0 ? null : meets(measured, counts.registered, rule.percent, rule.compare)
  const says = `${inWords(counts, on)}${verdict(reached, rule.percent, rule.says)}。`
  return { ...counts, reached, because: { ...resting(says, pack, rule), value: measured } }
}
