import { useEffect, useEffectEvent } from 'react'

/** A field or something open over the page has its own use for Esc. */
const isTaken = ({ target }: KeyboardEvent): boolean =>
  (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Esc leads one step back; before the shell, for which it leads to the first screen. */
export const useEscape = (onEscape: (() => void) | null): void => {
  const act = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || onEscape === null || isTaken(event)) return
    event.preventDefault()
    onEscape()
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => act(event)
    document.addEventListener('keydown', heard, true)
    return () => document.removeEventListener('keydown', heard, true)
  }, [])
}
