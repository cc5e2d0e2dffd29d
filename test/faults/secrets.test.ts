import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDigit } from '../../shared/model/id-number'
import type { Identity } from '../../shared/model/sealed'
import { anInstitution } from '../store/commands'
import { dropProfile, newProfile, type Running, start } from '../store/harness/start'
import { expectWhole, open } from './program'
import { seeded } from './scale'

const PEOPLE = 1000
const passphrase = '乌海的冬天很长 2026'

const identityOf = (chance: (below: number) => number): Required<Identity> => {
  const digits = (count: number): string => Array.from({ length: count }, () => chance(10)).join('')
  const first = `3703${digits(2)}19${digits(2)}0${1 + chance(9)}1${chance(10)}${digits(3)}`
  return { idNumber: first + checkDigit(first), phone: `13${digits(9)}`, licenceNo: `ZY${digits(13)}` }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

const ask = (running: Running, channel: Parameters<Window['harness']['ask']>[0], question?: unknown) =>
  running.page.evaluate(([name, value]) => window.harness.ask(name, value), [channel, question] as const) as Promise<{ ok: boolean; answer: never }>

/** A passphrase as a person would set it, the two groups of the recovery code read from what was shown. */
const protect = async (running: Running): Promise<string> => {
  const { answer } = await ask(running, 'protect.begin', { name: '管理员', passphrase })
  const { recoveryCode, prove } = answer as { recoveryCode: string; prove: [number, number] }
  const groups = recoveryCode.split(/[\s-]+/)
  expect(await ask(running, 'protect.confirm', { typed: prove.map((number) => groups[number - 1] ?? '') })).toMatchObject({ answer: { ok: true } })
  return recoveryCode
}

describe('what is kept of a thousand people', () => {
  test('shows none of their numbers in any byte of profile, logs and backup', async () => {
    const chance = seeded()
    const profile = newProfile()
    const running = await start(profile, '--real')
    expect(await open(running)).toBeNull()
    expect(await ask(running, 'identity.seal', { of: [{ person: 'p', identity: {} }] })).toMatchObject({ ok: false })
    await running.page.evaluate((it) => window.harness.commit(it), anInstitution('i1'))
    const recoveryCode = await protect(running)
    const identities = Array.from({ length: PEOPLE }, (_, at) => ({ person: `p${at}`, identity: identityOf(chance) }))
    expect(await running.page.evaluate((of) => window.harness.enterIdentities(of), identities)).toBe(PEOPLE)
    await ask(running, 'snapshot.make', { why: 'asked' })
    const backup = join(profile, 'backup.zgbackup')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, backup)
    expect(await ask(running, 'backup.make')).toMatchObject({ answer: { ok: true, saved: 'backup.zgbackup' } })
    expect(await expectWhole(running)).toBe(PEOPLE)
    const opened = await running.page.evaluate(() => window.harness.identities())
    expect(opened).toEqual(expect.arrayContaining(identities.slice(0, 50).map((it) => it.identity)))
    await running.app.close()

    const secrets = [...identities.flatMap(({ identity }) => [identity.idNumber, identity.phone, identity.licenceNo]), passphrase, recoveryCode, recoveryCode.replace(/[\s-]/g, '')]
    const files = filesIn(profile)
    expect(files.map((it) => it.slice(profile.length + 1))).toEqual(expect.arrayContaining(['backup.zgbackup', 'vault.json', 'journal/journal.zgj']))
    const hits = files.flatMap((path) => {
      const bytes = readFileSync(path)
      const [plain, wide] = [bytes.toString('latin1'), bytes.toString('utf16le')]
      const shifted = bytes.subarray(1).toString('utf16le')
      return secrets.filter((secret) => plain.includes(Buffer.from(secret).toString('latin1')) || wide.includes(secret) || shifted.includes(secret)).map((secret) => `${path}: ${secret}`)
    })
    expect(hits).toEqual([])
    dropProfile(profile)
  }, 600_000)
})
