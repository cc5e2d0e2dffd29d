import { useEffect } from 'react'
import { useUndo } from '../../state/undo'

/** In a field Ctrl+Z takes back what was typed; over an open drawer nothing else is taken back. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || (event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]')) || document.querySelector('[role="dialog"]') !== null

const wanted = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null => {
  if (!(ctrlKey || metaKey) || altKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

/** Ctrl+Z asks before the last thing is taken back, Ctrl+Y before it is done again; not for an account that only looks. */
export const useUndoKeys = (barred: boolean): void => {
  useEffect(() => {
    if (barred) return
    const act = (event: KeyboardEvent): void => {
      const what = wanted(event)
      if (what === null || isTaken(event)) return
      event.preventDefault()
      useUndo.getState().ask(what)
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [barred])
}
