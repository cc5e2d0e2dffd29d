import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openAttachments, paperType } from '../../electron/keep/attachments'
import { backupLocks, writeBackup } from '../../electron/keep/backup'
import { BoxDamaged } from '../../electron/keep/box'
import { ContainerDamaged } from '../../electron/keep/container'
import { openKeeper } from '../../electron/keep/keeper'
import { rekey } from '../../electron/keep/rekey'
import { finishRestore, stageBackup } from '../../electron/keep/restore'
import { schemaVersion } from '../../shared/model/carry'
import { chained, type JournalEntry, verifyJournal } from '../../shared/model/journal'
import { at, chanceOf, everything, flip, journalOf, key, newProfile, replicaOf } from './journals'

const pdf = new Uint8Array(Buffer.from('%PDF-1.7 通知书'))
const own = new Uint8Array(32).fill(5)

const entriesWith = (content: string): JournalEntry[] => {
  const entries = journalOf(20)
  const row = { id: 'a1', institution: 'i1', origin: 'entered' as const, rev: 1, of: 'people/p1', name: '通知书.pdf', type: 'application/pdf' as const, bytes: pdf.length, content, addedOn: '2026-06-15' as never }
  const last = entries.at(-1) as JournalEntry
  return [...entries, chained(last, { epoch: 1, schema: schemaVersion, at: last.at, who: '测试', command: { id: 'paper', name: 'addAttachment', args: {} }, changes: [{ table: 'attachments', id: 'a1', before: null, after: row }] })]
}

/** A backup of twenty entries and a paper, with the text of its locks. */
const backedUp = async () => {
  const profile = newProfile()
  const attachments = openAttachments(profile, key)
  const entries = entriesWith(await attachments.add(pdf))
  const keeper = await openKeeper(profile, key, () => 'locks')
  await keeper.append(entries)
  const path = join(profile, 'a.zgbackup')
  await writeBackup(path, key, '{"locks":1}', { entries: keeper.entries(), attachments })
  await keeper.close()
  return { path, entries }
}

/** Another profile, with something in it. */
const elsewhere = async (): Promise<string> => {
  const profile = newProfile()
  writeFileSync(join(profile, 'vault.json'), 'own')
  const keeper = await openKeeper(profile, own, () => 'own')
  await keeper.append(journalOf(7, 9))
  await keeper.note(at)
  await keeper.close()
  return profile
}

const isRestored = async (profile: string, entries: readonly JournalEntry[]): Promise<void> => {
  const keeper = await openKeeper(profile, key, () => 'locks')
  const found = await everything(keeper.entries())
  expect(verifyJournal(found)).toMatchObject({ whole: true })
  expect(keeper.standing()).toMatchObject({ whole: true, reached: { seq: entries.length + 1, epoch: 2 } })
  expect(replicaOf(found).people).toEqual(replicaOf(entries).people)
  expect(replicaOf(found).meta.get('epoch')).toEqual({ id: 'epoch', value: '2' })
  const [paper] = replicaOf(found).attachments.values()
  expect(await openAttachments(profile, key).read(paper?.content ?? '')).toEqual(pdf)
  expect(readFileSync(join(profile, 'vault.json'), 'utf8')).toBe('{"locks":1}')
  await keeper.close()
}

describe('a backup file', () => {
  test('takes the place of another profile, which is set aside', async () => {
    const [{ path, entries }, profile] = [await backedUp(), await elsewhere()]
    expect(await backupLocks(path)).toBe('{"locks":1}')
    await stageBackup(profile, { path, key, locks: '{"locks":1}' }, 1, at)
    expect(readFileSync(join(profile, 'vault.json'), 'utf8')).toBe('own')
    mkdirSync(join(profile, 'IndexedDB'))
    expect(await finishRestore(profile)).toBe(true)
    expect(existsSync(join(profile, 'IndexedDB'))).toBe(false)
    await isRestored(profile, entries)
    const [aside] = readdirSync(join(profile, 'replaced'))
    const old = join(profile, 'replaced', aside ?? '')
    const keeper = await openKeeper(old, own, () => 'own')
    expect(await everything(keeper.entries())).toEqual(journalOf(7, 9))
    await keeper.close()
    expect(await finishRestore(profile)).toBe(false)
  })

  test('is taken in whole wherever the taking in is cut off', async () => {
    const [{ path, entries }, made] = [await backedUp(), await elsewhere()]
    await stageBackup(made, { path, key, locks: '{"locks":1}' }, 1, at)
    const aside = join('replaced', at.replaceAll(':', '-'))
    const steps: ((profile: string) => void)[] = ['vault.json', 'journal', 'snapshots'].flatMap((part) => [
      (profile: string) => existsSync(join(profile, part)) && renameSync(join(profile, part), join(profile, aside, part)),
      (profile: string) => existsSync(join(profile, 'restoring', part)) && renameSync(join(profile, 'restoring', part), join(profile, part)),
    ])
    for (let done = 0; done <= steps.length; done += 1) {
      const profile = newProfile()
      cpSync(made, profile, { recursive: true })
      mkdirSync(join(profile, aside), { recursive: true })
      for (const step of steps.slice(0, done)) step(profile)
      expect(await finishRestore(profile)).toBe(true)
      await isRestored(profile, entries)
    }
  })

  test('that is damaged or cut anywhere is refused, and nothing is changed', async () => {
    const [{ path }, profile] = [await backedUp(), await elsewhere()]
    const whole = readFileSync(path)
    const chance = chanceOf(11)
    const locks = 'ZGBACK1\n'.length + 4
    for (let round = 0; round < 120; round += 1) {
      writeFileSync(path, whole)
      const place = chance(whole.length)
      if (place >= locks && place < locks + 11) continue
      if (round % 3 === 0) truncateSync(path, place)
      else flip(path, place, 1 << chance(8))
      await expect(stageBackup(profile, { path, key, locks: 'x' }, 1, at), `byte ${place}`).rejects.toThrow(ContainerDamaged)
      expect(await finishRestore(profile)).toBe(false)
      expect(readFileSync(join(profile, 'vault.json'), 'utf8')).toBe('own')
    }
  })

  test('under another key is refused', async () => {
    const [{ path }, profile] = [await backedUp(), newProfile()]
    await expect(stageBackup(profile, { path, key: own, locks: 'x' }, 1, at)).rejects.toThrow(ContainerDamaged)
  })
})

describe('scanned papers', () => {
  test('are kept once, by what is in them, and shown to nobody without the key', async () => {
    const profile = newProfile()
    const attachments = openAttachments(profile, key)
    const content = await attachments.add(pdf)
    expect(await attachments.add(pdf)).toBe(content)
    const [name, ...more] = readdirSync(join(profile, 'attachments'))
    expect([name, more]).toEqual([`${content}.zga`, []])
    expect(readFileSync(join(profile, 'attachments', name ?? '')).includes('PDF')).toBe(false)
    expect(await attachments.read(content)).toEqual(pdf)
    expect(await openAttachments(profile, own).read(content).catch((error: unknown) => error)).toBeInstanceOf(BoxDamaged)
  })

  test('that were damaged are noticed, and that are missing', async () => {
    const profile = newProfile()
    const attachments = openAttachments(profile, key)
    const content = await attachments.add(pdf)
    flip(join(profile, 'attachments', `${content}.zga`), 20)
    await expect(attachments.read(content)).rejects.toThrow(BoxDamaged)
    await attachments.remove(content)
    expect(await attachments.read(content)).toBeNull()
  })

  test.each([
    [[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'application/pdf'],
    [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
    [[0x4d, 0x5a, 0x90], null],
    [[], null],
  ])('are known by their first bytes: %j is %s', (bytes, type) => expect(paperType(new Uint8Array(bytes))).toBe(type))
})

describe('a new key', () => {
  test('is the only one that opens afterwards, also when it was cut off and begun again', async () => {
    const profile = await elsewhere()
    await rekey(profile, own, key)
    await rekey(profile, own, key)
    const keeper = await openKeeper(profile, key, () => 'locks')
    expect(await everything(keeper.entries())).toEqual(journalOf(7, 9))
    expect(keeper.standing().whole).toBe(true)
    await keeper.close()
    const old = await openKeeper(profile, own, () => 'locks')
    expect(await everything(old.entries())).toEqual([])
    await old.close()
  })
})
