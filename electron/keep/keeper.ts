import { schemaVersion } from '../../shared/model/carry'
import { type JournalEntry, linkFault, type Reached, reachedBy, unread } from '../../shared/model/journal'
import { emptyReplica, follow, type Replica, sumsOfReplica } from '../../shared/model/replica'
import { erased } from '../../shared/model/erasable'
import { type Book, openBook, type Standing } from './journal/book'
import { EntryDamaged } from './journal/file'
import { mend, type Mended, salvage } from './journal/mending'
import { oneByOne } from '../../shared/model/turns'
import { openSnapshots, type SnapshotShelf } from './snapshots/shelf'

/** What is kept outside the browser's store: the journal file and the snapshots. One thing at a time. */
export type Keeper = {
  standing(): Standing
  /** Written and on the disk when it comes back. Rejects when the disk is full, and then nothing is written. */
  append(entries: readonly JournalEntry[]): Promise<'kept' | 'out-of-step'>
  read(seq: number, limit: number): Promise<JournalEntry[]>
  /** The whole journal, from its first entry on. */
  entries(): AsyncIterable<JournalEntry>
  /** Entries the browser's store holds, to fill what is missing here. */
  offer(entries: readonly JournalEntry[]): void
  mend(at: string): Promise<Mended>
  salvage(at: string): Promise<void>
  /** Reads every entry from the disk. `seq` is the first that is not as it was written. */
  verify(): Promise<Verified>
  /** Writes all rows down as the journal gives them; gives the file's name. */
  snapshot(at: string, why: string): Promise<string>
  snapshots: SnapshotShelf
  /** Takes the identities sealed in `texts` out of the journal and of every snapshot. */
  erase(texts: ReadonlySet<string>): Promise<void>
  note(at: string): Promise<void>
  lastNoted: string | null
  close(): Promise<void>
}

export type Verified = { whole: true; reached: Reached } | { whole: false; seq: number; sentence: string }

const notWhole = (seq: number, wrong: string): Verified => ({ whole: false, seq, sentence: `第 ${seq} 条：${wrong}。` })

const chainOf = async (book: Book): Promise<Verified> => {
  let last = unread
  for await (const entry of book.entries()) {
    const wrong = linkFault(entry, last)
    if (wrong) return notWhole(last.seq + 1, wrong)
    last = reachedBy(entry)
  }
  const { known } = book.standing()
  return known > last.seq ? notWhole(last.seq + 1, `文件中没有这一条，已知的最后一条是第 ${known} 条`) : { whole: true, reached: last }
}

const verified = async (book: Book): Promise<Verified> => {
  try {
    return await chainOf(book)
  } catch (error) {
    if (error instanceof EntryDamaged) return notWhole(error.seq, '文件中的这一条已经损坏，读不出来')
    throw error
  }
}

/** All rows: the newest snapshot of this very journal, and what came after. */
const replicaOf = async (book: Book, snapshots: SnapshotShelf): Promise<Replica> => {
  const snapshot = await snapshots.newest(book.standing().reached)
  const [there] = snapshot ? await book.read(snapshot.head.reached.seq, 1) : []
  const ours = snapshot && there?.hash === snapshot.head.reached.hash ? snapshot : null
  const replica = ours?.replica ?? emptyReplica()
  for await (const entry of book.entries((ours?.head.reached.seq ?? 0) + 1)) follow(replica, entry)
  return replica
}

async function* without(entries: AsyncIterable<JournalEntry>, texts: ReadonlySet<string>): AsyncGenerator<JournalEntry> {
  for await (const entry of entries) yield erased(entry, texts)
}

/** `locks` gives the vault's text as it is at that moment. */
export const openKeeper = async (profile: string, key: Uint8Array, locks: () => string): Promise<Keeper> => {
  const snapshots = await openSnapshots(profile, key)
  const book = await openBook(profile, key, await snapshots.furthest())
  let offered: JournalEntry[] = []
  const inTurn = oneByOne()
  const damaged = () => ({ profile, book, snapshots, offered })
  const snapshot: Keeper['snapshot'] = async (at, why) => {
    const { reached, sums } = book.standing()
    const replica = await replicaOf(book, snapshots)
    if (sumsOfReplica(replica).digest !== sums.digest) throw new Error('snapshot: the rows do not come to the sums of the journal')
    const name = await snapshots.write(locks(), { reached, schema: schemaVersion, at, why, sums }, replica)
    await snapshots.tidy()
    return name
  }
  return {
    standing: () => book.standing(),
    append: (entries) => inTurn(() => book.append(entries)),
    read: (seq, limit) => inTurn(() => book.read(seq, limit)),
    entries: () => book.entries(),
    offer: (entries) => void offered.push(...entries),
    mend: (at) => inTurn(async () => {
      const mended = await mend(damaged(), at)
      if (mended.mended) offered = []
      return mended
    }),
    salvage: (at) => inTurn(async () => {
      await salvage(damaged(), at)
      offered = []
    }),
    verify: () => inTurn(() => verified(book)),
    snapshot: (at, why) => inTurn(() => snapshot(at, why)),
    snapshots,
    erase: (texts) => inTurn(async () => {
      await book.replace(without(book.entries(), texts), null)
      await snapshots.erase(texts)
    }),
    note: (at) => inTurn(() => book.note(at)),
    lastNoted: book.lastNoted,
    close: () => inTurn(() => book.close()),
  }
}
