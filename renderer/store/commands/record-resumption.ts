import { resumptionRow } from '../../../shared/model/rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, define, planned, refused } from './definition'

/** An assessment for resumption with its result, or a new registration after a termination (第三十六条). */
export const recordResumption = define({
  name: 'recordResumption',
  args: resumptionRow.omit({ origin: true, rev: true }),
  labels: { on: '评估或登记之日', kind: '结果', institution: '机构', person: '人员', id: '编号' },
  reads: (it) => [
    { table: 'institutions', id: it.institution },
    { table: 'people', id: it.person },
    { table: 'resumptions', id: it.id },
  ],
  plan: (given, rows) => {
    const problem = unknownInstitution(rows, given.institution) ?? unknownPerson(rows, given.person) ?? taken(rows, 'resumptions', given.id)
    return problem ? refused(problem) : planned(added('resumptions', given))
  },
})
