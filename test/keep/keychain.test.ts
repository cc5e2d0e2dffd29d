import { describe, expect, test } from 'vitest'
import type { Keychain } from '../../electron/keep/vault'
import { firstAccount, hex, newFolder, open, passphrase, protect, unlock } from './profiles'

/** Not a keychain: turns the bits over. */
const standIn = (): Keychain & { on: boolean; broken: boolean } => {
  const turn = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0x5a)
  const chain = {
    on: true,
    broken: false,
    available: () => chain.on,
    wrap: turn,
    unwrap: (box: Uint8Array) => {
      if (chain.broken) throw new Error('keychain changed')
      return turn(box)
    },
  }
  return chain
}

describe('the keychain, by a stand-in object (this machine has none; Electron’s safeStorage itself is not tried here)', () => {
  test('opens as the account that turned it on, after a restart', async () => {
    const [folder, keychain] = [newFolder(), standIn()]
    const vault = await open(folder, { keychain })
    await protect(vault)
    const key = hex(vault.dataKey())
    expect(await vault.unlockWithKeychain()).toEqual({ ok: false, reason: 'unavailable' })
    expect(await vault.setKeychain(true)).toEqual({ ok: true })
    expect(vault.state()).toMatchObject({ kind: 'unlocked', keychain: true })
    const again = await open(folder, { keychain })
    expect(again.state()).toMatchObject({ kind: 'locked', keychain: true })
    expect(await again.unlockWithKeychain()).toMatchObject({ ok: true, account: { id: firstAccount(again) } })
    expect(hex(again.dataKey())).toBe(key)
    expect(await again.setKeychain(false)).toEqual({ ok: true })
    again.lock()
    expect(await again.unlockWithKeychain()).toEqual({ ok: false, reason: 'unavailable' })
    expect(await unlock(again)).toMatchObject({ ok: true })
  })

  test.each([
    ['gone', (chain: ReturnType<typeof standIn>) => (chain.on = false)],
    ['changed', (chain: ReturnType<typeof standIn>) => (chain.broken = true)],
    ['giving another key', (chain: ReturnType<typeof standIn>) => (chain.unwrap = () => new Uint8Array(32).fill(9))],
  ])('%s: the passphrase still opens', async (_name, spoil) => {
    const keychain = standIn()
    const vault = await open(newFolder(), { keychain })
    await protect(vault)
    await vault.setKeychain(true)
    vault.lock()
    spoil(keychain)
    expect(await vault.unlockWithKeychain()).toEqual({ ok: false, reason: 'unavailable' })
    expect(await unlock(vault)).toMatchObject({ ok: true })
  })

  test('that refuses to wrap is as none', async () => {
    const refuse = (): never => {
      throw new Error('refused')
    }
    const vault = await open(newFolder(), { keychain: { ...standIn(), wrap: refuse } })
    await protect(vault)
    expect(await vault.setKeychain(true)).toEqual({ ok: false, reason: 'unavailable' })
    expect(await vault.setKeychain(false)).toEqual({ ok: true })
  })

  test('goes with the account that turned it on', async () => {
    const vault = await open(newFolder(), { keychain: standIn() })
    await protect(vault)
    const added = await vault.addAccount({ name: '副院长', role: 'administrator', passphrase })
    await vault.setKeychain(true)
    if (!added.ok) throw new Error(added.reason)
    const first = firstAccount(vault)
    await vault.unlock({ account: added.account.id, passphrase })
    expect(await vault.removeAccount(first)).toEqual({ ok: true })
    expect(vault.state()).toMatchObject({ keychain: false })
  })
})
