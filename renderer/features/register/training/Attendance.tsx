import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/form/TextField'
import { scorePlace, type TrainingDraft } from './draft'

type Props = {
  draft: TrainingDraft
  nameOf: (person: string) => string
  troubles: Readonly<Record<string, string | undefined>>
  onScore: (person: string, score: string) => void
  onDrop: (person: string) => void
}

/** Who was there, each with a score where there was an exam. */
export const Attendance = ({ draft: { people, scores }, nameOf, troubles, onScore, onDrop }: Props) => {
  if (people.length === 0) return null
  return (
    <section aria-label="参加人员和成绩">
      <h3 className="attendance-title">已选 {people.length} 人　<span className="secondary">有考试的填成绩（满分 100），没有就空着</span></h3>
      <ul className="attendance">
        {people.map((person) => (
          <li key={person}>
            <TextField label={`${nameOf(person)}　成绩`} place={scorePlace(person)} value={scores[person] ?? ''} trouble={troubles[scorePlace(person)]} number onChange={(score) => onScore(person, score)} />
            <Button look="quiet" aria-label={`不参加：${nameOf(person)}`} onClick={() => onDrop(person)}>去掉</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
