import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import type { History } from '../../shared/rules/case'
import type { Law } from '../../shared/rules/law'
import { readCase } from '../../shared/rules/read-case'
import type { Day } from '../../shared/time/day'

const shandong = 'shandong-2025-5'
export const innerMongolia = 'neimenggu-2025-7'

const packs = readPacks()
const calendar = readWorkingDays()

export type Given = { pack?: string; role?: string; sites?: string[]; asOf: string; events: object[] }

/** Reads a case of one person, a doctor at a medical institution where nothing else is given. */
export const opened = ({ pack = shandong, role = 'doctor', sites = ['H1'], asOf, events }: Given): { law: Law; history: History; asOf: Day } => {
  const read = readCase(JSON.stringify({ pack, asOf, person: { id: 'p1', role, sites }, events }), packs, calendar)
  if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
  return { law: read.law, history: read.case, asOf: read.case.asOf }
}

export const assessed = (given: Given): Assessment => {
  const { law, history, asOf } = opened(given)
  return assess(law, history, asOf)
}

const circumstances: Record<string, [string, string, string, string]> = {
  [shandong]: ['17-1', '18-1', '19-1', '20-1'], [innerMongolia]: ['1-1', '2-1', '3-1', '4-1'],
}
const responsibilities = ['general', 'important', 'primary']

/** An item of so many points in the band and responsibility that they belong to. */
export const item = (points: number, more: object = {}, pack = shandong): object => ({
  circumstance: circumstances[pack]?.[Math.ceil(points / 3) - 1], responsibility: responsibilities[(points - 1) % 3], points, ...more,
})

export const decision = (on: string, points: number, more: object = {}, pack = shandong): object =>
  ({ type: 'decision', id: `d ${on}`, on, items: [item(points, {}, pack)], ...more })
