import type { Known } from '../../../../shared/model/known'
import type { CheckRow, CheckState } from '../../../../shared/model/notice-check'
import { differenceReason } from '../../../../shared/model/reason-targets'
import type { DecisionRow } from '../../../../shared/model/rows'
import { CheckMark } from '../../../ui/CheckMark'
import { ReasonTree } from '../../../ui/reasons/ReasonTree'
import { treeOf } from '../../../ui/reasons/tree'
import { Why } from '../../../ui/reasons/Why'
import '../../../ui/reasons/reasons.css'
import { amendmentsOf } from './amendments'

const words: Record<CheckState, string> = { agrees: '一致', differs: '不一致', silent: '未写明，按规则', given: '以通知书为准' }

/** A difference with its article open beneath it. */
const Difference = ({ known, row }: { known: Known; row: CheckRow }) => (
  <tr className="check-open">
    <td />
    <td colSpan={3}>
      <ul className="reason-tree check-reasons">
        {row.differences.map((it, at) => {
          const { key: _, ...tree } = treeOf(differenceReason(known, it), known.packs)
          return <ReasonTree key={at} {...tree} />
        })}
      </ul>
    </td>
  </tr>
)

const Row = ({ known, row }: { known: Known; row: CheckRow }) => (
  <>
    <tr className={`check-row check-row-${row.state}`}>
      <th scope="row">{row.label}</th>
      <td className="figures">{row.notice}</td>
      <td className="figures"><Why reason={row.because}>{row.rules}</Why></td>
      <td><CheckMark kind={row.state}>{words[row.state]}</CheckMark></td>
    </tr>
    {row.differences.length > 0 && <Difference known={known} row={row} />}
  </>
)

const Verdict = ({ rows }: { rows: readonly CheckRow[] }) => {
  const count = rows.reduce((sum, it) => sum + it.differences.length, 0)
  if (count === 0) return <p><CheckMark kind="agrees">与规则一致</CheckMark></p>
  return <p><CheckMark kind="differs">与规则不一致 {count} 处</CheckMark>：{rows.filter((it) => it.differences.length > 0).map((it) => it.label).join('、')}。通知书写明的照样有效，有异议的在期限内申诉。</p>
}

type Props = { known: Known; row: DecisionRow; rows: readonly CheckRow[] | null }

/** On the left what the notice says, beside it what the rules give, row by row. */
export const CheckTable = ({ known, row, rows }: Props) => {
  const { varied } = amendmentsOf(known.file, row, known.today)
  return (
    <section aria-labelledby="check-rows">
      <h2 id="check-rows">核对</h2>
      {rows === null ? <p><CheckMark kind="not">不能核对</CheckMark>：{row.on > known.today ? '作出决定之日在今天以后，到那天才计入。' : '已被撤销，不再计分。'}</p> : (
        <>
          <Verdict rows={rows} />
          {varied && <p className="secondary">已被变更，下面按变更后的内容核对。</p>}
          <table className="check-table">
            <thead>
              <tr><th scope="col">项目</th><th scope="col">通知书</th><th scope="col">规则</th><th scope="col">核对</th></tr>
            </thead>
            <tbody>{rows.map((it) => <Row key={it.key} known={known} row={it} />)}</tbody>
          </table>
        </>
      )}
    </section>
  )
}
