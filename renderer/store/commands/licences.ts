import type { Labels, Problem } from '../../../shared/model/problem'
import { rowSchemas } from '../../../shared/model/rows'
import type { Day } from '../../../shared/time/day'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, changed, define, planned, refused } from './definition'
import { notThere, removal } from './removal'

const labels: Labels = { kind: '证照名称', issuedOn: '发证日', until: '有效期至', note: '备注', institution: '机构', person: '人员', id: '编号' }

const endsBeforeItBegins = ({ issuedOn, until }: { issuedOn: Day | null; until: Day | null }): Problem | null =>
  issuedOn && until && until < issuedOn ? { place: 'until', sentence: `有效期至：${until} 早于发证日 ${issuedOn}。` } : null

/** A licence or certificate of a person, without its number: that stands in the sealed identity. */
export const addLicence = define({
  name: 'addLicence',
  args: rowSchemas.licences.omit({ origin: true, rev: true }),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'licences', id: it.id }],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? unknownPerson(rows, it.person) ?? taken(rows, 'licences', it.id) ?? endsBeforeItBegins(it)
    return problem ? refused(problem) : planned(added('licences', it))
  },
})

export const changeLicence = define({
  name: 'changeLicence',
  args: rowSchemas.licences.pick({ id: true, kind: true, issuedOn: true, until: true, note: true }),
  labels,
  reads: ({ id }) => [{ table: 'licences', id }],
  plan: (it, rows) => {
    const before = rows.get('licences', it.id)
    if (!before) return notThere('证照')
    const problem = endsBeforeItBegins(it)
    return problem ? refused(problem) : planned(changed('licences', before, it))
  },
})

export const removeLicence = removal('removeLicence', 'licences', '证照')
