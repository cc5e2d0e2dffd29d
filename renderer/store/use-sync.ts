import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Letter } from '../../shared/agency/letters'
import { useSession } from './session'
import type { Pairing, SyncNow } from './sync-port'

/** How it stands with the agency, as it changes. */
export const useSync = (): SyncNow => {
  const { sync } = useSession()
  return useSyncExternalStore(sync.subscribe, sync.now)
}

/** Asked anew whenever the sync says that something changed; undefined until the first answer. */
const useOfSync = <T>(ask: () => Promise<T>): T | undefined => {
  const { sync } = useSession()
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let gone = false
    const look = (): void => void ask().then((it) => gone || setAnswer(it), reportError)
    look()
    const deaf = sync.subscribe(look)
    return () => {
      gone = true
      deaf()
    }
  }, [sync, ask])
  return answer
}

/** Letters that are not done, in order. */
export const useLetters = (): readonly Letter[] | undefined => useOfSync(useSession().sync.letters)

/** Notices entered here that may be the agency's. */
export const useMatches = (): readonly Pairing[] | undefined => useOfSync(useSession().sync.matches)
