import type { Library } from '../../../../shared/model/library'
import { hitsIn, type Piece, piecesOf } from '../pieces'

/** An article or reading in which something was found, with the words around the first place. */
export type Found = { pack: string; title: string; article: string; name: string; count: number; pieces: readonly Piece[] }

const AROUND = 36

const excerpt = (text: string, query: string): { count: number; pieces: Piece[] } => {
  const hits = hitsIn(text, query)
  const first = hits[0]
  if (!first) return { count: 0, pieces: [] }
  const [from, to] = [Math.max(0, first.from - AROUND), Math.min(text.length, first.to + AROUND)]
  const part = `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? '…' : ''}`
  return { count: hits.length, pieces: piecesOf(part, [], hitsIn(part, query)) }
}

/** Over the articles and readings of every pack held, in the order of the packs. */
export const searchAll = (library: Library, query: string): Found[] =>
  [...library.packs.values()].flatMap(({ value: pack }) => {
    const parts = [
      ...pack.articles.map(({ id, name, text }) => ({ article: id, name, text })),
      ...pack.readings.map(({ id, topic, text, article }) => ({ article: article ?? '', name: `口径 ${id}　${topic}`, text })),
    ]
    return parts.flatMap(({ text, ...it }) => {
      const { count, pieces } = excerpt(text, query)
      return count === 0 ? [] : [{ ...it, pack: pack.id, title: pack.shortTitle, count, pieces }]
    })
  })
