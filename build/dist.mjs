// npm run dist: the packages of electron-builder.yml for this system, in out/dist. Arguments after -- go to electron-builder.
import './setup/node.mjs'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { ensureElectron, ensureOfficial } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { out } from './setup/places.mjs'
import { runShown } from './setup/run.mjs'
import { Trouble, say } from './setup/say.mjs'

const mark = 'development only, not for release'

await carryOut(async () => {
  await ensurePackages()
  await ensureCompiled()
  rmSync(join(out, 'dist'), { recursive: true, force: true })
  const official = await ensureOfficial({ tryAgain: true })
  return official === undefined ? packSubstitute() : pack(process.argv.slice(2))
})

/** Without the official binary only a folder to try things in, and it says so of itself. */
async function packSubstitute() {
  const { executablePath, version } = await ensureElectron()
  say(`The official Electron cannot be reached: packing a plain folder with the substitute runtime ${version} – ${mark}.`)
  const status = await pack(['--dir', `--config.electronDist=${dirname(executablePath)}`, `--config.electronVersion=${version}`])
  if (status !== 0) throw new Trouble('electron-builder could not pack the folder; its words stand above.')
  writeFileSync(join(out, 'dist', 'linux-unpacked', 'NOT-FOR-RELEASE.txt'), `${mark}: packed with a third party's repackaging of Electron ${version}.\n`)
  say(`out/dist/linux-unpacked: ${mark}.`)
  return 0
}

/** @param {string[]} args */
function pack(args) {
  return runShown(process.execPath, [fileURLToPath(import.meta.resolve('electron-builder/cli.js')), '--publish', 'never', ...args])
}
