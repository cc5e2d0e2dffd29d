import { type Amended, answerOn } from '../../../../shared/model/appeals'
import { hasIdentity } from '../../../../shared/model/erasing'
import type { Known } from '../../../../shared/model/known'
import type { DecisionRow } from '../../../../shared/model/rows'
import { isTold } from '../../../store/appeal-queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import type { PapersOf } from '../LedgerPage'

type Props = { known: Known; row: DecisionRow; appeal: Amended; papers: PapersOf }

const words = (told: boolean, answered: boolean): string => {
  if (answered) return '经办机构已经答复，不再增减。'
  return told ? '签字盖章后的申诉书和证据，扫描后附在这里，随申诉送经办机构。' : '签字盖章后的申诉书和证据，扫描后附在这里留底。'
}

/** 申诉的扫描件: they go with the appeal (第三十九条), until it is answered. Of somebody whose identity was cleared none is fetched again. */
export const AppealScans = ({ known, row, appeal, papers }: Props) => {
  const { store } = useSession()
  const told = useLive(() => isTold(store, row.institution), [store, row.institution]) ?? false
  const { person } = known.file
  const answered = answerOn(appeal, known.today) !== null
  const cleared = person.leftOn !== null && !hasIdentity(person)
  return (
    <section aria-labelledby="check-appeal-scans">
      <h2 id="check-appeal-scans">申诉的扫描件</h2>
      <p className="secondary">{words(told && appeal.grounds !== undefined, answered)}</p>
      {papers({ of: `amendments/${appeal.id}`, institution: row.institution, about: '申诉', named: cleared ? [] : (appeal.papers ?? []), closed: answered })}
    </section>
  )
}
