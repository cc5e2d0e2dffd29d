import type { Held } from '../../../shared/model/library'
import { sayDay } from '../../../shared/rules/say'
import type { Calendar } from '../../../shared/time/calendar'
import { daysBetween } from '../../../shared/time/day'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { type YearDay, weeksOf } from './months'
import { sayOrigin } from './words'
import { Withdraw } from './Withdraw'
import './calendar.css'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const MARKS: Record<YearDay['kind'], string> = { working: '', weekend: '', off: '休', worked: '班' }

const Cell = ({ of }: { of: YearDay | null }) => {
  if (!of) return <td />
  return (
    <td className={`law-day law-day-${of.kind}`} title={of.name ?? undefined}>
      <time dateTime={of.day}>{of.date}</time>
      {MARKS[of.kind] && <span className="law-day-mark">{MARKS[of.kind]}</span>}
    </td>
  )
}

const Month = ({ calendar, month }: { calendar: Calendar; month: number }) => (
  <table className="law-month">
    <caption>{month} 月</caption>
    <thead>
      <tr>{WEEKDAYS.map((it) => <th key={it} scope="col">{it}</th>)}</tr>
    </thead>
    <tbody>
      {weeksOf(calendar, month).map((week, at) => (
        <tr key={at}>{week.map((it, place) => <Cell key={place} of={it} />)}</tr>
      ))}
    </tbody>
  </table>
)

const Holidays = ({ off, worked, year }: Calendar) => (
  <section className="law-holidays" aria-label="放假与调休">
    <ul>
      {off.map(({ from, to, name }) => (
        <li key={from}>{name}：{sayDay(from, from)}至 {sayDay(to, from)}，{daysBetween(from, to) + 1} 天</li>
      ))}
    </ul>
    <p>{worked.length > 0 ? `调休上班：${worked.map((it) => sayDay(it, it).trim()).join('、')}` : `${year} 年没有调休上班的日子`}</p>
  </section>
)

/** A year's working days, with the notice they come from. */
export const CalendarPage = ({ held, onBack }: { held: Held<Calendar>; onBack: () => void }) => {
  const { value: calendar } = held
  return (
    <article className="law-calendar">
      <header className="law-head">
        <Button look="quiet" onClick={onBack} aria-keyshortcuts="Escape"><Icon name="back" />法规库</Button>
        <h1>{calendar.year} 年工作日历</h1>
        {held.row && <Withdraw row={held.row} name={`${calendar.year} 年工作日历`} covers={held.covers !== null} onDone={onBack} />}
        <p>
          {calendar.notice}{calendar.published && `（${calendar.published}公布）`}。全年 {calendar.workingDays} 个工作日。
          <span className="secondary">{sayOrigin(held)}，核对于 {calendar.lastChecked}。</span>
        </p>
      </header>
      <div className="law-calendar-body">
        <div className="law-months">
          {Array.from({ length: 12 }, (_, at) => <Month key={at} calendar={calendar} month={at + 1} />)}
        </div>
        <Holidays {...calendar} />
      </div>
    </article>
  )
}
