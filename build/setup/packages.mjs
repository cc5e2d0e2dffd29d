import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { out, root } from './places.mjs'
import { npm, runShown } from './run.mjs'
import { Trouble, say } from './say.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

// npm writes this list at the end of an installation, so it is there only when that went through.
const installedList = join(root, 'node_modules', '.package-lock.json')

/** Installs the registry packages of package-lock.json when they are not all there in these versions. */
export async function ensurePackages() {
  if (packagesAreThere()) return
  await withLock(join(out, 'packages.lock'), 'installing packages', async () => {
    if (!packagesAreThere()) await install()
  })
}

async function install() {
  say('Installing the packages of package-lock.json into node_modules with npm ci (about a minute).')
  rmSync(installedList, { force: true })
  const { command, first, shell } = npm()
  const status = await runShown(command, [...first, 'ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'], { shell })
  if (status !== 0) throw new Trouble('npm ci did not go through; its words stand above.', 'Check the network, then run the command again.')
}

function packagesAreThere() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedList)
  return wanted !== undefined && installed !== undefined && sameVersions(wanted, installed)
}

/**
 * Whether all that is wanted is installed; what npm may leave out on some machines may be missing.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function sameVersions(wanted, installed) {
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '') return true
    const there = installed[path]
    return there === undefined ? one.optional === true : there.version === one.version
  })
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
