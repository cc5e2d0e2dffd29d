import { useState } from 'react'
import type { InstitutionRow, TrainingRow } from '../../../../shared/model/rows'
import { departmentsOf, hasLeft, postsAt } from '../../../../shared/model/staff'
import type { Day } from '../../../../shared/time/day'
import { useTrainingForm } from '../../../state/training-form'
import { trainingsAt } from '../../../store/file-queries'
import { byPerson, type Staff, staffOf } from '../../../store/queries'
import { useSession } from '../../../store/session'
import { useDraft } from '../../../store/use-draft'
import { useLive } from '../../../store/useLive'
import { DayField } from '../../../ui/form/DayField'
import { FormDrawer } from '../../../ui/form/FormDrawer'
import { FormFrame } from '../../../ui/form/FormFrame'
import { TextField } from '../../../ui/form/TextField'
import { useSpelling } from '../../../ui/spelling'
import { Attendance } from './Attendance'
import { draftOf, readTraining } from './draft'
import { type Candidate, PeopleField } from './PeopleField'
import { Sessions } from './Sessions'
import './training.css'

/** Who works here today. */
const candidatesIn = ({ people, posts }: Staff, institution: string, today: Day): Candidate[] => {
  const of = byPerson(posts)
  return people.flatMap((person) => {
    const { held } = postsAt({ posts: of(person.id) }, institution, today)
    const here = !hasLeft({ person }, today) && (held.length > 0 || person.institution === institution)
    return here ? [{ id: person.id, name: person.name, where: departmentsOf(held) }] : []
  })
}

type FormProps = { institution: InstitutionRow; staff: Staff; trainings: readonly TrainingRow[]; training: TrainingRow | null; people: readonly string[]; names: ReadonlyMap<string, string> }

const close = (): void => useTrainingForm.getState().close()

const Form = ({ institution, staff, trainings, training, people, names }: FormProps) => {
  const { newId, today } = useSession()
  const spelling = useSpelling()
  const [id] = useState(newId)
  const of = { id: training?.id ?? id, institution: institution.id, kept: training !== null, today }
  const form = useDraft(() => draftOf(training, people, today), (it) => readTraining(it, of), close, `training/${training?.id ?? `new/${institution.id}`}`)
  const { draft, change, troubles } = form
  return (
    <FormDrawer title={training ? '更正培训记录' : '培训记录'} width="min(860px, 94vw)" touched={form.touched} onClose={form.leave(close)}>
      {(leave) => (
        <FormFrame word={training ? '保存' : '登记'} saving={form.saving} problem={form.problem} onSubmit={form.submit} onCancel={leave} kept={form}>
          <div className="fields">
            <DayField label="培训日" place="heldOn" value={draft.heldOn} trouble={troubles.heldOn} first onChange={(heldOn) => change({ heldOn })} onLeave={() => undefined} />
            <TextField label="培训主题" place="topic" value={draft.topic} trouble={troubles.topic} onChange={(topic) => change({ topic })} />
          </div>
          <PeopleField
            candidates={candidatesIn(staff, institution.id, today)} chosen={draft.people} spelling={spelling} trouble={troubles.people}
            onAdd={(more) => change({ people: [...draft.people, ...more] })} onBack={() => change({ people: draft.people.slice(0, -1) })}
          />
          <Attendance
            draft={draft} troubles={troubles} nameOf={(person) => names.get(person) ?? '已不在名单的人员'}
            onScore={(person, score) => change({ scores: { ...draft.scores, [person]: score } })} onDrop={(person) => change({ people: draft.people.filter((it) => it !== person) })}
          />
          {!training && <Sessions trainings={trainings} onEdit={(it) => useTrainingForm.getState().edit(it)} />}
        </FormFrame>
      )}
    </FormDrawer>
  )
}

type Props = { institution: InstitutionRow; people: readonly string[]; training: string | null }

/** 培训记录: a session for many people at once, and those entered before. */
export const TrainingDrawer = ({ institution, people, training }: Props) => {
  const { store } = useSession()
  const staff = useLive(() => staffOf(store, institution.id), [store, institution.id])
  const trainings = useLive(() => trainingsAt(store, institution.id), [store, institution.id])
  // Of whoever was there, also of other institutions.
  const names = useLive(async () => new Map((await store.tables.people.toArray()).map((it) => [it.id, it.name])), [store])
  const wanted = useLive(() => (training === null ? Promise.resolve(undefined) : store.tables.trainings.get(training)), [store, training])
  if (!staff || !trainings || !names || (training !== null && wanted?.id !== training)) return null
  return <Form key={training ?? ''} institution={institution} staff={staff} trainings={trainings} training={training === null ? null : (wanted ?? null)} people={people} names={names} />
}
