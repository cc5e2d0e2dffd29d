import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { carriedChanges } from '../../shared/model/carry'
import { type JournalEntry, linkFault, type Reached, reachedBy, unread } from '../../shared/model/journal'
import type { Attachments } from './attachments'
import { ContainerDamaged, partsIn, readLabel, writeContainer } from './container'
import type { Kind } from './frame'

const MARK = 'ZGBACK1\n'
const PAGE = 500
const [ENTRIES, PAPER] = [1, 2]

const kindOf = (key: Uint8Array): Kind => ({ key, about: 'backup' })

type Contents = { entries: AsyncIterable<JournalEntry>; attachments: Pick<Attachments, 'read'> }

const pagePart = (page: readonly JournalEntry[]): Buffer => Buffer.concat([Buffer.from([ENTRIES]), deflateRawSync(Buffer.from(JSON.stringify(page)), { level: 4 })])
const paperPart = (content: string, bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([PAPER]), Buffer.from(content, 'hex'), bytes])

/** The papers that any row ever named; one that is gone or damaged cannot be put in, and stops nothing. */
async function* partsOf({ entries, attachments }: Contents): AsyncGenerator<Buffer> {
  const papers = new Set<string>()
  let page: JournalEntry[] = []
  for await (const entry of entries) {
    for (const { table, after } of carriedChanges(entry)) if (table === 'attachments' && after) papers.add(after.content)
    page.push(entry)
    if (page.length < PAGE) continue
    yield pagePart(page)
    page = []
  }
  yield pagePart(page)
  for (const content of papers) {
    const bytes = await attachments.read(content).catch(() => null)
    if (bytes) yield paperPart(content, bytes)
  }
}

/** One file with everything, readable with the passphrases and the recovery code of that day, which `locks` carries. */
export const writeBackup = (path: string, key: Uint8Array, locks: string, contents: Contents): Promise<void> =>
  writeContainer(path, { mark: MARK, text: locks }, kindOf(key), partsOf(contents))

/** Throws `ContainerDamaged` when the file is no backup. */
export const backupLocks = async (path: string): Promise<string> => (await readLabel(path, MARK)).text

export type BackupPart = { entries: JournalEntry[] } | { content: string; bytes: Uint8Array }

/** Everything in it in order, each entry proven to follow the one before. Throws `ContainerDamaged`. */
export async function* readBackup(path: string, key: Uint8Array): AsyncGenerator<BackupPart, Reached> {
  const { from } = await readLabel(path, MARK)
  let last = unread
  for await (const part of partsIn(path, kindOf(key), from)) {
    if (part[0] === PAPER) {
      yield { content: part.toString('hex', 1, 33), bytes: part.subarray(33) }
      continue
    }
    const entries = JSON.parse(inflateRawSync(part.subarray(1)).toString('utf8')) as JournalEntry[]
    for (const entry of entries) {
      if (linkFault(entry, last)) throw new ContainerDamaged(`entry ${entry.seq}`)
      last = reachedBy(entry)
    }
    yield { entries }
  }
  return last
}
