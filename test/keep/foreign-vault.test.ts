import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreVault } from '../../electron/keep/adopting'
import { openVaultText } from '../../electron/keep/foreign-vault'
import { openVault } from '../../electron/keep/vault'
import { resealed } from './forge'
import { filesOf, firstAccount, hex, newFolder, open, passphrase, placeOf, protect, unlock } from './profiles'

const other = async () => {
  const vault = await open(newFolder())
  const openText = vault.text()
  const code = await protect(vault)
  return { vault, code, openText, text: vault.text(), account: firstAccount(vault), key: hex(vault.dataKey()) }
}
const foreignOf = (text: string) => {
  const opened = openVaultText(text)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.foreign
}

describe('another vault’s text', () => {
  test('gives its keys by passphrase or recovery code, and touches no profile', async () => {
    const { vault, code, text, account, key } = await other()
    const mine = newFolder()
    const here = await open(mine)
    const before = filesOf(mine)
    const asked = here.openVaultText(text)
    const foreign = asked.ok ? asked.foreign : foreignOf('')
    expect(foreign).toMatchObject({ keyId: vault.keyId(), accounts: [{ id: account }], open: null })
    expect(await foreign.withPassphrase({ account, passphrase: 'wrong' })).toBeNull()
    expect(await foreign.withPassphrase({ account: '0000000000000000', passphrase })).toBeNull()
    expect(foreign.withRecovery('wrong')).toBeNull()
    const byPassphrase = await foreign.withPassphrase({ account, passphrase })
    const byCode = foreign.withRecovery(code)
    expect([byPassphrase, byCode].map((opened) => opened && hex(opened.key))).toEqual([key, key])
    expect(byCode?.retiring.map(({ id }) => id)).toEqual(vault.retiring().map(({ id }) => id))
    expect(filesOf(mine)).toEqual(before)
  })

  test('of a vault nobody protected is open', async () => {
    const { openText } = await other()
    expect(foreignOf(openText)).toMatchObject({ accounts: [], open: { account: null, retiring: [] } })
  })

  test('damaged or newer is said', async () => {
    const { text, vault } = await other()
    expect(openVaultText(text.slice(1))).toEqual({ ok: false, reason: 'damaged' })
    expect(openVaultText(resealed(text, '"version":1', '"version":7'))).toEqual({ ok: false, reason: 'newer' })
    expect(await vault.adoptVault('')).toEqual({ ok: false, reason: 'damaged' })
    expect(await restoreVault(newFolder(), '')).toEqual({ ok: false, reason: 'damaged' })
  })
})

describe('adopting another vault', () => {
  test('locks; its passphrase opens, after a restart too; the former one is kept aside', async () => {
    const { text, key, vault: theirs } = await other()
    const folder = newFolder()
    const vault = await open(folder)
    await protect(vault)
    const former = vault.text()
    expect(await vault.adoptVault(text)).toEqual({ ok: true })
    expect(vault.state().kind).toBe('locked')
    expect(vault.keyId()).toBe(theirs.keyId())
    expect(await unlock(vault)).toMatchObject({ ok: true })
    expect(hex((await reopened(folder)).dataKey())).toBe(key)
    const aside = [...filesOf(folder)].filter(([name]) => name.startsWith('aside-'))
    expect(aside.map(([, bytes]) => bytes.toString())).toEqual([former, former])
  })

  const reopened = async (folder: string) => {
    const vault = await open(folder)
    await unlock(vault)
    return vault
  }

  test('with its keys at hand stays unlocked', async () => {
    const { text, account, key, code } = await other()
    const vault = await open(newFolder())
    const opened = await foreignOf(text).withPassphrase({ account, passphrase })
    if (!opened) throw new Error('wrong')
    expect(await vault.adoptVault(text, opened)).toEqual({ ok: true })
    expect(vault.state().kind).toBe('unlocked')
    expect(hex(vault.dataKey())).toBe(key)
    const byCode = foreignOf(text).withRecovery(code)
    await vault.adoptVault(text, byCode ?? undefined)
    expect(await vault.setPassphrase({ account, passphrase: '换了一句新话 9' })).toEqual({ ok: true })
    await expect(vault.adoptVault((await other()).text, opened)).rejects.toThrow(RangeError)
  })

  test('that nobody protected leaves the vault open', async () => {
    const { openText } = await other()
    const vault = await open(newFolder())
    await protect(vault)
    await vault.adoptVault(openText)
    expect(vault.state()).toEqual({ kind: 'open' })
    expect(hex(vault.dataKey())).toBe(hex(foreignOf(openText).open?.key ?? new Uint8Array()))
  })

  test('an offer begun for the former vault is gone', async () => {
    const { text } = await other()
    const vault = await open(newFolder())
    await vault.beginProtection({ name: '马院长', passphrase })
    await vault.adoptVault(text)
    expect(await vault.confirmProtection(['', ''])).toEqual({ ok: false, reason: 'nothing-begun' })
  })

  test('in place of a damaged one', async () => {
    const { text, key } = await other()
    const folder = newFolder()
    for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(folder, name), 'torn')
    expect(await openVault(placeOf(folder))).toEqual({ ok: false, reason: 'damaged' })
    expect(await restoreVault(folder, text)).toEqual({ ok: true })
    expect(hex((await reopened(folder)).dataKey())).toBe(key)
  })
})
