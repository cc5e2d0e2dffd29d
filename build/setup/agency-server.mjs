import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { out, root } from './places.mjs'
import { finished } from './run.mjs'

const folder = join(out, 'agency')
const reach = join(folder, 'server.json')
/** The day on which the sample stands; its agency stands on the same. */
const demonstrationDay = '2026-06-15'
const patienceMilliseconds = 60_000

/**
 * Starts the reference server of the agency beside the program, on a free port of this machine; it ends with this process.
 * Gives where it is and a code for all institutions of the sample, or in words why there is none.
 * @returns {Promise<{ url: string, code: string } | { trouble: string }>}
 */
export async function startAgency() {
  rmSync(reach, { force: true })
  const main = join(root, 'test', 'agency', 'main.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', '--folder', folder, '--day', demonstrationDay, '--beside'], {
    // The server sees this pipe end however this process ends.
    cwd: root, stdio: ['pipe', 'pipe', 'pipe'], env: withoutDatabase(),
  })
  const complaints = heard(child)
  const ended = finished(child)
  return await Promise.race([told(child), ended.then(() => ({ trouble: complaints() })), late()])
}

/** A database of the person's own is not for a demonstration. */
function withoutDatabase() {
  const { DATABASE_URL: _, ...env } = process.env
  return env
}

/** @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} child */
function heard(child) {
  let text = ''
  child.stderr.on('data', (/** @type {Buffer} */ part) => {
    text = (text + String(part)).slice(-2000)
  })
  return () => text.trim().split('\n')[0] || 'it ended without a word'
}

/**
 * The server's last line of a start says that it can be reached, and `server.json` how.
 * @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<{ url: string, code: string } | { trouble: string }>}
 */
function told(child) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('npm run agency -- help')) resolve(readReach())
    })
  })
}

/** @returns {{ url: string, code: string } | { trouble: string }} */
function readReach() {
  const { url, codes } = /** @type {{ url: string, codes: Record<string, string> }} */ (JSON.parse(readFileSync(reach, 'utf8')))
  const code = codes['两家一起']
  return code === undefined ? { trouble: 'it gave no code' } : { url, code }
}

/** @returns {Promise<{ trouble: string }>} */
function late() {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ trouble: `it did not answer within ${patienceMilliseconds / 1000} s` }), patienceMilliseconds).unref()
  })
}
