import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { attachmentRow } from '../../../shared/model/rows'
import { taken, unknownInstitution } from './checks'
import { added, define, type Key, planned, refused, removed, type RowsRead } from './definition'

const labels: Labels = { of: '所属', name: '附件名称', type: '附件类型', bytes: '附件大小', content: '附件内容', addedOn: '添加之日', institution: '机构', id: '编号' }

/** Whose paper it is: `people/<id>`, `decisions/<id>` or `priorNotices/<id>`. */
const ownerOf = (of: string): Key | null => {
  const [, table, id] = /^(people|decisions|priorNotices)\/(.+)$/.exec(of) ?? []
  return table && id ? { table: table as 'people' | 'decisions' | 'priorNotices', id } : null
}

const unknownOwner = (rows: RowsRead, of: string): Problem | null => {
  const owner = ownerOf(of)
  return owner && rows.get(owner.table, owner.id) ? null : { place: 'of', sentence: '附件：没有找到它所属的人员、通知书或者事先告知，没有保存。' }
}

/** A scanned paper; main has kept its bytes before. */
export const addAttachment = define({
  name: 'addAttachment',
  args: attachmentRow.omit({ origin: true, rev: true }),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'attachments', id: it.id }, ...[ownerOf(it.of)].filter((key) => key !== null)],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? unknownOwner(rows, it.of) ?? taken(rows, 'attachments', it.id)
    return problem ? refused(problem) : planned(added('attachments', it))
  },
})

/** The row goes; the bytes stay, for undoing and for older snapshots. */
export const removeAttachment = define({
  name: 'removeAttachment',
  args: z.strictObject({ id: z.string().min(1) }),
  labels,
  reads: ({ id }) => [{ table: 'attachments', id }],
  plan: ({ id }, rows) => {
    const before = rows.get('attachments', id)
    return before ? planned(removed('attachments', before)) : refused({ place: 'id', sentence: '附件：没有找到这个附件，可能已经移除。' })
  },
})
