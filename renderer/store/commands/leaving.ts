import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { legalDay } from '../../../shared/rules/schema'
import { noPerson, taken, unknownInstitution } from './checks'
import { added, changed, define, planned, refused, type RowsRead } from './definition'
import { postArgs, unknownPost } from './posts'

const leaveArgs = z.strictObject({ person: z.string().min(1), on: legalDay, posts: z.array(z.string().min(1)).max(100) })

const leaveProblem = ({ person, on, posts }: z.output<typeof leaveArgs>, rows: RowsRead): Problem | null => {
  if (rows.get('people', person)?.leftOn) return { place: 'person', sentence: '人员：已经登记过离职。' }
  for (const id of posts) {
    const post = rows.get('posts', id)
    if (!post || post.person !== person) return unknownPost('posts')
    if (post.from > on) return { place: 'on', sentence: `离职日：早于一个岗位的起始日 ${post.from}，请先更正那个岗位。` }
  }
  return null
}

/** `on` is the last day here; the posts still held end with it. */
export const leave = define({
  name: 'leave',
  args: leaveArgs,
  labels: { person: '人员', on: '离职日', posts: '岗位', 'posts.*': '第 {n} 个岗位' },
  reads: ({ person, posts }) => [{ table: 'people', id: person }, ...posts.map((id) => ({ table: 'posts' as const, id }))],
  plan: (args, rows) => {
    const person = rows.get('people', args.person)
    if (!person) return refused(noPerson(args.person))
    const problem = leaveProblem(args, rows)
    if (problem) return refused(problem)
    const posts = [...new Set(args.posts)].flatMap((id) => rows.get('posts', id) ?? [])
    return planned(changed('people', person, { leftOn: args.on }), ...posts.map((it) => changed('posts', it, { until: args.on })))
  },
})

/** Back after leaving, with the post that begins then. */
export const comeBack = define({
  name: 'comeBack',
  args: postArgs,
  labels: { role: '岗位', title: '职称', department: '部门（科室）', from: '重新到岗日', institution: '机构', person: '人员', id: '编号' },
  reads: (it) => [{ table: 'institutions', id: it.institution }, { table: 'people', id: it.person }, { table: 'posts', id: it.id }],
  plan: (it, rows) => {
    const person = rows.get('people', it.person)
    if (!person) return refused(noPerson(it.person))
    const problem = unknownInstitution(rows, it.institution) ?? taken(rows, 'posts', it.id)
    if (problem) return refused(problem)
    if (!person.leftOn) return refused({ place: 'person', sentence: '人员：没有离职，请用“添加岗位”登记。' })
    if (it.from <= person.leftOn) return refused({ place: 'from', sentence: `重新到岗日：应晚于离职日 ${person.leftOn}。` })
    return planned(changed('people', person, { leftOn: null }), added('posts', { ...it, until: null }))
  },
})
