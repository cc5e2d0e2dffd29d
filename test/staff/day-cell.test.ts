import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfCell } from '../../shared/staff/day-cell'
import type { Cell } from '../../shared/staff/table'
import { dateOf, dayAt, dayNumber, day, monthOf, yearOf } from '../../shared/time/day'

const serial = (text: string): number => dayNumber(day(text)) + 25_569

describe('日期的写法', () => {
  it.each<[Cell]>([
    ['2026-6-3'], ['2026-06-03'], ['2026/6/3'], ['2026/06/03'], ['2026.6.3'], ['2026．06．03'], ['2026年6月3日'], ['2026 年 6 月 3 日'], ['2026年06月03号'],
    ['20260603'], [20260603], ['２０２６－０６－０３'], ['2026－6－3'], ['2026—06—03'], [' 2026-06-03 00:00:00'], ['2026-06-03T08:30:00'], ['2026-06-03 8:30'],
    ['2026-06-03T00:00:00.000Z'], ['二〇二六年六月三日'], [serial('2026-06-03')], [serial('2026-06-03') + 0.4], [String(serial('2026-06-03'))],
    [new Date('2026-06-03T00:00:00Z')], [new Date('2026-06-02T23:59:59.999Z')], [new Date('2026-06-03T15:00:00Z')], ['至2026-06-03'], ['2026 6 3'],
    [new Date((20_260_603 - 25_569) * 86_400_000)],
  ])('%s', (cell) => {
    expect(dayOfCell(cell)).toEqual({ day: '2026-06-03', open: false, fault: null })
  })

  it.each([['二〇二四年十月十日', '2024-10-10'], ['二〇二四年十一月二十日', '2024-11-20'], ['二○二四年十二月三十一日', '2024-12-31'], ['2024-02-29', '2024-02-29']])('%s', (text, read) => {
    expect(dayOfCell(text).day).toBe(read)
  })

  it.each<[Cell, RegExp]>([
    ['2026-02-31', /2026 年 2 月没有 31 日，请写成 2026-06-03 这样/],
    ['2025-02-29', /2025 年 2 月没有 29 日/],
    ['2026年13月1日', /没有 13 月/],
    ['2026-06-32', /6 月没有 32 日/],
    [20260231, /2 月没有 31 日/],
    ['26-6-3', /年份请写四位/],
    ['06/03/2026', /看不出哪个是月、哪个是日/],
    ['2026-06', /只有年和月，没有日/],
    ['2026年6月', /只有年和月，没有日/],
    [2026, /只有年份/],
    ['202606', /只有年和月/],
    ['1026-06-03', /年份 1026 不对/],
    ['去年', /“去年”不是日期/],
    [true, /应填日期/],
    [-1, /不是日期/],
    [Number.NaN, /不是日期/],
    [new Date('1726-06-03'), /太早/],
  ])('%s：说出毛病', (cell, says) => {
    expect(dayOfCell(cell)).toEqual({ day: null, open: false, fault: expect.stringMatching(says) as string })
  })

  it.each<[Cell]>([['长期'], ['长期有效'], ['至今'], ['9999-12-31'], ['2099-12-31'], [99991231], [new Date('9999-12-31')], ['2999年12月31日']])('%s：没有尽头', (cell) => {
    expect(dayOfCell(cell)).toEqual({ day: null, open: true, fault: null })
  })

  it.each<[Cell]>([[null], [''], ['　'], ['/'], ['无'], ['—']])('%s：没有填', (cell) => {
    expect(dayOfCell(cell)).toEqual({ day: null, open: false, fault: null })
  })

  it('reads every day in every writing as itself', () => {
    fc.assert(fc.property(fc.integer({ min: -18_000, max: 47_000 }), (number) => {
      const of = dayAt(number)
      const [y, m, d] = [yearOf(of), monthOf(of), dateOf(of)]
      const cells: Cell[] = [of, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, of.replaceAll('-', ''), Number(of.replaceAll('-', '')), number + 25_569, new Date(number * 86_400_000)]
      for (const cell of cells) expect(dayOfCell(cell).day).toBe(of)
    }))
  })

  it('never throws and never makes up a day', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.date({ noInvalidDate: false })), (cell) => {
      const { day: read, fault } = dayOfCell(cell)
      expect(read === null || fault === null).toBe(true)
    }))
  })
})
