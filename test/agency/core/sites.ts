import type { Reading, Site, Store, Writing } from '../store/store'

const MOST_TRIES = 5

const same = (a: readonly Site[], b: readonly Site[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Where a person of an institution is known to be registered; that institution first. */
export const sitesOf = async (tx: Reading, institution: string, person: string, identity?: string | null): Promise<Site[]> => {
  const key = identity === undefined ? await tx.identity(institution, person) : identity
  const others = key === null ? [] : (await tx.sites(key)).filter((it) => it.institution !== institution)
  return [{ institution, person }, ...others]
}

/**
 * One transaction over all institutions a natural person is registered at. Where they are is asked before the locks are
 * taken and again behind them; if somebody was registered meanwhile, it begins again.
 */
export const writeSites = async <T>(store: Store, find: (tx: Reading) => Promise<Site[]>, also: readonly string[], work: (tx: Writing, sites: Site[]) => Promise<T>): Promise<T> => {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const sites = await store.read(find)
    const done = await store.write([...also, ...sites.map((it) => it.institution)], async (tx) =>
      same(await find(tx), sites) ? { result: await work(tx, sites) } : null)
    if (done) return done.result
  }
  throw new Error('the sites of a person kept changing')
}
