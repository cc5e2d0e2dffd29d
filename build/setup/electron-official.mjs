import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, root } from './places.mjs'
import { watchGrowth } from './progress.mjs'
import { finished } from './run.mjs'
import { say } from './say.mjs'

const home = join(root, 'node_modules', 'electron')
const stallSeconds = 30

/** The version package.json pins, for example `45.4.1`. */
export function officialVersion() {
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))).version
}

/** The official executable, when the electron package has downloaded it; else undefined. */
export function officialExecutable() {
  const name = join(home, 'path.txt')
  if (!existsSync(name)) return undefined
  const path = join(home, 'dist', readFileSync(name, 'utf8'))
  return existsSync(path) ? path : undefined
}

/** Lets the electron package download its own binary; gives its path, or undefined when that cannot be reached. */
export async function downloadOfficial() {
  say(`Downloading Electron ${officialVersion()} from its official place (about 120 MB, once).`)
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'download-'))
  try {
    await install(work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return officialExecutable()
}

/** @param {string} work */
async function install(work) {
  const env = { ...process.env, TMPDIR: work, TEMP: work, TMP: work, ELECTRON_GET_NO_PROGRESS: '1' }
  const child = spawn(process.execPath, [join(home, 'install.js')], { env, stdio: 'ignore' })
  const stop = watchGrowth({ folder: work, total: 120_000_000, stallSeconds, onStall: () => child.kill() })
  await finished(child)
  stop()
}
