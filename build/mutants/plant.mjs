import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { root } from '../setup/places.mjs'

/**
 * One change to one place: `was` stands at `line` and `column` (both from 1) of `file`, `becomes` takes its place;
 * `within` is the whole line, by which a judged mutant is known again when lines move.
 * @typedef {{ id: string, file: string, line: number, column: number, kind: string, was: string, becomes: string, within: string }} Mutant
 */

const silent = () => undefined
/** @type {ConstructorParameters<typeof Instrumenter>[0]} */
const quiet = {
  isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false, isWarnEnabled: () => false,
  isErrorEnabled: () => false, isFatalEnabled: () => false, trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent,
}

/**
 * Every mutant of the files, and the text of each file with all of them in it, each asleep until it is the active one.
 * @param {string[]} files relative to the checkout
 * @returns {Promise<{ mutants: Mutant[], planted: Map<string, string> }>}
 */
export async function plantMutants(files) {
  const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const instrumenter = new Instrumenter(quiet)
  const given = [...sources].map(([name, content]) => ({ name, content, mutate: true }))
  const { files: written, mutants } = await instrumenter.instrument(given, { plugins: null, excludedMutations: [], ignorers: [] })
  return {
    mutants: mutants.map((it) => described(it, sources.get(it.fileName) ?? '')),
    planted: new Map(written.map(({ name, content }) => [join(root, name), content])),
  }
}

/**
 * @param {Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number]} mutant
 * @param {string} source
 * @returns {Mutant}
 */
function described({ id, fileName, mutatorName, replacement, location: { start, end } }, source) {
  const lines = source.split('\n')
  const span = lines.slice(start.line, end.line + 1)
  span.push((span.pop() ?? '').slice(0, end.column))
  const was = [(span[0] ?? '').slice(start.column), ...span.slice(1)].join('\n')
  return { id, file: fileName, line: start.line + 1, column: start.column + 1, kind: mutatorName, was, becomes: replacement, within: (lines[start.line] ?? '').trim() }
}
