// npm run check: types, lint, walls, unused code and dependencies, at the same time; shows only what failed.
import './setup/node.mjs'
import { spawn } from 'node:child_process'
import { carryOut } from './setup/carry-out.mjs'
import { packageScript } from './setup/package-script.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { root } from './setup/places.mjs'
import { finished } from './setup/run.mjs'
import { say } from './setup/say.mjs'

/** @typedef {{ name: string, package: string, command?: string, args: string[] }} Check */

/** @type {Check[]} */
const checks = [
  { name: 'types', package: 'typescript-native', command: 'tsc', args: ['-b', '--pretty', 'false'] },
  { name: 'lint', package: 'eslint', args: ['-c', 'build/eslint.config.mjs', '--max-warnings', '0', '.'] },
  { name: 'walls', package: 'vitest', args: ['run', '--config', 'test/vitest.config.ts', '--testTimeout', '60000', 'test/house/walls'] },
  { name: 'unused', package: 'knip', args: ['-c', 'build/knip.json'] },
]

await carryOut(async () => {
  await ensurePackages()
  const wanted = process.argv.slice(2)
  const chosen = wanted.length === 0 ? checks : checks.filter(({ name }) => wanted.includes(name))
  const passed = await Promise.all(chosen.map(runCheck))
  return passed.length > 0 && passed.every(Boolean) ? 0 : 1
})

/** @param {Check} check */
async function runCheck({ name, package: from, command, args }) {
  const started = performance.now()
  const child = spawn(process.execPath, [packageScript(from, command), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => output.push(bytes))
  const closed = new Promise((resolve) => child.once('close', resolve))
  const status = await finished(child)
  await closed
  say(`${status === 0 ? 'ok    ' : 'failed'} ${name.padEnd(8)} ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) say(Buffer.concat(output).toString().trimEnd())
  return status === 0
}
