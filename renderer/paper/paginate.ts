/** A last page with fewer rows than this takes some from the page before it. */
const fewest = 3

const sum = (heights: readonly number[]): number => heights.reduce((total, it) => total + it, 0)

/** As many as fit, page after page; a row higher than a page stands alone. */
const fill = (heights: readonly number[], room: number): number[][] => {
  const pages: number[][] = []
  let left = 0
  heights.forEach((height, at) => {
    const page = pages.at(-1)
    if (page && height <= left) page.push(at)
    else pages.push([at])
    left = (page && height <= left ? left : room) - height
  })
  return pages
}

/** Never leaves the page before with fewer rows than the last one has. */
const feedLast = (pages: number[][], heights: readonly number[], room: number): number[][] => {
  const [before, last] = [pages.at(-2), pages.at(-1)]
  if (!before || !last) return pages
  while (last.length < fewest && before.length > last.length + 1) {
    const moved = before.at(-1) ?? 0
    if (sum([moved, ...last].map((at) => heights[at] ?? 0)) > room) break
    last.unshift(moved)
    before.pop()
  }
  return pages
}

/**
 * Rows by page: for each page the places of its rows, in order. `heights` and `room` in the same unit.
 * No rows give one empty page, since a board with nobody on it is still a sheet.
 */
export const paginate = (heights: readonly number[], room: number): number[][] =>
  heights.length === 0 ? [[]] : feedLast(fill(heights, room), heights, room)
