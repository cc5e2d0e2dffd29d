import { decoded } from '../../ui/decoded'

/** Where in the library one is. `article` is the article gone to, `query` what was sought. */
export type Place =
  | { at: 'shelf' }
  | { at: 'pack'; pack: string; article: string; query: string }
  | { at: 'calendar'; year: number }
  | { at: 'compare'; left: string; right: string }

/** Anything unknown leads to the shelf. */
export const placeAt = (rest: string): Place => {
  const [at, ...parts] = rest.split('/')
  const [first = '', second = '', third = ''] = parts.map(decoded)
  if (at === 'pack' && first) return { at, pack: first, article: second, query: third }
  if (at === 'calendar' && /^\d{4}$/.test(first)) return { at, year: Number(first) }
  if (at === 'compare') return { at, left: first, right: second }
  return { at: 'shelf' }
}

const joined = (...parts: readonly string[]): string => parts.map(encodeURIComponent).join('/').replace(/\/+$/, '')

export const restOf = (place: Place): string => {
  switch (place.at) {
    case 'shelf': return ''
    case 'pack': return joined('pack', place.pack, place.article, place.query)
    case 'calendar': return joined('calendar', String(place.year))
    case 'compare': return joined('compare', place.left, place.right)
  }
}
