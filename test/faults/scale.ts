import { onTestFinished } from 'vitest'
import { chanceOf } from '../keep/journals'

/** `npm run faults` asks for the long form; the short one runs with every test. */
const long = process.env.FAULTS === 'long'

export const scale = <T>(short: T, whole: T): T => (long ? whole : short)

/** Chance for one test; its seed is printed, and `FAULTS_SEED` runs it again. */
export const seeded = (): ((below: number) => number) => {
  const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`FAULTS_SEED=${seed}\n`)
  onTestFinished(({ task }) => {
    if (task.result?.state === 'fail') process.stderr.write(`again with FAULTS_SEED=${seed}\n`)
  })
  return chanceOf(seed)
}
