import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import { type ReadCase, readCase } from '../../shared/rules/read-case'

/** Made-up packs, which are offered to nobody. */
const folder = fileURLToPath(new URL('packs/', import.meta.url))

export const testPackText = (id: string): string => readFileSync(`${folder}${id}.yaml`, 'utf8')
export const shippedPackText = (id: string): string => readFileSync(new URL(`../../shared/rules/packs/${id}.yaml`, import.meta.url), 'utf8')

/** The packs of the repo and the made-up ones, by id. */
export const allPacks = readPacks([folder])
export const calendar = readWorkingDays()

type Given = { pack: string; role?: string; site?: string; asOf: string; events: readonly object[] }

export const readGiven = ({ pack, role = 'doctor', site = 'H1', asOf, events }: Given): ReadCase =>
  readCase(JSON.stringify({ pack, asOf, person: { id: 'p1', role, sites: [site] }, events }), allPacks, calendar)

/** One person's standing under one pack, a doctor at a medical institution where nothing else is given. */
export const assessed = (given: Given): Assessment => {
  const read = readGiven(given)
  if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
  return assess(read.law, read.case, read.case.asOf)
}

type Scoring = { circumstance: string; points: number; responsibility?: string; received?: string; printed?: object; conduct?: string }

export const decided = (id: string, on: string, { circumstance, points, responsibility = 'primary', conduct, ...more }: Scoring): object =>
  ({ type: 'decision', id, on, items: [{ circumstance, responsibility, points, ...(conduct ? { conduct } : {}) }], ...more })
