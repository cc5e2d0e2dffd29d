// npm run bench [-- name …]: the figures of test/bench, ours beside others in one run; a table, and out/bench.json.
import './setup/node.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { benchTable, readRow } from './setup/bench-table.mjs'
import { carryOut } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { out } from './setup/places.mjs'
import { say } from './setup/say.mjs'
import { chooseScripts, runScripts } from './setup/scripts.mjs'
import { programEnvironment, setUp } from './setup/setup.mjs'

await carryOut(async () => {
  const files = chooseScripts('test/bench', process.argv.slice(2))
  const ready = await setUp()
  await ensureCompiled()
  /** @type {import('./setup/bench-table.mjs').Row[]} */
  const rows = []
  const failed = await runScripts(await bundled(files), programEnvironment(ready), (line) => {
    const row = readRow(line)
    if (row === undefined) say(line)
    else rows.push(row)
  })
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`)
  say(benchTable(rows))
  return failed > 0 || rows.length === 0 ? 1 : 0
})

/**
 * What is timed is the code as it ships: what runs TypeScript as it stands gives every function its name anew at each call.
 * @param {string[]} files
 */
async function bundled(files) {
  const { bundleScript } = await import('./setup/bundle.mjs')
  const folder = join(out, 'bench')
  mkdirSync(folder, { recursive: true })
  return Promise.all(files.map(async (file) => {
    const script = join(folder, `${basename(file, '.ts')}.mjs`)
    writeFileSync(script, await bundleScript(file, 'es'))
    return script
  }))
}
