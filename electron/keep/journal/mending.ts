import { join } from 'node:path'
import { type JournalEntry, type Reached, reachedBy, unread } from '../../../shared/model/journal'
import { emptyReplica, follow, type Replica } from '../../../shared/model/replica'
import { setAside } from '../aside'
import type { SnapshotShelf } from '../snapshots/shelf'
import type { Book } from './book'
import { continued, isFurther } from './gather'
import { salvageEntries } from './salvage'

/** `until` is how far the rows could be had, `known` the last entry there was. */
export type Mended = { mended: true } | { mended: false; until: number; known: number }

export type Damaged = { profile: string; book: Book; snapshots: SnapshotShelf; offered: readonly JournalEntry[] }

type Base = { reached: Reached; rows: () => Promise<Replica>; tail: JournalEntry[]; ownJournal: boolean }

const endOf = ({ reached, tail }: Pick<Base, 'reached' | 'tail'>): Reached => (tail.length > 0 ? reachedBy(tail.at(-1) as JournalEntry) : reached)

async function* joined(first: AsyncIterable<JournalEntry>, more: readonly JournalEntry[]): AsyncGenerator<JournalEntry> {
  yield* first
  yield* more
}

/** Of the journal file, of what the browser's store offered, of the newest whole snapshot: whichever comes furthest. */
const basesOf = async ({ book, snapshots, offered }: Damaged): Promise<Base[]> => {
  const found = [...book.strays(), ...offered]
  const { reached } = book.standing()
  const own: Base = { reached, rows: async () => replicaOf(book.entries()), tail: continued(reached, found), ownJournal: true }
  const store: Base = { reached: unread, rows: async () => emptyReplica(), tail: continued(unread, offered), ownJournal: false }
  const snapshot = await snapshots.newest(null)
  const kept: Base[] = snapshot ? [{ reached: snapshot.head.reached, rows: async () => snapshot.replica, tail: continued(snapshot.head.reached, found), ownJournal: false }] : []
  return [own, store, ...kept].sort((a, b) => (isFurther(endOf(a), endOf(b)) ? -1 : isFurther(endOf(b), endOf(a)) ? 1 : 0))
}

const replicaOf = async (entries: AsyncIterable<JournalEntry>): Promise<Replica> => {
  const replica = emptyReplica()
  for await (const entry of entries) follow(replica, entry)
  return replica
}

/** Puts together what was found, so that no entry is missing. If one is, nothing is changed and it is told how far one would come. */
export const mend = async (damaged: Damaged, at: string): Promise<Mended> => {
  const { profile, book, offered } = damaged
  const [best] = await basesOf(damaged)
  if (!best) throw new Error('mending: nothing to begin from')
  const end = endOf(best)
  const known = Math.max(...[...offered, ...book.strays()].filter((it) => it.epoch === end.epoch).map((it) => it.seq), isOlder(book, end) ? 0 : book.standing().known)
  const fromJournal = best.ownJournal || best.reached.seq === 0
  if (end.seq < known || !fromJournal) return { mended: false, until: end.seq, known }
  const aside = book.clean() ? null : join(await setAside(profile, at, []), 'journal.zgj')
  await book.replace(best.ownJournal ? joined(book.entries(), best.tail) : best.tail, aside)
  return { mended: true }
}

const isOlder = (book: Book, end: Reached): boolean => book.standing().reached.epoch < end.epoch

/** Begins a new journal from the best that is left; everything as it was found is set aside first. */
export const salvage = async (damaged: Damaged, at: string): Promise<void> => {
  const { profile, book, offered } = damaged
  const [best] = await basesOf(damaged)
  if (!best) throw new Error('salvage: nothing to begin from')
  const rows = await best.rows()
  for (const entry of best.tail) follow(rows, entry)
  const epoch = Math.max(endOf(best).epoch, book.standing().reached.epoch, ...offered.map((it) => it.epoch)) + 1
  const aside = await setAside(profile, at, ['IndexedDB', 'snapshots'])
  await book.replace(salvageEntries(rows, { epoch, at, until: endOf(best).seq, known: Math.max(book.standing().known, endOf(best).seq) }), join(aside, 'journal.zgj'))
}
