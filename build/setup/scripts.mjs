import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageScript } from './package-script.mjs'
import { root } from './places.mjs'
import { finished } from './run.mjs'
import { Trouble, say } from './say.mjs'

/**
 * The TypeScript programs of a folder that are asked for by name; all of them when none is.
 * @param {string} folder relative to the checkout
 * @param {string[]} asked
 */
export function chooseScripts(folder, asked) {
  const home = join(root, folder)
  const there = existsSync(home) ? readdirSync(home).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => basename(file, '.ts')).sort() : []
  const unknown = asked.filter((name) => !there.includes(name))
  if (unknown.length > 0 || there.length === 0) throw new Trouble(`There is no ${unknown.join(', ') || 'program'} in ${folder}.`, `There is: ${there.join(', ') || 'nothing yet'}.`)
  return (asked.length > 0 ? asked : there).map((name) => join(home, `${name}.ts`))
}

/**
 * Runs programs one after the other, each line they print given to `onLine`; gives how many failed.
 * @param {string[]} files TypeScript, or scripts already bundled
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} onLine
 */
export async function runScripts(files, env, onLine) {
  let failed = 0
  for (const file of files) {
    say(`${basename(file, extname(file))} …`)
    const runner = file.endsWith('.ts') ? [packageScript('tsx')] : []
    const child = spawn(process.execPath, [...runner, file], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout }).on('line', onLine)
    const read = new Promise((resolve) => lines.once('close', resolve))
    if ((await finished(child)) !== 0) failed += 1
    await read
  }
  return failed
}
