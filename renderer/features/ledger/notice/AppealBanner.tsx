import { institutionOf, type Known, packAt } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { appealWindow } from '../../../../shared/rules/appeal-window'
import { awaitedOn } from '../../../../shared/rules/awaited'
import { sayDay } from '../../../../shared/rules/say'
import { Banner } from '../../../ui/Banner'
import { Why } from '../../../ui/reasons/Why'
import { amendmentsOf } from './amendments'

const Awaited = ({ known, row }: { known: Known; row: DecisionRow }) => {
  const awaited = awaitedOn(known.law, known.history, known.today).filter((it) => it.decision === row.id)
  if (awaited.length === 0) return <>已提出申诉。</>
  return (
    <>
      已提出申诉，等经办机构答复：
      {awaited.map((it) => (
        <span key={it.kind}>{it.kind === 'verify' ? '核实' : '书面告知'} <Why reason={it.because}>{sayDay(it.due, known.today)}前</Why>{it.due < known.today && '（已逾期）'}　</span>
      ))}
    </>
  )
}

/** The window to appeal, counting down in working days, with its article (第三十九条). */
export const AppealBanner = ({ known, row }: { known: Known; row: DecisionRow }) => {
  const { revoked, appealed } = amendmentsOf(known.file, row, known.today)
  const institution = institutionOf(known, row.institution)
  if (revoked) return <Banner>这份通知书已被撤销，不再计分，也不再核对。</Banner>
  if (appealed) return <Banner><Awaited known={known} row={row} /></Banner>
  if (!institution) return null
  const window = appealWindow(packAt(known, institution, row.on), row.received, known.law.workingDays, known.today)
  if (!window) return row.received ? null : <Banner kind="warning">送达日没有登记，算不出申诉期限。请更正录入，补上送达日。</Banner>
  if (window.left === null) return <Banner><Why reason={window.because}>申诉期限</Why>已于 {sayDay(window.until, known.today)}届满。</Banner>
  return (
    <Banner kind="warning">
      如有异议，<Why reason={window.because}>{sayDay(window.until, known.today)}前（含当日）</Why>可以申诉，
      <strong>{window.left === 0 ? '今天是最后一天' : `还剩 ${window.left} 个工作日`}</strong>{window.provisional && '（推算）'}。
    </Banner>
  )
}
