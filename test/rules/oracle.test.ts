import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import { readCase } from '../../shared/rules/read-case'
import { caseTables } from './case-tables'
import { anyCase, type RawCase } from './oracle/histories'
import { oracle, type OracleAnswer } from './oracle/oracle'

const compiled = readPacks()
const calendar = readWorkingDays()
const packs = new Map([...compiled].map(([id, { pack }]) => [id, pack]))

const read = (line: string) => {
  const it = readCase(line, compiled, calendar)
  if (!it.ok) throw new Error(`${it.problem.path}: ${it.problem.message}`)
  return it
}

const byOracle = (line: string): OracleAnswer => {
  const { pack, law, asOf, person, events } = read(line).case
  return oracle({ pack, law, packs, sites: person.sites }, events, asOf)
}

/** The part of the engine's answer that the oracle also gives. */
const byEngine = (line: string): OracleAnswer => {
  const { law, case: { person, events, asOf } } = read(line)
  const { points, status, phase, measure, resumesOn, reregisterFrom, restorable } = assess(law, { person, events }, asOf)
  const links = measure?.links.map(({ articles: _, ...link }) => link) ?? []
  return { points, status, phase, measure: measure && { ...measure, links }, resumesOn, reregisterFrom, restorable }
}

describe('a second reading of the paper', () => {
  test.each(caseTables())('gives the table: $title', ({ line, expected: { packInForce: _, ...expected } }) => {
    expect(byOracle(line)).toMatchObject(expected)
  })

  test('agrees with the engine on random histories', () => {
    const agree = (it: RawCase): void => {
      const line = JSON.stringify(it)
      expect(byEngine(line)).toEqual(byOracle(line))
    }
    // A failure prints its seed and the shrunk case; ORACLE_RUNS asks for more.
    fc.assert(fc.property(anyCase(packs), agree), { numRuns: Number(process.env['ORACLE_RUNS'] ?? 3000) })
  }, 3_600_000)
})
