import { type KeyboardEvent, useRef } from 'react'
import type { JournalEntry } from '../../../../shared/model/journal'
import { sayInstant } from '../../../ui/when'
import { useWindowed } from '../../../ui/windowed'
import { aboutWhom } from './about'
import { sentenceOf } from './sentences'
import { type Entries, useSeen } from './useEntries'

type Props = { entries: Entries; names: ReadonlyMap<string, string>; onOpen: (entry: JournalEntry) => void }

const Line = ({ entry, names, onOpen }: { entry: JournalEntry } & Pick<Props, 'names' | 'onOpen'>) => {
  const sentence = sentenceOf(entry)
  const about = aboutWhom(entry, names)
  return (
    <tr onClick={() => onOpen(entry)}>
      <td className="figures">{sayInstant(entry.at)}</td>
      <td title={entry.who}>{entry.who}</td>
      <td title={sentence}>
        <button type="button" className="safety-open" onClick={(event) => { event.stopPropagation(); onOpen(entry) }}>{sentence}</button>
      </td>
      <td title={about}>{about || <span className="secondary">—</span>}</td>
    </tr>
  )
}

const step = (key: string): number => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0)

/** The newest first; only the lines that are seen are there. Arrows go from line to line, Enter opens. */
export const AuditTable = ({ entries, names, onOpen }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const { from, to, before, after } = useWindowed(box, entries.count)
  const seen = useSeen(entries, from, to)
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('.safety-open') ?? [])]
    const next = buttons[buttons.findIndex((it) => it === document.activeElement) + step(event.key)]
    if (step(event.key) === 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div ref={box} className="audit-box" tabIndex={0} role="region" aria-label="操作记录列表">
      <table className="ruled-table safety-table audit-table" aria-rowcount={entries.count}>
        <thead>
          <tr>
            <th scope="col" className="audit-when">时间</th>
            <th scope="col" className="audit-who">操作人</th>
            <th scope="col">做了什么</th>
            <th scope="col" className="audit-about">涉及</th>
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {before > 0 && <tr aria-hidden="true"><td colSpan={4} style={{ height: before, padding: 0 }} /></tr>}
          {seen.map((it) => <Line key={it.seq} entry={it} names={names} onOpen={onOpen} />)}
          {after > 0 && <tr aria-hidden="true"><td colSpan={4} style={{ height: after, padding: 0 }} /></tr>}
        </tbody>
      </table>
    </div>
  )
}
