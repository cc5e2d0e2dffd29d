import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type * as files from '../../electron/keep/files'
import type { Vault } from '../../electron/keep/vault'
import { idOfKey } from '../../electron/keep/wraps'
import { firstAccount, groupsOf, hex, newFolder, open, passphrase, protect, unlock } from './profiles'

/** How many more writings of the vault's files succeed. */
const disk = vi.hoisted(() => ({ left: Infinity, watch: () => {} }))
/** At each of the next moments. */
const often = (watch: () => void, times = 20): void => queueMicrotask(() => {
  watch()
  if (times > 0) often(watch, times - 1)
})

vi.mock('../../electron/keep/files', async (load) => {
  const real = await load<typeof files>()
  const writeAtomically: typeof files.writeAtomically = async (path, bytes) => {
    if (basename(path).startsWith('vault') && disk.left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    await real.writeAtomically(path, bytes)
    often(disk.watch)
  }
  return { ...real, writeAtomically }
})

beforeEach(() => {
  disk.left = Infinity
  disk.watch = () => {}
})

/** What is on the disk when the power fails after `writes` writings; whatever the work says about it. */
const cutAfter = async (writes: number, work: () => Promise<unknown>): Promise<boolean> => {
  disk.left = writes
  const done = await work().then(() => true, () => false)
  disk.left = Infinity
  return done
}

const renewed = '换了一句新话 9'
const changes: Record<string, (vault: Vault) => Promise<unknown>> = {
  addAccount: (vault) => vault.addAccount({ name: '李药师', role: 'principal', passphrase: renewed }),
  setPassphrase: (vault) => vault.setPassphrase({ account: firstAccount(vault), old: passphrase, passphrase: renewed }),
  dropRetiring: (vault) => vault.dropRetiring(vault.retiring()[0]?.id ?? ''),
  adoptVault: (vault) => vault.adoptVault(vault.text()),
}

describe('the power fails', () => {
  test.each([0, 1, 2])('while the vault is made, after %i writings: the next start has one', async (writes) => {
    const folder = newFolder()
    const done = await cutAfter(writes, () => open(folder))
    expect(done).toBe(writes > 0)
    const key = hex((await open(folder)).dataKey())
    expect(hex((await open(folder)).dataKey())).toBe(key)
  })

  test.each([0, 1, 2])('while protection is written, after %i writings: open as before, or protected with the old key at hand', async (writes) => {
    const folder = newFolder()
    const vault = await open(folder)
    const old = hex(vault.dataKey())
    const begun = await vault.beginProtection({ name: '马院长', passphrase })
    if (!begun.ok) throw new Error(begun.reason)
    const typed = groupsOf(begun.recoveryCode, begun.prove)
    expect(await cutAfter(writes, () => vault.confirmProtection(typed))).toBe(writes > 0)
    const again = await open(folder)
    if (writes === 0) {
      expect(again.state()).toEqual({ kind: 'open' })
      expect(hex(again.dataKey())).toBe(old)
      // The disk has room again: the same proof is taken.
      expect(await vault.confirmProtection(typed)).toEqual({ ok: true })
    } else {
      expect(await unlock(again)).toMatchObject({ ok: true })
      expect(again.retiring().map(({ key }) => hex(key))).toEqual([old])
      expect(await again.unlockWithRecovery(begun.recoveryCode)).toMatchObject({ ok: true })
    }
  })

  test.each(Object.keys(changes).flatMap((name) => [0, 1, 2].map((writes) => [name, writes] as const)))(
    'during %s, after %i writings: the key is still there by the old or the new way',
    async (name, writes) => {
      const folder = newFolder()
      const vault = await open(folder)
      const code = await protect(vault)
      const key = hex(vault.dataKey())
      expect(await cutAfter(writes, () => changes[name]?.(vault) ?? Promise.reject(new Error()))).toBe(writes > 0)
      const again = await open(folder)
      const byOld = await unlock(again)
      const expectOld = name !== 'setPassphrase' || writes === 0
      expect(byOld.ok).toBe(expectOld)
      expect((await unlock(again, renewed)).ok).toBe(!expectOld)
      expect(hex(again.dataKey())).toBe(key)
      expect(await again.unlockWithRecovery(code)).toMatchObject({ ok: true })
    },
  )

  test('a change after one that failed on the disk still wins over whatever was left', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    await protect(vault)
    await cutAfter(0, () => vault.addAccount({ name: '甲', role: 'principal', passphrase: renewed }))
    await cutAfter(1, () => vault.addAccount({ name: '乙', role: 'principal', passphrase: renewed }))
    await vault.addAccount({ name: '丙', role: 'principal', passphrase: renewed })
    expect((await open(folder)).state()).toMatchObject({ accounts: [{}, { name: '乙' }, { name: '丙' }] })
    // Made, protected, failed, half written, written: no two contents ever bear the same number.
    expect(vault.text()).toContain('"generation":5,')
  })

  test('at no moment is the key of one vault seen with the name of another', async () => {
    const foreign = (await open(newFolder())).text()
    const vault = await open(newFolder())
    const seen = new Set<string>()
    disk.watch = () => seen.add(`${vault.keyId()} ${idOfKey(vault.dataKey())}`)
    await protect(vault)
    await vault.adoptVault(foreign)
    expect(seen.size).toBe(3)
    expect([...seen].filter((pair) => pair.split(' ')[0] !== pair.split(' ')[1])).toEqual([])
  })

  test('an unfinished file left by it is swept away, others are not', async () => {
    const folder = newFolder()
    await open(folder)
    writeFileSync(join(folder, '.vault.json.0123456789ab'), 'key')
    writeFileSync(join(folder, '.other.json.0123456789ab'), 'theirs')
    await open(folder)
    expect(readdirSync(folder).sort()).toEqual(['.other.json.0123456789ab', 'vault.copy.json', 'vault.json'])
  })

  test('a full disk keeps nobody out: one copy damaged and not mended', async () => {
    const folder = newFolder()
    await protect(await open(folder))
    writeFileSync(join(folder, 'vault.json'), '')
    disk.left = 0
    expect(await unlock(await open(folder))).toMatchObject({ ok: true })
  })
})
