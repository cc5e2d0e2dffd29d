// npm run agency: the reference server of the agency in test/agency, and its operator commands.
import './setup/node.mjs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { carryOut } from './setup/carry-out.mjs'
import { packageScript } from './setup/package-script.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { root } from './setup/places.mjs'
import { finished } from './setup/run.mjs'
import { speakOnStderr } from './setup/say.mjs'

await carryOut(async () => {
  speakOnStderr()
  await ensurePackages()
  return finished(spawn(process.execPath, [packageScript('tsx'), join(root, 'test', 'agency', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' }))
})
