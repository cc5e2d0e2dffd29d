import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/** Rows kept above and below what is seen. */
const SPARE = 12
/** How many there are before anything was measured, and where nothing can be. */
const FIRST = 60

type Seen = { from: number; to: number; row: number }

export type Windowed = { from: number; to: number; /** Pixels above and below the rows that are there. */ before: number; after: number; reveal: (row: number) => void }

const rowHeight = (box: HTMLElement): number => Number.parseFloat(getComputedStyle(box).getPropertyValue('--row')) || 0

const seenIn = (box: HTMLElement): Seen => {
  const row = rowHeight(box)
  if (row === 0 || box.clientHeight === 0) return { from: 0, to: FIRST, row }
  const from = Math.max(0, Math.floor(box.scrollTop / row) - SPARE)
  return { from, to: Math.ceil((box.scrollTop + box.clientHeight) / row) + SPARE, row }
}

/** Of many rows, all as high as the token `--row`, those that are seen in the box that scrolls. */
export const useWindowed = (box: RefObject<HTMLElement | null>, count: number): Windowed => {
  const [seen, setSeen] = useState<Seen>({ from: 0, to: FIRST, row: 0 })
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const look = (): void => setSeen((held) => {
      const now = seenIn(current)
      return held.from === now.from && held.to === now.to && held.row === now.row ? held : now
    })
    look()
    current.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(current)
    return () => {
      current.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [box, count])
  const reveal = useCallback((at: number): void => {
    const { current } = box
    const row = current ? rowHeight(current) : 0
    if (!current || row === 0) return
    // The head of the table sticks over the first row.
    if (at * row < current.scrollTop) current.scrollTo({ top: at * row })
    else if ((at + 2) * row > current.scrollTop + current.clientHeight) current.scrollTo({ top: (at + 2) * row - current.clientHeight })
    setSeen(seenIn(current))
  }, [box])
  const from = Math.min(seen.from, Math.max(0, count - 1))
  const to = Math.min(seen.to, count)
  return { from, to, before: from * seen.row, after: Math.max(0, count - to) * seen.row, reveal }
}
