import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layBoard } from '../../renderer/paper/board-layout'
import { geometryOf, innerWidth, tableHeight } from '../../renderer/paper/geometry'
import { linesOf } from '../../renderer/paper/text-lines'
import { type BoardColumnKey, boardColumnKeys, papers } from '../../shared/model/sheet'
import { boardOf } from './sheets'

const wanted = fc.record({
  people: fc.integer({ min: 0, max: 260 }),
  page: fc.constantFrom(...papers),
  landscape: fc.boolean(),
  columns: fc.subarray<BoardColumnKey>([...boardColumnKeys], { minLength: 1 }),
})

describe('一页纸上', () => {
  test('whatever is chosen, the table is as wide as the page between its margins', () => {
    fc.assert(
      fc.property(wanted, (it) => {
        const { widths, geometry } = layBoard(boardOf(it))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(innerWidth(geometry), 6)
        expect(Math.min(...widths)).toBeGreaterThan(0)
      }),
    )
  })

  test('headings and rows fit between head and foot, and everyone stands once', () => {
    fc.assert(
      fc.property(wanted, (it) => {
        const sheet = boardOf(it)
        const { pages, headings, geometry } = layBoard(sheet)
        for (const page of pages) expect(page.reduce((sum, row) => sum + row.height, headings)).toBeLessThanOrEqual(tableHeight(geometry))
        expect(pages.flat().map((placed) => placed.row)).toEqual(sheet.rows)
      }),
      { numRuns: 60 },
    )
  })

  test.each([true, false])('A3 holds more than A4, landscape %s', (landscape) => {
    const pages = (page: 'A4' | 'A3'): number => layBoard(boardOf({ people: 120, page, landscape })).pages.length
    expect(pages('A3')).toBeLessThan(pages('A4'))
  })

  test('landscape turns the page', () => {
    expect(geometryOf({ page: 'A4', landscape: true })).toMatchObject({ width: 297, height: 210 })
    expect(geometryOf({ page: 'A3', landscape: false })).toMatchObject({ width: 297, height: 420 })
  })
})

describe('一格里的字占几行', () => {
  test.each([
    ['一行放得下', '药师', 5, 1],
    ['满了换行', '药店主要负责人', 5.3, 2],
    ['数字不从中间断开', '到期2026年', 4, 2],
    ['标点不放在行首', '一二三，四', 3.3, 2],
    ['左括号不留在行末', '一二（三四五）', 3.3, 3],
    ['长名字', '阿卜杜热合曼·阿卜杜喀迪尔', 6.4, 3],
    ['比格子还长的编码也断', 'P99999900001P99999900001', 5, 4],
    ['没有字也占一行', '', 5, 1],
  ])('%s', (_, text, ems, lines) => {
    expect(linesOf(text, ems)).toBe(lines)
  })
})
