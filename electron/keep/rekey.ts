import { rm } from 'node:fs/promises'
import { openBook } from './journal/book'
import { rekeyLink } from './link'
import { snapshotFolder } from './snapshots/shelf'

/**
 * Writes the journal anew under `key`, which was under `old`. What lay under the old key goes; cut off at any point it can
 * be begun again. Snapshots go too: there were no people in them yet.
 */
export const rekey = async (profile: string, old: Uint8Array, key: Uint8Array): Promise<void> => {
  const book = await openBook(profile, old)
  try {
    if (book.standing().reached.seq > 0) await book.replace(book.entries(), null, key)
  } finally {
    await book.close()
  }
  await rekeyLink(profile, old, key)
  await rm(snapshotFolder(profile), { recursive: true, force: true })
}
