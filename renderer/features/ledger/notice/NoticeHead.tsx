import { answerOn } from '../../../../shared/model/appeals'
import { institutionName, type Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { useBarred } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { amendmentsOf } from './amendments'
import type { AmendKind } from './amend-draft'

type Props = {
  known: Known
  row: DecisionRow
  told: string
  onBack: () => void
  onPerson: (person: string) => void
  onCorrect: () => void
  onAmend: (kind: AmendKind) => void
  onWithdraw: () => void
  onLetter: () => void
}

type Shut = (why: string | null) => { disabled: boolean; title: string | undefined }

/** An appeal is set right or taken back until it is answered (第四十条). */
const AppealActions = ({ known, row, onAmend, onWithdraw, onLetter, shut }: Props & { shut: Shut }) => {
  const { revoked, appeal } = amendmentsOf(known.file, row, known.today)
  if (!appeal) return <Button look="primary" onClick={() => onAmend('appeal')} {...shut(revoked ? '这份通知书已被撤销。' : null)}>提出申诉</Button>
  const answered = answerOn(appeal, known.today) ? '经办机构已经告知结果。' : null
  return (
    <>
      <Button onClick={() => onAmend('appeal')} {...shut(answered)}>更正申诉</Button>
      <Button onClick={onWithdraw} {...shut(answered)}>撤回申诉</Button>
      <Button onClick={onLetter}>申诉书</Button>
    </>
  )
}

const Actions = (props: Props) => {
  const { known, row, onCorrect, onAmend } = props
  const barred = useBarred()
  const { revoked } = amendmentsOf(known.file, row, known.today)
  const shut: Shut = (why) => ({ disabled: (barred ?? why) !== null, title: barred ?? why ?? undefined })
  const gone = revoked ? '这份通知书已被撤销。' : null
  return (
    <div className="check-actions">
      <Button onClick={onCorrect} {...shut(row.origin === 'agency' ? '由经办机构传来，不能在本机更正。' : null)}>更正录入</Button>
      <Button onClick={() => onAmend('variation')} {...shut(gone)}>记录变更</Button>
      <Button onClick={() => onAmend('revocation')} {...shut(gone)}>记录撤销</Button>
      <AppealActions {...props} shut={shut} />
    </div>
  )
}

/** Which notice it is, about whom, and what can be done with it. */
export const NoticeHead = (props: Props) => {
  const { known, row, told, onBack, onPerson } = props
  const { person } = known.file
  const facts = [institutionName(known, row.institution), `${sayDay(row.on)}作出`, row.received ? `${sayDay(row.received)}送达` : '送达日未记', row.by && { agreement: '协议处理', penalty: '行政处罚' }[row.by]]
  return (
    <header className="check-head">
      <Button look="quiet" onClick={onBack}><Icon name="back" />返回台账</Button>
      <div className="check-title">
        <h1>{row.noticeNo || '处理通知书（无文号）'}</h1>
        <p>
          <button type="button" className="why" title="打开人员" onClick={() => onPerson(person.id)}>{person.name}</button>
          <span className="secondary figures">　{facts.filter(Boolean).join('　')}</span>
        </p>
      </div>
      <p className="check-told" role="status">{told}</p>
      <Actions {...props} />
    </header>
  )
}
