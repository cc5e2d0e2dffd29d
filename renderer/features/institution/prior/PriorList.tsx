import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { PriorNoticeRow } from '../../../../shared/model/rows'
import { useBarred, useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { rowByKey } from '../../../ui/row-keys'
import { EmptyState } from '../../../ui/states'
import { byWords, inOrder, sayAnswer, stageOf, stageWords } from './prior'

type Props = { rows: readonly PriorNoticeRow[]; files: readonly PersonFile[]; onOpen: (id: string) => void; onNew: () => void }

/** Ctrl+N enters a new one, unless a dialog is open. */
const useNew = (onNew: () => void, barred: boolean): void => {
  useEffect(() => {
    if (barred) return
    const act = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'n' || shiftKey || altKey || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      onNew()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [onNew, barred])
}

const namesIn = ({ people }: PriorNoticeRow, files: readonly PersonFile[]): string =>
  people.map(({ person }) => files.find((it) => it.person.id === person)?.person.name ?? '已不在名册的人员').join('、') || '未指明人员'

const Row = ({ row, at, files, onOpen }: Pick<Props, 'files' | 'onOpen'> & { row: PriorNoticeRow; at: number }) => {
  const { today } = useSession()
  const answer = sayAnswer(row, today)
  return (
    <tr>
      <th scope="row"><button type="button" className="name" data-at={at} onClick={() => onOpen(row.id)}>{row.noticeNo || `${row.on} 的告知`}</button></th>
      <td className="figures">{row.on}</td>
      <td>{row.by ? byWords[row.by] : ''}</td>
      <td>{namesIn(row, files)}</td>
      <td>{stageWords[stageOf(row)]}</td>
      <td className={answer.pressing ? 'pressing' : ''}>{answer.says}</td>
    </tr>
  )
}

/** 事先告知: every file of the institution, the open ones first. */
export const PriorList = ({ rows, files, onOpen, onNew }: Props) => {
  const barred = useBarred()
  const body = useRef<HTMLTableSectionElement>(null)
  useNew(onNew, barred !== null)
  const add = <Button look="primary" disabled={barred !== null} title={barred ?? 'Ctrl+N'} aria-keyshortcuts="Control+N" onClick={onNew}>登记事先告知</Button>
  const move = (event: KeyboardEvent): void => {
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.at ?? Number.NaN)
    const next = Number.isNaN(at) ? null : rowByKey(event.key, at, rows.length - 1)
    if (next === null) return
    event.preventDefault()
    body.current?.querySelector<HTMLButtonElement>(`[data-at="${Math.max(0, next)}"]`)?.focus()
  }
  if (rows.length === 0)
    return (
      <EmptyState title="还没有事先告知" action={add}>
        医保部门在作出处理、处罚以前，会告知拟认定的事实和理由（第十一条）。收到后在这里登记，记下证据、责任建议和陈述申辩，打印陈述申辩书；通知书来了，一次登记到各人名下。
      </EmptyState>
    )
  return (
    <section aria-labelledby="prior-list">
      <header className="section-head"><h2 id="prior-list">事先告知与陈述申辩</h2>{add}</header>
      <table className="plain-table" aria-label="事先告知">
        <thead><tr>{['告知书', '日期', '拟作出的处理', '人员', '状态', '陈述申辩'].map((it) => <th key={it} scope="col">{it}</th>)}</tr></thead>
        <tbody ref={body} onKeyDown={move}>{inOrder(rows).map((row, at) => <Row key={row.id} row={row} at={at} files={files} onOpen={onOpen} />)}</tbody>
      </table>
    </section>
  )
}
