import { type RefObject, useEffect, useRef } from 'react'

/** A row may be named before it is there: it is scrolled to, and takes the keyboard once it is drawn. Rows carry `data-at`. */
export const useRowFocus = (body: RefObject<HTMLTableSectionElement | null>, reveal: (at: number) => void) => {
  const wanted = useRef<number | null>(null)
  const find = (at: number): HTMLElement | null | undefined => body.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)
  useEffect(() => {
    const row = wanted.current === null ? null : find(wanted.current)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
  return (at: number): void => {
    wanted.current = at
    reveal(at)
    const row = find(at)
    if (row) {
      wanted.current = null
      row.focus({ preventScroll: true })
    }
  }
}
