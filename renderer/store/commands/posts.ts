import { z } from 'zod'
import type { Labels, Problem } from '../../../shared/model/problem'
import { postRow, type PostRow } from '../../../shared/model/rows'
import { legalDay } from '../../../shared/rules/schema'
import type { Day } from '../../../shared/time/day'
import { taken, unknownInstitution, unknownPerson } from './checks'
import { added, changed, define, planned, refused, type RowsRead } from './definition'

const labels: Labels = {
  role: '岗位', title: '职称', department: '部门（科室）', from: '任职起始日', until: '任职截止日', institution: '机构', person: '人员', id: '编号',
}

export const postArgs = postRow.omit({ origin: true, rev: true, until: true })

export const unknownPost = (place = 'id'): Problem => ({ place, sentence: '岗位：没有找到这个岗位，没有保存。' })

const beforeItBegan = (post: PostRow, until: Day): Problem | null =>
  until >= post.from ? null : { place: 'until', sentence: `任职截止日：${until} 早于任职起始日 ${post.from}。` }

const hasLeft = (rows: RowsRead, person: string): Problem | null =>
  rows.get('people', person)?.leftOn ? { place: 'person', sentence: '人员：已经离职，请用“重新到岗”登记。' } : null

/** One more post, here or at another institution. */
export const addPost = define({
  name: 'addPost',
  args: postArgs,
  labels,
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'posts', id: it.id }],
  plan: (it, rows) => {
    const problem = unknownInstitution(rows, it.institution) ?? unknownPerson(rows, it.person) ?? taken(rows, 'posts', it.id) ?? hasLeft(rows, it.person)
    return problem ? refused(problem) : planned(added('posts', { ...it, until: null }))
  },
})

/** What a post is, put right; where it is does not change. */
export const changePost = define({
  name: 'changePost',
  args: postRow.pick({ id: true, role: true, title: true, department: true, from: true }),
  labels,
  reads: (it) => [{ table: 'posts', id: it.id }],
  plan: (it, rows) => {
    const before = rows.get('posts', it.id)
    if (!before) return refused(unknownPost())
    if (before.until && before.until < it.from) return refused({ place: 'from', sentence: `任职起始日：晚于任职截止日 ${before.until}。` })
    return planned(changed('posts', before, it))
  },
})

/** `until` is the last day in the post. */
export const endPost = define({
  name: 'endPost',
  args: z.strictObject({ id: z.string().min(1), until: legalDay }),
  labels,
  reads: (it) => [{ table: 'posts', id: it.id }],
  plan: ({ id, until }, rows) => {
    const before = rows.get('posts', id)
    if (!before) return refused(unknownPost())
    const early = beforeItBegan(before, until)
    return early ? refused(early) : planned(changed('posts', before, { until }))
  },
})
