import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, dayAfter, type Day, daysBetween } from '../../shared/time/day'
import { addMonths, firstOfNextMonth, lastDayOf, monthsCovered } from '../../shared/time/months'

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString() as Day)
const months = fc.integer({ min: 1, max: 60 })

describe('the last day of a measure (I-1: the first day counts)', () => {
  it.each([
    ['2025-08-04', 3, '2025-11-03'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-02-28', 1, '2025-03-27'],
    ['2026-02-10', 12, '2027-02-09'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-28'],
    ['2025-12-01', 1, '2025-12-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-05', 0, '2026-03-04'],
  ])('%s and %i months: %s', (from, count, until) => {
    expect(lastDayOf(day(from), count, 'first-day-counts')).toBe(until)
  })

  it.each([
    ['2026-02-10', 12, '2027-02-10'],
    ['2028-02-29', 12, '2029-03-01'],
  ])('a bar from %s for %i months: re-registration from %s', (from, count, possible) => {
    expect(dayAfter(lastDayOf(day(from), count, 'first-day-counts'))).toBe(possible)
  })
})

describe('the last day where a pack counts by 民法典 第二百零一、二百零二条', () => {
  it.each([
    ['2025-08-04', 3, '2025-11-04'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2026-03-05', 0, '2026-03-04'],
  ])('%s and %i months: %s', (from, count, until) => {
    expect(lastDayOf(day(from), count, 'civil-code')).toBe(until)
  })
})

describe('the months that a printed term covers, a begun one counting (M5)', () => {
  it.each([
    ['2026-03-05', '2026-03-05', 1], ['2026-03-05', '2026-04-04', 1], ['2026-03-05', '2026-04-05', 2], ['2026-03-05', '2026-05-04', 2],
    ['2026-03-05', '2026-03-04', 0], ['2026-03-05', '2026-01-31', 0], ['2026-01-31', '2026-02-28', 1], ['2026-01-31', '2026-03-01', 2],
  ])('%s to %s: %i', (from, until, expected) => {
    expect(monthsCovered(day(from), day(until), 'first-day-counts')).toBe(expected)
  })
})

it.each([['2026-01-31', '2026-02-01'], ['2026-12-01', '2027-01-01'], ['2026-12-31', '2027-01-01']])(
  'the month after %s begins on %s',
  (of, first) => {
    expect(firstOfNextMonth(day(of))).toBe(first)
  },
)

describe('properties', () => {
  test('addMonths is Temporal’s, constrained to the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 600 }), (of, count) => {
        const expected = Temporal.PlainDate.from(of).add({ months: count }, { overflow: 'constrain' })
        expect(addMonths(of, count)).toBe(expected.toString())
      }),
    )
  })

  test('lastDayOf ends the day before the corresponding day, or on the last day of a month without it', () => {
    fc.assert(
      fc.property(anyDay, months, (of, count) => {
        const start = Temporal.PlainDate.from(of)
        const end = start.add({ months: count })
        const expected = end.day === start.day ? end.subtract({ days: 1 }) : end
        expect(lastDayOf(of, count, 'first-day-counts')).toBe(expected.toString())
        expect(lastDayOf(of, count, 'civil-code')).toBe(end.toString())
      }),
    )
  })

  test('more months never end earlier, and a month has 28 to 31 days', () => {
    fc.assert(
      fc.property(anyDay, months, (of, count) => {
        const end = lastDayOf(of, count, 'first-day-counts')
        const length = daysBetween(of, end) + 1
        expect(lastDayOf(of, count + 1, 'first-day-counts') > end).toBe(true)
        expect(length).toBeGreaterThanOrEqual(28 * count)
        expect(length).toBeLessThanOrEqual(31 * count)
      }),
    )
  })

  test('monthsCovered undoes lastDayOf, and a begun month counts', () => {
    fc.assert(
      fc.property(anyDay, months, fc.constantFrom('first-day-counts' as const, 'civil-code' as const), (of, count, counting) => {
        const end = lastDayOf(of, count, counting)
        expect(monthsCovered(of, end, counting)).toBe(count)
        expect(monthsCovered(of, addDays(end, 1), counting)).toBe(count + 1)
      }),
    )
  })

  test('monthsCovered counts to the last day that can be written', () => {
    expect(monthsCovered(day('2026-01-01'), day('9999-12-31'), 'first-day-counts')).toBe((9999 - 2026 + 1) * 12)
    expect(monthsCovered(day('9999-12-15'), day('9999-12-31'), 'first-day-counts')).toBe(1)
    expect(monthsCovered(day('2026-01-02'), day('2026-01-01'), 'first-day-counts')).toBe(0)
  })
})
