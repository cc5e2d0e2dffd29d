import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openVault } from '../../electron/keep/vault'
import { resealed } from './forge'
import { filesOf, hex, newFolder, open, placeOf, protect, unlock } from './profiles'

const names = ['vault.json', 'vault.copy.json'] as const
const folder = newFolder()
const path = (name: string): string => join(folder, name)
let text: Buffer
let key: string

beforeAll(async () => {
  const vault = await open(folder)
  await protect(vault)
  await vault.dropRetiring(vault.retiring()[0]?.id ?? '')
  key = hex(vault.dataKey())
  text = readFileSync(path('vault.json'))
})

const flipped = (at: number, by: number): Buffer => {
  const changed = Buffer.from(text)
  changed.writeUInt8((changed[at] ?? 0) ^ by, at)
  return changed
}
const reset = (): void => names.forEach((name) => writeFileSync(path(name), text))

describe('one copy damaged', () => {
  test.each(names)('every byte of %s flipped in turn: opens from the other, and is mended', async (name) => {
    reset()
    for (let at = 0; at < text.length; at++) {
      writeFileSync(path(name), flipped(at, 1 + ((at * 37) % 255)))
      const opened = await openVault(placeOf(folder))
      expect(opened.ok && opened.vault.state().kind, `byte ${at}`).toBe('locked')
      expect(readFileSync(path(name)).equals(text), `byte ${at} mended`).toBe(true)
    }
    const vault = await open(folder)
    await unlock(vault)
    expect(hex(vault.dataKey())).toBe(key)
  })

  test.each(names)('%s missing, empty or cut short: the same', async (name) => {
    for (const spoilt of [null, Buffer.alloc(0), text.subarray(0, 200), Buffer.concat([text, Buffer.from(' ')])]) {
      reset()
      if (spoilt) writeFileSync(path(name), spoilt)
      else rmSync(path(name))
      expect((await open(folder)).state().kind).toBe('locked')
      expect(readFileSync(path(name)).equals(text)).toBe(true)
    }
  })
})

describe('both copies damaged', () => {
  test('every byte flipped in both: said, and neither written over', async () => {
    for (let at = 0; at < text.length; at += 3) {
      names.forEach((name) => writeFileSync(path(name), flipped(at, 4)))
      expect(await openVault(placeOf(folder))).toEqual({ ok: false, reason: 'damaged' })
      expect(names.every((name) => readFileSync(path(name)).equals(flipped(at, 4)))).toBe(true)
    }
  })

  test('an older copy opens, and what was damaged is kept aside', async () => {
    const [older, torn] = [join(newFolder(), 'of-a-snapshot.json'), join(newFolder(), 'torn.json')]
    writeFileSync(older, text)
    writeFileSync(torn, text.subarray(9))
    names.forEach((name) => writeFileSync(path(name), flipped(50, 2)))
    const vault = await open(folder, { fallbacks: [torn, join(folder, 'none'), older] })
    await unlock(vault)
    expect(hex(vault.dataKey())).toBe(key)
    expect(names.every((name) => readFileSync(path(name)).equals(text))).toBe(true)
    const aside = [...filesOf(folder)].filter(([name]) => name.startsWith('aside-'))
    expect(aside.map(([, bytes]) => bytes.equals(flipped(50, 2)))).toEqual([true, true])
  })

  test('the newest of several older copies is taken', async () => {
    const place = newFolder()
    const vault = await open(newFolder())
    const texts = [vault.text()]
    await protect(vault)
    texts.push(vault.text())
    const fallbacks = texts.map((one, at) => {
      writeFileSync(join(place, `${at}`), one)
      return join(place, `${at}`)
    })
    expect((await open(newFolder(), { fallbacks })).keyId()).toBe(vault.keyId())
  })

  test('only damaged older copies: said, no new key made', async () => {
    const empty = newFolder()
    writeFileSync(join(empty, 'old.json'), text.subarray(1))
    expect(await openVault(placeOf(empty, { fallbacks: [join(empty, 'old.json')] }))).toEqual({ ok: false, reason: 'damaged' })
    expect(existsSync(join(empty, 'vault.json'))).toBe(false)
  })

  test('none, but the profile holds data: said, no new key made', async () => {
    const empty = newFolder()
    expect(await openVault(placeOf(empty, { inUse: true }))).toEqual({ ok: false, reason: 'damaged' })
    expect(filesOf(empty).size).toBe(0)
  })
})

describe('a vault of a newer program', () => {
  const newer = (): string => resealed(text.toString(), '"version":1', '"version":2,"more":"fields"')

  test.each([
    ['both copies', [0, 1]],
    ['the first', [0]],
    ['the second, as after its crash', [1]],
  ])('%s: refused, nothing written', async (_name, which) => {
    reset()
    names.forEach((name, at) => which.includes(at) && writeFileSync(path(name), newer()))
    const before = filesOf(folder)
    expect(await openVault(placeOf(folder))).toEqual({ ok: false, reason: 'newer' })
    expect(filesOf(folder)).toEqual(before)
  })

  test('as the only older copy: refused', async () => {
    const empty = newFolder()
    writeFileSync(join(empty, 'old.json'), newer())
    expect(await openVault(placeOf(empty, { fallbacks: [join(empty, 'old.json')] }))).toEqual({ ok: false, reason: 'newer' })
  })
})

test.each([
  ['memory that makes the machine swap', '"memoryKiB":8,', '"memoryKiB":9999999,'],
  ['no recovery', /"recovery":\{[^}]*\}/.source, '"recovery":null'],
  ['a field unknown', '"version":1,', '"version":1,"x":1,'],
  ['a generation of zero', /"generation":\d+/.source, '"generation":0'],
])('a right checksum over %s is damage', async (_name, from, to) => {
  const matched = new RegExp(from).exec(text.toString())?.[0] ?? ''
  names.forEach((name) => writeFileSync(path(name), resealed(text.toString(), matched, to)))
  expect(await openVault(placeOf(folder))).toEqual({ ok: false, reason: 'damaged' })
})
