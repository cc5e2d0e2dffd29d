import type { JournalEntry } from '../../../shared/model/journal'
import type { Sums } from '../../../shared/model/sums'

/** What a frame of the journal file holds: an entry, and what all rows come to after it. */
export type Stored = { entry: JournalEntry; sums: Sums }

export const journalAbout = 'journal'

export const writeStored = (stored: Stored): Buffer => Buffer.from(JSON.stringify(stored))

/** A frame is authenticated before it is read, so its shape is what this program wrote. */
export const readStored = (plain: Buffer): Stored => JSON.parse(plain.toString('utf8')) as Stored
