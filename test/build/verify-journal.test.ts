import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { journalFolder, journalPath } from '../../electron/keep/journal/book'
import { openKeeper } from '../../electron/keep/keeper'
import { openVault, type Vault } from '../../electron/keep/vault'
import { at, flip, journalOf, newProfile } from '../keep/journals'

// Each test starts the program anew: how long to wait on a busy machine, not how fast it must be.
vi.setConfig({ testTimeout: 120_000 })

const program = fileURLToPath(new URL('../../build/verify-journal.mjs', import.meta.url))
const PASSPHRASE = '清河路药房2026'

const run = (profile: string, ...typed: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, profile], { input: typed.map((it) => `${it}\n`).join(''), encoding: 'utf8' })
  return { status, stdout, stderr }
}

const opened = async (folder: string): Promise<Vault> => {
  const keychain = { available: () => false, wrap: () => new Uint8Array(), unwrap: () => new Uint8Array() }
  const said = await openVault({ folder, keychain, fallbacks: [], cost: { memoryKiB: 64, passes: 1, lanes: 1 } })
  if (!said.ok) throw new Error(said.reason)
  return said.vault
}

/** A profile with 30 entries; guarded, it comes with its recovery code. */
const made = async (guarded: boolean): Promise<{ profile: string; code: string; hash: string }> => {
  const profile = newProfile()
  const vault = await opened(profile)
  let code = ''
  if (guarded) {
    const offer = await vault.beginProtection({ name: '王店长', passphrase: PASSPHRASE })
    if (!offer.ok) throw new Error(offer.reason)
    code = offer.recoveryCode
    const groups = code.split('-')
    await vault.confirmProtection(offer.prove.map((number) => groups[number - 1] ?? ''))
  }
  const keeper = await openKeeper(profile, vault.dataKey(), () => vault.text())
  const entries = journalOf(30)
  await keeper.append(entries)
  await keeper.note(at)
  await keeper.close()
  return { profile, code, hash: entries.at(-1)?.hash ?? '' }
}

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => statSync(join(folder, it)).isFile()).map((it) => [it, readFileSync(join(folder, it), 'base64')]))

test('an open vault asks nothing; a whole journal ends well, and nothing is written', async () => {
  const { profile, hash } = await made(false)
  const before = filesOf(profile)
  const { status, stdout } = run(profile)
  expect(stdout).toContain('记录：30 条，2026-06-15 至 2026-06-15')
  expect(stdout).toContain(hash)
  expect(stdout).toContain('完整')
  expect(status).toBe(0)
  expect(filesOf(profile)).toEqual(before)
})

test('a guarded one opens by account and passphrase, by name or number, or by the recovery code', async () => {
  const { profile, code } = await made(true)
  expect(run(profile, '王店长', PASSPHRASE).status).toBe(0)
  const { status, stdout, stderr } = run(profile, '1', PASSPHRASE)
  expect([status, stdout.includes('30 条')]).toEqual([0, true])
  expect(stdout + stderr).not.toContain(PASSPHRASE)
  expect(run(profile, '0', code).status).toBe(0)
  const wrong = run(profile, '1', '不是这个口令')
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toContain('口令或恢复码不对')
  expect(run(profile).status).toBe(2)
})

test('what was changed, cut off or put in place of another is named by the first bad entry', async () => {
  const { profile } = await made(false)
  const path = journalPath(profile)
  const whole = readFileSync(path)
  const frames = [...whole.toString('latin1').matchAll(/ZGf1/g)].map(({ index }) => index)
  flip(path, (frames[11] ?? 0) + 40)
  expect(run(profile)).toMatchObject({ status: 1, stdout: expect.stringContaining('第 12 条') as string })
  writeFileSync(path, whole.subarray(0, frames[20]))
  expect(run(profile)).toMatchObject({ status: 1, stdout: expect.stringMatching(/第 21 条.*清单.*第 30 条/) as string })
  writeFileSync(path, Buffer.concat([whole.subarray(0, frames[4]), whole.subarray(frames[5])]))
  expect(run(profile)).toMatchObject({ status: 1, stdout: expect.stringContaining('第 5 条') as string })
})

test('another whole journal under the same key is told by the manifest', async () => {
  const { profile } = await made(false)
  const manifest = join(journalFolder(profile), 'manifest.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"hash":"./, '"hash":"x'))
  expect(run(profile)).toMatchObject({ status: 1, stdout: expect.stringContaining('第 30 条：与清单') as string })
})

test('what is no profile, or has lost every copy of its vault, cannot be opened', async () => {
  expect(run(newProfile())).toMatchObject({ status: 2, stdout: '' })
  const { profile } = await made(false)
  const copy = newProfile()
  mkdirSync(join(copy, 'journal'))
  cpSync(journalPath(profile), journalPath(copy))
  expect(run(copy)).toMatchObject({ status: 2, stdout: '' })
})
