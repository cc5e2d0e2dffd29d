import { Worker } from 'node:worker_threads'
import { say } from '../setup/say.mjs'
import { DONE, LOST } from './fate.mjs'

/** A single test of a mutant that takes longer than this never ends. */
const PATIENCE_SECONDS = 30

/**
 * Shows all mutants to the tests; gives the fate of each by its number. Should one not come back, the worker is ended
 * in the middle of it and another goes on from there.
 * @param {{ file: string, code: string }[]} bundles
 * @param {number} count of the mutants
 * @param {number[]} [judged] the mutants not to be shown anew: that costs most, and somebody has found that they stand
 * @returns {Promise<Uint8Array>}
 */
export async function chase(bundles, count, judged = []) {
  const fates = new Uint8Array(new SharedArrayBuffer(count))
  const seen = new Uint8Array(new SharedArrayBuffer(count))
  for (const index of judged) seen[index] = DONE
  // The mutant being shown, or -1, and how many times one has been shown.
  const now = new Int32Array(new SharedArrayBuffer(8))
  const told = new Set()
  const onFile = (/** @type {string} */ file, /** @type {number} */ tests) => {
    if (!told.has(file)) say(`  ${file}: ${tests} tests`)
    told.add(file)
  }
  while (!(await chaseOnce({ bundles, fates, seen, now }, onFile))) {
    const lost = Atomics.load(now, 0)
    if (lost < 0) throw new Error('A test does not end, with no mutant in it.')
    fates[lost] = LOST
    seen[lost] = DONE
    say(`  mutant ${lost} does not come back: going on without it`)
  }
  return fates
}

/**
 * @param {{ bundles: { file: string, code: string }[], fates: Uint8Array, seen: Uint8Array, now: Int32Array }} given
 * @param {(file: string, tests: number) => void} onFile
 * @returns {Promise<boolean>} whether it came to its end
 */
function chaseOnce(given, onFile) {
  const worker = new Worker(new URL('hunt.mjs', import.meta.url), { workerData: given, env: { ...process.env, NODE_ENV: 'test', MUTANTS: '1' } })
  return new Promise((resolve, reject) => {
    let last = -1
    const watch = setInterval(() => {
      const shown = Atomics.load(given.now, 1)
      if (shown === last) void worker.terminate()
      last = shown
    }, PATIENCE_SECONDS * 1000)
    worker.on('message', (/** @type {{ file?: string, tests?: number, note?: string, done?: true }} */ { file, tests, note, done }) => {
      if (file !== undefined) onFile(file, tests ?? 0)
      if (note !== undefined) say(`  ${note}`)
      if (done) resolve(true)
    })
    worker.on('error', (error) => ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(false) : reject(error)))
    worker.on('exit', () => {
      clearInterval(watch)
      resolve(false)
    })
  })
}
