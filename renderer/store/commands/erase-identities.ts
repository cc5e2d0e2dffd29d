import { z } from 'zod'
import { papersOf } from '../../../shared/model/erasing'
import type { Problem } from '../../../shared/model/problem'
import { unknownPerson } from './checks'
import { changed, define, planned, refused, removed, type RowsRead } from './definition'

/** Ids of these commands begin with this, so that one which was cut off is found by an index. */
export const ERASING_IDS = 'erase/'

const problemIn = (people: readonly string[], rows: RowsRead): Problem | null => {
  for (const id of people) {
    const problem = unknownPerson(rows, id, 'people')
    if (problem) return problem
    const row = rows.get('people', id)
    if (row && row.leftOn === null) return { place: 'people', sentence: `${row.name}：没有离职，身份信息不能清除。` }
  }
  return null
}

/** Takes from people who left everything they are known by beside their name: identity, number for inquiries, scanned papers. */
export const eraseIdentities = define({
  name: 'eraseIdentities',
  args: z.strictObject({ people: z.array(z.string().min(1)).min(1).max(1000) }),
  labels: { people: '人员' },
  reads: ({ people }) => [...(['attachments', 'decisions', 'amendments', 'priorNotices', 'commitments'] as const).map((table) => ({ table, whole: true as const })), ...people.map((id) => ({ table: 'people' as const, id }))],
  plan: ({ people }, rows) => {
    const problem = problemIn(people, rows)
    if (problem) return refused(problem)
    const ids = new Set(people)
    const papers = rows.all('attachments').filter(papersOf(ids, { decisions: rows.all('decisions'), amendments: rows.all('amendments'), priorNotices: rows.all('priorNotices') }))
    return planned(
      ...[...ids].flatMap((id) => {
        const row = rows.get('people', id)
        return row ? [changed('people', row, { sealed: '', marks: [], pin: null })] : []
      }),
      ...papers.map((it) => removed('attachments', it)),
      ...rows.all('commitments').filter((it) => ids.has(it.person) && (it.papers ?? []).length > 0).map((it) => changed('commitments', it, { paper: null, papers: [] })),
    )
  },
})
