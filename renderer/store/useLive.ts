import { liveQuery } from 'dexie'
import { useObservable } from 'dexie-react-hooks'
import { useRef } from 'react'
import { useQuiet } from './quiet'

type Answered<T> = { deps: readonly unknown[]; value: T }

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((it, at) => Object.is(it, b[at]))

/** Asked once, and hearing of no write: Dexie gathers for whoever listens all that was written, and over a long list that is more than the list. */
const once = <T>(ask: () => Promise<T>) => ({
  subscribe: (next: (it: T) => unknown, fail?: (error: unknown) => unknown) => {
    let gone = false
    void ask().then((it) => !gone && next(it), (error: unknown) => !gone && fail?.(error))
    return { unsubscribe: () => (gone = true) }
  },
})

/** Runs `query` now and after every write that touches what it read; undefined until the first answer. While long work is under way an answer stands. */
export const useLive = <T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined => {
  const quiet = useQuiet()
  const last = useRef<Answered<T> | null>(null)
  return useObservable<T>(() => {
    const { current } = last
    const ask = async (): Promise<T> => {
      const value = await query()
      last.current = { deps, value }
      return value
    }
    if (!quiet) return liveQuery(ask)
    return once(current && isSame(current.deps, deps) ? () => Promise.resolve(current.value) : ask)
  }, [...deps, quiet])
}
