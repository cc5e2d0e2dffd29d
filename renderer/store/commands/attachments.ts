import { z } from 'zod'
import type { Change } from '../../../shared/model/journal'
import type { Labels, Problem } from '../../../shared/model/problem'
import { attachmentRow } from '../../../shared/model/rows'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, type Key, planned, refused, removed, type RowsRead } from './definition'

const labels: Labels = { of: '所属', name: '附件名称', type: '附件类型', bytes: '附件大小', content: '附件内容', addedOn: '添加之日', institution: '机构', id: '编号' }

const owners = ['people', 'decisions', 'amendments', 'priorNotices', 'trainings'] as const

/** Whose paper it is, as `people/<id>` or `amendments/<id>` – of those only appeals have any. */
const ownerOf = (of: string): { table: (typeof owners)[number]; id: string } | null => {
  const [, table, id] = /^(\w+)\/(.+)$/.exec(of) ?? []
  const known = owners.find((it) => it === table)
  return known && id ? { table: known, id } : null
}

const keysOf = (of: string): Key[] => [ownerOf(of)].filter((key) => key !== null)

/** What a training or an appeal names changes with its scans: the agency is told by them. */
const withScans = (of: string, rows: RowsRead, how: (papers: readonly string[]) => string[]): Change[] => {
  const { table, id = '' } = ownerOf(of) ?? {}
  const [training, appeal] = [table === 'trainings' ? rows.get('trainings', id) : null, table === 'amendments' ? rows.get('amendments', id) : null]
  return [
    ...(training ? [changed('trainings', training, { papers: how(training.papers ?? []) })] : []),
    ...(appeal ? [changed('amendments', appeal, { papers: how(appeal.papers ?? []) })] : []),
  ]
}

const unknownOwner = (rows: RowsRead, of: string): Problem | null => {
  const owner = ownerOf(of)
  const known = owner && (owner.table === 'amendments' ? rows.get('amendments', owner.id)?.kind === 'appeal' : rows.get(owner.table, owner.id))
  return known ? null : { place: 'of', sentence: '附件：没有找到它所属的人员、通知书、申诉或者事先告知，没有保存。' }
}

/** A scanned paper; main has kept its bytes before. */
export const addAttachment = define({
  name: 'addAttachment',
  args: attachmentRow.omit({ origin: true, rev: true }),
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'attachments', id: it.id }, ...keysOf(it.of)],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? unknownOwner(rows, it.of) ?? taken(rows, 'attachments', it.id)
    return problem ? refused(problem) : planned(added('attachments', it), ...withScans(it.of, rows, (papers) => [...new Set([...papers, it.content])]))
  },
})

/** The row goes, and what named it names it no more; the bytes stay, for undoing and for older snapshots. */
export const removeAttachment = define({
  name: 'removeAttachment',
  args: z.strictObject({ id: z.string().min(1) }),
  labels,
  reads: ({ id }) => [{ table: 'attachments', id }, { table: 'commitments', whole: true }],
  readsNext: ({ id }, rows) => keysOf(rows.get('attachments', id)?.of ?? ''),
  plan: ({ id }, rows) => {
    const before = rows.get('attachments', id)
    if (!before) return refused({ place: 'id', sentence: '附件：没有找到这个附件，可能已经移除。' })
    const letters = rows.all('commitments').filter(({ paper }) => paper === id)
    return planned(
      removed('attachments', before),
      ...letters.map((it) => changed('commitments', it, { paper: null, papers: [] })),
      ...withScans(before.of, rows, (papers) => papers.filter((it) => it !== before.content)),
    )
  },
})
