import { liveQuery } from 'dexie'
import { useObservable } from 'dexie-react-hooks'
import { useRef } from 'react'
import { useQuiet } from './quiet'

type Answered<T> = { deps: readonly unknown[]; value: T }

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((it, at) => Object.is(it, b[at]))

/** Hears of no write: Dexie gathers for whoever listens all that was written, and over a long list that is more than the list. */
const still = <T>(value: T) => ({
  subscribe: (next: (it: T) => unknown) => {
    next(value)
    return { unsubscribe: () => undefined }
  },
})

/** Runs `query` now and after every write that touches what it read; undefined until the first answer. While long work is under way an answer stands. */
export const useLive = <T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined => {
  const quiet = useQuiet()
  const last = useRef<Answered<T> | null>(null)
  return useObservable<T>(() => {
    const { current } = last
    if (quiet && current && isSame(current.deps, deps)) return still(current.value)
    return liveQuery(async () => {
      const value = await query()
      last.current = { deps, value }
      return value
    })
  }, [...deps, quiet])
}
