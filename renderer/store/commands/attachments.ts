import { z } from 'zod'
import type { Change } from '../../../shared/model/journal'
import type { Labels, Problem } from '../../../shared/model/problem'
import { attachmentRow, type TrainingRow } from '../../../shared/model/rows'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, type Key, planned, refused, removed, type RowsRead } from './definition'

const labels: Labels = { of: '所属', name: '附件名称', type: '附件类型', bytes: '附件大小', content: '附件内容', addedOn: '添加之日', institution: '机构', id: '编号' }

/** Whose paper it is: `people/<id>`, `decisions/<id>`, `priorNotices/<id>` or `trainings/<id>`. */
const ownerOf = (of: string): Key | null => {
  const [, table, id] = /^(people|decisions|priorNotices|trainings)\/(.+)$/.exec(of) ?? []
  return table && id ? { table: table as 'people' | 'decisions' | 'priorNotices' | 'trainings', id } : null
}

const trainingOf = (of: string, rows: RowsRead): TrainingRow | null => {
  const owner = ownerOf(of)
  return owner?.table === 'trainings' ? (rows.get('trainings', owner.id) ?? null) : null
}

/** What a training names changes with its scans: the agency is told by them. */
const withScans = (training: TrainingRow | null, how: (papers: readonly string[]) => string[]): Change[] =>
  training ? [changed('trainings', training, { papers: how(training.papers ?? []) })] : []

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
    return problem ? refused(problem) : planned(added('attachments', it), ...withScans(trainingOf(it.of, rows), (papers) => [...new Set([...papers, it.content])]))
  },
})

/** The row goes, and what named it names it no more; the bytes stay, for undoing and for older snapshots. */
export const removeAttachment = define({
  name: 'removeAttachment',
  args: z.strictObject({ id: z.string().min(1) }),
  labels,
  reads: ({ id }) => [{ table: 'attachments', id }, { table: 'commitments', whole: true }],
  readsNext: ({ id }, rows) => [ownerOf(rows.get('attachments', id)?.of ?? '')].filter((key) => key !== null),
  plan: ({ id }, rows) => {
    const before = rows.get('attachments', id)
    if (!before) return refused({ place: 'id', sentence: '附件：没有找到这个附件，可能已经移除。' })
    const letters = rows.all('commitments').filter(({ paper }) => paper === id)
    return planned(
      removed('attachments', before),
      ...letters.map((it) => changed('commitments', it, { paper: null, papers: [] })),
      ...withScans(trainingOf(before.of, rows), (papers) => papers.filter((it) => it !== before.content)),
    )
  },
})
