import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { schemaVersion } from '../../shared/model/carry'
import { chained, type JournalEntry, type Reached } from '../../shared/model/journal'
import { openAttachments } from './attachments'
import { readBackup } from './backup'
import { isThere, writeAtomically } from './files'
import { journalFolder, journalPath } from './journal/book'
import { rewriteJournal } from './journal/file'

/**
 * What a profile is made of. The browser's store goes too: where the journal was gone it may stand further than the backup,
 * and would be taken for what the journal lacks.
 */
const PARTS = ['vault.json', 'vault.copy.json', 'journal', 'snapshots', 'attachments', 'IndexedDB'] as const

const STAGING = 'restoring'
const marker = (profile: string): string => join(profile, 'restore.json')
const order = z.strictObject({ aside: z.string().regex(/^replaced\/[\w.-]+$/) })

export type Backup = { path: string; key: Uint8Array; locks: string }

/** The entry that says a backup was restored; with its epoch it stands above all that was before. */
const restored = (last: Reached, epoch: number, at: string): JournalEntry =>
  chained(last, {
    epoch, schema: schemaVersion, at, who: '程序', command: { id: randomUUID(), name: 'restoreBackup', args: { seq: last.seq } },
    changes: [{ table: 'meta', id: 'epoch', before: last.epoch > 1 ? { id: 'epoch', value: String(last.epoch) } : null, after: { id: 'epoch', value: String(epoch) } }],
  })

/**
 * Writes a profile beside this one from a backup, proving every part, and leaves the order to take its place at the next
 * start. Until then nothing is changed. `epoch` is that of the profile as it is. Throws `ContainerDamaged`.
 */
export const stageBackup = async (profile: string, { path, key, locks }: Backup, epoch: number, at: string): Promise<void> => {
  const staging = join(profile, STAGING)
  await rm(staging, { recursive: true, force: true })
  await mkdir(journalFolder(staging), { recursive: true, mode: 0o700 })
  const attachments = openAttachments(staging, key)
  async function* entries(): AsyncGenerator<JournalEntry> {
    const parts = readBackup(path, key)
    for (;;) {
      const next = await parts.next()
      if (next.done) {
        yield restored(next.value, Math.max(epoch, next.value.epoch) + 1, at)
        return
      }
      if ('entries' in next.value) yield* next.value.entries
      else await attachments.add(next.value.bytes)
    }
  }
  await rewriteJournal(journalPath(staging), key, entries(), null)
  for (const name of ['vault.json', 'vault.copy.json']) await writeAtomically(join(staging, name), Buffer.from(locks))
  await writeAtomically(marker(profile), Buffer.from(JSON.stringify({ aside: `replaced/${at.replaceAll(':', '-')}` })))
}

/** Carries out an order left by `stageBackup`; cut off at any point, the next start goes on. What was there is moved aside. */
export const finishRestore = async (profile: string): Promise<boolean> => {
  if (!(await isThere(marker(profile)))) return false
  const { aside } = order.parse(JSON.parse(await readFile(marker(profile), 'utf8')))
  await mkdir(join(profile, aside), { recursive: true, mode: 0o700 })
  for (const part of PARTS) {
    const [now, old, fresh] = [join(profile, part), join(profile, aside, part), join(profile, STAGING, part)]
    if ((await isThere(now)) && !(await isThere(old)) && !(await isThere(join(profile, aside, `${part}.none`)))) await rename(now, old)
    else if (!(await isThere(old))) await writeAtomically(join(profile, aside, `${part}.none`), new Uint8Array())
    if (await isThere(fresh)) await rename(fresh, now)
  }
  await rm(marker(profile))
  await rm(join(profile, STAGING), { recursive: true, force: true })
  return true
}
