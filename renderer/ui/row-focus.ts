import { type RefObject, useEffect, useRef } from 'react'

/** A row may be named before it is drawn: it is scrolled to, and the button marked `data-at` takes the keyboard once it is there. */
export const useRowFocus = (body: RefObject<HTMLElement | null>, reveal: (at: number) => void): ((at: number) => void) => {
  const wanted = useRef<number | null>(null)
  const take = (at: number): boolean => {
    const found = body.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)
    found?.focus({ preventScroll: true })
    return found !== null && found !== undefined
  }
  useEffect(() => {
    if (wanted.current !== null && take(wanted.current)) wanted.current = null
  })
  return (at) => {
    wanted.current = at
    reveal(at)
    if (take(at)) wanted.current = null
  }
}
