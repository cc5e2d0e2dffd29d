import type { CompiledPack } from '../rules/compile'
import type { Law } from '../rules/law'
import type { WorkingDays } from '../time/working-days'
import { siteOf } from './history'
import type { InstitutionRow } from './rows'

/** Every pack the program holds, and the working days of every published year. */
export type LawBook = { packs: ReadonlyMap<string, CompiledPack>; workingDays: WorkingDays }

/** The law of the institutions held here: for each site its packs in the order of their validity. */
export const lawOf = ({ packs, workingDays }: LawBook, institutions: readonly InstitutionRow[]): Law => ({
  sites: Object.fromEntries(institutions.map((it) => [siteOf(it), it.packs.flatMap((id) => packs.get(id) ?? [])])),
  workingDays,
})
