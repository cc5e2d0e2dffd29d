import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type JournalEntry, type Reached, unread } from '../../../shared/model/journal'
import type { Sums } from '../../../shared/model/sums'
import { openJournalFile, rewriteJournal } from './file'
import { type Far, furthest } from './gather'
import { readManifest, writeManifest } from './manifest'

/** `known` is the highest number anything says there was; `whole` when the journal holds all of it and nothing else. */
export type Standing = { reached: Reached; sums: Sums; known: number; whole: boolean }

/** The journal file beside what the manifest says there should be in it. */
export type Book = {
  standing: () => Standing
  clean(): boolean
  /** Whole entries that stand behind damage. */
  strays(): readonly JournalEntry[]
  append(entries: readonly JournalEntry[]): Promise<'kept' | 'out-of-step'>
  read(seq: number, limit: number): Promise<JournalEntry[]>
  entries(from?: number): AsyncGenerator<JournalEntry>
  /** Another journal in place of this one, which is moved to `aside`, or dropped; under another key where one is given. */
  replace(entries: AsyncIterable<JournalEntry> | Iterable<JournalEntry>, aside: string | null, newKey?: Uint8Array): Promise<void>
  /** Writes down where the journal stands; `at` is an instant. */
  note(at: string): Promise<void>
  /** When that was last done before this start; null if never. */
  lastNoted: string | null
  close(): Promise<void>
}

const PAGE = 500


export const journalFolder = (profile: string): string => join(profile, 'journal')
export const journalPath = (profile: string): string => join(journalFolder(profile), 'journal.zgj')

/** `told` is how far something else says it went. */
export const openBook = async (profile: string, key: Uint8Array, told: Reached | null = null): Promise<Book> => {
  const [path, manifestPath] = [journalPath(profile), join(journalFolder(profile), 'manifest.json')]
  await mkdir(journalFolder(profile), { recursive: true, mode: 0o700 })
  const manifest = await readManifest(manifestPath)
  let file = await openJournalFile(path, key)
  let expected: Far = furthest(manifest ?? unread, told ?? unread)

  const known = (): number => {
    const { seq, epoch } = file.reached()
    const least = expected.epoch < epoch ? 0 : expected.epoch > epoch ? Math.max(expected.seq, seq + 1) : expected.seq
    return Math.max(seq, least, ...file.strays().map((it) => it.seq))
  }
  const whole = (): boolean => file.clean() && known() === file.reached().seq
  async function* entries(from = 1): AsyncGenerator<JournalEntry> {
    for (let seq = from; seq <= file.reached().seq; ) {
      const page = await file.read(seq, PAGE)
      yield* page
      seq += page.length
    }
  }
  return {
    standing: () => ({ reached: file.reached(), sums: file.sums(), known: known(), whole: whole() }),
    clean: () => file.clean(),
    strays: () => file.strays(),
    append: async (added) => (whole() ? file.append(added) : 'out-of-step'),
    read: (seq, limit) => file.read(seq, limit),
    entries,
    replace: async (others, aside, newKey = key) => {
      await rewriteJournal(path, newKey, others, aside)
      await file.close()
      file = await openJournalFile(path, newKey)
      expected = file.reached()
    },
    note: async (at) => {
      if (whole()) await writeManifest(manifestPath, file.reached(), file.sums(), at)
    },
    lastNoted: manifest?.at ?? null,
    close: () => file.close(),
  }
}
