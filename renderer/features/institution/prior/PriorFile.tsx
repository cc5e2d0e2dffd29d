import { type ReactNode, useMemo, useState } from 'react'
import type { PersonFile } from '../../../../shared/model/history'
import type { InstitutionRow, PriorNoticeRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayDay } from '../../../../shared/rules/say'
import { useBarred, useSession } from '../../../store/session'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import type { Scans } from '../InstitutionPage'
import { CloseDialog } from './CloseDialog'
import { DecideDrawer } from './DecideDrawer'
import { FilePeople } from './FilePeople'
import { FileSayings } from './FileSayings'
import type { Proposal } from './foresee'
import { GroundDrawer } from './GroundDrawer'
import { byWords, sayAnswer, stageOf } from './prior'
import { PriorDrawer } from './PriorDrawer'
import { SayingDrawer } from './SayingDrawer'

export type FileProps = {
  institution: InstitutionRow
  row: PriorNoticeRow
  files: readonly PersonFile[]
  pack: CompiledPack
  scans: Scans
  onBack: () => void
  onDefence: () => void
  onPerson: (person: string) => void
}

type Job = { kind: 'change' | 'decide' | 'close' | 'ground' } | { kind: 'say'; what: PriorNoticeRow['said'][number]['kind'] }

const Fact = ({ label, children }: { label: string; children: ReactNode }) => <div><dt>{label}</dt><dd>{children}</dd></div>

const About = ({ row }: { row: PriorNoticeRow }) => (
  <section aria-labelledby="prior-about">
    <header className="section-head"><h2 id="prior-about">告知的内容</h2></header>
    <dl className="prior-about figures">
      <Fact label="告知书日期">{sayDay(row.on)}</Fact>
      <Fact label="收到日">{row.received ? sayDay(row.received) : '未填'}</Fact>
      <Fact label="陈述申辩截止日">{row.answerBy ? sayDay(row.answerBy) : '未载明'}</Fact>
      <Fact label="拟作出的处理">{row.by ? byWords[row.by] : '未填'}</Fact>
      <Fact label="检查">{row.inspection ?? '未填'}</Fact>
      <Fact label="机构涉及金额">{row.amount === null ? '未填' : `${row.amount.toLocaleString('zh-CN')} 元`}</Fact>
    </dl>
    <h3>认定的事实</h3>
    <p className="said-words">{row.facts}</p>
    <h3>理由和依据</h3>
    <p className="said-words">{row.reasons || <span className="secondary">告知书没有写明</span>}</p>
  </section>
)

type HeadProps = Pick<FileProps, 'row' | 'onBack' | 'onDefence'> & { onJob: (job: Job) => void }

const Head = ({ row, onBack, onDefence, onJob }: HeadProps) => {
  const { store, stamp } = useSession()
  const barred = useBarred()
  const stage = stageOf(row)
  const off = { disabled: barred !== null, title: barred ?? undefined }
  const reopen = (): void => void store.commit({ ...stamp(), name: 'closePriorNotice', args: { id: row.id, on: null } })
  return (
    <div className="prior-head">
      <Button look="quiet" onClick={onBack}><Icon name="back" />全部事先告知</Button>
      <h2>{row.noticeNo || `${sayDay(row.on)}的事先告知`}</h2>
      <span className="prior-acts">
        <Button onClick={onDefence}>陈述申辩书</Button>
        {stage === 'open' && <Button {...off} onClick={() => onJob({ kind: 'change' })}>更正</Button>}
        {stage === 'open' && <Button {...off} onClick={() => onJob({ kind: 'close' })}>结案，未作处理</Button>}
        {stage === 'closed' && <Button {...off} onClick={reopen}>重新打开</Button>}
        {stage === 'open' && <Button look="primary" disabled={barred !== null || row.people.length === 0} title={barred ?? (row.people.length === 0 ? '先登记相关人员' : undefined)} onClick={() => onJob({ kind: 'decide' })}>登记为处理通知书</Button>}
      </span>
    </div>
  )
}

const Drawer = ({ job, onClose, ...rest }: FileProps & { job: Job; onClose: () => void }) => {
  switch (job.kind) {
    case 'change': return <PriorDrawer {...rest} onClose={onClose} onSaved={onClose} />
    case 'decide': return <DecideDrawer {...rest} onClose={onClose} onSaved={onClose} />
    case 'close': return <CloseDialog row={rest.row} onClose={onClose} />
    case 'ground': return <GroundDrawer {...rest} onClose={onClose} />
    case 'say': return <SayingDrawer {...rest} kind={job.what} onClose={onClose} />
  }
}

/** One prior notice with all that was said to it, until it becomes the notice or is laid aside. */
export const PriorFile = (props: FileProps) => {
  const { institution, row, scans } = props
  const { book, today } = useSession()
  const barred = useBarred()
  const [job, setJob] = useState<Job | null>(null)
  const proposal = useMemo((): Proposal => ({ institution, by: row.by, amount: row.amount, book, today }), [institution, row.by, row.amount, book, today])
  const answer = sayAnswer(row, today)
  return (
    <>
      <Head {...props} onJob={setJob} />
      <Banner kind={answer.pressing ? 'warning' : 'info'}>{answer.says}。</Banner>
      <div className="prior-columns">
        <div>
          <About row={row} />
          <FilePeople {...props} proposal={proposal} />
        </div>
        <div>
          <FileSayings {...props} barred={barred} onAdd={(what) => setJob({ kind: 'say', what })} onGround={() => setJob({ kind: 'ground' })} />
          <section aria-labelledby="prior-scans">
            <header className="section-head"><h2 id="prior-scans">附件</h2></header>
            {scans({ of: `priorNotices/${row.id}`, institution: row.institution, about: row.noticeNo || '事先告知' })}
          </section>
        </div>
      </div>
      {job && <Drawer {...props} job={job} onClose={() => setJob(null)} />}
    </>
  )
}
