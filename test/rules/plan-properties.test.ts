import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Assessment } from '../../shared/rules/assessment'
import type { Event, History } from '../../shared/rules/case'
import { compareLaws } from '../../shared/rules/compare'
import type { Law } from '../../shared/rules/law'
import { rank, waysBack } from '../../shared/rules/plan-back'
import { type Effect, furtherPoints } from '../../shared/rules/plan-further'
import { readCase } from '../../shared/rules/read-case'
import { yearByMonth } from '../../shared/rules/timeline'
import { type Day, yearOf } from '../../shared/time/day'
import { anyCase, type RawCase } from './oracle/histories'

const compiled = readPacks()
const calendar = readWorkingDays()
const cases = anyCase(new Map([...compiled].map(([id, { pack }]) => [id, pack])))
const runs = { numRuns: 120 }

type Opened = { law: Law; history: History; asOf: Day }

const open = (raw: RawCase): Opened => {
  const read = readCase(JSON.stringify(raw), compiled, calendar)
  if (!read.ok) throw new Error(`${read.problem.path}: ${read.problem.message}`)
  return { law: read.law, history: read.case, asOf: read.case.asOf }
}

const lastDay = ({ resumesOn, reregisterFrom, asOf }: Assessment): string => {
  const back = reregisterFrom ?? resumesOn ?? asOf
  return Array.isArray(back) ? back[1] : back
}

/** Every set of restorations the two packs allow besides what was restored in the year, written out by hand. */
const allowed = (raw: RawCase, { history, asOf }: Opened, restorable: number): Event[][] => {
  const had = (route: string): number => history.events.reduce((sum, it) =>
    sum + (it.type === 'restoration' && it.route === route && it.on <= asOf && yearOf(it.on) === yearOf(asOf) ? it.points : 0), 0)
  const of = (route: string, points: number, score?: number): Event => ({ type: 'restoration', on: asOf, route, points, ...(score === undefined ? {} : { score }) })
  const times = (n: number, event: Event): Event[] => Array.from({ length: n }, () => event)
  const upTo = (n: number): number[] => Array.from({ length: Math.max(0, n) + 1 }, (_, at) => at)
  if (restorable === 0) return [[]]
  if (raw.pack === 'shandong-2025-5') {
    return upTo(restorable).flatMap((publicity) =>
      upTo(Math.floor((restorable - publicity) / 2)).map((refund) => [...times(publicity, of('publicity', 1)), ...times(refund, of('self-refund', 2))]))
  }
  const exams = had('exam') > 0 ? [[]] : [[], [of('exam', 1, 60)], [of('exam', 2, 76)], [of('exam', 3, 91)]]
  return exams.flatMap((exam) => upTo(3 - had('activity')).map((activities) => [...exam, ...times(activities, of('activity', 1))]))
}

describe('the ways back', () => {
  test('are sorted, never later than without them, and the best is the best of all that is allowed', () => {
    fc.assert(fc.property(cases, (raw) => {
      fc.pre(raw.pack !== undefined)
      const it = open(raw)
      const { law, history, asOf } = it
      const before = assess(law, history, asOf)
      const { without, ways } = waysBack(law, history, asOf)
      const ranks = [...ways, without].map((way) => rank(before, way))
      expect(ranks).toEqual([...new Set(ranks)].sort())
      if (before.phase !== 'running' && before.phase !== 'upcoming') return
      const known = history.events.filter(({ on }) => on <= asOf)
      const days = allowed(raw, it, before.restorable).map((events) => lastDay(assess(law, { ...history, events: [...known, ...events] }, asOf)))
      const best = (ways[0] ?? without).back?.on ?? asOf
      expect(Array.isArray(best) ? best[1] : best).toBe(days.sort()[0])
    }), runs)
  })

  test('each is what the engine says of the same restorations, and no smaller one does the same', () => {
    fc.assert(fc.property(cases, (raw) => {
      const { law, history, asOf } = open(raw)
      const before = assess(law, history, asOf)
      const { ways } = waysBack(law, history, asOf)
      for (const way of ways) {
        expect(way.options.length).toBeGreaterThan(0)
        for (const { takes, points } of way.options) {
          expect(takes.reduce((sum, it) => sum + it.points, 0)).toBe(points)
          const smaller = way.options.find((other) => other.takes !== takes && other.takes.every((it) => takes.some((own) => own.route === it.route && own.points >= it.points)))
          expect(smaller).toBeUndefined()
        }
        expect(way.net).toBeLessThanOrEqual(before.points.net)
      }
    }), runs)
  })
})

const weight = ({ kind, months }: Effect): number => {
  const longest = Array.isArray(months) ? months[1] : (months ?? 0)
  return { none: 0, suspend: 1000, terminate: 2000 }[kind] + longest
}

describe('further points', () => {
  test('cover every number up to the full mark, and more never bring less', () => {
    fc.assert(fc.property(cases, (raw) => {
      const { law, history, asOf } = open(raw)
      const steps = furtherPoints(law, history, asOf)
      expect(steps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
      for (const way of [steps.map(({ once }) => weight(once)), steps.map(({ once, inParts }) => weight(inParts ?? once))]) {
        expect(way).toEqual([...way].sort((a, b) => a - b))
      }
    }), runs)
  })
})

describe('time travel', () => {
  test('each month is what was, or will be, said on its day', () => {
    fc.assert(fc.property(cases, fc.constantFrom(2025, 2026, 2027), (raw, year) => {
      const { law, history, asOf } = open(raw)
      const known = { ...history, events: history.events.filter(({ on }) => on <= asOf) }
      const rows = yearByMonth(law, history, year, asOf)
      expect(rows).toHaveLength(12)
      for (const row of rows) {
        const { status, phase, points } = assess(law, known, row.day)
        expect({ status, phase, points }).toEqual({ status: row.status, phase: row.phase, points: row.points })
        expect(row.when === 'future').toBe(row.day > asOf)
      }
      const changes = rows.flatMap((it) => it.changes)
      for (const [at, change] of changes.entries()) if (at > 0) expect(change.before).toEqual(changes[at - 1]?.after)
    }), { numRuns: 25 })
  })
})

test('a law compared with itself has no differences', () => {
  fc.assert(fc.property(cases, (raw) => {
    const { law, history, asOf } = open(raw)
    expect(compareLaws(history, law, law, asOf).differences).toEqual([])
  }), runs)
})
