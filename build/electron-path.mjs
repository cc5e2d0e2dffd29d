// Prints the Electron to run with and its switches: {"path":"…","flags":["…"]}
import './setup/node.mjs'
import { carryOut } from './setup/carry-out.mjs'
import { speakOnStderr } from './setup/say.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { launchFlags } from './setup/launch-flags.mjs'

await carryOut(async () => {
  speakOnStderr()
  const { executablePath } = await ensureElectron()
  process.stdout.write(`${JSON.stringify({ path: executablePath, flags: launchFlags() })}\n`)
  return 0
})
