import { useSyncExternalStore } from 'react'

let running = 0
const listeners = new Set<() => void>()

const count = (by: number): void => {
  running += by
  for (const listener of listeners) listener()
}

/** Long work that saves many times: until it ends the screens behind it keep what they show, else each part would have them read everything anew. */
export const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  count(1)
  try {
    return await work()
  } finally {
    count(-1)
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether long work is under way. */
export const useQuiet = (): boolean => useSyncExternalStore(subscribe, () => running > 0)
