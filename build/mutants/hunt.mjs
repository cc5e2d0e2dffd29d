// The worker of the hunt: shows every mutant to the tests that meet it. What it learns stands in memory shared with
// the one who started it, so that it can be ended in the middle of a mutant that never comes back.
import { setMaxListeners } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { ALIVE, DONE, FALLEN, UNMET } from './fate.mjs'
import { readyScript, testsOf, timesByChance } from './scripts.mjs'

/**
 * @typedef {Record<string, number>} Hits how often each mutant was met
 * @typedef {import('./scripts.mjs').Test} Test
 * @typedef {import('./scripts.mjs').Script} Script
 * @typedef {{ script: Script, tests: Test[], onLoading: Hits, byTest: Hits[], byChance: boolean[], unheard: Set<string> }} Watched
 */

/** @type {{ bundles: { file: string, code: string }[], fates: Uint8Array, seen: Uint8Array, now: Int32Array }} */
const { bundles, fates, seen, now } = workerData

// Each run of a test listens for its own end.
setMaxListeners(0)

/** The names are the instrumenter's. */
const planted = {
  /** @type {string | undefined} */ activeMutant: undefined,
  /** @type {string | undefined} */ currentTestId: undefined,
  hitCount: 0,
  hitLimit: Infinity,
  mutantCoverage: { static: /** @type {Hits} */ ({}), perTest: /** @type {Record<string, Hits>} */ ({}) },
}
Object.assign(globalThis, { __stryker__: planted })

/** A mutant met this many times as often as its place was met before is taken for a loop without end. */
const LOOP = 100

/**
 * Whether the work fails while the mutant is awake; with none, whether it fails at all.
 * @param {string | undefined} mutant
 * @param {number} hits
 * @param {() => unknown} work
 */
async function fails(mutant, hits, work) {
  Atomics.store(now, 0, Number(mutant ?? -1))
  Atomics.add(now, 1, 1)
  Object.assign(planted, { activeMutant: mutant, hitCount: 0, hitLimit: hits * LOOP + 1000 })
  try {
    await work()
    return false
  } catch {
    return true
  } finally {
    planted.activeMutant = undefined
  }
}

/**
 * Loads a file with no mutant awake and runs each test once, counting who is met where.
 * @param {Script} script
 * @returns {Promise<Watched>}
 */
async function watch(script) {
  planted.mutantCoverage = { static: {}, perTest: {} }
  const { mutantCoverage } = planted
  const tests = await testsOf(script)
  /** @type {boolean[]} */
  const byChance = []
  for (const [index, test] of tests.entries()) {
    planted.currentTestId = `t${index}`
    const before = timesByChance()
    try {
      await test.run()
    } catch (error) {
      throw new Error(`${script.file} fails without any mutant: ${test.name}\n${String(error)}`)
    } finally {
      planted.currentTestId = undefined
    }
    byChance.push(timesByChance() > before)
  }
  const byTest = tests.map((_, index) => mutantCoverage.perTest[`t${index}`] ?? {})
  for (const id of [mutantCoverage.static, ...byTest].flatMap(Object.keys)) if (fates[Number(id)] === UNMET) fates[Number(id)] = ALIVE
  return { script, tests, onLoading: mutantCoverage.static, byTest, byChance, unheard: new Set() }
}

/**
 * Shows each mutant that still stands to each test that meets it, the house loaded once. A fall counts only where the
 * same test then passes without the mutant; what a mutant may have left behind is done away with by loading anew.
 * @param {Watched} watched
 * @param {boolean} byChance the tests of chance, or the others
 */
async function showQuickly(watched, byChance) {
  for (const [index, met] of watched.byTest.entries()) {
    if (watched.byChance[index] !== byChance) continue
    for (const [id, hits] of Object.entries(met)) {
      if (fates[Number(id)] !== ALIVE) continue
      const run = () => watched.tests[index]?.run()
      if (!(await fails(id, hits, run))) {
        if (planted.hitCount === 0) watched.unheard.add(id)
        continue
      }
      if (!(await fails(undefined, 0, run))) fates[Number(id)] = FALLEN
      else watched.tests = await testsOf(watched.script)
    }
  }
}

/**
 * Shows one mutant to one file from the first line on: for what is laid down on loading, and what is made only once
 * (then the quick way met the mutant no more).
 * @param {string} id
 * @param {Watched} watched
 */
async function fallsAnew(id, { script, onLoading, byTest, byChance }) {
  const loaded = onLoading[id]
  /** @type {Test[]} */
  let tests = []
  const load = async () => (tests = await testsOf(script))
  if (await fails(loaded === undefined ? undefined : id, loaded ?? 0, load)) return true
  for (const [index, met] of byTest.entries()) {
    if (byChance[index] || (loaded === undefined && !(id in met))) continue
    if (await fails(id, (met[id] ?? 0) + (loaded ?? 0), () => tests[index]?.run())) return true
  }
  return false
}

/** The law read on loading is the same in every file, so that a few tell whether the code that reads it matters. */
const FILES_FOR_CODE = 10

/**
 * The files to which a mutant can be shown anew: for what is only laid down on loading all of them.
 * @param {string} id
 */
function filesAnew(id) {
  const files = watched.filter(({ onLoading, byChance, unheard }) => !byChance.every(Boolean) && (id in onLoading || unheard.has(id)))
  return watched.some(({ byTest }) => byTest.some((met) => id in met)) ? files.slice(0, FILES_FOR_CODE) : files
}

const standing = () => [...fates.keys()].filter((index) => fates[index] === ALIVE && seen[index] !== DONE)

/** @type {Watched[]} */
const watched = []
for (const bundle of bundles) {
  const one = await watch(readyScript(bundle))
  parentPort?.postMessage({ file: bundle.file, tests: one.tests.length })
  await showQuickly(one, false)
  watched.push(one)
}
// Chance is slow: it is shown only what stands after all else, and never anew for each mutant.
parentPort?.postMessage({ note: `${standing().length} still stand: shown to the tests of chance` })
for (const one of watched) await showQuickly(one, true)
const left = standing()
for (const [at, index] of left.entries()) {
  if (at % 100 === 0) parentPort?.postMessage({ note: `${left.length - at} still stand: shown anew, each from the first line on` })
  for (const one of filesAnew(String(index))) {
    if (!(await fallsAnew(String(index), one))) continue
    fates[index] = FALLEN
    // The next mutant is mostly of the same file, and falls to the same tests.
    watched.splice(watched.indexOf(one), 1)
    watched.unshift(one)
    break
  }
  seen[index] = DONE
}
parentPort?.postMessage({ done: true })
