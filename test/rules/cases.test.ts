import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import { readCase } from '../../shared/rules/read-case'
import { caseTables } from './case-tables'

const packs = readPacks()
const calendar = readWorkingDays()

describe('the tables of law', () => {
  test.each(caseTables())('$title', ({ line, expected }) => {
    const read = readCase(line, packs, calendar)
    if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
    const { person, events, asOf } = read.case
    expect(assess(read.law, { person, events }, asOf)).toMatchObject(expected)
  })
})
