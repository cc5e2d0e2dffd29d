import { useState } from 'react'
import type { TrainingRow } from '../../../../shared/model/rows'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'

type LineProps = { training: TrainingRow; onEdit: () => void }

const words = ({ people }: TrainingRow): string => {
  const scored = people.filter(({ score }) => score !== null).length
  return `${people.length} 人${scored > 0 ? `，${scored} 人有成绩` : ''}`
}

const Line = ({ training, onEdit }: LineProps) => {
  const { store, stamp } = useSession()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const what = `${training.heldOn} ${training.topic}`
  const remove = async (): Promise<void> => {
    const outcome = await store.commit({ ...stamp(), name: 'removeTraining', args: { id: training.id } })
    setProblem(outcome.ok ? null : outcome.problem.sentence)
    setAsking(false)
  }
  return (
    <li className="session">
      <span className="figures">{training.heldOn}</span>
      <span className="session-topic">{training.topic}<span className="secondary">　{words(training)}</span></span>
      {asking ? (
        <span className="session-ask" role="alertdialog" aria-label={`移除“${what}”？`}>
          <span>移除这次培训，{training.people.length} 人的记录都移除？</span>
          <Button onClick={() => void remove()}>移除</Button>
          <Button look="primary" autoFocus onClick={() => setAsking(false)}>保留</Button>
        </span>
      ) : (
        <span>
          <Button look="quiet" aria-label={`更正：${what}`} onClick={onEdit}>更正</Button>
          <Button look="quiet" aria-label={`移除：${what}`} onClick={() => setAsking(true)}>移除</Button>
        </span>
      )}
      {problem && <span className="field-trouble" role="alert">{problem}</span>}
    </li>
  )
}

/** The sessions entered before, to be looked up and put right. */
export const Sessions = ({ trainings, onEdit }: { trainings: readonly TrainingRow[]; onEdit: (training: string) => void }) => (
  <section className="sessions" aria-label="已登记的培训">
    <h3>已登记的培训</h3>
    {trainings.length === 0 ? <p className="secondary">还没有登记过培训。</p> : <ul>{trainings.map((it) => <Line key={it.id} training={it} onEdit={() => onEdit(it.id)} />)}</ul>}
  </section>
)
