import type { PaperSize } from '../../shared/model/sheet'

/** All lengths on paper are millimetres. */
export type Geometry = {
  width: number
  height: number
  margin: number
  head: number
  foot: number
  /** Size of the table's type. */
  type: number
  line: number
  /** Above and below the words of a cell, and beside them. */
  padding: { block: number; inline: number }
  leastRow: number
}

type Chosen = { page: PaperSize; landscape: boolean }

const portrait = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const
const margin = 20

/** A3 hangs higher and is read from farther away: its type is larger, and it still holds more. */
const settings = {
  A4: { head: 34, foot: 31, type: 3.5, line: 5, padding: { block: 1.7, inline: 1.2 }, leastRow: 8.7 },
  A3: { head: 44, foot: 37, type: 4.5, line: 6.4, padding: { block: 2, inline: 1.6 }, leastRow: 10.6 },
} as const

export const geometryOf = ({ page, landscape }: Chosen): Geometry => {
  const { width, height } = portrait[page]
  const turned = landscape ? { width: height, height: width } : { width, height }
  return { ...turned, margin, ...settings[page] }
}

/** Between the margins. */
export const innerWidth = ({ width, margin: side }: Geometry): number => width - 2 * side

/** Between head and foot, for the table with its headings. */
export const tableHeight = ({ height, margin: side, head, foot }: Geometry): number => height - 2 * side - head - foot
