// npm run faults [-- file …]: the long fault runs of test/faults, seeds printed; FAULTS_SEED=… runs one again.
import './setup/node.mjs'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { packageScript } from './setup/package-script.mjs'
import { runShown } from './setup/run.mjs'
import { programEnvironment, setUp } from './setup/setup.mjs'

await carryOut(async () => {
  const ready = await setUp()
  await ensureCompiled()
  const asked = process.argv.slice(2)
  const files = asked.length > 0 ? asked : ['test/faults']
  const vitest = [packageScript('vitest'), 'run', '--config', 'test/vitest.config.ts', '--project', 'real', ...files]
  return runShown(process.execPath, vitest, { env: { ...programEnvironment(ready), FAULTS: 'long' } })
})
