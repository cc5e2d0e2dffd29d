import type { YearRow } from './year'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)
/** More marks than fit in a month are told by their number alone. */
const MOST = 4

const Cell = ({ count }: { count: number }) => {
  if (count === 0) return <td><span className="aside-for-ears">0</span></td>
  return (
    <td className="figures">
      <span className="year-marks" aria-hidden="true">{Array.from({ length: Math.min(count, MOST) }, (_, at) => <i key={at} />)}</span>
      {count}
    </td>
  )
}

/** The institution's year: what was decided in each month, drawn and counted. */
export const YearPicture = ({ year, rows }: { year: number; rows: readonly YearRow[] }) => (
  <table className="year-picture" aria-label={`${year} 年各月`}>
    <thead>
      <tr><th scope="col"><span className="aside-for-ears">种类</span></th>{MONTHS.map((it) => <th key={it} scope="col" className="figures">{it} 月</th>)}<th scope="col">全年</th></tr>
    </thead>
    <tbody>
      {rows.map(({ word, months, total }) => (
        <tr key={word}>
          <th scope="row">{word}</th>
          {months.map((count, at) => <Cell key={at} count={count} />)}
          <td className="figures year-total">{total}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
