import { useState } from 'react'
import type { AgreementRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { useBarred, useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { RemoveButton } from '../RemoveButton'
import { AgreementDrawer } from './AgreementDrawer'
import { currentAgreement, inOrder, nextSettlement, reminderOf, standingOf } from './agreement'

type Props = { institution: string; rows: readonly AgreementRow[] }

const words = { coming: '未开始', running: '履行中', ended: '已到期' } as const

const span = ({ from, until }: AgreementRow): string => (until ? `${sayDay(from)}至 ${sayDay(until)}` : `${sayDay(from)}起，未载明截止日`)

const Settlement = ({ row }: { row: AgreementRow }) => {
  const { today } = useSession()
  return <>{row.settlement ? `年度清算日：${sayDay(nextSettlement(row.settlement, today))}` : '年度清算日：未填'}</>
}

const Line = ({ row, barred, onChange }: { row: AgreementRow; barred: boolean; onChange: () => void }) => {
  const { today } = useSession()
  const standing = standingOf(row, today)
  return (
    <li className={standing === 'ended' ? 'record record-past' : 'record'}>
      <p><strong>{row.number}</strong>　<span className="secondary">{words[standing]}</span></p>
      <p className="figures">{span(row)}</p>
      {standing !== 'ended' && <p className="secondary figures"><Settlement row={row} /></p>}
      {!barred && (
        <p className="record-acts">
          <Button look="quiet" aria-label={`更正协议：${row.number}`} onClick={onChange}>更正</Button>
          <RemoveButton what={`协议 ${row.number}`} command={(stamp) => ({ ...stamp, name: 'removeAgreement', args: { id: row.id } })} />
        </p>
      )}
    </li>
  )
}

/** 医保协议: number, term, settlement day, and when it comes to its end. */
export const Agreements = ({ institution, rows }: Props) => {
  const { today } = useSession()
  const barred = useBarred()
  const [open, setOpen] = useState<AgreementRow | 'new' | null>(null)
  const reminder = reminderOf(rows, today)
  return (
    <section aria-labelledby="institution-agreements">
      <header className="section-head">
        <h2 id="institution-agreements">医保协议</h2>
        <Button look="quiet" disabled={barred !== null} title={barred ?? undefined} onClick={() => setOpen('new')}>登记协议</Button>
      </header>
      {reminder && <Banner kind="warning">{reminder.says}</Banner>}
      {rows.length === 0 && <p className="secondary">还没有登记协议。登记编号和期限后，到期前 90、60、30、7 天会提醒续签。</p>}
      {rows.length > 0 && !currentAgreement(rows, today) && !reminder && <p className="secondary">今天没有履行中的协议。</p>}
      <ul className="records">{inOrder(rows).map((it) => <Line key={it.id} row={it} barred={barred !== null} onChange={() => setOpen(it)} />)}</ul>
      {open && <AgreementDrawer institution={institution} agreement={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}
