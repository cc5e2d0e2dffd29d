import { geometryOf } from './geometry'
import type { Sheet } from '../../shared/model/sheet'

/** A letter runs on over as many pages as it needs, each with its margins; the other papers lay their pages out themselves. */
const marginOf = ({ kind }: Pick<Sheet, 'kind'>): string => (kind === 'appeal' || kind === 'defence' ? '24mm 26mm' : '0')

/** The size of the printed page. It depends on what was chosen, and the page policy allows no style text. */
export const setPage = (sheet: Pick<Sheet, 'kind' | 'page' | 'landscape'>): void => {
  const { width, height } = geometryOf(sheet)
  const rule = new CSSStyleSheet()
  rule.replaceSync(`@page { size: ${width}mm ${height}mm; margin: ${marginOf(sheet)} }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule]
}
