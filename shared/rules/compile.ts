import type { Circumstance, Months, Pack, PackMeasure, Source } from './schema'

/** A suspension or termination a pack gives for points; `months` is the bar for a termination. */
export type Row = {
  kind: 'suspend' | 'terminate'
  metric: 'cumulative' | 'single'
  points: number
  months: Months
  source: Source
}

export type Quote = { id: string; name: string; text: string; whole: string }
export type Band = Pack['bands'][number]

/** A pack with its tables laid out by points, made once and shared by every assessment. */
export type CompiledPack = {
  id: string
  pack: Pack
  cap: number
  /** Index: points from 0 to the cap. */
  cumulative: readonly (Row | null)[]
  single: readonly (Row | null)[]
  circumstances: ReadonlyMap<string, Circumstance>
  bandOrder: readonly Band[]
  quotes: ReadonlyMap<string, Quote>
}

const ends = (months: Months): [number, number] => (typeof months === 'number' ? [months, months] : months)

const byLength = (a: Months, b: Months): number => ends(b)[1] - ends(a)[1] || ends(b)[0] - ends(a)[0]

/** The graver of two rows (M1): termination over suspension, then the longer; of ranges by the most, then the least. Below nought when `a` is graver. */
export const byGravity = (a: Row, b: Row): number =>
  a.kind === b.kind ? byLength(a.months, b.months) : a.kind === 'terminate' ? -1 : 1

const rowOf = (measure: PackMeasure, metric: Row['metric']): Row | null => {
  if (measure.kind !== 'suspend' && measure.kind !== 'terminate') return null
  const months = measure.kind === 'suspend' ? measure.months : measure.bar
  if (months === undefined) return null
  const { article, words, reading } = measure
  return { kind: measure.kind, metric, points: measure.from, months, source: { article, words, reading } }
}

/** Whether a row stands in the table for cumulative or for single points; one of `either` stands in both. */
export const countsBy = (measure: PackMeasure, metric: Row['metric']): boolean => measure.metric === metric || measure.metric === 'either'

const layOut = (pack: Pack, metric: Row['metric']): (Row | null)[] =>
  Array.from({ length: pack.cycle.cap + 1 }, (_, points) => {
    const rows = pack.measures
      .filter((it) => countsBy(it, metric) && it.from <= points && points <= (it.to ?? pack.cycle.cap))
      .flatMap((it) => rowOf(it, metric) ?? [])
    return rows.sort(byGravity)[0] ?? null
  })

const quotesOf = (pack: Pack): Map<string, Quote> => {
  const quotes = new Map<string, Quote>()
  for (const article of pack.articles) {
    quotes.set(article.id, { id: article.id, name: article.name, text: article.text, whole: article.text })
    for (const item of article.items) quotes.set(item.id, { ...item, whole: article.text })
  }
  return quotes
}

export const compile = (pack: Pack): CompiledPack => ({
  id: pack.id,
  pack,
  cap: pack.cycle.cap,
  cumulative: layOut(pack, 'cumulative'),
  single: layOut(pack, 'single'),
  circumstances: new Map(pack.circumstances.map((it) => [it.code, it])),
  bandOrder: [...pack.bands].sort((a, b) => a.from - b.from),
  quotes: quotesOf(pack),
})
