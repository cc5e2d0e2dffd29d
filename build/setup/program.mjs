import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from './run.mjs'

const chromiumNoise = /^\[\d+:\d+\/\d+\.\d+:(ERROR|WARNING|INFO|VERBOSE\d)/
const closingMilliseconds = 10_000

/**
 * Starts the program. Chromium's own chatter (it complains of every missing system bus) goes to the log only.
 * @param {{ executable: string, args: string[], log: string, onLine: (line: string) => void }} what `onLine` gets what the program prints
 */
export function startProgram({ executable, args, log, onLine }) {
  // In a group of its own: an interrupt typed into the terminal would reach it twice, and the second one kills.
  const child = spawn(executable, args, { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
  const written = createWriteStream(log)
  child.stderr.pipe(written)
  createInterface({ input: child.stdout }).on('line', onLine)
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!chromiumNoise.test(line) && line !== '') process.stderr.write(`${line}\n`)
  })
  return { ended: finished(child), close: () => close(child) }
}

/**
 * Asks the program to close, as the system would; ends it by force when it does not.
 * @param {import('node:child_process').ChildProcess} child
 */
function close(child) {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), closingMilliseconds).unref()
}
