import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate } from '../../renderer/paper/paginate'

const sum = (heights: readonly number[], page: readonly number[]): number => page.reduce((total, at) => total + (heights[at] ?? 0), 0)

const heights = fc.array(fc.integer({ min: 8, max: 60 }), { maxLength: 300 })
const room = fc.integer({ min: 60, max: 400 })

describe('分页', () => {
  test('every row stands once, in order', () => {
    fc.assert(
      fc.property(heights, room, (rows, most) => {
        expect(paginate(rows, most).flat()).toEqual(rows.map((_, at) => at))
      }),
    )
  })

  test('no page is fuller than it can be', () => {
    fc.assert(
      fc.property(heights, room, (rows, most) => {
        for (const page of paginate(rows, most)) expect(sum(rows, page)).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('no page is begun while the one before has room, save to feed the last', () => {
    fc.assert(
      fc.property(heights, room, (rows, most) => {
        const pages = paginate(rows, most)
        pages.slice(0, -2).forEach((page, at) => expect(sum(rows, page) + (rows[pages[at + 1]?.[0] ?? 0] ?? 0)).toBeGreaterThan(most))
      }),
    )
  })

  test('no row stands alone on the last page where the one before can spare some', () => {
    const rows = Array.from({ length: 21 }, () => 10)
    expect(paginate(rows, 200).map((page) => page.length)).toEqual([18, 3])
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 6, max: 40 }), (count, perPage) => {
        const pages = paginate(Array.from({ length: count }, () => 10), perPage * 10)
        expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(Math.min(3, count))
      }),
    )
  })

  test('a row higher than a page stands by itself', () => {
    expect(paginate([10, 500, 10], 200)).toEqual([[0], [1], [2]])
  })

  test('a board with nobody on it is one page', () => {
    expect(paginate([], 200)).toEqual([[]])
  })
})
