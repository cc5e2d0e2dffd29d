import { geometryOf } from './geometry'
import type { Sheet } from '../../shared/model/sheet'

/** The size of the printed page. It depends on what was chosen, and the page policy allows no style text. */
export const setPage = (sheet: Pick<Sheet, 'page' | 'landscape'>): void => {
  const { width, height } = geometryOf(sheet)
  const rule = new CSSStyleSheet()
  rule.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0 }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule]
}
