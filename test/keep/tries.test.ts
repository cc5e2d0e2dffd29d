import { writeFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openThrottle } from '../../electron/keep/tries'
import type { Vault } from '../../electron/keep/vault'
import { newFolder, open, protect, unlock } from './profiles'

const wrong = 'not the passphrase'
const clock = () => {
  let now = 1_000_000
  return { now: () => now, pass: (seconds: number) => void (now += seconds * 1000) }
}
const locked = async (folder = newFolder(), monotonicMs = clock().now): Promise<Vault> => {
  const vault = await open(folder, { monotonicMs })
  await protect(vault)
  vault.lock()
  return vault
}
const fail = async (vault: Vault, times: number): Promise<void> => {
  for (let tries = 0; tries < times; tries++) await unlock(vault, wrong)
}

describe('tries at the vault', () => {
  test('five, then 30 s, 1, 2, 5, 15 and again 15 minutes', async () => {
    const { now, pass } = clock()
    const vault = await locked(newFolder(), now)
    for (let tries = 1; tries < 5; tries++) expect(await unlock(vault, wrong)).toEqual({ ok: false, reason: 'wrong', waitSeconds: 0 })
    for (const seconds of [30, 60, 120, 300, 900, 900, 900]) {
      expect(await unlock(vault, wrong)).toEqual({ ok: false, reason: 'wrong', waitSeconds: seconds })
      expect(vault.state()).toMatchObject({ waitSeconds: seconds })
      pass(seconds - 1)
      expect(await unlock(vault)).toEqual({ ok: false, reason: 'wait', waitSeconds: 1 })
      pass(1)
    }
    expect(await unlock(vault)).toMatchObject({ ok: true })
  })

  test('passphrases and the recovery code share the count; success clears it', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    const code = await protect(vault)
    vault.lock()
    await fail(vault, 2)
    await vault.unlockWithRecovery('wrong')
    await vault.unlockWithRecovery('wrong')
    expect(await vault.unlockWithRecovery(code)).toMatchObject({ ok: true })
    await fail(vault, 4)
    await vault.unlockWithRecovery('wrong')
    expect(await vault.unlockWithRecovery(code)).toMatchObject({ ok: false, reason: 'wait' })
  })

  test('asked for at the same time, they are counted one by one', async () => {
    const vault = await locked()
    const answers = await Promise.all(Array.from({ length: 20 }, () => unlock(vault, wrong)))
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(5)
  })

  test('after a restart the wait begins anew in full', async () => {
    const folder = newFolder()
    const { now, pass } = clock()
    await fail(await locked(folder, now), 5)
    pass(29)
    const again = await open(folder, { monotonicMs: now })
    expect(again.state()).toMatchObject({ waitSeconds: 30 })
    expect(await unlock(again)).toEqual({ ok: false, reason: 'wait', waitSeconds: 30 })
    pass(30)
    expect(await unlock(again)).toMatchObject({ ok: true })
    expect((await open(folder, { monotonicMs: now })).state()).toMatchObject({ waitSeconds: 0 })
  })

  test('a restart by a clock that starts at zero, and a wall clock set to any year, change nothing', async () => {
    const folder = newFolder()
    await fail(await locked(folder), 5)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (const year of ['1980', '2026', '2099']) {
        vi.setSystemTime(new Date(`${year}-01-01`))
        expect((await open(folder, { monotonicMs: () => 0 })).state()).toMatchObject({ waitSeconds: 30 })
      }
    } finally {
      vi.useRealTimers()
    }
  })

  test('without a clock handed in, the system’s monotonic one is used', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    await protect(vault)
    vault.lock()
    await fail(vault, 5)
    expect(await unlock(vault)).toMatchObject({ ok: false, reason: 'wait', waitSeconds: 30 })
  })

  test('is written before it is judged: killed while judging, it counts', async () => {
    const file = join(newFolder(), 'tries.json')
    const throttle = await openThrottle(file, () => 0)
    for (let tries = 0; tries < 5; tries++) {
      await throttle.attempt('vault', async () => {
        expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ version: 1, tries: { vault: tries + 1 } })
        throw new Error('killed')
      }).catch(() => undefined)
    }
    expect((await openThrottle(file, () => 0)).waitSeconds('vault')).toBe(30)
  })

  test.each(['', '{}', '{"version":1,"tries":{"vault":-1}}', '{"version":1,"tries":{"vault":1}', 'null'])('a spoilt file “%s” is as five tries', async (text) => {
    const folder = newFolder()
    const { now, pass } = clock()
    await locked(folder, now)
    writeFileSync(join(folder, 'tries.json'), text)
    const vault = await open(folder, { monotonicMs: now })
    expect(await unlock(vault)).toEqual({ ok: false, reason: 'wait', waitSeconds: 30 })
    pass(30)
    expect(await unlock(vault)).toMatchObject({ ok: true })
    expect(vault.state().kind).toBe('unlocked')
    expect((await open(folder, { monotonicMs: now })).state()).toMatchObject({ waitSeconds: 0 })
  })

  test('what cannot be written down keeps nobody out, but waits from the first wrong try', async () => {
    const folder = newFolder()
    // A folder of that name cannot be written over, as a full disk cannot.
    const vault = await locked(folder)
    await mkdir(join(folder, 'tries.json'))
    const again = await open(folder, { monotonicMs: clock().now })
    expect(again.state()).toMatchObject({ waitSeconds: 30 })
    expect(await unlock(vault, wrong)).toEqual({ ok: false, reason: 'wrong', waitSeconds: 30 })
  })
})

describe('a PIN', () => {
  const verifierFor = async (vault: Vault, person = 'person-1') => vault.makePin(person, '902183')

  test('is right, wrong, of another person, of another vault', async () => {
    const vault = await open(newFolder())
    const verifier = await verifierFor(vault)
    expect(verifier).toMatch(/^pin1\$8\$1\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
    expect(await verifierFor(vault)).not.toBe(verifier)
    expect(await vault.checkPin('person-1', verifier, '902183')).toEqual({ ok: true })
    expect(await vault.checkPin('person-1', verifier, '902184')).toEqual({ ok: false, reason: 'wrong', waitSeconds: 0 })
    expect(await vault.checkPin('person-2', verifier, '902183')).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await (await open(newFolder())).checkPin('person-1', verifier, '902183')).toMatchObject({ ok: false, reason: 'wrong' })
  })

  test.each(['', 'pin1$', 'pin1$8$0$00$00', 'pin2$8$1$'])('a spoilt verifier “%s” is as a wrong PIN', async (verifier) =>
    expect(await (await open(newFolder())).checkPin('person-1', verifier, '902183')).toMatchObject({ ok: false, reason: 'wrong' }))

  test('has a real cost of its own when none is handed in', async () => {
    const vault = await open(newFolder(), { cost: undefined })
    expect(await verifierFor(vault)).toMatch(/^pin1\$8192\$2\$/)
  })

  test('a weak one is not made', async () =>
    expect((await open(newFolder())).makePin('person-1', '123456')).rejects.toThrow(RangeError))

  test('each person waits alone, over a restart; a new PIN forgives', async () => {
    const folder = newFolder()
    const vault = await open(folder)
    const [one, two] = [await verifierFor(vault), await verifierFor(vault, 'person-2')]
    for (let tries = 0; tries < 5; tries++) await vault.checkPin('person-1', one, '000001')
    expect(await vault.checkPin('person-1', one, '902183')).toEqual({ ok: false, reason: 'wait', waitSeconds: 30 })
    expect(await vault.checkPin('person-2', two, '902183')).toEqual({ ok: true })
    const again = await open(folder)
    expect(await again.checkPin('person-1', one, '902183')).toMatchObject({ ok: false, reason: 'wait' })
    expect(await readFile(join(folder, 'tries.json'), 'utf8')).not.toContain('person-1')
    const fresh = await verifierFor(again)
    expect(await again.checkPin('person-1', fresh, '902183')).toEqual({ ok: true })
  })
})
