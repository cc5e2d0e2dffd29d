import type { Pack } from '../rules/schema'
import type { Library } from './library'
import type { InstitutionRow } from './rows'

/** An institution's packs in the order of their validity, as they are and with a new one among them. */
export type Assignment = { institution: string; before: readonly string[]; after: readonly string[] }

/** The digits a region shares with all within it: `370000` → `37`, `370300` → `3703`, the whole country → nothing. */
const prefixOf = (region: string): string => region.replace(/(00)+$/, '')

const covers = ({ region }: Pack, { region: at }: Pick<InstitutionRow, 'region'>): boolean => at.startsWith(prefixOf(region))

const succeedsOne = ({ supersedes }: Pack, { packs }: InstitutionRow): boolean => packs.some((it) => supersedes.includes(it))

/** A city's pack speaks before its province's, whatever their days, unless the new one says that it replaces it. */
const comesAfter = (held: Pack, pack: Pack): boolean => {
  if (pack.supersedes.includes(held.id)) return false
  const narrower = prefixOf(held.region).length - prefixOf(pack.region).length
  return narrower === 0 ? held.effectiveFrom > pack.effectiveFrom : narrower > 0
}

/** The list with the pack where it belongs: the last of those in force on a day is the one that holds. */
const placed = (packs: readonly string[], pack: Pack, library: Library): string[] => {
  const isBefore = (id: string): boolean => {
    const held = library.packs.get(id)
    return held === undefined || !comesAfter(held.value, pack)
  }
  return packs.toSpliced(packs.findLastIndex(isBefore) + 1, 0, pack.id)
}

/** The packs held for a region, in the order of their validity. */
export const packsFor = (region: string, library: Library): string[] =>
  [...library.packs.values()].filter(({ value }) => covers(value, { region })).reduce<string[]>((held, { value }) => placed(held, value, library), [])

/** The institutions a pack would newly speak for: those of its region, and those that use a pack it replaces. */
export const assignmentsOf = (pack: Pack, library: Library, institutions: readonly InstitutionRow[]): Assignment[] =>
  institutions
    .filter((it) => !it.packs.includes(pack.id) && (covers(pack, it) || succeedsOne(pack, it)))
    .map((it) => ({ institution: it.id, before: it.packs, after: placed(it.packs, pack, library) }))

/** The institutions as they would be. */
export const reassigned = (institutions: readonly InstitutionRow[], assignments: readonly Assignment[]): InstitutionRow[] =>
  institutions.map((it) => {
    const found = assignments.find(({ institution }) => institution === it.id)
    return found ? { ...it, packs: [...found.after] } : it
  })
