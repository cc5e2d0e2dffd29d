import { type KeyboardEvent, useRef } from 'react'
import { maskIdNumber } from '../../../../../shared/model/sealed'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import { wordOfRole } from '../../../../../shared/staff/words'
import { useRowFocus } from '../../../../ui/row-focus'
import { rowByKey } from '../../../../ui/row-keys'
import { useWindowed } from '../../../../ui/windowed'
import { fateOf, isFaulty, type People, remarksOf } from './preview'

type Props = {
  lines: readonly MatchedLine[]
  picked: ReadonlySet<number>
  people: People
  /** The row whose remarks are shown whole. */
  current: number | null
  onCurrent: (line: number) => void
  onPick: (line: number, picked: boolean) => void
}

type LineProps = Pick<Props, 'people' | 'onCurrent' | 'onPick'> & { line: MatchedLine; at: number; picked: boolean; reachable: boolean; current: boolean }

const firstOf = (remarks: readonly { sentence: string }[]): string => {
  const [first, ...more] = remarks
  return first ? `${first.sentence.replace(/^第 \d+ 行 ?/, '').replace(/^：/, '')}${more.length > 0 ? ` 等 ${remarks.length} 处` : ''}` : ''
}

const Line = ({ line, at, picked, people, reachable, current, onCurrent, onPick }: LineProps) => {
  const faulty = isFaulty(line)
  const remarks = remarksOf(line, people)
  const { person, post, identity } = line
  return (
    <tr aria-rowindex={at + 2} className={current ? 'import-current' : undefined} onClick={() => onCurrent(line.line)}>
      <td>
        <input
          type="checkbox" data-at={at} tabIndex={reachable ? 0 : -1} aria-label={`导入第 ${line.line} 行 ${person.name}`} aria-disabled={faulty} checked={picked} onFocus={() => onCurrent(line.line)}
          onChange={(event) => !faulty && onPick(line.line, event.target.checked)}
        />
      </td>
      <td className="figures">{line.line}</td>
      <th scope="row">{person.name || '—'}</th>
      <td>{post.role ? wordOfRole(post.role) : '—'}</td>
      <td className="figures">{identity.idNumber ? maskIdNumber(identity.idNumber) : '—'}</td>
      <td className="figures">{person.code ?? '—'}</td>
      <td title={post.department}>{post.department || '—'}</td>
      <td className="figures">{post.from}</td>
      <td className={faulty ? 'import-fault' : undefined} title={fateOf(line, picked, people)}>{fateOf(line, picked, people)}</td>
      <td className={faulty ? 'import-fault' : 'import-warning'} title={remarks.map((it) => it.sentence).join('\n')}>{firstOf(remarks)}</td>
    </tr>
  )
}

const HEADINGS = ['行', '姓名', '岗位', '证件号码', '医保代码', '部门（科室）', '任职起始日', '怎样处理', '问题']
const Spacer = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" style={{ height }}><td colSpan={10} /></tr> : null)

/** The rows of the file, of which only what is seen is drawn. Arrows lead from row to row, space picks. */
export const PreviewTable = ({ lines, picked, people, current, onCurrent, onPick }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to, before, after, reveal } = useWindowed(box, lines.length)
  const focus = useRowFocus(body, reveal)
  const place = Math.max(0, lines.findIndex((it) => it.line === current))
  const reachable = place >= from && place < to ? place : from
  const move = (event: KeyboardEvent): void => {
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.at ?? Number.NaN)
    const next = Number.isNaN(at) ? null : rowByKey(event.key, at, lines.length - 1)
    if (next === null || next < 0) return
    event.preventDefault()
    focus(next)
  }
  return (
    <div className="import-scroll import-rows" ref={box}>
      <table className="people-table import-preview" aria-label="名单预览" aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="import-column-0"><span className="aside-for-ears">导入</span></th>
            {HEADINGS.map((word, at) => <th key={word} scope="col" className={`import-column-${at + 1}`}>{word}</th>)}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          <Spacer height={before} />
          {lines.slice(from, to).map((line, index) => (
            <Line
              key={line.line} line={line} at={from + index} picked={picked.has(line.line)} people={people} reachable={from + index === reachable} current={line.line === current}
              onCurrent={onCurrent} onPick={onPick}
            />
          ))}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}
