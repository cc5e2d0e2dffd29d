import { inOrder, isOpen, type Letter } from '../../shared/agency/letters'
import { pairsIn, tieIn } from '../../shared/model/agency-ties'
import { likelyPairs } from '../../shared/model/superseding'
import type { Store } from './open'
import type { Pairing } from './sync-port'

type Tables = Pick<Store, 'tables'>

/** What is still to be said to the agency, in the order in which it was entered. Identities in it are sealed. */
export const lettersOpen = async ({ tables }: Tables): Promise<Letter[]> => inOrder((await tables.letters.toArray()).filter(isOpen))

/** Notices entered from paper that may be the agency's. */
export const noticesToPair = async ({ tables }: Tables): Promise<Pairing[]> => {
  const [decisions, pairs] = await Promise.all([tables.decisions.toArray(), tables.meta.get('pairs')])
  return likelyPairs(decisions, pairsIn(pairs))
}

/** The agency this register was last told to, by its origin; null where it never was. */
export const lastAgency = async ({ tables }: Tables): Promise<string | null> => tieIn(await tables.meta.get('agency'))?.agency ?? null
