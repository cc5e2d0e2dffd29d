import { describe, expect, test } from 'vitest'
import { debianNames } from '../../build/setup/apt.mjs'
import { authority } from '../../build/setup/display.mjs'
import { chooseFlags } from '../../build/setup/launch-flags.mjs'
import { nodeIsNewEnough } from '../../build/setup/node.mjs'
import { sameVersions } from '../../build/setup/packages.mjs'
import { missingLibraries } from '../../build/setup/system-libraries.mjs'

describe('Node', () => {
  test.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('%s: %s', (version, enough) => {
    expect(nodeIsNewEnough(version)).toBe(enough)
  })
})

describe('the names of Debian packages', () => {
  const bookworm = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
  const trixie = 'ID=debian\nVERSION_ID="13"\n'
  const sid = 'PRETTY_NAME="Debian GNU/Linux sid"\nID=debian\n'
  const jammy = 'ID=ubuntu\nVERSION_ID="22.04"\n'
  const noble = 'ID=ubuntu\nVERSION_ID="24.04"\n'
  const offers = (name: string, candidate: string): string => `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`

  test.each([
    ['Debian 12', bookworm, ['libasound2', 'libnss3', 'xvfb']],
    ['Debian 13', trixie, ['libasound2t64', 'libnss3', 'xvfb']],
    ['Debian unstable', sid, ['libasound2t64', 'libnss3', 'xvfb']],
    ['Ubuntu 22.04', jammy, ['libasound2', 'libnss3', 'xvfb']],
    ['Ubuntu 24.04', noble, ['libasound2t64', 'libnss3', 'xvfb']],
  ])('%s without package lists', (_, osRelease, names) => {
    expect(debianNames(['libasound2', 'libnss3', 'xvfb'], { policy: '', osRelease })).toEqual(names)
  })

  test('what apt offers outweighs the release', () => {
    const policy = offers('libasound2', '1.2.8') + offers('libasound2t64', '(none)')
    expect(debianNames(['libasound2'], { policy, osRelease: 'ID=linuxmint\nVERSION_ID="21.3"\n' })).toEqual(['libasound2'])
    expect(debianNames(['libasound2'], { policy: offers('libasound2t64', '1.2.14'), osRelease: bookworm })).toEqual(['libasound2t64'])
  })
})

test('a library counts as there when the loader knows its file', () => {
  const listed = ['libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1', 'libatk-bridge-2.0.so.0'].map((file) => `\t${file} (libc6,x86-64) => /usr/lib/${file}`)
  expect(missingLibraries(listed.join('\n'))).toEqual(['libasound2'])
})

describe('switches', () => {
  const plenty = 2 ** 30

  test.each([
    [{ root: false, sharedMemory: plenty }, []],
    [{ root: true, sharedMemory: plenty }, ['--no-sandbox']],
    [{ root: false, sharedMemory: 64 * 2 ** 20 }, ['--disable-dev-shm-usage']],
    [{ root: true, sharedMemory: 0 }, ['--no-sandbox', '--disable-dev-shm-usage']],
  ])('%o: %o', (machine, flags) => {
    expect(chooseFlags(machine)).toEqual(flags)
  })
})

describe('installed packages', () => {
  const wanted = { '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': { version: '1.0.0', optional: true } }

  test.each([
    ['all there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', {}, false],
    ['an optional one in another version', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': { version: '0.9.0' } }, false],
  ])('%s', (_, installed, same) => {
    expect(sameVersions(wanted, installed)).toBe(same)
  })
})

test('the key of the virtual display holds for any host and any number', () => {
  expect(authority(Buffer.alloc(16, 7)).toString('latin1')).toBe(`\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${'\x07'.repeat(16)}`)
})
