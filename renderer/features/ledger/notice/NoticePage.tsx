import { useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import { knownOf } from '../../../../shared/model/known'
import { checkOf } from '../../../../shared/model/notice-check'
import type { Reason } from '../../../../shared/rules/assessment'
import { useNoticeForm } from '../../../state/notice-form'
import { useSession } from '../../../store/session'
import { ReasonDrawer } from '../../../ui/reasons/ReasonDrawer'
import { ReasonProvider } from '../../../ui/reasons/reason-context'
import type { PapersOf } from '../LedgerPage'
import type { Place } from '../place'
import type { AmendKind } from './amend-draft'
import { AmendDrawer } from './AmendDrawer'
import { appealOf } from './amendments'
import { AppealBanner } from './AppealBanner'
import { AppealDrawer } from './AppealDrawer'
import { AppealScans } from './AppealScans'
import { WithdrawAsk } from './WithdrawAsk'
import { CheckTable } from './CheckTable'
import { Duplicates } from './Duplicates'
import { NoticeHead } from './NoticeHead'
import { NoticeHistory } from './NoticeHistory'
import './notice-page.css'

type Props = {
  file: PersonFile
  id: string
  papers: PapersOf
  onGo: (to: Place) => void
  onPerson: (person: string) => void
  onBack: () => void
}

const told: Record<AmendKind, string> = { variation: '已登记变更。', revocation: '已登记撤销，不再计分。', appeal: '已登记提出申诉。' }

/** 核对: what the notice says beside what the rules give, and what can be done about it. */
export const NoticePage = ({ file, id, papers, onGo, onPerson, onBack }: Props) => {
  const { book, today } = useSession()
  const [reason, setReason] = useState<Reason | null>(null)
  const [amending, setAmending] = useState<AmendKind | null>(null)
  const [withdrawing, setWithdrawing] = useState(false)
  const [said, setSaid] = useState('')
  const corrected = useNoticeForm((it) => it.told)
  const known = useMemo(() => knownOf(file, book, today), [file, book, today])
  const rows = useMemo(() => checkOf(known, id), [known, id])
  const row = file.decisions.find((it) => it.id === id)
  if (!row) return null
  const appeal = appealOf(file, row, today)
  const saved = (kind: AmendKind): void => {
    setAmending(null)
    setSaid(kind === 'appeal' && appeal ? '已更正申诉。' : told[kind])
    if (kind === 'appeal' && !appeal) onGo({ at: 'letter', id })
  }
  return (
    <ReasonProvider value={setReason}>
      <div className="check">
        <NoticeHead
          known={known} row={row} told={corrected || said} onBack={onBack} onPerson={onPerson} onAmend={setAmending}
          onCorrect={() => useNoticeForm.getState().correct(file.person.id, id)} onWithdraw={() => setWithdrawing(true)} onLetter={() => onGo({ at: 'letter', id })}
        />
        <AppealBanner known={known} row={row} />
        <Duplicates row={row} all={file.decisions} onGo={onGo} />
        <CheckTable known={known} row={row} rows={rows} />
        <NoticeHistory known={known} row={row} />
        <section aria-labelledby="check-papers">
          <h2 id="check-papers">附件（扫描件）</h2>
          {papers({ of: `decisions/${id}`, institution: row.institution, about: row.noticeNo || '处理通知书' })}
        </section>
        {appeal && <AppealScans known={known} row={row} appeal={appeal} papers={papers} />}
      </div>
      {reason && <ReasonDrawer reason={reason} packs={known.packs} onClose={() => setReason(null)} />}
      {amending === 'appeal' && <AppealDrawer known={known} row={row} appeal={appeal} onClose={() => setAmending(null)} onSaved={() => saved(amending)} />}
      {amending && amending !== 'appeal' && <AmendDrawer known={known} row={row} kind={amending} onClose={() => setAmending(null)} onSaved={() => saved(amending)} />}
      {withdrawing && appeal && <WithdrawAsk appeal={appeal} onDone={(says) => { setWithdrawing(false); setSaid(says) }} />}
    </ReasonProvider>
  )
}
