import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useRowFocus } from '../../ui/row-focus'
import { rowByKey } from '../../ui/row-keys'
import { useWindowed } from '../../ui/windowed'
import type { RegisterLine } from './lines'
import type { Selection } from './use-selection'
import '../../ui/people-table.css'

type Props = {
  lines: readonly RegisterLine[]
  box: RefObject<HTMLDivElement | null>
  /** Whose line Tab leads to; the first one's, when it is not in the list. */
  current: string | null
  onOpen: (person: string) => void
  onCurrent: (person: string) => void
  /** Up from the first line. */
  onLeave: () => void
  selection: Selection
}

type LineProps = { line: RegisterLine; at: number; reachable: boolean } & Pick<Props, 'onOpen' | 'onCurrent' | 'selection'>

const Left = ({ here, left }: RegisterLine) => {
  if (here && !left) return <>在职</>
  if (here) return <>在职，{left} 离职</>
  return <span className="secondary">已离职{left && `　${left}`}</span>
}

/** The keyboard selects on the name itself: space, and Shift with the arrows. */
const Pick = ({ line, at, selection }: Pick<LineProps, 'line' | 'at' | 'selection'>) => {
  const pick = (event: MouseEvent): void => {
    event.stopPropagation()
    if (event.shiftKey) selection.reach(at)
    else selection.toggle(at)
  }
  return (
    <td className="register-pick" onClick={(event) => event.stopPropagation()}>
      <input type="checkbox" tabIndex={-1} aria-label={`选择 ${line.name}`} checked={selection.has(line.id)} onClick={pick} onChange={() => undefined} />
    </td>
  )
}

const Line = ({ line, at, reachable, onOpen, onCurrent, selection }: LineProps) => (
  <tr aria-rowindex={at + 2} className={selection.has(line.id) ? 'register-picked' : undefined} onClick={() => onOpen(line.id)}>
    <Pick line={line} at={at} selection={selection} />
    <th scope="row">
      <button
        type="button" className="name" data-at={at} tabIndex={reachable ? 0 : -1} onFocus={() => onCurrent(line.id)}
        onClick={(event) => {
          event.stopPropagation()
          onOpen(line.id)
        }}
      >
        {line.name}
      </button>
    </th>
    <td>{line.roleWord || <span className="secondary">无岗位</span>}</td>
    <td>{line.title}</td>
    <td title={line.department}>{line.department}</td>
    <td className="figures">{line.code || <span className="secondary">未填</span>}</td>
    <td className="figures">{line.since && <time dateTime={line.since}>{line.since}</time>}</td>
    <td className="figures"><Left {...line} /></td>
  </tr>
)

const Spacer = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" style={{ height }}><td colSpan={8} /></tr> : null)

/** The register, of which only what is seen is drawn. */
export const RegisterTable = ({ lines, box, current, onOpen, onCurrent, onLeave, selection }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const { from, to, before, after, reveal } = useWindowed(box, lines.length)
  const focus = useRowFocus(body, reveal)
  const place = Math.max(0, lines.findIndex((it) => it.id === current))
  // Back from a person's page: where one was.
  useEffect(() => {
    if (current && document.activeElement === document.body && lines.some((it) => it.id === current)) focus(place)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on coming back, not on every move
  }, [])
  const move = (event: KeyboardEvent): void => {
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.at ?? Number.NaN)
    if (Number.isNaN(at)) return
    const next = rowByKey(event.key, at, lines.length - 1)
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)
    if (next === null && event.key !== ' ' && !isAll) return
    event.preventDefault()
    if (isAll) selection.all(true)
    else if (next === null) selection.toggle(at)
    else if (next < 0) onLeave()
    else {
      if (event.shiftKey) selection.extend(at, next)
      focus(next)
    }
  }
  const reachable = place >= from && place < to ? place : from
  return (
    <table className="people-table register-table" aria-label="人员" aria-rowcount={lines.length + 1}>
      <thead>
        <tr>
          <th scope="col" className="register-pick">
            <input
              type="checkbox" aria-label="选择列表里的全部人员" title="选择全部（在列表里按 Ctrl+A）" checked={lines.length > 0 && lines.every((it) => selection.has(it.id))}
              onChange={(event) => selection.all(event.target.checked)}
            />
          </th>
          {['姓名', '岗位', '职称', '部门（科室）', '医保编码', '任职起始日', '在职'].map((word, at) => <th key={word} scope="col" className={`register-column-${at + 1}`}>{word}</th>)}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        <Spacer height={before} />
        {lines.slice(from, to).map((line, index) => (
          <Line key={line.id} line={line} at={from + index} reachable={from + index === reachable} onOpen={onOpen} onCurrent={onCurrent} selection={selection} />
        ))}
        <Spacer height={after} />
      </tbody>
    </table>
  )
}
