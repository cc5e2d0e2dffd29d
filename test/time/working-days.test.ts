import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, day, type Day, dayAt, dayNumber, weekday, yearOf } from '../../shared/time/day'
import { workingDays } from '../../shared/time/working-days'
import { published } from './published'

const counted = workingDays([published(2025), published(2026)])

describe('working days after (the start does not count)', () => {
  it.each([
    ['2026-09-30', 10, '2026-10-20'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-13', 10, '2026-03-05'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2025-09-30', 10, '2025-10-21'],
    ['2026-12-25', 3, '2026-12-30'],
    ['2026-01-01', 1, '2026-01-04'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-02-15', 1, '2026-02-24'],
    ['2026-12-30', 1, '2026-12-31'],
  ])('%s + %i: %s', (start, n, expected) => {
    expect(counted.after(day(start), n)).toEqual({ day: expected, provisional: false })
  })
})

describe('working days before (the end does not count)', () => {
  it.each([
    ['2026-10-20', 15, '2026-09-22'],
    ['2026-02-24', 1, '2026-02-14'],
    ['2026-01-04', 1, '2025-12-31'],
    ['2026-01-04', 2, '2025-12-30'],
    ['2027-01-01', 1, '2026-12-31'],
    ['2025-01-02', 1, '2024-12-31'],
  ])('%s − %i: %s', (end, n, expected) => {
    expect(counted.before(day(end), n).day).toBe(expected)
  })
})

describe('a count that enters a year without a calendar is provisional', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01', true],
    ['2026-12-30', 1, '2026-12-31', false],
    ['2026-12-25', 10, '2027-01-08', true],
    ['2027-03-01', 3, '2027-03-04', true],
    ['2024-12-31', 1, '2025-01-02', false],
    ['2024-12-30', 1, '2024-12-31', true],
    ['2024-12-30', 2, '2025-01-02', true],
  ])('%s + %i: %s, provisional %s', (start, n, expected, provisional) => {
    expect(counted.after(day(start), n)).toEqual({ day: expected, provisional })
  })

  it.each([
    ['2027-01-02', 1, '2027-01-01', true],
    ['2027-01-01', 1, '2026-12-31', false],
    ['2027-01-04', 2, '2026-12-31', true],
    ['2025-01-02', 1, '2024-12-31', true],
    ['2025-01-03', 1, '2025-01-02', false],
  ])('%s − %i: %s, provisional %s', (end, n, expected, provisional) => {
    expect(counted.before(day(end), n)).toEqual({ day: expected, provisional })
  })

  it('becomes certain when the year’s calendar is given', () => {
    const off = [{ from: day('2027-01-01'), to: day('2027-01-03'), name: '元旦' }]
    const invented = { ...published(2026), year: 2027, off, worked: [] }
    const later = workingDays([published(2026), invented])
    expect(later.after(day('2026-12-31'), 1)).toEqual({ day: '2027-01-04', provisional: false })
  })

  it('takes the later of two calendars for one year', () => {
    const corrected = { ...published(2026), off: [], worked: [] }
    expect(workingDays([published(2026), corrected]).isWorking(day('2026-10-01'))).toEqual({ working: true, provisional: false })
    expect(workingDays([corrected, published(2026)]).isWorking(day('2026-10-01'))).toEqual({ working: false, provisional: false })
  })

  it('lets a year’s notice move days of the December before it', () => {
    const off = [{ from: day('2026-12-31'), to: day('2027-01-02'), name: '元旦' }]
    const invented = { ...published(2026), year: 2027, off, worked: [] }
    expect(workingDays([published(2026), invented]).isWorking(day('2026-12-31')).working).toBe(false)
  })
})

it.each([
  ['2026-02-14', true], ['2026-02-15', false], ['2026-02-24', true], ['2026-02-28', true], ['2026-03-01', false],
  ['2025-10-08', false], ['2025-10-11', true], ['2026-06-19', false], ['2026-06-22', true],
])('%s is a working day: %s', (of, working) => {
  expect(counted.isWorking(day(of))).toEqual({ working, provisional: false })
})

it.each([0, -1, 1.5, Number.NaN])('refuses to count %d working days', (n) => {
  expect(() => counted.after(day('2026-01-05'), n)).toThrow(new RangeError(`工作日数应为正整数：${n}`))
  expect(() => counted.before(day('2026-01-05'), n)).toThrow(RangeError)
})

describe('properties, beside a count day by day', () => {
  const anyDay = fc.integer({ min: dayNumber(day('2024-06-01')), max: dayNumber(day('2027-06-30')) }).map(dayAt)
  const number = fc.integer({ min: 1, max: 600 })
  const naive = (start: Day, n: number, step: 1 | -1): { day: Day; provisional: boolean } => {
    let at = start
    let provisional = false
    for (let left = n; left > 0; ) {
      at = addDays(at, step)
      provisional ||= yearOf(at) < 2025 || yearOf(at) > 2026
      if (counted.isWorking(at).working) left -= 1
    }
    return { day: at, provisional }
  }

  test('after', () => {
    fc.assert(fc.property(anyDay, number, (start, n) => void expect(counted.after(start, n)).toEqual(naive(start, n, 1))))
  })

  test('before', () => {
    fc.assert(fc.property(anyDay, number, (end, n) => void expect(counted.before(end, n)).toEqual(naive(end, n, -1))))
  })

  test('before undoes after from a working day', () => {
    fc.assert(
      fc.property(anyDay, number, (of, n) => {
        fc.pre(counted.isWorking(of).working)
        expect(counted.before(counted.after(of, n).day, n).day).toBe(of)
      }),
    )
  })

  test('outside the published years only weekends are off', () => {
    const unpublished = fc.integer({ min: dayNumber(day('2027-01-01')), max: dayNumber(day('2060-12-31')) }).map(dayAt)
    fc.assert(fc.property(unpublished, (of) => void expect(counted.isWorking(of)).toEqual({ working: weekday(of) <= 5, provisional: true })))
  })
})
