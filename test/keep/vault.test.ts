import { argon2id } from '@noble/hashes/argon2.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBox, sealBox } from '../../electron/keep/box'
import { VaultLocked } from '../../electron/keep/session'
import { passphraseCost, stretch } from '../../electron/keep/stretch'
import { forge } from './forge'
import { administrator, firstAccount, groupsOf, hex, newFolder, open, passphrase, protect, unlock } from './profiles'

describe('a new profile', () => {
  test('has an open vault with a key that stays the same', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    expect(vault.state()).toEqual({ kind: 'open' })
    const again = await open(folder)
    expect(hex(again.dataKey())).toBe(hex(vault.dataKey()))
    expect(again.keyId()).toBe(vault.keyId())
    expect(hex((await open(newFolder())).dataKey())).not.toBe(hex(vault.dataKey()))
  })

  test('cannot be locked, has no accounts and no recovery code', async () => {
    const vault = await open(newFolder())
    vault.lock()
    expect(vault.dataKey()).toHaveLength(32)
    expect(await vault.addAccount({ name: '李药师', role: 'principal', passphrase })).toEqual({ ok: false, reason: 'open' })
    expect(await vault.renewRecovery()).toEqual({ ok: false, reason: 'open' })
    expect(await vault.setKeychain(true)).toEqual({ ok: false, reason: 'unavailable' })
    expect(await vault.unlock({ account: '0000000000000000', passphrase })).toEqual({ ok: false, reason: 'unknown', waitSeconds: 0 })
  })

  test('hands out copies: a wiped copy wipes nothing', async () => {
    const vault = await open(newFolder())
    vault.dataKey().fill(0)
    expect(vault.dataKey().some((byte) => byte !== 0)).toBe(true)
  })
})

describe('protection', () => {
  test('writes nothing before the code is proven, and nothing when cancelled', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    const before = readFileSync(join(folder, 'vault.json'), 'utf8')
    const begun = await vault.beginProtection({ name: administrator, passphrase })
    expect(begun).toMatchObject({ ok: true, recoveryCode: expect.stringMatching(/^(.{4}-){7}.{4}$/) as string })
    expect(await vault.confirmProtection(['0000', '0000'])).toEqual({ ok: false, reason: 'wrong' })
    expect(await vault.confirmProtection([])).toEqual({ ok: false, reason: 'wrong' })
    vault.cancelProtection()
    expect(await vault.confirmProtection(begun.ok ? groupsOf(begun.recoveryCode, begun.prove) : [])).toEqual({ ok: false, reason: 'nothing-begun' })
    expect(vault.state()).toEqual({ kind: 'open' })
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before)
  })

  test.each(['short', '12345678', 'aaaaaaaa'])('does not take “%s”', async (weak) => {
    expect(await (await open(newFolder())).beginProtection({ name: administrator, passphrase: weak })).toEqual({ ok: false, reason: 'weak' })
  })

  test('asks for two different groups, and forgives how they are typed', async () => {
    for (let times = 0; times < 20; times++) {
      const vault = await open(newFolder())
      const begun = await vault.beginProtection({ name: administrator, passphrase })
      if (!begun.ok) throw new Error(begun.reason)
      const [first, second] = begun.prove
      expect(first >= 1 && first < second && second <= 8).toBe(true)
      const typed = groupsOf(begun.recoveryCode, begun.prove).map((group) => ` ${group.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`)
      expect(await vault.confirmProtection(typed)).toEqual({ ok: true })
    }
  })

  test('brings a new key; the old one stays until it is dropped, over a restart too', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    const [oldKey, oldId] = [vault.dataKey(), vault.keyId()]
    const row = sealBox(oldKey, Buffer.from('行'), 'row')
    await protect(vault)
    expect(vault.state()).toMatchObject({ kind: 'unlocked', accounts: [{ name: administrator, role: 'administrator' }], keychain: false })
    expect(vault.account()?.name).toBe(administrator)
    expect(hex(vault.dataKey())).not.toBe(hex(oldKey))
    expect(vault.keyId()).not.toBe(oldId)

    const again = await open(folder)
    await unlock(again)
    const [retired] = again.retiring()
    expect(retired?.id).toBe(oldId)
    expect(Buffer.from(openBox(retired?.key ?? oldKey, row, 'row')).toString()).toBe('行')
    await again.dropRetiring(oldId)
    expect(again.retiring()).toEqual([])
    expect(await again.beginProtection({ name: administrator, passphrase })).toEqual({ ok: false, reason: 'already' })
  })
})

describe('unlocking', () => {
  test('a restart locks; the passphrase opens; a locked vault gives no key', async () => {
    const folder = newFolder()
    const first = await open(folder)
    await protect(first)
    const vault = await open(folder)
    expect(vault.state()).toMatchObject({ kind: 'locked', waitSeconds: 0, keychain: false })
    expect(() => vault.dataKey()).toThrow(VaultLocked)
    expect(() => vault.retiring()).toThrow(VaultLocked)
    expect(vault.account()).toBeNull()
    expect(await unlock(vault, 'another passphrase')).toEqual({ ok: false, reason: 'wrong', waitSeconds: 0 })
    expect(await unlock(vault, '')).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.unlock({ account: '0000000000000000', passphrase })).toMatchObject({ ok: false, reason: 'unknown' })
    expect(await unlock(vault)).toMatchObject({ ok: true, account: { name: administrator } })
    expect(hex(vault.dataKey())).toBe(hex(first.dataKey()))
    vault.lock()
    expect(() => vault.dataKey()).toThrow(VaultLocked)
    expect(vault.account()).toBeNull()
  })

  test('full-width typing of the same passphrase opens too', async () => {
    const vault = await open(newFolder())
    await protect(vault)
    vault.lock()
    expect(await unlock(vault, passphrase.replace('42', '４２'))).toMatchObject({ ok: true })
  })

  test('a role changed in the file, its checksum mended, opens nothing', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    await protect(vault)
    await vault.addAccount({ name: '李药师', role: 'principal', passphrase: '另外一句话 17' })
    const { foreign, forged } = forge(vault.text(), '"role":"principal"', '"role":"administrator"')
    expect(await foreign.withPassphrase({ account: forged, passphrase: '另外一句话 17' })).toBeNull()
  })

  test('real cost: 64 MiB and three passes; and at a small cost what another library computes', async () => {
    expect(passphraseCost).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 })
    const folder = newFolder()
    const vault = await open(folder, { cost: passphraseCost })
    await protect(vault)
    vault.lock()
    expect(await unlock(vault)).toMatchObject({ ok: true })
    expect(vault.text()).toContain('"cost":{"memoryKiB":65536,"passes":3,"lanes":1}')
    const salt = new Uint8Array(16).fill(3)
    const ours = await stretch('密码 kiln', salt, { memoryKiB: 64, passes: 2, lanes: 1 }, Uint8Array.of(1, 2))
    expect(ours).toEqual(argon2id('密码 kiln', salt, { m: 64, t: 2, p: 1, dkLen: 32, key: Uint8Array.of(1, 2) }))
  })
})

describe('the recovery code', () => {
  test('opens, and lets a new passphrase be set without the old one', async () => {
    const folder = newFolder()
    const code = await protect(await open(folder))
    const vault = await open(folder)
    expect(await vault.unlockWithRecovery('0000-0000')).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.unlockWithRecovery(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true, mustSetPassphrase: true })
    expect(await vault.setPassphrase({ account: firstAccount(vault), passphrase: '换了一句新话 9' })).toEqual({ ok: true })
    // From now on the old one is asked for again.
    expect(await vault.setPassphrase({ account: firstAccount(vault), passphrase: '再换一句新话 9' })).toMatchObject({ ok: false, reason: 'wrong' })
    vault.lock()
    expect(await unlock(vault)).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await unlock(vault, '换了一句新话 9')).toMatchObject({ ok: true })
  })

  test('renewed: the new one opens only once proven, the former no longer', async () => {
    const vault = await open(newFolder())
    const former = await protect(vault)
    const begun = await vault.renewRecovery()
    if (!begun.ok) throw new Error(begun.reason)
    expect(await vault.unlockWithRecovery(begun.recoveryCode)).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.confirmRecovery(groupsOf(begun.recoveryCode, begun.prove))).toEqual({ ok: true })
    vault.lock()
    expect(await vault.unlockWithRecovery(former)).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.unlockWithRecovery(begun.recoveryCode)).toMatchObject({ ok: true })
  })

  test('begun, then locked: nothing is left to be confirmed', async () => {
    const vault = await open(newFolder())
    await protect(vault)
    const begun = await vault.renewRecovery()
    vault.lock()
    expect(await vault.confirmRecovery(begun.ok ? groupsOf(begun.recoveryCode, begun.prove) : [])).toEqual({ ok: false, reason: 'nothing-begun' })
  })
})
