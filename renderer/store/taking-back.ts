import type { JournalEntry } from '../../shared/model/journal'
import type { Outcome } from './commit'
import type { Store } from './open'
import { quietly } from './quiet'
import type { Stamp } from './session'

/** Entries of a long list are about 1 MB each: read together they would hold up the page. */
const PAGE = 5

type Tables = Pick<Store, 'tables'>

/** The entries of one deed: of the command with that id, or of all whose ids begin with it (where it ends in a slash). In order. */
export const entriesOf = async ({ tables }: Tables, group: string): Promise<JournalEntry[]> => {
  const ids = tables.journal.where('command.id')
  const seqs = (await (group.endsWith('/') ? ids.startsWith(group) : ids.equals(group)).primaryKeys()).toSorted((a, b) => a - b)
  const entries: JournalEntry[] = []
  for (let at = 0; at < seqs.length; at += PAGE) entries.push(...(await tables.journal.bulkGet(seqs.slice(at, at + PAGE))).filter((it) => it !== undefined))
  return entries
}

type Taking = { store: Store; stamp: () => Stamp; idAt: (first: string, at: number) => string }

/** Takes a deed back, its last entry first, each with what it was in words. Stops at the first that cannot be. */
export const takeBack = async ({ store, stamp, idAt }: Taking, entries: readonly JournalEntry[], say: (entry: JournalEntry) => string, onProgress?: (done: number) => void): Promise<Outcome> => quietly(async () => {
  const { id: first } = stamp()
  let outcome: Outcome = { ok: true, seq: 0, repeated: false }
  for (const [at, entry] of entries.toReversed().entries()) {
    const id = entries.length === 1 ? first : idAt(first, at + 1)
    outcome = await store.commit({ ...stamp(), id, name: 'undo', args: { seq: entry.seq, done: entry.command.id, what: say(entry).slice(0, 300) } })
    if (!outcome.ok) return outcome
    onProgress?.(at + 1)
  }
  return outcome
})
