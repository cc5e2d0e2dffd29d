import type { SignedLaw } from '../../../shared/agency/law-files'
import { type BuiltIn, type Library, rulebookOf } from '../../../shared/model/library'
import { readLibrary } from '../../../shared/model/rule-file'
import type { RuleFileRow } from '../../../shared/model/rows'
import type { Rulebook } from '../../../shared/model/rulebook'
import { day } from '../../../shared/time/day'
import type { Reading } from '../store/store'

/** The law as it stands: what comes with the server, and what was published since. */
export type Shelf = { library(tx: Reading): Promise<Library>; rulebook(tx: Reading): Promise<Rulebook> }

const fileRow = ({ kind, key, place, file, text, publishedAt }: SignedLaw): RuleFileRow => ({
  id: `law-${place}`, institution: '*', origin: 'agency', rev: 1, kind, key, file, text, adoptedOn: day(publishedAt.slice(0, 10)), place, assigned: [],
})

export const shelfOf = (builtIn: BuiltIn): Shelf => {
  let known: { place: number; library: Library; rulebook: Rulebook } | undefined
  const current = async (tx: Reading) => {
    const place = await tx.lawPlace()
    if (known?.place === place) return known
    const library = readLibrary(builtIn, (await tx.laws()).map(fileRow))
    known = { place, library, rulebook: rulebookOf(library) }
    return known
  }
  return { library: async (tx) => (await current(tx)).library, rulebook: async (tx) => (await current(tx)).rulebook }
}
