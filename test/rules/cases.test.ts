import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import { readCase } from '../../shared/rules/read-case'

const packs = readPacks()
const calendar = readWorkingDays()
const lines = readFileSync(new URL('law-cases.jsonl', import.meta.url), 'utf8').trim().split('\n')

describe('the tables of law', () => {
  test.each(lines.map((line) => ({ line, title: String(JSON.parse(line).title) })))('$title', ({ line }) => {
    const read = readCase(line, packs, calendar)
    if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
    const { person, events, asOf, expect: expected } = read.case
    expect(assess(read.law, { person, events }, asOf)).toMatchObject(expected as object)
  })
})
