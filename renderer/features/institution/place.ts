import { decoded } from '../../ui/decoded'

/** Where among the institution's pages one is; `id` is a prior notice's. */
export type Place = { at: 'overview' } | { at: 'all' } | { at: 'prior' } | { at: 'file'; id: string } | { at: 'defence'; id: string }

/** Anything unknown leads to the overview. */
export const placeAt = (rest: string): Place => {
  const [at, typed, page] = rest.split('/')
  const id = decoded(typed)
  if (at === 'all') return { at }
  if (at !== 'prior') return { at: 'overview' }
  if (!id) return { at }
  return page === 'defence' ? { at: 'defence', id } : { at: 'file', id }
}

export const restOf = (place: Place): string => {
  switch (place.at) {
    case 'overview': return ''
    case 'all':
    case 'prior': return place.at
    case 'file': return `prior/${encodeURIComponent(place.id)}`
    case 'defence': return `prior/${encodeURIComponent(place.id)}/defence`
  }
}

/** One step back; null where there is none. */
export const backFrom = (place: Place): Place | null => {
  switch (place.at) {
    case 'overview': return null
    case 'all':
    case 'prior': return { at: 'overview' }
    case 'file': return { at: 'prior' }
    case 'defence': return { at: 'file', id: place.id }
  }
}
