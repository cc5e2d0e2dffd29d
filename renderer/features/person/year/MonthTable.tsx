import { useMemo, useState } from 'react'
import { sayDay, standingWord } from '../../../../shared/rules/say'
import { sayChange } from '../../../../shared/rules/say-plan'
import { type MonthRow, yearByMonth } from '../../../../shared/rules/timeline'
import type { Day } from '../../../../shared/time/day'
import { markOf } from '../../../ui/mark'
import { StatusMark } from '../../../ui/StatusMark'
import { dayWord, type Known } from '../../../../shared/model/known'
import { Why } from '../../../ui/reasons/Why'
import { monthWord } from './year-line'

type Looking = { known: Known; onLook: ((day: Day) => void) | null }

const Month = ({ known, onLook, row }: Looking & { row: MonthRow }) => (
  <tr className={row.when === 'future' ? 'month-future' : ''} aria-current={row.when === 'present' ? 'date' : undefined}>
    <th scope="row">
      {onLook
        ? <button type="button" className="why" title={`看 ${sayDay(row.day)}`} onClick={() => onLook(row.day)}>{monthWord(row.month)}</button>
        : monthWord(row.month)}
      {row.when === 'present' && <span className="secondary">（{dayWord(known)}）</span>}
    </th>
    <td><StatusMark kind={markOf(row)} word={standingWord(row)} /></td>
    <td className="figures"><Why reason={row.because.from?.[0]}>{row.points.net} 分</Why></td>
    <td>
      <ul>
        {row.changes.map((it) => <li key={it.on}><Why reason={it.because}>{sayDay(it.on, row.day)}</Why>　{sayChange(it)}</li>)}
      </ul>
    </td>
  </tr>
)

const Months = ({ known, onLook, year }: Looking & { year: number }) => {
  const rows = useMemo(() => yearByMonth(known.law, known.history, year, known.today), [known, year])
  return (
    <table className="months" aria-label={`${year} 年逐月`}>
      <thead>
        <tr><th scope="col">月末</th><th scope="col">状态</th><th scope="col">本年度记分</th><th scope="col">当月的变化</th></tr>
      </thead>
      <tbody>{rows.map((row) => <Month key={row.month} known={known} onLook={onLook} row={row} />)}</tbody>
    </table>
  )
}

/** The same year month by month, as it was known then; months to come assume that nothing new happens. */
export const MonthTable = ({ known, onLook, year }: Looking & { year: number }) => {
  const [open, setOpen] = useState(false)
  return (
    <details className="plan-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>逐月看 {year} 年</summary>
      {open && <Months known={known} onLook={onLook} year={year} />}
    </details>
  )
}
