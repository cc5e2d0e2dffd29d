import { type CSSProperties, useMemo, useState } from 'react'
import { sayDay } from '../../../../shared/rules/say'
import { type Day, yearOf } from '../../../../shared/time/day'
import { Icon } from '../../../ui/Icon'
import { dayWord, type Known } from '../../../../shared/model/known'
import { useReason } from '../../../ui/reasons/reason-context'
import { MonthTable } from './MonthTable'
import { monthWord, type Placed, type Mark, type Spread, yearLine, yearsOf } from './year-line'
import './year-line.css'

type Said = { words: string; onSay: (words: string | null) => void }

const spoken = ({ words, onSay }: Said) => ({
  'aria-label': words,
  onFocus: () => onSay(words), onBlur: () => onSay(null), onMouseEnter: () => onSay(words), onMouseLeave: () => onSay(null),
})

type Saying = { onSay: Said['onSay'] }

const at = (place: number, lane: number, to?: number): CSSProperties =>
  ({ '--at': place, '--lane': lane, ...(to === undefined ? {} : { '--span': to - place }) }) as CSSProperties

const MarkDot = ({ mark, onSay }: { mark: Placed<Mark> } & Saying) => {
  const open = useReason()
  const { reason } = mark
  return (
    <button
      type="button" className={`line-mark line-${mark.kind}${mark.struck ? ' line-struck' : ''}`} style={at(mark.at, mark.lane)}
      {...spoken({ words: mark.words, onSay })} onClick={() => (reason ? open(reason) : onSay(mark.words))}
    >
      {mark.struck ? <s>{mark.label}</s> : mark.label}
    </button>
  )
}

/** Of the year: from here on a label stands to the left. */
const LATE = 0.75

const BarStrip = ({ bar, onSay }: { bar: Spread } & Saying) => {
  const open = useReason()
  const { reason } = bar
  return (
    <button
      type="button" className={`line-bar line-${bar.kind}${bar.at > LATE ? ' line-bar-late' : ''}`} style={at(bar.at, bar.lane, bar.to)}
      {...spoken({ words: bar.words, onSay })} onClick={() => (reason ? open(reason) : onSay(bar.words))}
    >
      <span className="line-bar-fill" />
      <span className="line-bar-label">{bar.label}</span>
    </button>
  )
}

const lanes = (things: readonly { lane: number }[]): CSSProperties => ({ '--lanes': Math.max(0, ...things.map((it) => it.lane + 1)) }) as CSSProperties

const Years = ({ years, year, onYear }: { years: number[]; year: number; onYear: (year: number) => void }) => (
  <span className="line-years">
    <button type="button" aria-label="前一年" disabled={!years.includes(year - 1)} onClick={() => onYear(year - 1)}><Icon name="back" /></button>
    <span className="figures">{year} 年</span>
    <button type="button" aria-label="后一年" disabled={!years.includes(year + 1)} onClick={() => onYear(year + 1)}><Icon name="forward" /></button>
  </span>
)

/** The calendar year as a line: what scored, what is suspended, until when something may be asked for, today. */
export const YearLine = ({ known, onLook }: { known: Known; onLook: ((day: Day) => void) | null }) => {
  const [year, setYear] = useState(yearOf(known.today))
  const [said, setSaid] = useState<string | null>(null)
  const years = useMemo(() => yearsOf(known), [known])
  const line = useMemo(() => yearLine(known, year), [known, year])
  return (
    <section className="year-line" aria-labelledby="person-year">
      <h2 id="person-year">全年 <Years years={years} year={year} onYear={setYear} /></h2>
      <div className="line-field">
        <div className="line-months" aria-hidden="true">{line.months.map((it) => <span key={it.month} style={at(it.at, 0)}>{monthWord(it.month)}</span>)}</div>
        {line.today !== null && <span className={line.today > LATE ? 'line-today line-today-late' : 'line-today'} style={at(line.today, 0)}>{dayWord(known)} {sayDay(known.today, known.today)}</span>}
        <div className="line-row line-row-marks" role="group" aria-label="记分和修复" style={lanes(line.marks)}>{line.marks.map((it) => <MarkDot key={it.key} mark={it} onSay={setSaid} />)}</div>
        <div className="line-row" role="group" aria-label="暂停和终止" style={lanes(line.measures)}>{line.measures.map((it) => <BarStrip key={it.key} bar={it} onSay={setSaid} />)}</div>
        <div className="line-row line-row-windows" role="group" aria-label="申请和申诉的期限" style={lanes(line.windows)}>{line.windows.map((it) => <BarStrip key={it.key} bar={it} onSay={setSaid} />)}</div>
      </div>
      <p className="line-words" aria-hidden="true">{said ?? (line.marks.length + line.measures.length === 0 ? `${year} 年没有记分，也没有暂停或者终止。` : '指向图上的标记，看它的说明。')}</p>
      <MonthTable known={known} onLook={onLook} year={year} />
    </section>
  )
}
