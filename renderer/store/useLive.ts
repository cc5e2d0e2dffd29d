import { useLiveQuery } from 'dexie-react-hooks'
import { useRef } from 'react'
import { useQuiet } from './quiet'

type Answered<T> = { deps: readonly unknown[]; value: T }

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((it, at) => Object.is(it, b[at]))

/** Runs `query` now and after every write that touches what it read; undefined until the first answer. While long work is under way an answer stands. */
export const useLive = <T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined => {
  const quiet = useQuiet()
  const last = useRef<Answered<T> | null>(null)
  return useLiveQuery(async () => {
    if (quiet && last.current && isSame(last.current.deps, deps)) return last.current.value
    const value = await query()
    last.current = { deps, value }
    return value
  }, [...deps, quiet])
}
