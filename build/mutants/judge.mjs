import { readFileSync } from 'node:fs'
import { ALIVE, FALLEN, LOST, UNMET } from './fate.mjs'

/**
 * A mutant that somebody has looked at and found to change nothing a person could notice: `within` is its whole line.
 * @typedef {{ file: string, within: string, was: string, becomes: string, why: string }} Judged
 * @typedef {import('./plant.mjs').Mutant} Mutant
 * @typedef {Mutant & { met: boolean }} Survivor
 * @typedef {{ file: string, mutants: number, fallen: number, lost: number, judged: number, survived: number, score: number }} FileScore
 * @typedef {{ score: number, files: FileScore[], survivors: Survivor[], judged: (Mutant & { why: string })[], stale: Judged[] }} Report
 */

/** @returns {Judged[]} */
export function readJudged() {
  return JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8'))
}

/** @param {Mutant | Judged} it */
const keyOf = ({ file, within, was, becomes }) => JSON.stringify([file, within, was, becomes])

/**
 * The numbers of those mutants that are judged.
 * @param {Mutant[]} mutants
 * @param {Judged[]} known
 */
export function judgedAmong(mutants, known) {
  const keys = new Set(known.map(keyOf))
  return mutants.filter((it) => keys.has(keyOf(it))).map(({ id }) => Number(id))
}

/**
 * Counts per file what fell; the judged are taken out of the count in the open.
 * @param {Mutant[]} mutants
 * @param {Uint8Array} fates by number of the mutant
 * @param {Judged[]} known
 * @returns {Report}
 */
export function judge(mutants, fates, known) {
  const reasons = new Map(known.map((it) => [keyOf(it), it.why]))
  const fateOf = (/** @type {Mutant} */ it) => fates[Number(it.id)] ?? UNMET
  const standing = mutants.filter((it) => fateOf(it) === ALIVE || fateOf(it) === UNMET)
  const judged = standing.flatMap((it) => {
    const why = reasons.get(keyOf(it))
    return why === undefined ? [] : [{ ...it, why }]
  })
  const excused = new Set(judged.map(({ id }) => id))
  const survivors = standing.filter(({ id }) => !excused.has(id)).map((it) => ({ ...it, met: fateOf(it) === ALIVE }))
  const files = [...new Set(mutants.map(({ file }) => file))]
  const used = new Set(judged.map(keyOf))
  const stale = known.filter((it) => files.includes(it.file) && !used.has(keyOf(it)))
  const count = (/** @type {string} */ file) => {
    const own = mutants.filter((it) => it.file === file)
    const ofFate = (/** @type {number} */ fate) => own.filter((it) => fateOf(it) === fate).length
    const counts = { mutants: own.length, fallen: ofFate(FALLEN), lost: ofFate(LOST), judged: own.filter(({ id }) => excused.has(id)).length }
    return { file, ...counts, survived: survivors.filter((it) => it.file === file).length, score: scoreOf(counts) }
  }
  const scores = files.map(count)
  const sum = (/** @type {'mutants' | 'fallen' | 'lost' | 'judged'} */ key) => scores.reduce((total, it) => total + it[key], 0)
  return { score: scoreOf({ mutants: sum('mutants'), fallen: sum('fallen'), lost: sum('lost'), judged: sum('judged') }), files: scores, survivors, judged, stale }
}

/** Per cent of the mutants that are not judged. @param {{ mutants: number, fallen: number, lost: number, judged: number }} counts */
function scoreOf({ mutants, fallen, lost, judged }) {
  return mutants === judged ? 100 : (100 * (fallen + lost)) / (mutants - judged)
}
