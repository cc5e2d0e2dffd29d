import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import { readCase } from '../../shared/rules/read-case'
import { type Day, dayAfter, yearOf } from '../../shared/time/day'
import { anyCase, decisionOn, type RawCase, type RawEvent } from './oracle/histories'

const compiled = readPacks()
const calendar = readWorkingDays()
const packs = new Map([...compiled].map(([id, { pack }]) => [id, pack]))
const cases = anyCase(packs)

type Answer = Omit<Assessment, 'because'>

const onAnyDay = (raw: RawCase): ((asOf: Day) => Answer) => {
  const read = readCase(JSON.stringify(raw), compiled, calendar)
  if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
  return (asOf) => {
    const it = assess(read.law, read.case, asOf)
    return { ...it, duties: it.duties, discrepancies: it.discrepancies }
  }
}
const answer = (raw: RawCase): Answer => onAnyDay(raw)(raw.asOf as Day)

const standing = ({ points, status, phase, measure, resumesOn, reregisterFrom, restorable, discrepancies }: Answer) =>
  ({ points, status, phase, measure, resumesOn, reregisterFrom, restorable, discrepancies })

const on = (raw: RawCase, asOf: string): Answer => answer({ ...raw, asOf })

/** "within these the order of the file": what is of one kind on one day keeps its order, all else may stand anywhere. */
const reordered = (events: readonly RawEvent[], keys: readonly number[]): RawEvent[] => {
  const same = (event: RawEvent): string => `${event.on} ${event.type}`
  const shuffled = events.map((event, i) => ({ event, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key).map(({ event }) => event)
  const waiting = [...events]
  return shuffled.map((event) => waiting.splice(waiting.findIndex((it) => same(it) === same(event)), 1)[0] ?? event)
}

const last = (span: string | [string, string] | null): string | null => (Array.isArray(span) ? span[1] : span)
const runs = { numRuns: 250 }

describe('what holds for every history', () => {
  test('order of entry does not matter', () => {
    fc.assert(fc.property(cases, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (raw, keys) => {
      expect(answer({ ...raw, events: reordered(raw.events, keys) })).toEqual(answer(raw))
    }), runs)
  })

  test('revoking equals never having been', () => {
    fc.assert(fc.property(cases, fc.nat(7), (raw, at) => {
      const decision = raw.events.filter(({ type }) => type === 'decision')[at]
      fc.pre(decision !== undefined && decision.on <= raw.asOf)
      const about = (event: RawEvent): boolean => event['decision'] === decision?.['id']
      const revoked = [...raw.events, { type: 'revocation', on: raw.asOf, decision: decision?.['id'] }]
      const never = raw.events.filter((event) => event !== decision && !about(event))
      expect(standing(answer({ ...raw, events: revoked }))).toEqual(standing(answer({ ...raw, events: never })))
    }), runs)
  })

  test('points never fall within a year without a restoration, variation or revocation', () => {
    fc.assert(fc.property(cases, (raw) => {
      const days = [...new Set(raw.events.map((event) => event.on))].sort()
      for (const [i, day] of days.entries()) {
        const before = days[i - 1]
        if (before === undefined || before.slice(0, 4) !== day.slice(0, 4)) continue
        if (raw.events.some((it) => it.on === day && ['restoration', 'variation', 'revocation'].includes(it.type))) continue
        expect(on(raw, day).points.net).toBeGreaterThanOrEqual(on(raw, before).points.net)
      }
    }), runs)
  })

  test('status on a day does not depend on later events', () => {
    fc.assert(fc.property(cases, (raw) => {
      const later = (it: RawEvent): boolean => it.on > raw.asOf
      const unknown = new Set(raw.events.filter(later).map((it) => it['id']))
      const known = raw.events.filter((it) => !later(it) && !(it['decision'] !== undefined && unknown.has(it['decision'])))
      expect(answer({ ...raw, events: known })).toEqual(answer(raw))
    }), runs)
  })

  test('a later asOf never changes the past', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 1, max: 400 }), (raw, ahead) => {
      const first = answer(raw)
      let day = raw.asOf as Day
      for (let i = 0; i < ahead; i += 1) day = dayAfter(day)
      const then = on(raw, day)
      expect(answer(raw)).toEqual(first)
      if (raw.events.some((it) => it.on > raw.asOf && it.on <= day)) return
      // Nothing has happened since: the points of the year stand, and so does a term that both days fall into.
      if (yearOf(day) === first.points.year) expect(then.points).toEqual(first.points)
      if (then.phase === 'running' && first.phase === 'running' && then.measure?.from === first.measure?.from) expect(then.measure).toEqual(first.measure)
    }), runs)
  })

  test('net ≤ gross, and shown is within the full mark', () => {
    fc.assert(fc.property(cases, (raw) => {
      const { points: { gross, restored, net, shown }, restorable } = answer(raw)
      expect(net).toBe(Math.max(0, gross - restored))
      expect(net).toBeLessThanOrEqual(gross)
      for (const pack of packs.values()) expect(shown).toBeLessThanOrEqual(pack.cycle.cap)
      expect(restorable).toBeGreaterThanOrEqual(0)
    }), runs)
  })

  test('a measure never ends before it begins, and a range never before its lower end', () => {
    fc.assert(fc.property(cases, (raw) => {
      const { measure, resumesOn, reregisterFrom } = answer(raw)
      for (const span of [resumesOn, reregisterFrom]) if (Array.isArray(span)) expect(span[0] < span[1]).toBe(true)
      for (const term of measure ? [measure, ...measure.links] : []) {
        const until = last(term.until)
        if (until !== null) expect(until >= term.from).toBe(true)
      }
      for (const link of measure?.links ?? []) expect(link.shortenedBy).toBeLessThanOrEqual(Math.max(...[link.months].flat()))
    }), runs)
  })

  test('prolonging never shortens', () => {
    fc.assert(fc.property(cases, decisionOn(packs), (raw, decide) => {
      const day = dayAfter([raw.asOf, ...raw.events.map((it) => it.on)].sort().at(-1) as Day)
      const before = on(raw, day)
      const after = answer({ ...raw, asOf: day, events: [...raw.events, decide(raw, day)] })
      if (before.status === 'terminated') {
        expect(after.status).toBe('terminated')
        expect((last(after.reregisterFrom) ?? '') >= (last(before.reregisterFrom) ?? '')).toBe(true)
      }
      if (before.status === 'suspended' && before.resumesOn !== null && after.reregisterFrom === null) {
        expect(after.status).toBe('suspended')
        expect((last(after.resumesOn) ?? '') >= (last(before.resumesOn) ?? '')).toBe(true)
      }
    }), runs)
  })
})

const phases = {
  normal: ['none', 'upcoming'], suspended: ['running', 'awaiting-resumption'], terminated: ['running', 'may-reregister'],
} as const

describe('every day from 2024-12 to 2028-02', () => {
  // A second for each mutant that meets it, which is nearly all: the hunt does without.
  test.skipIf(process.env['MUTANTS'])('has a status, without gaps between one term and the next', () => {
    fc.assert(fc.property(cases, (raw) => {
      const happens = new Set(raw.events.map((it) => it.on))
      const answerOn = onAnyDay(raw)
      let yesterday: Answer | null = null
      for (let day = '2024-12-01' as Day; day <= '2028-02-29'; day = dayAfter(day)) {
        const today = answerOn(day)
        expect(phases[today.status]).toContain(today.phase)
        expect(today.measure === null).toBe(today.phase === 'none')
        if (yesterday && !happens.has(day)) follows(yesterday, today, day)
        yesterday = today
      }
    }), { numRuns: 12 })
  }, 60_000)
})

/** What may follow from one day to the next when nothing happens. */
const follows = (yesterday: Answer, today: Answer, day: Day): void => {
  const back = last(yesterday.resumesOn)
  if (yesterday.status === 'suspended' && yesterday.phase === 'running' && back !== null) {
    if (day < back) expect(today).toMatchObject({ status: 'suspended', phase: 'running', resumesOn: yesterday.resumesOn })
    else expect(today.phase === 'running' && today.status === 'suspended').toBe(false)
  }
  if (yesterday.phase === 'awaiting-resumption') expect(today.status).not.toBe('normal')
  if (yesterday.status === 'terminated') expect(today.status).toBe('terminated')
  if (yesterday.phase === 'none') expect(today.phase).toBe('none')
  if (yesterday.phase === 'upcoming' && yesterday.measure?.from === day) expect(today.status).toBe(yesterday.measure.kind === 'suspend' ? 'suspended' : 'terminated')
  if (today.points.year === yesterday.points.year) expect(today.points).toEqual(yesterday.points)
  else expect(today.points).toMatchObject({ gross: 0, restored: 0, net: 0 })
}
