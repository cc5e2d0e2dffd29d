import { type Day, yearOf } from '../time/day'
import type { Reason } from './assessment'
import type { Decision, History } from './case'
import type { CompiledPack } from './compile'
import { factsOn } from './facts'
import { type Law, mainSite, packOn } from './law'
import { resting } from './resting'
import { sayDay } from './say'

/**
 * A repetition of the same conduct within the year: `missing` where a decision scores one and no earlier decision is
 * known that it could repeat, `suggested` where an earlier one is known and the decision does not score it as one.
 * `item` is the index in the decision, `circumstance` the one for repetition, `earlier` the decision repeated.
 */
export type Repetition = { kind: 'missing' | 'suggested'; item: number; circumstance: string; earlier: string | null; because: Reason }

/** The standing decisions of the year that come before one, under the same pack: another's codes mean something else. */
const earlierThan = (decision: Decision, pack: CompiledPack, law: Law, history: History, asOf: Day): Decision[] => {
  const known = factsOn(history, asOf).steps.flatMap(({ event }) => (event.type === 'decision' ? [event] : []))
  const own = known.findIndex(({ id }) => id === decision.id)
  const before = own < 0 ? known.filter(({ on }) => on <= decision.on) : known.slice(0, own)
  return before.filter((it) => yearOf(it.on) === yearOf(decision.on) && packOn(law, it.site ?? mainSite(history), it.on).id === pack.id)
}

const scores = ({ items }: Decision, codes: readonly string[]): boolean => items.some((it) => codes.includes(it.circumstance))

const ofItem = (pack: CompiledPack, decision: Decision, at: number, earlier: readonly Decision[]): Repetition[] => {
  const own = decision.items[at]?.circumstance ?? ''
  return pack.pack.circumstances.flatMap(({ code, again, says }): Repetition[] => {
    if (!again) return []
    if (own === code) {
      if (earlier.some((it) => scores(it, again.of))) return []
      const because = { ...resting(`记为“${says}”，但本年度没有可以算作第一次的记分`, pack, again), fact: decision.id }
      return [{ kind: 'missing', item: at, circumstance: code, earlier: null, because }]
    }
    const before = again.of.includes(own) ? earlier.findLast((it) => scores(it, [own])) : undefined
    if (!before) return []
    const because = { ...resting(`${sayDay(before.on, decision.on)}已因同一种行为被记分，可能应记为“${says}”`, pack, again), fact: before.id }
    return [{ kind: 'suggested', item: at, circumstance: code, earlier: before.id, because }]
  })
}

/**
 * What a decision, recorded or being entered, leaves open about repetition, by the circumstances of its pack that are met
 * only by the same conduct again in a calendar year. What was revoked by `asOf` does not count.
 */
export const repetitionsIn = (law: Law, history: History, decision: Decision, asOf: Day): Repetition[] => {
  const pack = packOn(law, decision.site ?? mainSite(history), decision.on)
  const earlier = earlierThan(decision, pack, law, history, asOf)
  return decision.items.flatMap((_, at) => ofItem(pack, decision, at, earlier))
}
