import type { Command } from './commands/all'
import { type Stamp, useSession } from './session'

/** Carries out one command at once; gives the sentence of what stood against it, null when it is done. */
export const useCommit = () => {
  const { store, stamp } = useSession()
  return async (make: (stamp: Stamp) => Command): Promise<string | null> => {
    const outcome = await store.commit(make(stamp()))
    return outcome.ok ? null : outcome.problem.sentence
  }
}
