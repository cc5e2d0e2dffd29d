import { scoreOf } from '../../../../shared/model/desk-file'
import type { TrainingRow } from '../../../../shared/model/rows'
import { useTrainingForm } from '../../../state/training-form'
import { Button } from '../../../ui/Button'
import type { Known } from '../../../../shared/model/known'
import { Why } from '../../../ui/reasons/Why'
import { ToldPapers } from '../papers/ToldPapers'
import { useDesk, useJobs } from './desk-context'
import { DeskRow, DeskSection } from './DeskSection'
import { givenBy, scoreGives } from './route-words'

const Gives = ({ known }: { known: Known }) => (
  <details className="desk-gives">
    <summary>谈话、培训和修复途径：按{known.pack.pack.shortTitle}能减免多少</summary>
    <ul>{givenBy(known.pack).map(({ key, words, reason }) => <li key={key}><Why reason={reason}>{words}</Why></li>)}</ul>
  </details>
)

const scoreWords = (training: TrainingRow, person: string): string => {
  const score = scoreOf(training, person)
  return score === null ? '' : `　考试 ${score} 分`
}

/** 签到表, 试卷: what shows that the session was held. */
const Scans = ({ training: { id, heldOn, institution, papers = [] } }: { training: TrainingRow }) =>
  <ToldPapers of={`trainings/${id}`} institution={institution} about={`${heldOn} 的培训`} named={papers} />

/** 培训: the sessions the person was at, newest first. They are entered for many at once. */
export const Trainings = ({ known }: { known: Known }) => {
  const open = useJobs()
  const { id } = known.file.person
  const trainings = useDesk(known)?.trainings.toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1)) ?? []
  return (
    <DeskSection title="培训" empty="还没有培训记录。" add={open && { word: '登记培训', act: () => useTrainingForm.getState().add([id]) }} besides={<Gives known={known} />}>
      {trainings.map((it) => (
        <DeskRow
          key={it.id} when={it.heldOn} what={`${it.topic}${scoreWords(it, id)}`}
          more={<>{[`共 ${it.people.length} 人参加`, scoreGives(known.pack, it, id)].filter(Boolean).join('　')}<Scans training={it} /></>}
          acts={open && <Button look="quiet" aria-label={`更正：${it.heldOn} 的培训`} onClick={() => useTrainingForm.getState().edit(it.id)}>更正</Button>}
        />
      ))}
    </DeskSection>
  )
}
