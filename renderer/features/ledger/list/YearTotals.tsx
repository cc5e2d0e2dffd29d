import { useLedgerView } from '../../../state/ledger-view'
import { Button } from '../../../ui/Button'
import type { Totals } from '../narrowed'

/** What the year came to; differences and open windows lead to their lines. */
export const YearTotals = ({ year, totals }: { year: number; totals: Totals }) => {
  const show = useLedgerView((it) => it.show)
  const look = (only: 'differs' | 'open'): void => show({ year, only, kind: null, person: '', query: '' })
  return (
    <p className="ledger-totals figures" aria-label={`${year} 年度合计`}>
      <strong>{year} 年度</strong>
      <span>处理通知书 <b>{totals.notices}</b> 份（{totals.times} 人次）</span>
      <span>记 <b>{totals.points}</b> 分</span>
      <span>暂停 <b>{totals.suspensions}</b> 人次</span>
      <span>终止 <b>{totals.terminations}</b> 人次</span>
      {totals.revoked > 0 && <span>撤销 <b>{totals.revoked}</b> 人次</span>}
      {totals.measures > 0 && <span>机构处理 <b>{totals.measures}</b> 件</span>}
      {totals.differing > 0 && <Button look="quiet" onClick={() => look('differs')}>有差异 {totals.differing} 条</Button>}
      {totals.open > 0 && <Button look="quiet" onClick={() => look('open')}>申诉期内 {totals.open} 条</Button>}
    </p>
  )
}
