import type { Labels } from '../../../shared/model/problem'
import { rowSchemas } from '../../../shared/model/rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, changed, define, planned, refused } from './definition'
import { decisionKeys, decisionTrouble } from './of-decision'
import { notThere, removal } from './removal'

const labels: Labels = { heldOn: '谈话日', heldBy: '谈话人', decision: '处理通知书', summary: '谈话内容', institution: '机构', person: '人员', id: '编号' }

/** A talk held with a person (第二十三条), because of a notice or without one. */
export const recordTalk = define({
  name: 'recordTalk',
  args: rowSchemas.talks.omit({ origin: true, rev: true }),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'talks', id: it.id }, ...decisionKeys(it)],
  plan: (it, rows) => {
    const problem =
      unknownInstitution(rows, it.institution) ?? unknownPerson(rows, it.person) ?? taken(rows, 'talks', it.id) ??
      decisionTrouble(rows, it, it.heldOn, 'heldOn', '谈话日')
    return problem ? refused(problem) : planned(added('talks', it))
  },
})

export const changeTalk = define({
  name: 'changeTalk',
  args: rowSchemas.talks.pick({ id: true, decision: true, heldOn: true, heldBy: true, summary: true }),
  labels,
  reads: (it) => [{ table: 'talks', id: it.id }, ...decisionKeys(it)],
  plan: (it, rows) => {
    const before = rows.get('talks', it.id)
    if (!before) return notThere('谈话')
    const problem = decisionTrouble(rows, { person: before.person, decision: it.decision }, it.heldOn, 'heldOn', '谈话日')
    return problem ? refused(problem) : planned(changed('talks', before, it))
  },
})

export const removeTalk = removal('removeTalk', 'talks', '谈话')
