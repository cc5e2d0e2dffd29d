import type { JournalEntry } from '../../shared/model/journal'
import type { Outcome } from './commit'
import type { Store } from './open'
import type { Stamp } from './session'

type Tables = Pick<Store, 'tables'>

/** The entries of one deed: of the command with that id, or of all whose ids begin with it (where it ends in a slash). In order. */
export const entriesOf = async ({ tables }: Tables, group: string): Promise<JournalEntry[]> => {
  const found = await tables.journal.where('command.id').startsWith(group).toArray()
  return found.filter((it) => it.command.id === group || group.endsWith('/')).toSorted((a, b) => a.seq - b.seq)
}

type Taking = { store: Store; stamp: () => Stamp; idAt: (first: string, at: number) => string }

/** Takes a deed back, its last entry first, each with what it was in words. Stops at the first that cannot be. */
export const takeBack = async ({ store, stamp, idAt }: Taking, entries: readonly JournalEntry[], say: (entry: JournalEntry) => string, onProgress?: (done: number) => void): Promise<Outcome> => {
  const { id: first } = stamp()
  let outcome: Outcome = { ok: true, seq: 0, repeated: false }
  for (const [at, entry] of entries.toReversed().entries()) {
    const id = entries.length === 1 ? first : idAt(first, at + 1)
    outcome = await store.commit({ ...stamp(), id, name: 'undo', args: { seq: entry.seq, done: entry.command.id, what: say(entry).slice(0, 300) } })
    if (!outcome.ok) return outcome
    onProgress?.(at + 1)
  }
  return outcome
}
