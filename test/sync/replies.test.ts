import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRetryAfter, waitBefore } from '../../shared/agency/backoff'
import { clockNotice, clockOffset } from '../../shared/agency/clock'
import { epochOf, epochOfHttp } from '../../shared/agency/instants'
import { merge } from '../../shared/agency/merge'
import { type Reply, verdictOf } from '../../shared/agency/verdict'

const answer = (status: number, understood = true): Reply => ({ kind: 'answer', status, understood, message: null, retryAfter: null })

describe('回答怎么看', () => {
  test.each([
    [200, 'taken'], [204, 'taken'], [302, 'offline'], [400, 'person'], [401, 'login'], [403, 'person'], [404, 'person'], [408, 'wait'], [409, 'conflict'],
    [410, 'afresh'], [413, 'person'], [422, 'person'], [425, 'wait'], [426, 'update'], [429, 'wait'], [500, 'wait'], [502, 'wait'], [503, 'wait'], [511, 'wait'],
  ])('%i is %s', (status, verdict) => expect(verdictOf(answer(status))).toBe(verdict))

  test('a portal that says 200 has taken nothing', () => expect(verdictOf(answer(200, false))).toBe('unknown'))
  test('what a portal or a proxy forbids, the agency has not', () => expect([401, 403, 404, 407, 413].map((it) => verdictOf(answer(it, false)))).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'person']))
  test('nothing left, or nothing came back', () => expect([verdictOf({ kind: 'unreached' }), verdictOf({ kind: 'silent' })]).toEqual(['offline', 'unknown']))
})

describe('等多久', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  test('anywhere below a limit that doubles, never above a minute', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (attempt, at) => {
      const wait = waitBefore(attempt, () => at)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThanOrEqual(Math.min(60_000, 1000 * 2 ** (attempt - 1)))
    }))
    expect([1, 2, 3, 7, 99].map((it) => waitBefore(it, () => 0.5))).toEqual([500, 1000, 2000, 30_000, 30_000])
  })

  test('never before what the server asked for, and not for ever', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), chance, fc.integer({ min: 0, max: 3_600_000 }), (attempt, at, asked) => {
      expect(waitBefore(attempt, () => at, asked)).toBeGreaterThanOrEqual(asked)
    }))
    expect(waitBefore(1, () => 0, 10 ** 12)).toBe(3_600_000)
  })

  test.each([
    ['120', 120_000], [' 7 ', 7000], ['Mon, 15 Jun 2026 02:00:30 GMT', 30_000], ['Mon, 15 Jun 2026 01:00:00 GMT', 0], ['soon', null], ['-5', null], [null, null],
  ])('Retry-After “%s”', (header, wait) => expect(readRetryAfter(header, Date.parse('2026-06-15T02:00:00Z'))).toBe(wait))
})

describe('时刻与本机时间', () => {
  test('instants are read as the machine reads them', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
      expect(epochOf(date.toISOString())).toBe(date.getTime())
      expect(epochOfHttp(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000)
    }))
    expect(epochOf('2026-06-15T10:00:00+08:00')).toBe(Date.parse('2026-06-15T02:00:00Z'))
    expect([epochOf('yesterday'), epochOfHttp('Mon, 15 Juni 2026 02:00:30 GMT')]).toEqual([null, null])
  })

  const server = '2026-06-15T10:00:00+08:00'
  const at = (ms: number): string | null => clockNotice(clockOffset(Date.parse(server) + ms - 100, Date.parse(server) + ms + 100, server))

  test.each([[0, null], [60_000, null], [-60_000, null], [61_000, '快 1 分钟'], [-200_000, '慢 3 分钟'], [-8 * 3_600_000, '慢 8 小时'], [400 * 86_400_000, '快 400 天']])(
    'off by %i ms', (ms, words) => (words === null ? expect(at(ms)).toBeNull() : expect(at(ms)).toContain(words)))
  test('a server that tells no time is not believed', () => expect(clockNotice(clockOffset(0, 0, 'noon'))).toBeNull())
})

describe('合并', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', null), fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }))
  const row = fc.record({ a: value, b: value, c: value, d: value })
  const part = fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] })
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

  test('what only one side changed stands; what both changed otherwise is a person’s', () => {
    fc.assert(fc.property(row, part, part, (before, mine, others) => {
      const theirs = { ...before, ...others }
      const result = merge(before, mine, theirs)
      const clashing = Object.entries(mine).filter(([key, it]) => !same(it, theirs[key as 'a']) && !same(it, before[key as 'a']) && !same(before[key as 'a'], theirs[key as 'a'])).map(([key]) => key)
      expect(result.merged).toBe(clashing.length === 0)
      if (!result.merged) {
        expect(result.clashes.map(({ field }) => field)).toEqual(clashing)
        return
      }
      const merged: Record<string, unknown> = { ...theirs, ...result.fields }
      for (const key of ['a', 'b', 'c', 'd'] as const) {
        const mineChanged = key in mine && !same(mine[key], before[key])
        expect(merged[key]).toEqual(mineChanged ? mine[key] : theirs[key])
      }
    }), { numRuns: 2000 })
  })

  test('disjoint changes end alike in either order', () => {
    fc.assert(fc.property(row, value, value, (before, x, y) => {
      const [one, other] = [{ a: x }, { b: y }]
      const first = merge(before, other, { ...before, ...one })
      const second = merge(before, one, { ...before, ...other })
      expect([first.merged, second.merged]).toEqual([true, true])
      if (first.merged && second.merged) expect({ ...before, ...one, ...first.fields }).toEqual({ ...before, ...other, ...second.fields })
    }))
  })
})
