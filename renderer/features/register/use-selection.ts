import { useState } from 'react'
import type { RegisterLine } from './lines'

export type Selection = {
  has: (id: string) => boolean
  count: number
  toggle: (at: number) => void
  /** Everything from the last row toggled to this one. */
  reach: (at: number) => void
  /** The row one leaves with Shift held, and the one one comes to. */
  extend: (from: number, to: number) => void
  all: (on: boolean) => void
  clear: () => void
}

/** Who is selected in the list, for changing several at once. Whom a filter hides stays selected and is counted. */
export const useSelection = (shown: readonly RegisterLine[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string | null>(null)
  const withAll = (some: readonly RegisterLine[], on: boolean): void => setIds((held) => {
    const next = new Set(held)
    for (const { id } of some) if (on) next.add(id)
    else next.delete(id)
    return next
  })
  const selection: Selection = {
    has: (id) => ids.has(id),
    count: ids.size,
    toggle: (at) => {
      const line = shown[at]
      if (!line) return
      withAll([line], !ids.has(line.id))
      setAnchor(line.id)
    },
    reach: (at) => {
      const from = Math.max(0, anchor === null ? at : shown.findIndex((it) => it.id === anchor))
      withAll(shown.slice(Math.min(from, at), Math.max(from, at) + 1), true)
    },
    extend: (from, to) => withAll([shown[from], shown[to]].filter((it) => it !== undefined), true),
    all: (on) => withAll(shown, on),
    clear: () => setIds(new Set()),
  }
  return { selection, ids }
}
