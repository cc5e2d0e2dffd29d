import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import { readCase } from '../../shared/rules/read-case'
import { anyCase } from './oracle/histories'

const compiled = readPacks()
const calendar = readWorkingDays()
const packs = new Map([...compiled].map(([id, { pack }]) => [id, pack]))

/** Either a case that can be assessed, or a place and a sentence; the test fails on a throw. */
const readsOrTells = (line: string): boolean => {
  const read = readCase(line, compiled, calendar)
  if (read.ok) {
    expect(JSON.stringify(assess(read.law, read.case, read.case.asOf))).toBeTypeOf('string')
    return true
  }
  expect(read.problem.path).toBeTypeOf('string')
  expect(read.problem.message).toMatch(/[\u4e00-\u9fff]/)
  return false
}

const person = { id: 'p1', role: 'doctor', sites: ['H1'] }
const item = { circumstance: '17-1', responsibility: 'primary', points: 3 }
const decision = { type: 'decision', id: 'd1', on: '2026-03-02', site: 'H1', items: [item] }
const whole = { pack: 'shandong-2025-5', asOf: '2026-03-10', person, events: [decision] }
const withEvent = (event: unknown) => ({ ...whole, events: [decision, event] })
const withDecision = (more: object) => ({ ...whole, events: [{ ...decision, ...more }] })
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)

describe('a line that is no case', () => {
  const table: [title: string, value: unknown, path: string][] = [
    ['null', null, '全文'],
    ['a number', 7, '全文'],
    ['a list', [], '全文'],
    ['no day of reckoning', { ...whole, asOf: undefined }, 'asOf'],
    ['a day that is no day', { ...whole, asOf: '2026-02-30' }, 'asOf'],
    ['a day with a time', { ...whole, asOf: '2026-03-01T00:00' }, 'asOf'],
    ['an unknown key', { ...whole, extra: 1 }, 'extra'],
    ['an unknown key of an item', withDecision({ items: [{ ...item, extra: null }] }), 'events[0].items[0].extra'],
    ['events that are null', { ...whole, events: null }, 'events'],
    ['an event that is null', withEvent(null), 'events[1]'],
    ['an event of no known type', withEvent({ type: 'amnesty', on: '2026-03-05' }), 'events[1].type'],
    ['both a pack and a law', { ...whole, law: { H1: ['shandong-2025-5'] } }, 'pack'],
    ['neither', { ...whole, pack: undefined }, 'pack'],
    ['an unknown pack', { ...whole, pack: '__proto__' }, 'pack'],
    ['a site of no kind', { ...whole, person: { ...person, sites: ['X1'] } }, 'person.sites[0]'],
    ['a site without law', { ...whole, pack: undefined, law: { P1: ['shandong-2025-5'] } }, 'law'],
    ['a decision at a site without law', { ...withDecision({ site: 'P9' }), pack: undefined, law: { H1: ['shandong-2025-5'] } }, 'events[0].site'],
    ['more points than the full mark', withDecision({ items: [{ ...item, points: 13 }] }), 'events[0].items[0].points'],
    ['half a point', withDecision({ items: [{ ...item, points: 1.5 }] }), 'events[0].items[0].points'],
    ['no points', withDecision({ items: [{ ...item, points: 0 }] }), 'events[0].items[0].points'],
    ['points as text', withDecision({ items: [{ ...item, points: '3' }] }), 'events[0].items[0].points'],
    ['a huge number of months', withDecision({ printed: { months: 1e308 } }), 'events[0].printed.months'],
    ['served before it was decided', withDecision({ received: '2026-03-01' }), 'events[0].received'],
    ['a printed end before the printed first day', withDecision({ printed: { from: '2026-03-05', until: '2026-03-04' } }), 'events[0].printed.until'],
    ['a circumstance of another province', withDecision({ items: [{ ...item, circumstance: '4-1' }] }), 'events[0].items[0].circumstance'],
    ['a circumstance named like a method', withDecision({ items: [{ ...item, circumstance: 'constructor' }] }), 'events[0].items[0].circumstance'],
    ['two decisions of one id', withEvent(decision), 'events[1].id'],
    ['a revocation of nothing', withEvent({ type: 'revocation', on: '2026-03-05', decision: 'd2' }), 'events[1].decision'],
    ['a variation of no item', withEvent({ type: 'variation', on: '2026-03-05', decision: 'd1', item: 1, points: 2 }), 'events[1].item'],
    ['a route no pack knows', withEvent({ type: 'restoration', on: '2026-03-05', route: 'lottery', points: 1 }), 'events[1].route'],
  ]
  test.each(table)('%s', (_, value, path) => {
    const read = readCase(JSON.stringify(value), compiled, calendar)
    expect(read).toMatchObject({ ok: false, problem: { path } })
    expect(readsOrTells(JSON.stringify(value))).toBe(false)
  })

  test.each([
    ['nothing', ''], ['half a case', JSON.stringify(whole).slice(0, -2)], ['deep lists', nested(100_000, '[', ']')],
    ['deep objects', nested(20_000, '{"events":', '1').slice(0, -20_000) + '1' + '}'.repeat(20_000)],
    ['a prototype', `{"__proto__":{"pack":"x"},${JSON.stringify(whole).slice(1)}`],
    ['a prototype in an event', JSON.stringify(whole).replace('"type"', '"__proto__":{},"type"')],
    ['a site that is a prototype', JSON.stringify(whole).replaceAll('"H1"', '"__proto__"')],
    ['a law by prototype', JSON.stringify({ ...whole, pack: undefined }).replace('"asOf"', '"law":{"__proto__":["shandong-2025-5"]},"asOf"')],
  ])('%s', (_, line) => {
    expect(readsOrTells(line)).toBe(false)
  })
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const keys = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'extra', 'on', 'items', 'points', 'printed', 'site', 'law', 'pack'), fc.string())
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 0, 1.5, 1e308, 13, 601, '', ' ', '__proto__', '2026-02-30', '9999-12-31', '0001-01-01', [], {}, [[]], 'P1', 'G1', 'd0'),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
)

/** The value with one place in it, found by a path of choices, replaced, taken away or added to. */
const spoilt = (value: Json, path: readonly number[], how: 'replace' | 'remove' | 'add', key: string, by: Json): Json => {
  const [choice = 0, ...rest] = path
  if (value === null || typeof value !== 'object' || path.length === 0) return how === 'replace' ? by : value
  const entries: [string, Json][] = Object.entries(value)
  const at = entries.length === 0 ? -1 : choice % entries.length
  const here = path.length === 1
  const next = entries.flatMap<[string, Json]>(([name, it], i) =>
    i !== at ? [[name, it]] : here && how === 'remove' ? [] : [[name, here && how === 'replace' ? by : here ? it : spoilt(it, rest, how, key, by)]])
  if (here && how === 'add') next.push([key, by])
  return Array.isArray(value) ? next.map(([, it]) => it) : Object.fromEntries(next)
}

describe('a case spoilt at random', () => {
  test('is read, or told with a place and a sentence', () => {
    const path = fc.array(fc.nat(8), { minLength: 1, maxLength: 6 })
    const how = fc.constantFrom('replace' as const, 'remove' as const, 'add' as const)
    fc.assert(fc.property(anyCase(packs), path, how, keys, odd, (raw, places, way, key, by) => {
      readsOrTells(JSON.stringify(spoilt(JSON.parse(JSON.stringify(raw)) as Json, places, way, key, by)))
    }), { numRuns: 1500 })
  }, 60_000)

  test('is told where its text is cut or any text stands for it', () => {
    fc.assert(fc.property(anyCase(packs), fc.nat(), fc.string(), (raw, cut, text) => {
      const line = JSON.stringify(raw)
      expect(readsOrTells(line.slice(0, cut % line.length))).toBe(false)
      readsOrTells(text)
      const at = cut % line.length
      readsOrTells(line.slice(0, at) + text + line.slice(at))
    }), { numRuns: 500 })
  }, 60_000)
})
