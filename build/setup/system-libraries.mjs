import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { askPolicy, debianNames, installByApt } from './apt.mjs'
import { ask } from './run.mjs'
import { Trouble } from './say.mjs'

/** What Electron needs from the system, as what is looked for and the Debian package that brings it. */
const libraries = [
  { file: 'libgtk-3.so.0', from: 'libgtk-3-0' },
  { file: 'libnss3.so', from: 'libnss3' },
  { file: 'libasound.so.2', from: 'libasound2' },
  { file: 'libgbm.so.1', from: 'libgbm1' },
  { file: 'libatk-bridge-2.0.so.0', from: 'libatk-bridge2.0-0' },
]

/** Makes sure Electron finds its libraries, and Xvfb where there is no display. Linux only. */
export function ensureSystemLibraries() {
  if (process.platform !== 'linux') return
  const missing = missingPackages()
  if (missing.length === 0) return
  if (!existsSync('/usr/bin/apt-get')) throw new Trouble(`The system lacks what Electron needs: ${missing.join(', ')} (Debian's names).`, 'Install these with your package manager, then run the command again.')
  installByApt(debianNames(missing, { policy: askPolicy(missing), osRelease: readFileSync('/etc/os-release', 'utf8') }))
  const still = missingPackages()
  if (still.length > 0) throw new Trouble(`These were installed but are still not found: ${still.join(', ')}.`, 'Please report this with the name and version of your system.')
}

/** Debian's names (of releases before t64) of what is not there. */
function missingPackages() {
  const listed = ask('/sbin/ldconfig', ['-p'])
  const missing = listed.status === 0 ? missingLibraries(listed.stdout) : []
  const display = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  return display || onPath('Xvfb') ? missing : [...missing, 'xvfb']
}

/** @param {string} listed what `ldconfig -p` prints */
export function missingLibraries(listed) {
  const there = new Set(listed.split('\n').map((line) => line.trim().split(' ')[0]))
  return libraries.filter(({ file }) => !there.has(file)).map(({ from }) => from)
}

/** @param {string} program */
function onPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)))
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
