import type { CompiledPack } from '../rules/compile'
import { type Law, packAmong } from '../rules/law'
import type { Day } from '../time/day'
import type { WorkingDays } from '../time/working-days'
import { siteOf } from './history'
import type { InstitutionRow } from './rows'

/** The packs held here, by id, and the published calendars. */
export type Rulebook = { packs: ReadonlyMap<string, CompiledPack>; workingDays: WorkingDays }

/** The little of the packs that a plan asks, so that the store need not know the engine. `packs` in the order of their validity. */
export type Rules = {
  knowsPack(pack: string): boolean
  knowsCircumstance(packs: readonly string[], code: string, on: Day): boolean
  /** A route of any pack held: where the institution's own has none, it is a difference, not a slip. */
  knowsRoute(route: string): boolean
  /** Full points of a year (满分), the most that one scoring can give. */
  cap(packs: readonly string[], on: Day): number
}

/** The rules held now, and those that would be held without one rule file; `unreadable` names the files that could not be read then. */
export type HeldRules = Rules & { without(ruleFile: string): { rules: Rules; unreadable: readonly string[] } }

/** Packs that are not held are left out. */
const compiled = ({ packs }: Rulebook, ids: readonly string[]): CompiledPack[] => ids.flatMap((id) => packs.get(id) ?? [])

/** The law of the institutions, as the engine reads it. */
export const lawOf = (rulebook: Rulebook, institutions: readonly InstitutionRow[]): Law => ({
  sites: Object.fromEntries(institutions.map((it) => [siteOf(it), compiled(rulebook, it.packs)])),
  workingDays: rulebook.workingDays,
})

/** The pack that speaks for an institution on a day. */
export const packIn = (rulebook: Rulebook, ids: readonly string[], on: Day): CompiledPack | undefined => packAmong(compiled(rulebook, ids), on)

export const rulesOf = (rulebook: Rulebook): Rules => ({
  knowsPack: (pack) => rulebook.packs.has(pack),
  knowsCircumstance: (ids, code, on) => packIn(rulebook, ids, on)?.circumstances.has(code) ?? false,
  knowsRoute: (route) => [...rulebook.packs.values()].some((it) => it.pack.restoration.routes.some(({ id }) => id === route)),
  cap: (ids, on) => packIn(rulebook, ids, on)?.cap ?? 0,
})
