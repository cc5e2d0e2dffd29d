import type { JournalEntry } from '../../shared/model/journal'
import type { Outcome } from './commit'
import type { Store } from './open'
import { quietly } from './quiet'
import type { Stamp } from './session'

/** Entries of a long list are large: read together they would hold up the page. */
const PAGE = 5

type Tables = Pick<Store, 'tables'>

/** One entry of a deed, as far as it must be known to be taken back. */
export type Part = { seq: number; id: string }

/** The entries of one deed: of the command with that id, or of all whose ids begin with it (where it ends in a slash). In order. */
export const partsOf = async ({ tables }: Tables, group: string): Promise<Part[]> => {
  const ids = tables.journal.where('command.id')
  const found = () => (group.endsWith('/') ? ids.startsWith(group) : ids.equals(group))
  const [names, seqs] = await Promise.all([found().keys(), found().primaryKeys()])
  return seqs.map((seq, at) => ({ seq, id: names[at] as string })).toSorted((a, b) => a.seq - b.seq)
}

/** The entries themselves, a few at a time. */
export async function* entriesOf({ tables }: Tables, parts: readonly Part[]): AsyncGenerator<JournalEntry> {
  for (let at = 0; at < parts.length; at += PAGE) {
    for (const entry of await tables.journal.bulkGet(parts.slice(at, at + PAGE).map(({ seq }) => seq))) if (entry) yield entry
  }
}

type Taking = { store: Store; stamp: () => Stamp; idAt: (first: string, at: number) => string }

/** Takes a deed back, its last entry first; `what` it was in words. Stops at the first entry that cannot be. */
export const takeBack = async ({ store, stamp, idAt }: Taking, parts: readonly Part[], what: string, onProgress?: (done: number) => void): Promise<Outcome> => quietly(async () => {
  const { id: first } = stamp()
  let outcome: Outcome = { ok: true, seq: 0, repeated: false }
  for (const [at, part] of parts.toReversed().entries()) {
    const id = parts.length === 1 ? first : idAt(first, at + 1)
    outcome = await store.commit({ ...stamp(), id, name: 'undo', args: { seq: part.seq, done: part.id, what: what.slice(0, 300) } })
    if (!outcome.ok) return outcome
    onProgress?.(at + 1)
  }
  return outcome
})
