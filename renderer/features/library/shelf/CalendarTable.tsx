import type { Held } from '../../../../shared/model/library'
import type { Calendar } from '../../../../shared/time/calendar'
import { type Day, yearOf } from '../../../../shared/time/day'
import { sayOrigin } from '../words'

type Props = { calendars: ReadonlyMap<number, Held<Calendar>>; today: Day; onOpen: (year: number) => void }

/** The year of the day and the one after it have to be there; a deadline can reach into both. */
const yearsOf = ({ calendars, today }: Props): number[] =>
  [...new Set([...calendars.keys(), yearOf(today), yearOf(today) + 1])].sort((a, b) => a - b)

const Missing = ({ year }: { year: number }) => (
  <tr>
    <th scope="row">{year} 年</th>
    <td colSpan={3} className="law-warn">还没有这一年的放假安排：进入这一年的期限按周一至周五计，标明“推算”。国务院办公厅公布后可导入这一年的日历。</td>
  </tr>
)

const Line = ({ held, onOpen }: { held: Held<Calendar> } & Pick<Props, 'onOpen'>) => {
  const { year, notice, workingDays, published, lastChecked } = held.value
  return (
    <tr>
      <th scope="row"><button type="button" className="law-open" onClick={() => onOpen(year)}>{year} 年</button></th>
      <td>{notice}<span className="law-line secondary">{published ? `${published} 公布` : ''}</span></td>
      <td className="figures">{workingDays} 天</td>
      <td>{sayOrigin(held)}<span className="law-line secondary">核对于 {lastChecked}</span></td>
    </tr>
  )
}

export const CalendarTable = (props: Props) => (
  <table className="law-table">
    <thead>
      <tr>
        <th scope="col" className="law-column-name">年份</th>
        <th scope="col">依据</th>
        <th scope="col" className="law-column-count">工作日</th>
        <th scope="col" className="law-column-origin">来源</th>
      </tr>
    </thead>
    <tbody>
      {yearsOf(props).map((year) => {
        const held = props.calendars.get(year)
        return held ? <Line key={year} held={held} onOpen={props.onOpen} /> : <Missing key={year} year={year} />
      })}
    </tbody>
  </table>
)
