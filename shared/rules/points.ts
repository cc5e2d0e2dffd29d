import { yearOf } from '../time/day'
import type { Decision } from './case'
import type { CompiledPack } from './compile'
import { balanceOf, type State, yearIn } from './state'

const conductsOf = (decision: Decision): Map<string, number> => {
  const highest = new Map<string, number>()
  decision.items.forEach((item, index) => {
    // Apart from every name a conduct can have.
    const conduct = item.conduct ?? `\u0000${decision.id}#${index}`
    highest.set(conduct, Math.max(highest.get(conduct) ?? 0, item.points))
  })
  return highest
}

/**
 * Adds a decision's points to its calendar year (P1–P5). One conduct counts once a year, at its highest;
 * `single` is the full value of the highest conduct that adds anything (I-2), or the decision's sum where
 * the pack reads 单次 so.
 */
export const score = (state: State, decision: Decision, pack: CompiledPack): { added: number; single: number; balance: number } => {
  const year = yearIn(state, yearOf(decision.on))
  let added = 0
  let highest = 0
  let sum = 0
  for (const [conduct, points] of conductsOf(decision)) {
    const before = year.conducts.get(conduct) ?? 0
    if (points <= before) continue
    year.conducts.set(conduct, points)
    added += points - before
    highest = Math.max(highest, points)
    sum += points
  }
  const single = pack.pack.aggregation.single === 'conduct' ? highest : sum
  year.added += added
  year.highestSingle = Math.max(year.highestSingle, Math.min(single, pack.cap))
  // I-3: whether restored points keep a later decision under a threshold.
  return { added, single, balance: pack.pack.restoration.lowersBalance ? balanceOf(year) : year.added }
}
