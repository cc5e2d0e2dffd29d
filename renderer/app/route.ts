import { useSyncExternalStore } from 'react'

export type Route = { screen: 'today' } | { screen: 'person'; person: string } | { screen: 'board' }

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Anything unknown leads to the first screen. */
export const routeAt = (hash: string): Route => {
  const [screen, rest] = hash.replace(/^#\//, '').split('/')
  const person = decoded(rest ?? '')
  if (screen === 'board') return { screen }
  if (screen === 'person' && person) return { screen, person }
  return { screen: 'today' }
}

export const hashOf = (route: Route): string =>
  route.screen === 'person' ? `#/person/${encodeURIComponent(route.person)}` : `#/${route.screen}`

export const go = (route: Route): void => {
  window.location.hash = hashOf(route)
}

const onHash = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export const useHash = (): string => useSyncExternalStore(onHash, () => window.location.hash)
