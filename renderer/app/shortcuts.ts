import { useEffect } from 'react'
import { go, type Route } from './route'

const screens: Readonly<Record<string, Route>> = { Digit1: { screen: 'today' }, Digit2: { screen: 'board' }, Digit3: { screen: 'library', rest: '' }, Digit4: { screen: 'safety' } }

/** A field or a drawer that is open has its own use for Esc. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) ||
  document.querySelector('[role="dialog"]') !== null

/** Alt+1 to Alt+4 lead to the screens; Esc closes a person's page. */
export const useShortcuts = (screen: Route['screen']): void => {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      const to = event.altKey && !event.ctrlKey ? screens[event.code] : undefined
      const back = event.key === 'Escape' && screen !== 'today' && !isTaken(event)
      if (!to && !back) return
      event.preventDefault()
      go(to ?? { screen: 'today' })
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [screen])
}
