import type { CompiledPack } from '../rules/compile'
import { type Law, packOn } from '../rules/law'
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
  knowsRoute(packs: readonly string[], route: string, on: Day): boolean
  /** Full points of a year (满分), the most that one scoring can give. */
  cap(packs: readonly string[], on: Day): number
}

/** Packs that are not held are left out. */
const compiled = ({ packs }: Rulebook, ids: readonly string[]): CompiledPack[] => ids.flatMap((id) => packs.get(id) ?? [])

/** The law of the institutions, as the engine reads it. */
export const lawOf = (rulebook: Rulebook, institutions: readonly InstitutionRow[]): Law => ({
  sites: Object.fromEntries(institutions.map((it) => [siteOf(it), compiled(rulebook, it.packs)])),
  workingDays: rulebook.workingDays,
})

export const rulesOf = (rulebook: Rulebook): Rules => {
  const on = (ids: readonly string[], day: Day): CompiledPack =>
    packOn({ sites: { here: compiled(rulebook, ids) }, workingDays: rulebook.workingDays }, 'here', day)
  return {
    knowsPack: (pack) => rulebook.packs.has(pack),
    knowsCircumstance: (ids, code, day) => on(ids, day).circumstances.has(code),
    knowsRoute: (ids, route, day) => on(ids, day).pack.restoration.routes.some((it) => it.id === route),
    cap: (ids, day) => on(ids, day).cap,
  }
}
