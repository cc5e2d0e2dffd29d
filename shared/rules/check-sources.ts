import type { Finding, Path } from '../time/problem'
import type { Pack, Source } from './schema'

/** A file of law with articles and readings of its own: a pack, or the layer of a city. */
export type Sourced = Pick<Pack, 'articles' | 'readings'>
type Texts = { articles: ReadonlyMap<string, string>; readings: ReadonlySet<string> }
type Group = Source & Record<string, unknown>

/** Parts that hold texts or names, not numbers of the law. */
const WITHOUT_SOURCE = new Set(['articles', 'readings', 'vocabulary', 'exam'])

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

const children = (value: unknown, path: Path): { path: Path; value: unknown }[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
  if (!isGroup(value)) return []
  return Object.entries(value)
    .filter(([key]) => !WITHOUT_SOURCE.has(key))
    .map(([key, item]) => ({ path: [...path, key], value: item }))
}

const checkArticle = ({ article }: Source, path: Path, texts: Texts): Finding[] =>
  article === undefined || texts.articles.has(article)
    ? []
    : [{ path: [...path, 'article'], reason: `所引的条文“${article}”不在本规则包的条文（articles）之中。` }]

const checkReading = ({ reading }: Source, path: Path, texts: Texts): Finding[] =>
  reading === undefined || texts.readings.has(reading)
    ? []
    : [{ path: [...path, 'reading'], reason: `所引的口径“${reading}”不在本规则包的口径（readings）之中。` }]

const checkWords = ({ article, words }: Source, path: Path, texts: Texts): Finding[] => {
  if (words === undefined) return []
  const at = [...path, 'words']
  if (article === undefined) return [{ path: at, reason: '引用了原话，却没有写明出自哪一条（article）。' }]
  const text = texts.articles.get(article)
  return text === undefined || text.includes(words) ? [] : [{ path: at, reason: `条文“${article}”中没有这句话：“${words}”。` }]
}

const checkSource = (group: Group, path: Path, texts: Texts): Finding[] => {
  if (group.article === undefined && group.reading === undefined) {
    return [{ path, reason: '没有写明出处：应写条文（article）和原话（words），或者口径（reading）。' }]
  }
  const unquoted = group.article !== undefined && group.words === undefined
  return [
    ...(unquoted ? [{ path: [...path, 'article'], reason: '写了条文编号，却没有写所依据的原话（words）。' }] : []),
    ...checkArticle(group, path, texts),
    ...checkReading(group, path, texts),
    ...checkWords(group, path, texts),
  ]
}

const walk = (value: unknown, path: Path, texts: Texts, holders: ReadonlySet<string>): Finding[] => {
  const holds = path.length === 0 || (path.length === 1 && holders.has(String(path[0])))
  return [
    ...(isGroup(value) && !holds ? checkSource(value, path, texts) : []),
    ...checkSpan(value, path),
    ...children(value, path).flatMap((child) => walk(child.value, child.path, texts, holders)),
  ]
}

const checkSpan = (value: unknown, path: Path): Finding[] => {
  if (!Array.isArray(value) || value.length !== 2) return []
  const [low, high] = value as unknown[]
  return typeof low === 'number' && typeof high === 'number' && low > high
    ? [{ path, reason: `范围的下限${low}大于上限${high}。` }]
    : []
}

const checkItems = ({ articles }: Sourced): Finding[] =>
  articles.flatMap(({ name, text, items }, index) =>
    items.flatMap((item, at) =>
      text.includes(item.text) ? [] : [{ path: ['articles', index, 'items', at, 'text'], reason: `“${item.name}”的文字不在“${name}”的全文之中。` }],
    ),
  )

/** Articles and their items share one set of ids, as a number may rest on either. */
const checkIds = ({ articles }: Sourced): Finding[] => {
  const all = articles.flatMap(({ id, items }, index) => [
    { id, path: ['articles', index, 'id'] },
    ...items.map((item, at) => ({ id: item.id, path: ['articles', index, 'items', at, 'id'] })),
  ])
  const seen = new Set<string>()
  return all.flatMap(({ id, path }) => {
    const known = seen.has(id)
    seen.add(id)
    return known ? [{ path, reason: `条文编号“${id}”出现了两次，每个只能用一次。` }] : []
  })
}

const checkAbout = ({ readings }: Sourced, texts: Texts): Finding[] =>
  readings.flatMap(({ article }, index) => checkArticle({ article }, ['readings', index], texts))

const textsOf = ({ articles, readings }: Sourced): Texts => ({
  articles: new Map(articles.flatMap((article) => [article, ...article.items]).map(({ id, text }) => [id, text])),
  readings: new Set(readings.map(({ id }) => id)),
})

/**
 * Every number says where it comes from, and the words it relies on stand in that article.
 * `holders` name the parts that only hold other parts, each with a source of its own.
 */
export const checkSources = (file: Sourced, holders: ReadonlySet<string>): Finding[] => {
  const texts = textsOf(file)
  return [...checkIds(file), ...checkItems(file), ...walk(file, [], texts, holders), ...checkAbout(file, texts)]
}

/** The reading that says what a single score is stands beside another source, so the walk does not see it. */
export const checkSingleReading = (pack: Pack): Finding[] =>
  checkReading({ reading: pack.aggregation.singleReading }, ['aggregation'], textsOf(pack))
    .map(({ reason }) => ({ path: ['aggregation', 'singleReading'], reason }))
