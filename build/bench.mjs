// npm run bench [-- name …]: the figures of test/bench, ours beside others in one run; a table, and out/bench.json.
import './setup/node.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const failed = await runScripts(files, programEnvironment(ready), (line) => {
    const row = readRow(line)
    if (row === undefined) say(line)
    else rows.push(row)
  })
  writeFileSync(join(out, 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`)
  say(benchTable(rows))
  return failed > 0 || rows.length === 0 ? 1 : 0
})
