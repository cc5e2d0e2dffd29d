import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Day } from '../../../../shared/time/day'
import { CheckMark } from '../../../ui/CheckMark'
import { useRowFocus } from '../../../ui/row-focus'
import { rowByKey } from '../../../ui/row-keys'
import { useWindowed } from '../../../ui/windowed'
import type { LedgerLine } from '../lines'
import { appealWords, checkWords, kindWords, shortCheck } from './words'
import '../../../ui/people-table.css'

type Props = {
  lines: readonly LedgerLine[]
  today: Day
  box: RefObject<HTMLDivElement | null>
  /** Where Tab leads; to the first, when it is not in the list. */
  current: string | null
  onOpen: (line: LedgerLine) => void
  onCurrent: (line: LedgerLine) => void
  /** Up from the first line. */
  onLeave: () => void
}

const COLUMNS = ['决定日', '文书号', '人员', '情形', '记分', '措施', '核对', '申诉']
const MOST = 3

const namesOf = ({ people }: LedgerLine): string => {
  const names = people.map((it) => it.name)
  return names.length > MOST ? `${names.slice(0, MOST).join('、')}等 ${names.length} 人` : names.join('、')
}

type LineProps = { line: LedgerLine; at: number; reachable: boolean } & Pick<Props, 'today' | 'onOpen' | 'onCurrent'>

const Line = ({ line, at, reachable, today, onOpen, onCurrent }: LineProps) => {
  const { on, noticeNo, says, points, measure, printed, check, appeal, struck, kind } = line
  return (
    <tr aria-rowindex={at + 2} className={struck ? 'ledger-struck' : ''} onClick={() => onOpen(line)}>
      <td className="figures"><time dateTime={on}>{on}</time></td>
      <th scope="row" title={noticeNo}>
        <button
          type="button" className="name" data-at={at} tabIndex={reachable ? 0 : -1} onFocus={() => onCurrent(line)}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(line)
          }}
        >
          {noticeNo || '无文号'}
        </button>
      </th>
      <td title={namesOf(line)}>{namesOf(line)}</td>
      <td title={says}>{kind === 'measure' && <span className="ledger-kind">{kindWords.measure}</span>}{says}</td>
      <td className="figures points">{points !== null && `${points} 分`}</td>
      <td title={measure}>{printed ? measure : <span className="secondary">{measure}</span>}</td>
      <td title={check ? checkWords(check) : undefined}>{check && <CheckMark kind={check.kind}>{shortCheck(check)}</CheckMark>}</td>
      <td className={`figures ${appeal?.kind === 'open' ? 'ledger-open' : 'secondary'}`}>{kind === 'notice' && appealWords(appeal, today)}</td>
    </tr>
  )
}

const Spacer = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" style={{ height }}><td colSpan={COLUMNS.length} /></tr> : null)

/** The ledger, of which only what is seen is drawn. Arrows walk, Enter opens. */
export const LedgerTable = ({ lines, today, box, current, onOpen, onCurrent, onLeave }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to, before, after, reveal } = useWindowed(box, lines.length)
  const focus = useRowFocus(body, reveal)
  const place = Math.max(0, lines.findIndex((it) => it.key === current))
  useEffect(() => {
    if (current && document.activeElement === document.body && lines.some((it) => it.key === current)) focus(place)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on coming back, not on every move
  }, [])
  const move = (event: KeyboardEvent): void => {
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.at ?? Number.NaN)
    const next = Number.isNaN(at) ? null : rowByKey(event.key, at, lines.length - 1)
    if (next === null) return
    event.preventDefault()
    if (next < 0) onLeave()
    else focus(next)
  }
  const reachable = place >= from && place < to ? place : from
  return (
    <table className="people-table ledger-table" aria-label="台账" aria-rowcount={lines.length + 1}>
      <thead>
        <tr>{COLUMNS.map((word, at) => <th key={word} scope="col" className={`ledger-column-${at + 1}`}>{word}</th>)}</tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        <Spacer height={before} />
        {lines.slice(from, to).map((line, index) => (
          <Line key={line.key} line={line} at={from + index} reachable={from + index === reachable} today={today} onOpen={onOpen} onCurrent={onCurrent} />
        ))}
        <Spacer height={after} />
      </tbody>
    </table>
  )
}
