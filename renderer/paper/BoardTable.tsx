import { type BoardColumnKey, type BoardRow, type BoardSheet, nothing } from '../../shared/model/sheet'
import { StatusMark } from '../ui/StatusMark'
import type { BoardLayout, PlacedRow } from './board-layout'
import { high, wide } from './leaf-style'

const Cell = ({ row, column }: { row: BoardRow; column: BoardColumnKey }) =>
  column === 'standing' && row.mark ? <StatusMark kind={row.mark} word={row.standing} /> : row[column]

const Row = ({ sheet, placed }: { sheet: BoardSheet; placed: PlacedRow }) => (
  <tr style={high(placed.height)}>
    {sheet.columns.map(({ key }) =>
      key === 'name' ? (
        <th key={key} scope="row">
          {placed.row.name}
        </th>
      ) : (
        <td key={key} className={key === 'measure' && placed.row.measure !== nothing ? 'leaf-words' : undefined}>
          <Cell row={placed.row} column={key} />
        </td>
      ),
    )}
  </tr>
)

type Props = { sheet: BoardSheet; layout: BoardLayout; rows: readonly PlacedRow[]; page: number }

export const BoardTable = ({ sheet, layout, rows, page }: Props) => (
  <table className="leaf-table" aria-label={`公示名单，第 ${page} 页`}>
    <colgroup>
      {sheet.columns.map(({ key }, at) => (
        <col key={key} style={wide(layout.widths[at] ?? 0)} />
      ))}
    </colgroup>
    <thead>
      <tr style={high(layout.headings)}>
        {sheet.columns.map(({ key, heading }) => (
          <th key={key} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((placed) => (
        <Row key={placed.row.number} sheet={sheet} placed={placed} />
      ))}
    </tbody>
  </table>
)
