import { useState } from 'react'
import type { HandlingRow, InstitutionRow } from '../../../../shared/model/rows'
import { packIn } from '../../../../shared/model/rulebook'
import { sayDay } from '../../../../shared/rules/say'
import { useBarred, useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Why } from '../../../ui/reasons/Why'
import { dayOfYear } from '../overview/year'
import { HandlingDrawer } from './HandlingDrawer'
import { countsOn, kindWords, ofYear, turnWords } from './handlings'
import { RevokeDialog } from './RevokeDialog'

type Props = { institution: InstitutionRow; rows: readonly HandlingRow[]; year: number }

/** Where the pack counts handlings, how far it has come; elsewhere that nothing is counted. */
const Counts = ({ institution, rows, year }: Props) => {
  const { book, today } = useSession()
  const on = dayOfYear(year, today)
  const pack = packIn(book, institution.packs, on)
  if (!pack) return null
  const counts = countsOn(pack, rows, on)
  if (counts.length === 0) return <p className="secondary">{pack.pack.shortTitle}不按处理次数计分：约谈、限期整改等只作记录。</p>
  return counts.map((it) => (
    <p key={it.circumstance} className={it.meets.length > 0 ? 'handling-count handling-met' : 'handling-count'}>
      {it.meets.length > 0 ? '已满次数：' : it.count > 0 ? `第 ${it.count} 次，共 ${it.of} 次即计分：` : `共 ${it.of} 次即计分：`}
      <Why reason={it.because}>{it.says}</Why>
    </p>
  ))
}

type ActsProps = { row: HandlingRow; onChange: () => void; onRevoke: () => void }

const Acts = ({ row, onChange, onRevoke }: ActsProps) => {
  const { store, stamp } = useSession()
  const restore = (): void => void store.commit({ ...stamp(), name: 'revokeHandling', args: { id: row.id, on: null } })
  const name = `${row.on}${kindWords[row.kind]}`
  return (
    <td className="handling-acts">
      <Button look="quiet" aria-label={`更正：${name}`} onClick={onChange}>更正</Button>
      {row.revokedOn
        ? <Button look="quiet" aria-label={`取消撤销：${name}`} onClick={restore}>取消撤销</Button>
        : <Button look="quiet" aria-label={`登记撤销：${name}`} onClick={onRevoke}>登记撤销</Button>}
    </td>
  )
}

const yuan = (amount: number | null): string => (amount === null ? '' : `${amount.toLocaleString('zh-CN')} 元`)

type Job = { kind: 'new' } | { kind: 'change' | 'revoke'; row: HandlingRow }

const Table = ({ institution, rows, year, onJob }: Props & { onJob: ((job: Job) => void) | null }) => {
  const { book, today } = useSession()
  const on = dayOfYear(year, today)
  const pack = packIn(book, institution.packs, on)
  const turns = pack ? turnWords(countsOn(pack, rows, on)) : new Map<string, string>()
  return (
    <table className="plain-table" aria-label={`${year} 年的处理、处罚`}>
      <thead><tr>{['日期', '种类', '文号', '金额', '事由', '计次', ...(onJob ? ['操作'] : [])].map((it) => <th key={it} scope="col">{it}</th>)}</tr></thead>
      <tbody>
        {ofYear(rows, year).map((row) => (
          <tr key={row.id} className={row.revokedOn ? 'record-past' : ''}>
            <td className="figures">{row.on}</td>
            <th scope="row">{kindWords[row.kind]}</th>
            <td>{row.noticeNo}</td>
            <td className="figures">{yuan(row.amount)}</td>
            <td>{row.words}</td>
            <td>{row.revokedOn ? `${sayDay(row.revokedOn, today)}撤销，不计` : (turns.get(row.id) ?? '不计次')}</td>
            {onJob && <Acts row={row} onChange={() => onJob({ kind: 'change', row })} onRevoke={() => onJob({ kind: 'revoke', row })} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 处理与处罚 of the institution in a year. */
export const Handlings = (props: Props) => {
  const { institution, rows, year } = props
  const barred = useBarred()
  const [job, setJob] = useState<Job | null>(null)
  const close = (): void => setJob(null)
  return (
    <section aria-labelledby="institution-handlings">
      <header className="section-head">
        <h2 id="institution-handlings">对本机构的处理、处罚</h2>
        <Button disabled={barred !== null} title={barred ?? undefined} onClick={() => setJob({ kind: 'new' })}>登记处理、处罚</Button>
      </header>
      <Counts {...props} />
      {ofYear(rows, year).length === 0 ? <p className="secondary">{year} 年没有登记处理或者处罚。</p> : <Table {...props} onJob={barred === null ? setJob : null} />}
      {job?.kind === 'revoke' && <RevokeDialog handling={job.row} onClose={close} />}
      {(job?.kind === 'new' || job?.kind === 'change') && <HandlingDrawer institution={institution.id} handling={job.kind === 'change' ? job.row : null} onClose={close} />}
    </section>
  )
}
