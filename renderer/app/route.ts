import { useSyncExternalStore } from 'react'

/** `rest` is where in a screen one is; only that screen reads it. */
export type Route = { screen: 'today' } | { screen: 'person'; person: string } | { screen: 'register' } | { screen: 'board' } | { screen: 'safety' } | { screen: 'agency' } | { screen: 'library' | 'ledger' | 'institution'; rest: string }

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Anything unknown leads to the first screen. */
export const routeAt = (hash: string): Route => {
  const [screen, ...rest] = hash.replace(/^#\//, '').split('/')
  const person = decoded(rest[0] ?? '')
  if (screen === 'library' || screen === 'ledger' || screen === 'institution') return { screen, rest: rest.join('/') }
  if (screen === 'board' || screen === 'register' || screen === 'safety' || screen === 'agency') return { screen }
  if (screen === 'person' && person) return { screen, person }
  return { screen: 'today' }
}

export const hashOf = (route: Route): string => {
  switch (route.screen) {
    case 'person': return `#/person/${encodeURIComponent(route.person)}`
    case 'ledger':
    case 'institution':
    case 'library': return route.rest === '' ? `#/${route.screen}` : `#/${route.screen}/${route.rest}`
    case 'today':
    case 'safety':
    case 'agency':
    case 'register':
    case 'board': return `#/${route.screen}`
  }
}

export const go = (route: Route): void => {
  window.location.hash = hashOf(route)
}

const onHash = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export const useHash = (): string => useSyncExternalStore(onHash, () => window.location.hash)
