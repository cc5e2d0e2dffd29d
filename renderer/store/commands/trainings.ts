import type { Labels, Problem } from '../../../shared/model/problem'
import { rowSchemas, type TrainingRow } from '../../../shared/model/rows'
import { noPerson, taken, unknownInstitution } from './checks'
import { added, changed, define, type Key, planned, refused, type RowsRead } from './definition'
import { notThere, removal } from './removal'

const labels: Labels = {
  heldOn: '培训日', topic: '培训主题', people: '参加人员', 'people.*.score': '第 {n} 人的考试成绩', 'people.*.person': '第 {n} 人', institution: '机构', id: '编号',
}

type Attendance = Pick<TrainingRow, 'people'>

const peopleKeys = ({ people }: Attendance): Key[] => people.map(({ person }) => ({ table: 'people', id: person }))

const attendanceTrouble = (rows: RowsRead, { people }: Attendance): Problem | null => {
  for (const [at, { person }] of people.entries()) {
    const row = rows.get('people', person)
    if (!row) return noPerson(person, `people.${at}.person`)
    if (people.findIndex((it) => it.person === person) !== at) return { place: `people.${at}.person`, sentence: `参加人员：${row.name}填了两次。` }
  }
  return null
}

/** A training with those who were there, and what they scored out of 100 where there was an exam (第二十三条). */
export const recordTraining = define({
  name: 'recordTraining',
  args: rowSchemas.trainings.omit({ origin: true, rev: true, papers: true }),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'trainings', id: it.id }, ...peopleKeys(it)],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? taken(rows, 'trainings', it.id) ?? attendanceTrouble(rows, it)
    return problem ? refused(problem) : planned(added('trainings', it))
  },
})

export const changeTraining = define({
  name: 'changeTraining',
  args: rowSchemas.trainings.pick({ id: true, heldOn: true, topic: true, people: true }),
  labels,
  reads: (it) => [{ table: 'trainings', id: it.id }, ...peopleKeys(it)],
  plan: (it, rows) => {
    const before = rows.get('trainings', it.id)
    if (!before) return notThere('培训')
    const problem = attendanceTrouble(rows, it)
    return problem ? refused(problem) : planned(changed('trainings', before, it))
  },
})

export const removeTraining = removal('removeTraining', 'trainings', '培训')
