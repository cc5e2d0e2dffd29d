import type { LetterState } from '../../../../shared/agency/letters'
import { type Amended, type AppealAnswer, answerOn, answerReason, outcomeWords } from '../../../../shared/model/appeals'
import { institutionOf, type Known, packAt } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { appealWindow } from '../../../../shared/rules/appeal-window'
import { awaitedOn } from '../../../../shared/rules/awaited'
import { resting } from '../../../../shared/rules/resting'
import { sayDay } from '../../../../shared/rules/say'
import { useLetters } from '../../../store/use-sync'
import { Banner } from '../../../ui/Banner'
import { Why } from '../../../ui/reasons/Why'
import { amendmentsOf } from './amendments'

const STAYS: Partial<Record<LetterState, string>> = {
  'awaits-decision': '申诉还没有送出：经办机构的这份通知书到达并确认是同一份以后，自动送出。期限将到的，请另行递交纸面申诉。',
  'needs-person': '申诉没有送成，须由人处理，请到“经办机构”页。',
}

/** What keeps the appeal from the agency; nothing once it is there. */
const Sending = ({ appeal }: { appeal: Amended }) => {
  const letter = useLetters()?.find(({ args, name }) => name === 'lodgeAppeal' && args.id === appeal.id)
  return letter ? <Banner kind="warning">{STAYS[letter.state] ?? '申诉还没有送到经办机构，连上后自动送出。'}</Banner> : null
}

/** 第四十、四十一条: what came of the appeal, in the agency's words. */
const Answered = ({ known, row, answer }: { known: Known; row: DecisionRow; answer: AppealAnswer }) => {
  const institution = institutionOf(known, row.institution)
  const pack = institution ? packAt(known, institution, row.on) : known.pack
  const source = pack.pack.deadlines['appeal-tell'] ?? pack.pack.deadlines.appeal
  const says = `${sayDay(answer.on, known.today)}告知异议申诉结果`
  return (
    <Banner>
      {source ? <Why reason={resting(says, pack, source)}>{says}</Why> : says}：<strong>{outcomeWords[answer.outcome]}</strong>。{answerReason(answer)}
    </Banner>
  )
}

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
  const { revoked, appeal } = amendmentsOf(known.file, row, known.today)
  const institution = institutionOf(known, row.institution)
  const answer = appeal && answerOn(appeal, known.today)
  const answered = answer && <Answered known={known} row={row} answer={answer} />
  if (revoked) return <>{answered}<Banner>这份通知书已被撤销，不再计分，也不再核对。</Banner></>
  if (answered) return answered
  if (appeal) return <><Banner><Awaited known={known} row={row} /></Banner><Sending appeal={appeal} /></>
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
