import type { Row } from '../../../shared/rules/compile'
import { ladderOf, sayRow } from './dial-geometry'
import type { Known } from '../../../shared/model/known'
import { Why } from '../../ui/reasons/Why'

type CellProps = { known: Known; row: Row | null; says: string; reached: boolean }

const Cell = ({ known, row, says, reached }: CellProps) => (
  <td className={reached ? 'person-reached' : ''}>
    {row ? <Why reason={{ says: `${says}：${sayRow(row)}`, pack: known.pack.id, ...row.source }}>{sayRow(row)}</Why> : '—'}
  </td>
)

/** From which score on a suspension or termination comes: as the sum of the year, and, graver, at a single time. */
export const Ladder = ({ known }: { known: Known }) => {
  const { pack, assessment: { points }, state } = known
  const highest = state.years.find((it) => it.year === points.year)?.highestSingle ?? 0
  return (
    <table className="person-ladder">
      <thead>
        <tr><th scope="col">记分</th><th scope="col">本年度累计达到</th><th scope="col">单次达到</th></tr>
      </thead>
      <tbody>
        {ladderOf(pack).map((it) => (
          <tr key={it.points}>
            <th scope="row" className="figures">{it.points} 分</th>
            <Cell known={known} row={it.cumulative} says={`本年度累计达到 ${it.points} 分`} reached={it.points <= points.net} />
            <Cell known={known} row={it.single} says={`单次记分达到 ${it.points} 分`} reached={it.points <= highest} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
