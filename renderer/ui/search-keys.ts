import { type KeyboardEvent as FieldKeyEvent, type RefObject, useEffect, useEffectEvent } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** `/` and Ctrl+F lead to the search from anywhere on the screen; where `onClear` is given, Esc clears it from anywhere too. */
export const useSearchKeys = (search: RefObject<HTMLInputElement | null>, onClear?: () => void): void => {
  const clear = useEffectEvent(() => onClear?.())
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      // Enter and Esc belong to the input method while it is composing.
      if (event.isComposing || event.defaultPrevented) return
      if (event.key === 'Escape') return clear()
      const find = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)
      const slash = event.key === '/' && !event.ctrlKey && !event.altKey && !isTyping(event.target)
      if (!find && !slash) return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [search])
}

/** In the field of a search: ↓ leads to the first line found in `box`, Enter chooses it. */
export const toFirstFound = (
  event: FieldKeyEvent<HTMLInputElement>, box: HTMLElement | null, choose = (first: HTMLButtonElement | null | undefined): void => first?.click(),
): void => {
  // Enter belongs to the input method while it is composing.
  if (event.nativeEvent.isComposing) return
  const first = box?.querySelector<HTMLButtonElement>('.name')
  if (event.key === 'ArrowDown') first?.focus()
  else if (event.key === 'Enter') choose(first)
  else return
  event.preventDefault()
}
