import { decoded } from '../../ui/decoded'

/** Where in the ledger one is: the list, the check of a notice, the letter of its appeal, a measure on the institution. */
export type Place = { at: 'list' } | { at: 'notice' | 'letter' | 'measure'; id: string }

/** Anything unknown leads to the list. */
export const placeAt = (rest: string): Place => {
  const [at = '', second] = rest.split('/')
  const id = decoded(second)
  if ((at === 'notice' || at === 'letter' || at === 'measure') && id) return { at, id }
  return { at: 'list' }
}

export const restOf = (place: Place): string => (place.at === 'list' ? '' : `${place.at}/${encodeURIComponent(place.id)}`)
