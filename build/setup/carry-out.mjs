import { Trouble } from './say.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const state = { asked: false, end: () => process.exit(130) }

/**
 * Runs a script's job: its number is the exit status; Trouble is told in plain words, a bug keeps its stack.
 * Asked to end, it leaves through process.exit, so that what was started (a display, a child) is stopped too.
 * @param {() => Promise<number>} job
 */
export async function carryOut(job) {
  for (const signal of signals) process.on(signal, endOnce)
  watchParent()
  try {
    process.exit(await job())
  } catch (error) {
    process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `${/** @type {Error} */ (error).stack}\n`)
    process.exit(1)
  }
}

/**
 * Does something else than leaving at once when asked to end.
 * @param {() => void} end
 */
export function whenAskedToEnd(end) {
  state.end = /** @type {() => never} */ (end)
}

// An interrupt comes twice when npm passes on what the terminal has sent to all.
function endOnce() {
  if (state.asked) return
  state.asked = true
  state.end()
}

/** npm, asked to end, does so without a word to the script it runs: the script sees that its parent is gone. */
function watchParent() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) endOnce()
  }, 500).unref()
}
