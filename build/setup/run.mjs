import { spawn, spawnSync } from 'node:child_process'
import { root } from './places.mjs'
import { spokenTo } from './say.mjs'

/**
 * Asks a program something short; a program that is not there answers with status -1.
 * @param {string} command
 * @param {string[]} args
 * @param {number} [milliseconds] it is stopped after this long
 */
export function ask(command, args, milliseconds = 20_000) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: milliseconds, stdio: ['ignore', 'pipe', 'ignore'] })
  return { status: status ?? -1, stdout: stdout ?? '' }
}

/**
 * Runs a program in the open, its output where the set-up speaks; gives its exit status, -1 when it could not start.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runShown(command, args, options = {}) {
  return finished(spawn(command, args, { cwd: root, stdio: ['ignore', spokenTo(), 'inherit'], ...options }))
}

/**
 * Waits for a child; should this process leave first, the child is stopped.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function finished(child) {
  const stop = () => child.kill()
  process.once('exit', stop)
  return new Promise((/** @type {(status: number) => void} */ resolve) => {
    child.once('error', () => resolve(-1))
    child.once('exit', (status) => resolve(status ?? 1))
  }).finally(() => process.off('exit', stop))
}

/** npm's command and first arguments: the npm that started us, else the one on the path. */
export function npm() {
  const script = process.env['npm_execpath']
  if (script?.endsWith('npm-cli.js')) return { command: process.execPath, first: [script], shell: false }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}
