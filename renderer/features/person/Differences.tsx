import { sayDay } from '../../../shared/rules/say'
import type { Discrepancy } from '../../../shared/rules/assessment'
import type { Known } from '../../../shared/model/known'
import { differenceReason } from '../../../shared/model/reason-targets'
import { Why } from '../../ui/reasons/Why'

const eventName = ({ file }: Known, { event }: Discrepancy): string => {
  const row = file.decisions.find((it) => it.id === event)
  if (row) return row.noticeNo || `${sayDay(row.on)}的通知书`
  return event.startsWith('restoration') ? '记分修复' : '重新登记备案'
}

/** What was recorded beside what the rules give, with the article and the window to appeal. */
export const Differences = ({ known }: { known: Known }) => {
  const { assessment, pack } = known
  if (assessment.discrepancies.length === 0) return null
  return (
    <section aria-labelledby="person-differences">
      <h2 id="person-differences">与规则不一致</h2>
      <ul className="differences">
        {assessment.discrepancies.map((it, at) => (
          <li key={at}>
            <span className="secondary">{eventName(known, it)}　</span>
            {it.says}
            {'（'}
            <Why reason={differenceReason(known, it)}>{pack.quotes.get(it.article)?.name ?? '依据'}</Why>
            {'）'}
            {it.appealUntil && <strong>。可在 {sayDay(it.appealUntil, known.today)}前（含当日）申诉</strong>}。
          </li>
        ))}
      </ul>
    </section>
  )
}
