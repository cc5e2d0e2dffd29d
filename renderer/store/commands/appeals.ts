import type { Problem } from '../../../shared/model/problem'
import { type AmendmentRow, rowSchemas } from '../../../shared/model/rows'
import { changed, define, planned, refused, removed, type RowsRead } from './definition'
import { notThere } from './removal'

const appealIn = (rows: RowsRead, id: string): AmendmentRow | null => {
  const row = rows.get('amendments', id)
  return row?.kind === 'appeal' ? row : null
}

const tooEarly = (rows: RowsRead, { decision }: AmendmentRow, on: string): Problem | null => {
  const made = rows.get('decisions', decision)?.on
  return made !== undefined && on < made ? { place: 'on', sentence: `提出申诉之日：${on} 早于作出决定之日 ${made}。` } : null
}

/** Another day or other grounds of an appeal (第三十九条), from whichever device of the institution it came. */
export const changeAppeal = define({
  name: 'changeAppeal',
  args: rowSchemas.amendments.pick({ id: true, on: true, grounds: true }),
  labels: { on: '提出申诉之日', grounds: '申诉理由', id: '编号' },
  reads: ({ id }) => [{ table: 'amendments', id }],
  readsNext: ({ id }, rows) => {
    const row = appealIn(rows, id)
    return row ? [{ table: 'decisions', id: row.decision }] : []
  },
  plan: (it, rows) => {
    const before = appealIn(rows, it.id)
    if (!before) return notThere('申诉')
    const problem = tooEarly(rows, before, it.on)
    return problem ? refused(problem) : planned(changed('amendments', before, it))
  },
})

/** An appeal is taken back, and its scans with it. */
export const withdrawAppeal = define({
  name: 'withdrawAppeal',
  args: rowSchemas.amendments.pick({ id: true }),
  labels: { id: '编号' },
  reads: ({ id }) => [{ table: 'amendments', id }, { table: 'attachments', whole: true }],
  plan: ({ id }, rows) => {
    const before = appealIn(rows, id)
    const scans = rows.all('attachments').filter(({ of }) => of === `amendments/${id}`)
    return before ? planned(removed('amendments', before), ...scans.map((it) => removed('attachments', it))) : notThere('申诉')
  },
})
