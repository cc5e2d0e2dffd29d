import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, dayAt, dayNumber, daysBetween, type Day, earliest, isDay, latest, weekday } from '../../shared/time/day'
import { legalDay } from '../../shared/time/legal-day'

const plain = (of: Day): Temporal.PlainDate => Temporal.PlainDate.from(of)
const EPOCH = Temporal.PlainDate.from('1970-01-01')
const FIRST = EPOCH.until('0001-01-01').days
const LAST = EPOCH.until('9999-12-31').days
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((number) => EPOCH.add({ days: number }).toString() as Day)
const ordinaryDay = fc.integer({ min: -25_000, max: 84_000 }).map((number) => EPOCH.add({ days: number }).toString() as Day)

describe('a legal day', () => {
  it.each([
    ['2026-02-28', true], ['2026-02-29', false], ['2028-02-29', true], ['1900-02-29', false], ['2000-02-29', true],
    ['2026-04-31', false], ['2026-31-01', false], ['2026-13-01', false], ['2026-00-10', false], ['2026-01-00', false],
    ['2026-1-1', false], ['2026-01-01T00:00', false], [' 2026-01-01', false], ['2026-01-01\n', false], ['', false], ['0000-01-01', false],
    ['0001-01-01', true],
  ])('%j is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('refuses what is no day with the text in its message', () => {
    expect(() => day('2026-31-01')).toThrow('不是真实的日期：2026-31-01')
  })

  test('is known exactly where Temporal knows it', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(14), part(33), (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${date}`
        let known = true
        try {
          Temporal.PlainDate.from({ year, month: Number(month), day: Number(date) }, { overflow: 'reject' })
        } catch {
          known = false
        }
        expect(isDay(text)).toBe(known)
      }),
    )
  })
})

it.each([
  ['0001-01-01', -719162], ['1600-02-29', -135081], ['1969-12-31', -1], ['1970-01-01', 0], ['2000-02-29', 11016], ['2000-03-01', 11017], ['9999-12-31', 2932896],
])('%s is day %i', (of, number) => {
  expect(dayNumber(day(of))).toBe(number)
  expect(dayAt(number)).toBe(of)
})

it.each([
  ['2026-03-02', '2026-03-03', '2026-03-03'], ['2026-03-03', '2026-03-02', '2026-03-03'], ['2026-03-02', '2026-03-02', '2026-03-02'],
])('of %s and %s the later is %s', (a, b, later) => {
  expect(latest(day(a), day(b))).toBe(later)
  expect(earliest(day(a), day(b))).toBe(later === a ? b : a)
})

it('a file writes a day as text and as nothing else', () => {
  expect(legalDay.safeParse('2026-03-02').success).toBe(true)
  expect(legalDay.safeParse(['2026-03-02']).error?.issues).toMatchObject([{ message: '不是真实的日期（应为 YYYY-MM-DD）' }])
})

describe('days beside Temporal.PlainDate', () => {
  test('dayNumber and dayAt are inverse, and count from 1970', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        expect(dayNumber(of)).toBe(EPOCH.until(plain(of)).days)
        expect(dayAt(dayNumber(of))).toBe(of)
      }),
    )
  })

  test('the days around every turn of a month, over four hundred years', () => {
    for (let first = Temporal.PlainDate.from('1899-01-01'); first.year < 2300; first = first.add({ months: 1 })) {
      const [before, on] = [first.subtract({ days: 1 }).toString(), first.toString()]
      expect([addDays(day(before), 1), addDays(day(on), -1)]).toEqual([on, before])
    }
  })

  test('addDays and daysBetween', () => {
    fc.assert(
      fc.property(ordinaryDay, fc.integer({ min: -4000, max: 4000 }), (of, days) => {
        const moved = addDays(of, days)
        expect(moved).toBe(plain(of).add({ days }).toString())
        expect(daysBetween(of, moved)).toBe(days)
      }),
    )
  })

  test('weekday: 1 is Monday, 7 is Sunday', () => {
    fc.assert(fc.property(anyDay, (of) => void expect(weekday(of)).toBe(plain(of).dayOfWeek)))
  })

  test('text sorts as time does', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => void expect(a < b).toBe(Temporal.PlainDate.compare(a, b) < 0)))
  })
})
