// npm run samples [-- name …]: the pictures and papers of README and manual, made by the programs of test/samples.
import './setup/node.mjs'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { say } from './setup/say.mjs'
import { chooseScripts, runScripts } from './setup/scripts.mjs'
import { programEnvironment, setUp } from './setup/setup.mjs'

await carryOut(async () => {
  const files = chooseScripts('test/samples', process.argv.slice(2))
  const ready = await setUp()
  await ensureCompiled()
  return (await runScripts(files, programEnvironment(ready), say)) > 0 ? 1 : 0
})
