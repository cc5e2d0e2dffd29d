import { rowSchemas } from '../../../shared/model/rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, define, planned, refused } from './definition'
import { decisionKeys, decisionTrouble } from './of-decision'
import { removal } from './removal'

/** What the status of a person was set to in the national code base, and when (第十五、二十二条). */
export const recordRegistration = define({
  name: 'recordRegistration',
  args: rowSchemas.registrations.omit({ origin: true, rev: true }),
  labels: { on: '维护之日', status: '登记备案状态', decision: '处理通知书', note: '备注', institution: '机构', person: '人员', id: '编号' },
  reads: (it) => [
    { table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'registrations', id: it.id }, ...decisionKeys(it),
  ],
  plan: (it, rows) => {
    const problem =
      unknownInstitution(rows, it.institution) ?? unknownPerson(rows, it.person) ?? taken(rows, 'registrations', it.id) ??
      decisionTrouble(rows, it, it.on, 'on', '维护之日')
    return problem ? refused(problem) : planned(added('registrations', it))
  },
})

export const removeRegistration = removal('removeRegistration', 'registrations', '登记备案状态')
