import { useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PrincipalRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { useBarred, useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { RemoveButton } from '../RemoveButton'
import { namedOn, principalsByPost, principalsInOrder, sayPrincipal } from './principal'
import { PrincipalDrawer } from './PrincipalDrawer'

type Props = { institution: InstitutionRow; rows: readonly PrincipalRow[]; files: readonly PersonFile[] }

type LineProps = { row: PrincipalRow; word: string; barred: boolean; onChange: () => void }

const Line = ({ row, word, barred, onChange }: LineProps) => (
  <li className={word === '曾任' ? 'record record-past' : 'record'}>
    <p><strong>{row.name}</strong>　<span className="secondary">{word}{row.person === null && '，只登记姓名'}</span></p>
    <p className="figures">{sayDay(row.from)}起{row.note && <span className="secondary">　{row.note}</span>}</p>
    {!barred && (
      <p className="record-acts">
        <Button look="quiet" aria-label={`更正主要负责人：${row.name}`} onClick={onChange}>更正</Button>
        <RemoveButton what={`主要负责人 ${row.name}`} command={(stamp) => ({ ...stamp, name: 'removePrincipal', args: { id: row.id } })} />
      </p>
    )}
  </li>
)

/** 许可证载明的主要负责人, with those before, and who counts as one. */
export const Principals = ({ institution, rows, files }: Props) => {
  const { today } = useSession()
  const barred = useBarred()
  const [open, setOpen] = useState<PrincipalRow | 'new' | null>(null)
  const named = namedOn(rows, today)
  const said = sayPrincipal(named, principalsByPost(files, institution.id, today), institution)
  const wordOf = (row: PrincipalRow): string => (row === named ? '现任' : row.from > today ? '将任' : '曾任')
  return (
    <section aria-labelledby="institution-principals">
      <header className="section-head">
        <h2 id="institution-principals">许可证载明的主要负责人</h2>
        <Button look="quiet" disabled={barred !== null} title={barred ?? undefined} onClick={() => setOpen('new')}>登记变更</Button>
      </header>
      {said.kind === 'warning' ? <Banner kind="warning">{said.says}</Banner> : <p>{said.says}</p>}
      <ul className="records">{principalsInOrder(rows).map((it) => <Line key={it.id} row={it} word={wordOf(it)} barred={barred !== null} onChange={() => setOpen(it)} />)}</ul>
      {open && <PrincipalDrawer institution={institution.id} files={files} principal={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}
