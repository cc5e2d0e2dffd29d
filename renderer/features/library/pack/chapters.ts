import { type Figure, figuresOf } from '../../../../shared/model/figures'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { Pack } from '../../../../shared/rules/schema'
import { hitsIn, type Piece, piecesOf, type Span } from '../pieces'

export type ReadingView = { id: string; topic: string; pieces: readonly Piece[]; figures: readonly Figure[] }
export type ArticleView = {
  id: string
  name: string
  pieces: readonly Piece[]
  /** The numbers taken from it, in the order of the notes in its text. */
  figures: readonly Figure[]
  readings: readonly ReadingView[]
}
export type Chapter = { name: string; articles: readonly ArticleView[] }
/** `loose` are the readings that belong to no one article. */
export type LawView = { chapters: readonly Chapter[]; loose: readonly ReadingView[]; hits: number }

type Article = Pack['articles'][number]

const isOf = ({ id, items }: Article, source: string | undefined): boolean => id === source || items.some((it) => it.id === source)

/** The words are looked for in the item they are quoted from: the same may stand in another. */
const spanOf = ({ id, text, items }: Article, { article, words }: Figure): Span | null => {
  if (!words) return null
  const item = article === id ? undefined : items.find((it) => it.id === article)
  const from = text.indexOf(words, item ? text.indexOf(item.text) : 0)
  return from < 0 ? null : { from, to: from + words.length }
}

const byPlace = (article: Article) => (a: Figure, b: Figure): number => (spanOf(article, a)?.from ?? Infinity) - (spanOf(article, b)?.from ?? Infinity)

/** The pack as it is read: by chapter, each article with its numbers and readings, what is sought counted from nought. */
export const lawViewOf = (compiled: CompiledPack, query: string): LawView => {
  const { pack } = compiled
  const figures = figuresOf(compiled)
  let hits = 0
  const cut = (text: string, relied: readonly (Span | null)[]): Piece[] => {
    const found = hitsIn(text, query)
    hits += found.length
    return piecesOf(text, relied, found, hits - found.length)
  }
  const readingView = ({ id, topic, text }: Pack['readings'][number]): ReadingView => ({
    id, topic, pieces: cut(text, []), figures: figures.filter((it) => it.article === undefined && it.reading === id),
  })
  const articleView = (article: Article): ArticleView => {
    const own = figures.filter((it) => isOf(article, it.article)).sort(byPlace(article))
    return {
      id: article.id, name: article.name, figures: own,
      pieces: cut(article.text, own.map((it) => spanOf(article, it))),
      readings: pack.readings.filter((it) => isOf(article, it.article)).map(readingView),
    }
  }
  const chapters = [...new Set(pack.articles.map(({ chapter }) => chapter))].map((name) => ({
    name, articles: pack.articles.filter((it) => it.chapter === name).map(articleView),
  }))
  const loose = pack.readings.filter((it) => !pack.articles.some((article) => isOf(article, it.article))).map(readingView)
  return { chapters, loose, hits }
}
