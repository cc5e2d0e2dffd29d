import type { Day } from '../time/day'
import { assessReplayed } from './assess'
import type { Assessment, DayOrRange, Reason } from './assessment'
import type { Decision, History } from './case'
import { countsBy } from './compile'
import { imagined, isImagined, withEvents } from './imagine'
import { type Law, mainSite, packOn } from './law'
import { replay } from './replay'
import { resting } from './resting'
import { sayEffect } from './say-plan'
import type { Months } from './schema'
import type { Scored, State, Suspension, Termination } from './state'
import { articlesOf } from './status'

/**
 * What one imagined scoring brings by itself. `months`, `from` and `until` are of the new measure alone, `resumesOn` and
 * `reregisterFrom` the person's return with everything else that stands; for `none` all of them are null.
 */
export type Effect = {
  kind: 'none' | 'suspend' | 'terminate'
  months: Months | null
  from: Day | null
  until: DayOrRange | null
  resumesOn: DayOrRange | null
  reregisterFrom: DayOrRange | null
  articles: readonly string[]
  because: Reason
}

/** From `from` to `to` further points the same comes: as one conduct at `once`, or (null where that is no different) one point at a time. */
export type FurtherStep = { from: number; to: number; once: Effect; inParts: Effect | null }

const NOTHING = { months: null, from: null, until: null, resumesOn: null, reregisterFrom: null, articles: [] } as const

const range = <T extends Day | number>(least: T, most: T): T | [T, T] => (least === most ? most : [least, most])

/** Why nothing new comes: M6, M3, or the threshold not reached. */
const noneReason = ({ pack, balance, whileTerminated, rows, imposed }: Scored, points: number): Reason => {
  const { timing, measures } = pack.pack
  if (whileTerminated) return resting(`再记 ${points} 分：分值照记，不增加新的暂停或者终止`, pack, timing.whileTerminated)
  if (rows.length > 0) return resting(`再记 ${points} 分，累计 ${balance} 分：本年度已暂停 ${imposed} 个月，没有剩余期限可追加`, pack, timing.further)
  const told = measures.find((it) => countsBy(it, 'cumulative') && it.from <= balance && balance <= (it.to ?? pack.cap))
  return resting(`再记 ${points} 分，累计 ${balance} 分：不暂停，也不终止`, pack, told ?? pack.pack.cycle)
}

const lastOf = (days: readonly Day[]): Day | null => [...days].sort().at(-1) ?? null

const suspending = (own: readonly Suspension[], least: readonly Suspension[], after: Assessment): Omit<Effect, 'because'> => {
  const months = (of: readonly Suspension[]): number => of.reduce((sum, it) => sum + it.months, 0)
  const until = lastOf(own.map((it) => it.until))
  const leastUntil = lastOf(least.map((it) => it.until))
  return {
    kind: 'suspend', months: range(months(least), months(own)), from: own[0]?.from ?? null,
    until: until && range(leastUntil ?? until, until), resumesOn: after.resumesOn, reregisterFrom: null, articles: articlesOf(own.flatMap(({ sources }) => sources)),
  }
}

const measured = (state: State, shortest: State | null, after: Assessment): Omit<Effect, 'because'> => {
  const ours = (it: Suspension | Termination): boolean => isImagined(it.decision)
  const bar = state.terminations.find(ours)
  if (bar) {
    const least = shortest?.terminations.find(ours)?.months ?? bar.months
    return {
      ...NOTHING, kind: 'terminate', months: range(least, bar.months), from: bar.from, reregisterFrom: after.reregisterFrom, articles: articlesOf(bar.sources),
    }
  }
  const own = state.suspensions.filter(ours)
  return own.length > 0 ? suspending(own, shortest ? shortest.suspensions.filter(ours) : own, after) : { ...NOTHING, kind: 'none' }
}

/** The engine's own reasons for the measure; where another measure decides the standing, the rows that gave it. */
const measureReasons = (after: Assessment, scored: Scored): Reason[] => {
  const told = after.because.from?.filter((it) => isImagined(it.fact ?? null)) ?? []
  return told.length > 0 ? told : scored.rows.map((it) => resting('达到的档次', scored.pack, it.source))
}

type Asked = { law: Law; history: History; asOf: Day; points: number }

const effectOf = ({ law, history, asOf, points }: Asked, decisions: readonly Decision[]): Effect => {
  const thought = withEvents(history, decisions)
  const replayed = replay(law, thought, asOf)
  const { state, shortest } = replayed
  const after = assessReplayed(law, thought, asOf, replayed)
  const effect = measured(state, shortest, after)
  const scored = state.scored.findLast((it) => isImagined(it.decision.id))
  if (!scored) throw new Error('unreachable: what was decided on the day is known on it')
  if (effect.kind === 'none') return { ...effect, because: noneReason(scored, points) }
  const says = `再记 ${points} 分，累计 ${scored.balance} 分：${sayEffect(effect, asOf)}`
  return { ...effect, because: { says, from: measureReasons(after, scored) } }
}

/** Two ways to the same: by whatever article. */
const same = (a: Effect | null, b: Effect | null): boolean => {
  const facts = (it: Effect | null): string => JSON.stringify(it && { ...it, because: null, articles: null })
  return facts(a) === facts(b)
}

const sameRule = (a: Effect, b: Effect): boolean => same(a, b) && a.articles.join() === b.articles.join()

/**
 * What one, two, … further points would bring, up to the full mark: steps in order, each the widest span of points that
 * brings the same. The notice is thought decided and served on `asOf` at the person's main site. A step of kind `none`
 * says why nothing new comes: below every threshold, no months left to add (第三十六条), or terminated already (口径 I-12).
 */
export const furtherPoints = (law: Law, history: History, asOf: Day): FurtherStep[] => {
  const pack = packOn(law, mainSite(history), asOf)
  const circumstance = pack.pack.circumstances[0]?.code ?? ''
  const steps: FurtherStep[] = []
  for (let points = 1; points <= pack.cap; points += 1) {
    const asked = { law, history, asOf, points }
    const once = effectOf(asked, imagined(circumstance, asOf, points, 1))
    const apart = effectOf(asked, imagined(circumstance, asOf, 1, points))
    const inParts = same(once, apart) ? null : apart
    const last = steps.at(-1)
    if (last && sameRule(last.once, once) && same(last.inParts, inParts)) last.to = points
    else steps.push({ from: points, to: points, once, inParts })
  }
  return steps
}
