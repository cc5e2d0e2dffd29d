import { expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { awaitedOn } from '../../shared/rules/awaited'
import { readCase } from '../../shared/rules/read-case'
import { decision, innerMongolia } from './one-person'

const packs = readPacks()
const calendar = readWorkingDays()

const awaited = (asOf: string, events: object[], pack = 'shandong-2025-5') => {
  const read = readCase(JSON.stringify({ pack, asOf, person: { id: 'p1', role: 'doctor', sites: ['H1'] }, events }), packs, calendar)
  if (!read.ok) throw new Error(read.problem.message)
  return awaitedOn(read.law, read.case, read.case.asOf)
}
const owed = (...given: Parameters<typeof awaited>) => awaited(...given).map(({ kind, due, provisional, because }) => [kind, due, provisional, because.article])

const notice = decision('2026-06-01', 3, { received: '2026-06-03' })
const appeal = (on: string) => ({ type: 'appeal', on, decision: 'd 2026-06-01' })
const both = [['verify', '2026-07-09', false, '40'], ['tell', '2026-07-14', false, '40']]

test.each([
  ['第四十条 20个工作日核实，其后3个工作日告知', '2026-06-11', [notice, appeal('2026-06-10')], both],
  ['the day it is told, still', '2026-07-14', [notice, appeal('2026-06-10')], both],
  ['past their days, to the end of the year', '2026-12-31', [notice, appeal('2026-06-10')], both],
  ['and no longer', '2027-01-01', [notice, appeal('2026-06-10')], []],
  ['the day before the appeal', '2026-06-09', [notice, appeal('2026-06-10')], []],
  ['第三十八、四十一条 a variation is the answer', '2026-07-03', [notice, appeal('2026-06-10'), { type: 'variation', on: '2026-07-03', decision: 'd 2026-06-01', points: 2 }], []],
  ['a revocation is the answer', '2026-07-03', [notice, appeal('2026-06-10'), { type: 'revocation', on: '2026-07-03', decision: 'd 2026-06-01' }], []],
  ['upheld, and told', '2026-07-03', [notice, { ...appeal('2026-06-10'), answered: '2026-07-03' }], []],
  ['the day before it is told', '2026-07-02', [notice, { ...appeal('2026-06-10'), answered: '2026-07-03' }], both],
  ['a variation to come is not known', '2026-07-02', [notice, appeal('2026-06-10'), { type: 'variation', on: '2026-07-03', decision: 'd 2026-06-01', points: 2 }], both],
  ['a variation before the appeal is what it is against', '2026-06-11', [notice, { type: 'variation', on: '2026-06-08', decision: 'd 2026-06-01', points: 2 }, appeal('2026-06-10')], both],
  ['into a year whose holidays are not published', '2026-12-15', [decision('2026-12-01', 3, { id: 'd 2026-06-01' }), appeal('2026-12-14')], [['verify', '2027-01-11', true, '40'], ['tell', '2027-01-14', true, '40']]],
])('%s', (_, asOf, events, expected) => {
  expect(owed(asOf, events)).toEqual(expected)
})

test.each([
  ['in the order of their days', '2026-06-12', '2026-06-10', ['verify b', 'verify a', 'tell b', 'tell a']],
  ['of one day as they were entered', '2026-06-10', '2026-06-10', ['verify a', 'verify b', 'tell a', 'tell b']],
])('%s', (_, first, second, expected) => {
  const events = [...['a', 'b'].map((id) => ({ ...notice, id })), ...([['a', first], ['b', second]] as const).map(([id, on]) => ({ type: 'appeal', on, decision: id }))]
  expect(awaited('2026-06-30', events).map(({ kind, decision: id }) => `${kind} ${id}`)).toEqual(expected)
})

test('an answer to another decision is none', () => {
  const other = [{ ...notice, id: 'other' }, { type: 'revocation', on: '2026-07-01', decision: 'other' }]
  expect(owed('2026-07-03', [notice, ...other, appeal('2026-06-10')])).toEqual(both)
})

test('the answer may come on the day of the appeal', () => {
  expect(owed('2026-06-11', [notice, appeal('2026-06-10'), { type: 'revocation', on: '2026-06-10', decision: 'd 2026-06-01' }])).toEqual([])
})

test('a reason leads from the day to the appeal', () => {
  const because = awaited('2026-06-11', [notice, appeal('2026-06-10')]).at(-1)?.because
  expect(because).toMatchObject({ says: '2026 年 7 月 14 日前应书面告知结果', from: [{ says: '2026 年 7 月 9 日前应完成核实', from: [{ says: '2026 年 6 月 10 日提出申诉', fact: 'd 2026-06-01' }] }] })
})

test('内蒙古 names no days', () => {
  expect(owed('2026-06-11', [decision('2026-06-01', 3, {}, innerMongolia), { type: 'appeal', on: '2026-06-10', decision: 'd 2026-06-01' }], innerMongolia)).toEqual([])
})
