import { useLiveQuery } from 'dexie-react-hooks'

/** Runs `query` now and after every write that touches what it read; undefined until the first answer. */
export const useLive = <T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined => useLiveQuery(query, [...deps])
