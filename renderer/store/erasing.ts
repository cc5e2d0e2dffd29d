import type { Letter } from '../../shared/agency/letters'
import type { Fields } from '../../shared/agency/merge'
import { erased } from '../../shared/model/erasable'
import type { LetterRow } from './sync-tables'
import type { Database } from './tables'
import { transact } from './transact'

const PAGE = 500

const eraseInJournal = async (db: Database, texts: ReadonlySet<string>): Promise<void> => {
  for (let from = 0; ; ) {
    const entries = await db.journal.where('seq').above(from).limit(PAGE).toArray()
    const last = entries.at(-1)
    if (!last) return
    await db.journal.bulkPut(entries.map((it) => erased(it, texts)))
    from = last.seq
  }
}

const withoutIdentity = (part: Fields, texts: ReadonlySet<string>): Fields =>
  texts.has((part['identity'] as { sealed?: string } | null | undefined)?.sealed ?? '') ? { ...part, identity: null } : part

/** What is not sent yet goes without the identity; what it is compared with keeps the fingerprint, so that it is still compared rightly. */
const erasedLetter = (letter: LetterRow, texts: ReadonlySet<string>): LetterRow => {
  const { id, body, fields } = letter.args
  const args: Letter['args'] = { id, ...(body && { body: withoutIdentity(body, texts) }), ...(fields && { fields: withoutIdentity(fields, texts) }) }
  return erased({ ...letter, args }, texts)
}

const isAboutPerson = (key: string): boolean => key.includes('/person/')

/** Takes the identities sealed in `texts` out of everything that is written here: all of it in one transaction, or nothing. Who calls sees to it that nobody writes meanwhile. */
export const eraseTexts = (db: Database, texts: ReadonlySet<string>): Promise<void> =>
  transact(db, async (within) => {
    await eraseInJournal(within, texts)
    const letters = await within.letters.filter(({ subject }) => isAboutPerson(subject)).toArray()
    await within.letters.bulkPut(letters.map((it) => erasedLetter(it, texts)))
    const pulled = await within.pulled.filter(({ entity, body }) => entity === 'person' && body !== null).toArray()
    await within.pulled.bulkPut(pulled.map((it) => erased(it, texts)))
    const shadows = await within.shadows.where('table').equals('people').toArray()
    await within.shadows.bulkPut(shadows.map((it) => erased(it, texts)))
  })
