import type { DecisionRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { Day } from '../../../../shared/time/day'
import { yearOf } from '../../../../shared/time/day'
import type { ItemDraft } from './draft'

export type ConductChoice = { value: string; label: string }

/** The name of an item's own conduct. Written into every item, so that a later notice can be said to be about the same. */
export const nameOf = (decision: string, at: number): string => `${decision}#${at}`

const earlierOnes = (rows: readonly DecisionRow[], pack: CompiledPack, on: Day): ConductChoice[] =>
  rows.filter((it) => yearOf(it.on) === yearOf(on)).flatMap((row) =>
    row.items.flatMap(({ conduct, circumstance }) =>
      conduct ? [{ value: conduct, label: `与 ${row.noticeNo || row.on} 的“${pack.circumstances.get(circumstance)?.says ?? circumstance}”同一行为` }] : []))

const firstOf = <T extends { value: string }>(choices: readonly T[]): T[] => [...new Map(choices.toReversed().map((it) => [it.value, it])).values()].reverse()

/** What an item can share its conduct with: the items before it on the form, and the notices of the year (第十五条). */
export const conductChoices = (id: string, at: number, earlier: readonly DecisionRow[], pack: CompiledPack, on: Day | null): ConductChoice[] => [
  { value: '', label: '单独的行为' },
  ...firstOf([
    ...Array.from({ length: at }, (_, before) => ({ value: nameOf(id, before), label: `与第 ${before + 1} 项同一行为` })),
    ...(on ? earlierOnes(earlier, pack, on) : []),
  ]),
]

/** An item taken away: those that shared its conduct stand alone, later ones move up. */
export const without = (items: readonly ItemDraft[], at: number, id: string): ItemDraft[] => {
  const moved = (conduct: string): string => {
    const place = items.findIndex((_, index) => nameOf(id, index) === conduct)
    if (place < 0 || place < at) return conduct
    return place === at ? '' : nameOf(id, place - 1)
  }
  return items.filter((_, index) => index !== at).map((it) => ({ ...it, conduct: moved(it.conduct) }))
}
