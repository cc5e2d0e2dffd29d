import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, vi } from 'vitest'
import type { Cost } from '../../electron/keep/stretch'
import { openVault, type Keychain, type Vault, type VaultPlace } from '../../electron/keep/vault'

// Many small writings on a busy disk: how long to look, not how fast it must be.
vi.setConfig({ testTimeout: 120_000 })

/** Real Argon2id, made cheap. */
const cheap: Cost = { memoryKiB: 8, passes: 1, lanes: 1 }
export const passphrase = '青石板上雨声 42'
export const administrator = '马院长'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'keep-'))
  made.push(folder)
  return folder
}

const noKeychain: Keychain = {
  available: () => false,
  wrap: () => {
    throw new Error('no keychain')
  },
  unwrap: () => {
    throw new Error('no keychain')
  },
}

export const placeOf = (folder: string, more: Partial<VaultPlace> = {}): VaultPlace => ({ folder, keychain: noKeychain, fallbacks: [], cost: cheap, ...more })

export const open = async (folder: string, more: Partial<VaultPlace> = {}): Promise<Vault> => {
  const opened = await openVault(placeOf(folder, more))
  if (!opened.ok) throw new Error(`the vault is ${opened.reason}`)
  return opened.vault
}

export const groupsOf = (code: string, prove: readonly number[]): string[] => prove.map((number) => code.split('-')[number - 1] ?? '')

/** Takes all steps of the protection; gives the recovery code. */
export const protect = async (vault: Vault): Promise<string> => {
  const begun = await vault.beginProtection({ name: administrator, passphrase })
  if (!begun.ok) throw new Error(begun.reason)
  const confirmed = await vault.confirmProtection(groupsOf(begun.recoveryCode, begun.prove))
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return begun.recoveryCode
}

export const firstAccount = (vault: Vault): string => {
  const state = vault.state()
  return state.kind === 'open' ? '' : (state.accounts[0]?.id ?? '')
}

export const unlock = (vault: Vault, text = passphrase) => vault.unlock({ account: firstAccount(vault), passphrase: text })

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Every file of the folder, by name. */
export const filesOf = (folder: string): Map<string, Buffer> => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
