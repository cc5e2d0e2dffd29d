import { yearOf } from '../time/day'
import type { Decision, Item } from './case'
import type { CompiledPack } from './compile'
import { balanceOf, type State, type Year, yearIn } from './state'

type Sum = { added: number; highest: number; sum: number }

/** P3: a conduct counts once within the year, at its highest; a later, higher item adds the difference. */
const collect = (year: Year, total: Sum, conduct: string | undefined, points: number): void => {
  const before = conduct === undefined ? 0 : (year.conducts?.get(conduct) ?? 0)
  if (points <= before) return
  if (conduct !== undefined) (year.conducts ??= new Map()).set(conduct, points)
  total.added += points - before
  total.highest = Math.max(total.highest, points)
  total.sum += points
}

/** Of the items of one decision about one conduct the highest; an item without a conduct is its own. */
const collectMany = (year: Year, total: Sum, items: readonly Item[]): void => {
  const highest = new Map<string, number>()
  for (const { conduct, points } of items) {
    if (conduct === undefined) collect(year, total, undefined, points)
    else highest.set(conduct, Math.max(highest.get(conduct) ?? 0, points))
  }
  for (const [conduct, points] of highest) collect(year, total, conduct, points)
}

/**
 * Adds a decision's points to its calendar year (P1–P5). One conduct counts once a year, at its highest;
 * `single` is the full value of the highest conduct that adds anything (I-2), or the decision's sum where
 * the pack reads 单次 so.
 */
export const score = (state: State, decision: Decision, pack: CompiledPack): { added: number; single: number; balance: number } => {
  const year = yearIn(state, yearOf(decision.on))
  const total: Sum = { added: 0, highest: 0, sum: 0 }
  const [only] = decision.items
  if (only && decision.items.length === 1) collect(year, total, only.conduct, only.points)
  else collectMany(year, total, decision.items)
  const single = pack.pack.aggregation.single === 'conduct' ? total.highest : total.sum
  year.added += total.added
  year.highestSingle = Math.max(year.highestSingle, Math.min(single, pack.cap))
  // I-3: whether restored points keep a later decision under a threshold.
  return { added: total.added, single, balance: pack.pack.restoration.lowersBalance ? balanceOf(year) : year.added }
}
