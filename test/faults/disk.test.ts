import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { dropProfile, newProfile, type Running, start } from '../store/harness/start'
import { expectWhole, filled, open } from './program'

const SIZE_MB = 400
const mounted = mkdtempSync(join(tmpdir(), 'zhifu-zige-disk-'))

/** A small disk of memory; only root may make one. */
const canMount = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', mounted], { stdio: 'ignore' })
    return true
  } catch {
    process.stdout.write('There is no right to mount a small disk here: the tests of a full disk are left out.\n')
    return false
  }
})()

afterAll(() => {
  if (canMount) execFileSync('umount', ['-l', mounted])
  rmSync(mounted, { recursive: true, force: true })
})

const filler = join(mounted, 'filler')
const free = (): number => {
  const { bavail, bsize } = statfsSync(mounted)
  return bavail * bsize
}
/** Takes all room but `left` bytes; what others take meanwhile only brings the end nearer. */
const fill = (left: number): void => {
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, free() - left)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
const empty = (): void => rmSync(filler, { force: true })

const enter = ({ page }: Running, prefix: string, count: number) => page.evaluate(([it, most]) => window.harness.enterPeople(it, 4, most), [prefix, count] as const)
const ask = ({ page }: Running, channel: Parameters<Window['harness']['ask']>[0], question?: unknown) => page.evaluate(([name, value]) => window.harness.ask(name, value), [channel, question] as const)

describe.skipIf(!canMount)('a disk without room', () => {
  afterEach(empty)

  test('stops entry with a sentence, loses nothing, and lets it go on when there is room again', async () => {
    const profile = join(mounted, 'entry')
    const running = await filled(profile, 10)
    fill(0)
    expect(await enter(running, 'full', 400)).toMatch(/磁盘空间不足/)
    expect(await ask(running, 'snapshot.make', { why: 'asked' })).toMatchObject({ answer: { ok: false, reason: 'disk-full' } })
    empty()
    expect(await enter(running, 'again', 5)).toBeNull()
    const people = await expectWhole(running)
    expect(people).toBeGreaterThanOrEqual(15)
    await running.app.close()

    const next = await start(profile)
    expect(await open(next)).toBeNull()
    expect(await expectWhole(next)).toBe(people)
    await next.app.close()
  }, 300_000)

  test('cannot take in a backup half', async () => {
    const source = newProfile()
    const other = await filled(source, 300)
    const backup = join(source, 'a.zgbackup')
    await other.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, backup)
    expect(await ask(other, 'backup.make')).toMatchObject({ answer: { ok: true } })
    await other.app.close()

    const profile = join(mounted, 'restore')
    const running = await filled(profile, 10)
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, backup)
    expect(await ask(running, 'backup.choose')).toMatchObject({ answer: { ok: true } })
    fill(20_000)
    expect(await running.page.evaluate(() => window.harness.ask('backup.restore', { account: null, secret: 'x' }))).toMatchObject({ answer: { ok: false, reason: 'disk-full' } })
    empty()
    expect(await expectWhole(running)).toBe(10)
    await running.app.close()
    const next = await start(profile)
    expect(await open(next)).toBeNull()
    expect(await expectWhole(next)).toBe(10)
    await next.app.close()
    dropProfile(source)
  }, 300_000)
})

describe('the clock', () => {
  test.each([
    ['set back', (now: number) => now + 3 * 86_400_000, 'back'],
    ['set far forward', (now: number) => now - 400 * 86_400_000, 'forward'],
    ['right', (now: number) => now - 3_600_000, 'fine'],
  ])('that was %s since the program was last used is noticed', async (_, noted, clock) => {
    const profile = newProfile()
    const first = await filled(profile, 2)
    await first.app.close()
    const path = join(profile, 'journal', 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    writeFileSync(path, JSON.stringify({ ...manifest, at: new Date(noted(Date.now())).toISOString() }))
    const next = await start(profile)
    expect(await open(next)).toBeNull()
    await expect.poll(() => ask(next, 'machine.state')).toMatchObject({ answer: { clock } })
    expect(await expectWhole(next)).toBe(2)
    await next.app.close()
    dropProfile(profile)
  }, 300_000)
})
