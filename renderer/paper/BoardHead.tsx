import { type BoardSheet, paperDay } from '../../shared/model/sheet'
import type { Geometry } from './geometry'
import { oneLine } from './leaf-style'

type Props = { sheet: BoardSheet; geometry: Geometry; first: boolean }

/** Stands on every page, since pages hang side by side; only the first is a heading to a reader of the PDF. */
export const BoardHead = ({ sheet, geometry, first }: Props) => {
  const Title = first ? 'h2' : 'p'
  const { name, codeLine } = sheet.institution
  return (
    <header className="leaf-head">
      <Title className="leaf-title">{sheet.title}</Title>
      <p className="leaf-institution" style={oneLine(`${name}　${codeLine}`, geometry, 1.3, 0.8)}>
        <strong>{name}</strong>
        <span className="leaf-code">{codeLine}</span>
      </p>
      <p className="leaf-basis" style={oneLine(sheet.basis, geometry, 0.86, 0.7)}>
        {sheet.basis}
      </p>
      <p className="leaf-summary">
        <span>{sheet.summary}</span>
        <span>截至{paperDay(sheet.asOf)}</span>
      </p>
    </header>
  )
}
