// npm test: all set-up, then every test, the real program included. Arguments after -- go to vitest.
import './setup/node.mjs'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { packageScript } from './setup/package-script.mjs'
import { out } from './setup/places.mjs'
import { runShown } from './setup/run.mjs'
import { programEnvironment, setUp } from './setup/setup.mjs'
import { countTests, exitStatus, lastLine } from './setup/test-count.mjs'

const results = join(out, 'test-results.json')

await carryOut(async () => {
  const ready = await setUp()
  await ensureCompiled()
  mkdirSync(out, { recursive: true })
  rmSync(results, { force: true })
  const status = await runTests(programEnvironment(ready))
  const count = countTests(readResults(), status)
  process.stdout.write(`${lastLine(count)}\n`)
  return exitStatus(count)
})

/** @param {NodeJS.ProcessEnv} env */
function runTests(env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  return runShown(process.execPath, [packageScript('vitest'), 'run', '--config', 'test/vitest.config.ts', ...reporters, ...process.argv.slice(2)], { env })
}

/** @returns {import('./setup/test-count.mjs').Results | undefined} */
function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return undefined
  }
}
