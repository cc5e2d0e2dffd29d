import { open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { carriedChanges, schemaVersion } from '../../../shared/model/carry'
import { type JournalEntry, linkFault, type Reached, reachedBy, unread } from '../../../shared/model/journal'
import { noRows, type Sums, sumsAfter } from '../../../shared/model/sums'
import { isThere, replaceFile, syncFolder } from '../files'
import { frameOf, type Kind } from '../frame'
import { type Frame, framesIn, frameFrom } from '../walk'
import { journalAbout, readStored, type Stored, writeStored } from './stored'

type Place = Omit<Frame, 'plain'>

/**
 * `reached` is the end of what is whole from the first entry on. `strays` are whole entries that stand behind damage.
 * `clean` when the file holds nothing else.
 */
export type JournalFile = {
  reached(): Reached
  sums(): Sums
  clean(): boolean
  strays(): readonly JournalEntry[]
  /** Written and on the disk, or nothing is. */
  append(entries: readonly JournalEntry[]): Promise<'kept' | 'out-of-step'>
  /** Entries from `seq` on, at most `limit`, fewer where they are large. */
  read(seq: number, limit: number): Promise<JournalEntry[]>
  close(): Promise<void>
}

/** What may be held at once of a page that is read. */
const PAGE_BYTES = 8 << 20

type Found = { places: Place[]; reached: Reached; sums: Sums; end: number; clean: boolean; strays: JournalEntry[] }

const scan = async (file: FileHandle, kind: Kind): Promise<Found> => {
  const found: Found = { places: [], reached: unread, sums: noRows, end: 0, clean: true, strays: [] }
  let last: Frame | null = null
  for await (const frame of framesIn(file, kind)) {
    if (frame.number === found.places.length + 1 && frame.at === found.end) {
      found.places.push({ number: frame.number, at: frame.at, size: frame.size })
      found.end = frame.at + frame.size
      last = frame
    } else found.strays.push(readStored(frame.plain).entry)
  }
  if (last) {
    const { entry, sums } = readStored(last.plain)
    found.reached = reachedBy(entry)
    found.sums = entry.schema < schemaVersion ? await sumsNow(file, kind, found.places) : sums
  }
  const { size } = await file.stat()
  return { ...found, clean: size === found.end }
}

/** The sums an older program wrote are of rows in their older shape. */
const sumsNow = async (file: FileHandle, kind: Kind, places: readonly Place[]): Promise<Sums> => {
  let sums = noRows
  for (const place of places) sums = sumsAfter(sums, carriedChanges((await entryAt(file, kind, place))))
  return sums
}

/** Entry `seq` was whole when the file was opened and is not any more. */
export class EntryDamaged extends Error {
  constructor(readonly seq: number) {
    super(`journal: entry ${seq} changed under the program`)
  }
}

const entryAt = async (file: FileHandle, kind: Kind, place: Place): Promise<JournalEntry> => {
  const plain = await frameFrom(file, kind, place)
  if (!plain) throw new EntryDamaged(place.number)
  return readStored(plain).entry
}

/** The entries with what all rows come to after each; null when one does not continue the chain. */
const chainOn = (reached: Reached, sums: Sums, entries: readonly JournalEntry[]): Stored[] | null => {
  let [last, now] = [reached, sums]
  const stored: Stored[] = []
  for (const entry of entries) {
    if (linkFault(entry, last)) return null
    ;[last, now] = [reachedBy(entry), sumsAfter(now, carriedChanges(entry))]
    stored.push({ entry, sums: now })
  }
  return stored
}

/** Opens the journal file at `path`, made now if there is none. Damage is told, and changed by nobody but `rewrite`. */
export const openJournalFile = async (path: string, key: Uint8Array): Promise<JournalFile> => {
  const kind: Kind = { key, about: journalAbout }
  const file = await open(path, 'a+', 0o600)
  await syncFolder(dirname(path))
  const found = await scan(file, kind)
  const append: JournalFile['append'] = async (entries) => {
    const stored = chainOn(found.reached, found.sums, entries)
    if (!stored) return 'out-of-step'
    const frames = stored.map((it) => frameOf(kind, it.entry.seq, writeStored(it)))
    await writeWhole(file, frames, found)
    for (const frame of frames) {
      found.places.push({ number: found.places.length + 1, at: found.end, size: frame.length })
      found.end += frame.length
    }
    const last = stored.at(-1)
    if (last) Object.assign(found, { reached: reachedBy(last.entry), sums: last.sums })
    return 'kept'
  }
  return {
    reached: () => found.reached,
    sums: () => found.sums,
    clean: () => found.clean,
    strays: () => found.strays,
    append,
    read: async (seq, limit) => {
      const entries: JournalEntry[] = []
      let bytes = 0
      for (const place of found.places.slice(seq - 1, seq - 1 + limit)) {
        bytes += place.size
        if (entries.length > 0 && bytes > PAGE_BYTES) break
        entries.push(await entryAt(file, kind, place))
      }
      return entries
    },
    close: () => file.close(),
  }
}

/** All of it on the disk, or the file as it was; where even that fails it is clean no longer. */
const writeWhole = async (file: FileHandle, frames: readonly Buffer[], found: Found): Promise<void> => {
  try {
    await file.appendFile(Buffer.concat(frames))
    await file.datasync()
  } catch (error) {
    await file.truncate(found.end).catch(() => {
      found.clean = false
    })
    throw error
  }
}

/** Puts a journal of `entries` in the place of the file at `path`; what stood there is moved to `aside`, or dropped. */
export const rewriteJournal = (
  path: string, key: Uint8Array, entries: AsyncIterable<JournalEntry> | Iterable<JournalEntry>, aside: string | null,
): Promise<void> => {
  const fill = async (file: FileHandle): Promise<void> => {
    let sums = noRows
    for await (const entry of entries) {
      sums = sumsAfter(sums, carriedChanges(entry))
      await file.appendFile(frameOf({ key, about: journalAbout }, entry.seq, writeStored({ entry, sums })))
    }
  }
  const beforehand = async (): Promise<void> => {
    if (aside !== null && (await isThere(path))) await rename(path, aside)
  }
  return replaceFile(path, `${path}.new`, fill, { beforehand })
}
