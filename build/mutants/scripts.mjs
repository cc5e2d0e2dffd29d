import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { collectTests, getFn } from '@vitest/runner'
import { root } from '../setup/places.mjs'
import { standIn } from './vitest.mjs'
import { yaml } from './yaml.mjs'

/**
 * `run` throws, or its promise does, where the test fails.
 * @typedef {{ name: string, run: () => unknown }} Test
 * @typedef {(() => void) & { file: string }} Script
 */

const requirePackage = createRequire(join(root, 'package.json'))

// A mutant must stand or fall the same way each time, and a counterexample need not be made small.
const SEED = 20_250_401
/** Hundreds of mutants stand to the last, and each costs every run: so a twentieth of the runs of every day, and never more than this. */
const MOST_RUNS = 100

let asked = 0

/** How often chance has been asked so far. */
export const timesByChance = () => asked

/** @returns {typeof import('fast-check')} */
function cheapChance() {
  const real = requirePackage('fast-check')
  /** @type {typeof import('fast-check').assert} */
  const assert = (property, given) => {
    asked += 1
    return real.assert(property, { ...given, seed: SEED, endOnFailure: true, numRuns: Math.min(Math.ceil((given?.numRuns ?? 100) / 20), MOST_RUNS) })
  }
  const chance = { ...real, assert }
  return { ...chance, default: { ...real.default, ...chance }, __esModule: true }
}

/** @type {Record<string, unknown>} */
const standIns = { vitest: standIn, 'fast-check': cheapChance(), yaml }

/** @param {string} name */
const required = (name) => standIns[name] ?? requirePackage(name)

/**
 * A script ready to run from its first line, each time as if never run before.
 * @param {{ file: string, code: string }} bundle
 * @returns {Script}
 */
export function readyScript({ file, code }) {
  const compiled = compileFunction(code, ['require', 'module', 'exports'], { filename: file })
  const start = () => {
    const module = { exports: {} }
    compiled(required, module, module.exports)
  }
  return Object.assign(start, { file })
}

/** @type {import('@vitest/runner').VitestRunnerConfig} */
const config = {
  root, setupFiles: [], name: undefined, passWithNoTests: true, testNamePattern: undefined, allowOnly: false,
  sequence: { hooks: 'stack', setupFiles: 'list', seed: SEED }, chaiConfig: undefined, maxConcurrency: 1,
  testTimeout: 0, hookTimeout: 0, retry: 0, includeTaskLocation: false, tags: [], tagsFilter: undefined, strictTags: false,
}

/**
 * Runs a script and gives the tests that it tells of; throws what the script throws.
 * @param {Script} script
 * @returns {Promise<Test[]>}
 */
export async function testsOf(script) {
  const runner = { config, importFile: () => script() }
  const [file] = await collectTests([join(root, script.file)], runner)
  if (file?.result?.state === 'fail') throw new Error(file.result.errors?.[0]?.message ?? `${script.file} does not load`)
  return file === undefined ? [] : leaves(file, '')
}

/**
 * @param {import('@vitest/runner').Suite} suite
 * @param {string} prefix
 * @returns {Test[]}
 */
function leaves(suite, prefix) {
  if (suite.result?.state === 'fail') throw new Error(suite.result.errors?.[0]?.message)
  return suite.tasks.flatMap((task) => {
    const name = `${prefix}${task.name}`
    return task.type === 'suite' ? leaves(task, `${name} › `) : task.mode === 'run' ? [{ name, run: getFn(task) }] : []
  })
}
