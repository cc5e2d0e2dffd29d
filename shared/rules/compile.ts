import type { Circumstance, Months, Pack, PackMeasure, Source } from './schema'

/** A suspension or termination a pack gives for points; `months` is the bar for a termination. */
export type Row = {
  kind: 'suspend' | 'terminate'
  metric: 'cumulative' | 'single'
  points: number
  months: Months
  source: Source
}

/** What the rules give for points: a suspension of `months`, or a termination with a bar of `months`. */
export type Computed = { kind: Row['kind']; months: number; sources: readonly Source[] }

/** The rows that apply at once, the graver first, and the sources of those equally grave (M1). */
export type Outcome = {
  rows: readonly Row[]
  sources: readonly Source[]
  /** Ready where the months are fixed and nothing has to be counted off. */
  computed: Computed | null
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
  /** By cumulative points, then by single points, each from 0 to the cap. */
  outcomes: readonly (readonly Outcome[])[]
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

/** `rows` in any order. */
export const outcomeOf = (rows: readonly Row[]): Outcome => {
  const graverFirst = [...rows].sort(byGravity)
  const [gravest] = graverFirst
  if (!gravest) return { rows: [], sources: [], computed: null }
  const sources = graverFirst.filter((it) => byGravity(it, gravest) === 0).map((it) => it.source)
  const { kind, months } = gravest
  return { rows: graverFirst, sources, computed: typeof months === 'number' && months > 0 ? { kind, months, sources } : null }
}

const outcomesOf = (cumulative: readonly (Row | null)[], single: readonly (Row | null)[]): Outcome[][] =>
  cumulative.map((byBalance) => single.map((bySingle) => outcomeOf([byBalance, bySingle].flatMap((it) => it ?? []))))

/** M1: what a decision brings whose highest single is `single` and after which the balance is `balance` points; more than the cap count as the cap. */
export const outcomeFor = ({ cap, outcomes }: CompiledPack, balance: number, single: number): Outcome => {
  const outcome = outcomes[Math.min(balance, cap)]?.[Math.min(single, cap)]
  if (!outcome) throw new RangeError(`没有这样的分值：累计 ${balance}，单次 ${single}`)
  return outcome
}

const quotesOf = (pack: Pack): Map<string, Quote> => {
  const quotes = new Map<string, Quote>()
  for (const article of pack.articles) {
    quotes.set(article.id, { id: article.id, name: article.name, text: article.text, whole: article.text })
    for (const item of article.items) quotes.set(item.id, { ...item, whole: article.text })
  }
  return quotes
}

export const compile = (pack: Pack): CompiledPack => {
  const [cumulative, single] = [layOut(pack, 'cumulative'), layOut(pack, 'single')]
  return {
    id: pack.id,
    pack,
    cap: pack.cycle.cap,
    cumulative,
    single,
    outcomes: outcomesOf(cumulative, single),
    circumstances: new Map(pack.circumstances.map((it) => [it.code, it])),
    bandOrder: [...pack.bands].sort((a, b) => a.from - b.from),
    quotes: quotesOf(pack),
  }
}
