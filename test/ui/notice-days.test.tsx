import { describe, expect, it } from 'vitest'
import { dayIn, typedDay, weekdayWords } from '../../renderer/ui/form/typed-day'
import { day } from '../../shared/time/day'

describe('a typed day', () => {
  it.each([
    ['20260611', '2026-06-11'],
    ['2026-6-11', '2026-06-11'],
    ['2026-06-11', '2026-06-11'],
    ['2026.6.11', '2026-06-11'],
    ['2026。6。11', '2026-06-11'],
    ['2026/6/11', '2026-06-11'],
    ['2026年6月11日', '2026-06-11'],
    ['２０２６０６１１', '2026-06-11'],
    [' 2028-2-29 ', '2028-02-29'],
  ])('%s', (typed, is) => expect(dayIn(typed)).toBe(is))

  it.each([
    ['2026-2-30', '没有 2026 年 2 月 30 日这一天，请核对日期。'],
    ['20270229', '没有 2027 年 2 月 29 日这一天，请核对日期。'],
    ['20261301', '没有 2026 年 13 月 1 日这一天，请核对日期。'],
    ['6-11', '日期请写成 2026-6-11 或者 20260611。'],
    ['昨天', '日期请写成 2026-6-11 或者 20260611。'],
  ])('%s is answered in words', (typed, sentence) => expect(typedDay(typed)).toEqual({ sentence }))

  it('is not there while nothing is typed', () => expect(typedDay('  ')).toBeNull())

  it('is read back with its weekday', () => expect(weekdayWords(day('2026-06-14'))).toBe('星期日'))
})
