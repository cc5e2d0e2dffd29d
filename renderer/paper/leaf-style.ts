import type { CSSProperties } from 'react'
import { type Geometry, innerWidth } from './geometry'
import { emsOf } from './text-lines'

const mm = (length: number): string => `${length.toFixed(3)}mm`

/** A page's measures, as `board.css` reads them. */
export const leafStyle = (geometry: Geometry): CSSProperties => {
  const { width, height, margin, head, foot, type, line, padding } = geometry
  const named = {
    '--leaf-width': mm(width),
    '--leaf-height': mm(height),
    '--leaf-margin': mm(margin),
    '--leaf-head': mm(head),
    '--leaf-foot': mm(foot),
    '--leaf-type': mm(type),
    '--leaf-line': mm(line),
    '--leaf-pad-block': mm(padding.block),
    '--leaf-pad-inline': mm(padding.inline),
  }
  return named as CSSProperties
}

/** Type just small enough for a text to stand in one line; sizes in the size of the table's type. */
export const oneLine = (text: string, geometry: Geometry, most: number, least: number): CSSProperties => {
  const fitting = innerWidth(geometry) / (emsOf(text) + 0.5)
  return { fontSize: mm(Math.max(least * geometry.type, Math.min(most * geometry.type, fitting))) }
}

export const wide = (width: number): CSSProperties => ({ width: mm(width) })
export const high = (height: number): CSSProperties => ({ height: mm(height) })
