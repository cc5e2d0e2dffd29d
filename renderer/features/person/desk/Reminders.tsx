import { type CommitmentState, commitmentState, lastCommitment } from '../../../../shared/model/commitment'
import type { DeskFile } from '../../../../shared/model/desk-file'
import { expiringOn, leftWords, nearness, stageWord } from '../../../../shared/model/licence-expiry'
import { registrationGap } from '../../../../shared/model/registration'
import { sayDay } from '../../../../shared/rules/say'
import { Button } from '../../../ui/Button'
import { DueMark } from '../../../ui/DueMark'
import type { Known } from '../../../../shared/model/known'
import { usePapers } from '../papers/papers-context'
import { Why } from '../../../ui/reasons/Why'
import { useDesk, useJobs } from './desk-context'
import { gapWords } from './wanted-status'

type Props = { known: Known; desk: DeskFile }

/** The platform and the rules differ. */
const GapLine = ({ known, desk }: Props) => {
  const open = useJobs()
  const gap = registrationGap(desk.registrations, known.assessment, known.today)
  if (!gap) return null
  const { before, what, after, reason } = gapWords(known, gap)
  return (
    <li className="reminder">
      <DueMark near="now" word="状态不一致" />
      <span>{before}<Why reason={reason}>{what}</Why>{after}</span>
      {open && <Button onClick={() => open({ kind: 'registration', decision: null })}>登记状态</Button>}
    </li>
  )
}

const LicenceLines = ({ known, desk }: Props) => {
  const open = useJobs()
  return expiringOn(desk.licences, known.today).map(({ licence, until, left, stage }) => (
    <li key={licence.id} className="reminder">
      <DueMark near={nearness(stage)} word={stageWord(stage)} />
      <span>{licence.kind}，{sayDay(until, known.today)}到期，{leftWords(left)}。{left < 0 ? '请即换证；' : '请办理延续或者换证；'}换好后登记新的有效期。</span>
      {open && <Button aria-label={`登记新证：${licence.kind}`} onClick={() => open({ kind: 'licence', licence: null, like: licence.kind })}>登记新证</Button>}
    </li>
  ))
}

const letters: Record<Exclude<CommitmentState, 'signed'>, { word: string; says: string }> = {
  missing: { word: '没有承诺书', says: '请由本人签署承诺书，登记签署日并附上扫描件。' },
  again: { word: '须重新承诺', says: '资格终止以后，恢复前要重新作出承诺、重新登记备案。' },
  'no-scan': { word: '缺扫描件', says: '承诺书已登记，还没有扫描件，请附上。' },
}

const LetterLine = ({ known, desk }: Props) => {
  const open = useJobs()
  const papers = usePapers(`people/${known.file.person.id}`)
  const state = commitmentState(desk.commitments, known.assessment, new Set(papers.map((it) => it.id)))
  if (state === 'signed') return null
  const { word, says } = letters[state]
  const last = state === 'no-scan' ? lastCommitment(desk.commitments) : null
  return (
    <li className="reminder">
      <DueMark near="soon" word={word} />
      <span>{says}</span>
      {open && <Button onClick={() => open({ kind: 'commitment', commitment: last })}>{last ? '附扫描件' : '登记承诺书'}</Button>}
    </li>
  )
}

/** 档案提醒: what the file itself asks for, beside the duties of the law. */
export const Reminders = ({ known }: { known: Known }) => {
  const desk = useDesk(known)
  if (!desk || known.file.person.leftOn) return null
  return (
    <section aria-labelledby="person-reminders" className="reminders-part">
      <h3 id="person-reminders">档案提醒</h3>
      <ul className="reminders">
        <GapLine known={known} desk={desk} />
        <LicenceLines known={known} desk={desk} />
        <LetterLine known={known} desk={desk} />
      </ul>
    </section>
  )
}
