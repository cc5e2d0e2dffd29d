import { describe, expect, test } from 'vitest'
import { VaultLocked } from '../../electron/keep/session'
import type { Role } from '../../electron/keep/vault'
import { administrator, firstAccount, hex, newFolder, open, passphrase, protect, unlock } from './profiles'

const nextTurn = () => new Promise((resolve) => void setImmediate(resolve))
const theirs = '负责人的一句话 3'
const withPrincipal = async (folder = newFolder()) => {
  const vault = await open(folder)
  await protect(vault)
  const added = await vault.addAccount({ name: ' 李药师 ', role: 'principal', passphrase: theirs })
  if (!added.ok) throw new Error(added.reason)
  return { vault, first: firstAccount(vault), second: added.account.id }
}

describe('accounts', () => {
  test('each opens by its own passphrase to the same key', async () => {
    const { vault, second } = await withPrincipal()
    const key = hex(vault.dataKey())
    vault.lock()
    expect(await vault.unlock({ account: second, passphrase })).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.unlock({ account: second, passphrase: theirs })).toEqual({ ok: true, account: { id: second, name: '李药师', role: 'principal' } })
    expect(hex(vault.dataKey())).toBe(key)
    expect(vault.account()?.role).toBe('principal')
    expect(await unlock(vault)).toMatchObject({ ok: true, account: { role: 'administrator' } })
  })

  test.each([
    [{ name: administrator, passphrase: theirs }, 'name'],
    [{ name: '  ', passphrase: theirs }, 'name'],
    [{ name: '长'.repeat(61), passphrase: theirs }, 'name'],
    [{ name: '王药师', passphrase: '12345678' }, 'weak'],
  ])('%o is not added: %s', async (given, reason) => {
    const { vault } = await withPrincipal()
    const role: Role = 'principal'
    expect(await vault.addAccount({ role, ...given })).toEqual({ ok: false, reason })
  })

  test('nothing is changed while locked', async () => {
    const { vault, first, second } = await withPrincipal()
    vault.lock()
    const text = vault.text()
    await expect(vault.addAccount({ name: '王药师', role: 'principal', passphrase: theirs })).rejects.toThrow(VaultLocked)
    await expect(vault.setPassphrase({ account: first, old: passphrase, passphrase: theirs })).rejects.toThrow(VaultLocked)
    await expect(vault.removeAccount(second)).rejects.toThrow(VaultLocked)
    await expect(vault.renewRecovery()).rejects.toThrow(VaultLocked)
    await expect(vault.setKeychain(false)).rejects.toThrow(VaultLocked)
    expect(vault.text()).toBe(text)
  })

  test('locked at any moment of the work: done whole or not at all, and nothing is wrapped by a wiped key', async () => {
    const outcomes = new Set<string>()
    const { vault } = await withPrincipal()
    const newcomer = { name: '王药师', role: 'principal', passphrase: '王药师的一句话 6' } as const
    for (let moment = 0; moment < 45; moment++) {
      const adding = vault.addAccount(newcomer).catch((error: unknown) => error)
      for (let tick = 0; tick < moment; tick++) await (tick < 15 ? undefined : nextTurn())
      vault.lock()
      const added = await adding
      outcomes.add(added instanceof VaultLocked ? 'refused' : 'added')
      const { accounts } = vault.state() as { accounts: { id: string }[] }
      expect(accounts).toHaveLength(added instanceof VaultLocked ? 2 : 3)
      const account = accounts[2]?.id
      if (account) expect(await vault.unlock({ account, passphrase: newcomer.passphrase })).toMatchObject({ ok: true })
      await unlock(vault)
      if (account) await vault.removeAccount(account)
    }
    expect([...outcomes]).toEqual(['refused', 'added'])
  })

  test('changed at the same time, all changes stand', async () => {
    const { vault } = await withPrincipal()
    await Promise.all(['甲', '乙', '丙'].map((name) => vault.addAccount({ name, role: 'principal', passphrase: theirs })))
    expect(vault.state()).toMatchObject({ accounts: [{}, {}, { name: '甲' }, { name: '乙' }, { name: '丙' }] })
  })

  test('the last administrator stays, and nobody removes the own account', async () => {
    const { vault, first, second } = await withPrincipal()
    expect(await vault.removeAccount(first)).toEqual({ ok: false, reason: 'last' })
    expect(await vault.removeAccount('0000000000000000')).toEqual({ ok: false, reason: 'unknown' })
    await vault.addAccount({ name: '副院长', role: 'administrator', passphrase: theirs })
    expect(await vault.removeAccount(first)).toEqual({ ok: false, reason: 'self' })
    expect(await vault.removeAccount(second)).toEqual({ ok: true })
    expect(await vault.unlock({ account: second, passphrase: theirs })).toMatchObject({ ok: false, reason: 'unknown' })
  })
})

describe('a new passphrase', () => {
  test('for oneself with the old one; wrong tries count', async () => {
    const { vault, first } = await withPrincipal()
    expect(await vault.setPassphrase({ account: first, passphrase: theirs })).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.setPassphrase({ account: first, old: passphrase, passphrase: '11111111' })).toEqual({ ok: false, reason: 'weak' })
    expect(await vault.setPassphrase({ account: first, old: passphrase, passphrase: theirs })).toEqual({ ok: true })
    for (let tries = 0; tries < 5; tries++) await vault.setPassphrase({ account: first, old: 'wrong', passphrase })
    expect(await vault.setPassphrase({ account: first, old: theirs, passphrase })).toMatchObject({ ok: false, reason: 'wait', waitSeconds: 30 })
  })

  test('an administrator sets the principal’s; a principal not the administrator’s', async () => {
    const { vault, first, second } = await withPrincipal()
    expect(await vault.setPassphrase({ account: second, passphrase: '给负责人的新话 5' })).toEqual({ ok: true })
    expect(await vault.unlock({ account: second, passphrase: '给负责人的新话 5' })).toMatchObject({ ok: true })
    expect(await vault.setPassphrase({ account: first, passphrase: theirs })).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await vault.setPassphrase({ account: '0000000000000000', passphrase: theirs })).toEqual({ ok: false, reason: 'unknown' })
  })
})
