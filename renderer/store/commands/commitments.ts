import type { Labels, Problem } from '../../../shared/model/problem'
import { type CommitmentRow, rowSchemas } from '../../../shared/model/rows'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, changed, define, type Key, planned, refused, type RowsRead } from './definition'
import { notThere, removal } from './removal'

const labels: Labels = { signedOn: '签署日', paper: '扫描件', institution: '机构', person: '人员', id: '编号' }

const paperKeys = (paper: string | null): Key[] => (paper === null ? [] : [{ table: 'attachments', id: paper }])

const unknownPaper = (rows: RowsRead, paper: string | null): Problem | null =>
  paper === null || rows.get('attachments', paper) ? null : { place: 'paper', sentence: '扫描件：没有找到这份附件，可能已经移除。' }

const contentOf = (rows: RowsRead, paper: string): string[] => [rows.get('attachments', paper)?.content ?? ''].filter(Boolean)

/** A signed commitment letter (承诺书), with the attachment that shows it. */
export const recordCommitment = define({
  name: 'recordCommitment',
  args: rowSchemas.commitments.omit({ origin: true, rev: true, papers: true }),
  labels,
  reads: (it) => [
    { table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'commitments', id: it.id }, ...paperKeys(it.paper),
  ],
  plan: (it, rows) => {
    const problem =
      unknownInstitution(rows, it.institution) ?? unknownPerson(rows, it.person) ?? taken(rows, 'commitments', it.id) ?? unknownPaper(rows, it.paper)
    return problem ? refused(problem) : planned(added('commitments', { ...it, papers: it.paper === null ? [] : contentOf(rows, it.paper) }))
  },
})

const papersAfter = ({ paper: before, papers = [] }: CommitmentRow, paper: string | null, rows: RowsRead): string[] => {
  if (paper !== null) return contentOf(rows, paper)
  return before === null ? papers : []
}

/** Without a scan of the person's chosen, one that another device gave stays. */
export const changeCommitment = define({
  name: 'changeCommitment',
  args: rowSchemas.commitments.pick({ id: true, signedOn: true, paper: true }),
  labels,
  reads: (it) => [{ table: 'commitments', id: it.id }, ...paperKeys(it.paper)],
  plan: (it, rows) => {
    const before = rows.get('commitments', it.id)
    if (!before) return notThere('承诺书')
    const problem = unknownPaper(rows, it.paper)
    return problem ? refused(problem) : planned(changed('commitments', before, { ...it, papers: papersAfter(before, it.paper, rows) }))
  },
})

export const removeCommitment = removal('removeCommitment', 'commitments', '承诺书')
