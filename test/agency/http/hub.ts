/** Who listens for news of which institutions, in this process. A poke that is lost costs time, never a change. */
export type Hub = { poke(institutions: readonly string[]): void; listen(institutions: readonly string[], hear: () => void): () => void }

export const newHub = (): Hub => {
  const listeners = new Map<string, Set<() => void>>()
  const setOf = (it: string): Set<() => void> => listeners.get(it) ?? listeners.set(it, new Set()).get(it) ?? new Set()
  return {
    poke: (institutions) => {
      for (const hear of new Set(institutions.flatMap((it) => [...(listeners.get(it) ?? [])]))) hear()
    },
    listen: (institutions, hear) => {
      for (const it of institutions) setOf(it).add(hear)
      return () => {
        for (const it of institutions) listeners.get(it)?.delete(hear)
      }
    },
  }
}
