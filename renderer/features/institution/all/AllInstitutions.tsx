import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { yearOf } from '../../../../shared/time/day'
import { useExport } from '../../../state/export'
import { everyone } from '../../../store/queries'
import { useBarred, useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { useSlices } from '../../../store/use-slices'
import { Button } from '../../../ui/Button'
import { Why } from '../../../ui/reasons/Why'
import { rowByKey } from '../../../ui/row-keys'
import { Skeleton } from '../../../ui/states'
import { allWish } from './export'
import { type Counts, type Line, linesOf } from './lines'
import { columns, percent, timesIn } from './words'

type Props = { held: readonly InstitutionRow[]; chosen: string; onSwitch: (institution: string) => void; onNew: () => void }

const Figures = ({ people, suspended, terminated, soon, late, differences }: Counts) =>
  [people, suspended, terminated, soon, late, differences].map((it, at) => <td key={at} className={it === 0 ? 'figures secondary' : 'figures'}>{it}</td>)

type RowProps = { line: Line; at: number; chosen: boolean; onSwitch: (institution: string) => void }

const Row = ({ line, at, chosen, onSwitch }: RowProps) => {
  const { institution, share, ...counts } = line
  return (
    <tr aria-current={chosen || undefined}>
      <th scope="row">
        <button type="button" className="name" data-at={at} title="切换到这家机构" onClick={() => onSwitch(institution.id)}>{institution.name}</button>
        {chosen && <span className="secondary">　当前机构</span>}
      </th>
      <Figures {...counts} />
      <td className="figures">{share ? `${share.times}` : '—'}</td>
      <td className="figures">{share ? <Why reason={share.because}>{percent(share.affected, share.registered)}</Why> : <span className="secondary">规则未规定</span>}</td>
    </tr>
  )
}

const Total = ({ lines, total }: { lines: readonly Line[]; total: Counts }) => (
  <tfoot>
    <tr>
      <th scope="row">合计 {lines.length} 家</th>
      <Figures {...total} />
      <td className="figures">{timesIn(lines)}</td>
      <td />
    </tr>
  </tfoot>
)

/** 全部机构: every institution held beside the others; Enter switches to one. */
export const AllInstitutions = ({ held, chosen, onSwitch, onNew }: Props) => {
  const { store, book, judge, today } = useSession()
  const barred = useBarred()
  const [told, setTold] = useState('')
  const body = useRef<HTMLTableSectionElement>(null)
  const files = useLive(() => everyone(store), [store])
  const work = useMemo(() => (files ? linesOf(held, files, { book, judge, today }) : null), [held, files, book, judge, today])
  const found = useSlices(work)
  const move = (event: KeyboardEvent): void => {
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.at ?? Number.NaN)
    const next = Number.isNaN(at) ? null : rowByKey(event.key, at, held.length - 1)
    if (next === null) return
    event.preventDefault()
    body.current?.querySelector<HTMLButtonElement>(`[data-at="${Math.max(0, next)}"]`)?.focus()
  }
  if (!found) return <Skeleton />
  return (
    <section aria-label="各机构和合计">
      <header className="section-head">
        <p className="secondary">截至 {sayDay(today)}。同一人在几家机构任职的，各机构分别计，合计只计一人；人次按 {yearOf(today)} 年度计。</p>
        <p className="section-told" role="status">{told}</p>
        <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => useExport.getState().ask(allWish({ ...found, today, tell: setTold }))}>导出</Button>
        <Button look="primary" disabled={barred !== null} title={barred ?? undefined} onClick={onNew}>新增机构</Button>
      </header>
      <table className="plain-table all-institutions" aria-label="全部机构">
        <thead><tr>{columns.map((it) => <th key={it} scope="col">{it}</th>)}</tr></thead>
        <tbody ref={body} onKeyDown={move}>{found.lines.map((line, at) => <Row key={line.institution.id} line={line} at={at} chosen={line.institution.id === chosen} onSwitch={onSwitch} />)}</tbody>
        <Total {...found} />
      </table>
    </section>
  )
}
