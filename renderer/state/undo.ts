import { create } from 'zustand'

/** One thing a person did: what the ids of its commands begin with (several for a long list), and the last entry's number. */
export type Deed = { group: string; seq: number; who: string }

type Noted = { id: string; who: string; /** For an undoing: the id of the command it takes back. */ takesBack: string | null }

type Undo = {
  /** What was done in this session and stands, the newest last. */
  done: readonly Deed[]
  /** The undoings that may be undone, the newest last. */
  undone: readonly Deed[]
  /** What is said over the page; null when it was closed. */
  shown: { kind: 'done' | 'undone'; deed: Deed } | null
  /** Whether the question before an undoing stands. */
  asking: 'undo' | 'redo' | null
  note: (command: Noted, seq: number) => void
  ask: (what: 'undo' | 'redo' | null) => void
  close: () => void
}

/** Commands that belong together: `together/<what>/1`, `together/<what>/2`, … */
const TOGETHER = /^(together\/.+\/)\d+$/

/** What the ids of one deed begin with: the id of the one command, or what several have in common. */
export const groupOf = (id: string): string => TOGETHER.exec(id)?.[1] ?? id

/** Saved in several entries. */
export const isList = ({ group }: Deed): boolean => group.endsWith('/')

/** Ids for the commands of one deed, from one id. */
export const idTogether = (first: string, at: number): string => `together/${first}/${at}`

const MOST = 100

const without = (deeds: readonly Deed[], group: string): Deed[] => deeds.filter((it) => it.group !== group)
const grown = (deeds: readonly Deed[], deed: Deed): Deed[] => [...without(deeds, deed.group), deed].slice(-MOST)
const has = (deeds: readonly Deed[], group: string): boolean => deeds.some((it) => it.group === group)

type Held = Pick<Undo, 'done' | 'undone' | 'shown'>

const did = ({ done }: Held, deed: Deed, undone: readonly Deed[]): Held => ({ done: grown(done, deed), undone, shown: { kind: 'done', deed } })
const tookBack = ({ done, undone }: Held, deed: Deed, group: string): Held => ({ done: without(done, group), undone: grown(undone, deed), shown: { kind: 'undone', deed } })

const noted = (held: Held, { id, who, takesBack }: Noted, seq: number): Held => {
  const deed = { group: groupOf(id), seq, who }
  if (takesBack === null) return did(held, deed, [])
  const target = groupOf(takesBack)
  if (has(held.done, deed.group)) return did(held, deed, held.undone)
  if (has(held.undone, target)) return did(held, deed, without(held.undone, target))
  return tookBack(held, deed, target)
}

/** What this session did and took back, to take it back again; the facts stand in the journal. */
export const useUndo = create<Undo>()((set) => ({
  done: [],
  undone: [],
  shown: null,
  asking: null,
  note: (command, seq) => set((held) => noted(held, command, seq)),
  ask: (asking) => set({ asking }),
  close: () => set({ shown: null }),
}))
