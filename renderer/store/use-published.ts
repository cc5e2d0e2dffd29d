import { useEffect, useState } from 'react'
import { canonicalJson } from '../../shared/model/canonical'
import type { Library } from '../../shared/model/library'
import type { FetchedLaw, PublishedLaw, Sync } from './sync-port'
import { useSession } from './session'
import { useSync } from './use-sync'

/** What the agency published and this library does not hold; `refusal` where its signature does not hold. */
export type News = { law: PublishedLaw; name: string } & ({ text: string; refusal: null } | { refusal: string })

const heldAs = ({ kind, key }: PublishedLaw, { packs, calendars }: Library) => (kind === 'pack' ? packs.get(key) : calendars.get(Number(key)))

/** A lower place than the one that was taken is an old one, whoever sends it. */
const isOlder = (law: PublishedLaw, library: Library): boolean => law.place <= (heldAs(law, library)?.row?.published ?? 0)

const newsOf = async (law: PublishedLaw, fetched: FetchedLaw | null, library: Library): Promise<News[]> => {
  const name = law.kind === 'pack' ? `规则包“${law.file}”` : ` ${law.key} 年的工作日历`
  if (!fetched) return []
  if (!fetched.ok) return [{ law, name, refusal: fetched.sentence }]
  const { place, file, text } = fetched.law
  if (place < law.place) return []
  const { readRule } = await import('../../shared/model/rule-file')
  const read = readRule(text, file, library)
  if (read.ok && canonicalJson(read.rule.value) === canonicalJson(heldAs(law, library)?.value ?? null)) return []
  return [{ law, name: read.ok && read.rule.kind === 'pack' ? `《${read.rule.value.title}》` : name, text, refusal: null }]
}

/** The texts that were fetched and proven, by their place among all that was published. */
type Texts = Map<number, FetchedLaw>

/** Kept as long as the sync is, so that no screen fetches what another has. */
const textsOf = new WeakMap<Sync, Texts>()

const textOf = async (sync: Sync, { key, place }: PublishedLaw, texts: Texts): Promise<FetchedLaw | null> => {
  const fetched = texts.get(place) ?? (await sync.law(key))
  if (fetched?.ok) texts.set(place, fetched)
  return fetched
}

const look = async (sync: Sync, published: readonly PublishedLaw[], library: Library): Promise<News[]> => {
  const texts = textsOf.get(sync) ?? new Map<number, FetchedLaw>()
  textsOf.set(sync, texts)
  const news: News[] = []
  for (const law of published) if (!isOlder(law, library)) news.push(...(await newsOf(law, await textOf(sync, law, texts), library)))
  return news
}

const NONE: readonly PublishedLaw[] = []

/** What the agency offers and this library does not hold, as far as the sync has heard of it. */
export const usePublished = (): readonly News[] => {
  const { sync, library } = useSession()
  const { published = NONE } = useSync()
  const [news, setNews] = useState<readonly News[]>([])
  useEffect(() => {
    let gone = false
    void look(sync, published, library).then((it) => gone || setNews(it), reportError)
    return () => {
      gone = true
    }
  }, [sync, library, published])
  return news
}
