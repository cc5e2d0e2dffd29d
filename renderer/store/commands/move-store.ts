import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import { legalDay } from '../../../shared/rules/schema'
import { dayAfter } from '../../../shared/time/day'
import { taken, unknownInstitution } from './checks'
import { added, changed, define, planned, refused, type RowsRead } from './definition'
import { postArgs, unknownPost } from './posts'

const args = z.strictObject({
  post: z.string().min(1),
  person: z.string().min(1),
  until: legalDay,
  next: postArgs.omit({ person: true, from: true }),
  /** The file goes along: nothing keeps the person at the old place. */
  home: z.boolean(),
})

const trouble = (it: z.output<typeof args>, rows: RowsRead): Problem | null => {
  const post = rows.get('posts', it.post)
  if (!post || post.person !== it.person) return unknownPost('post')
  if (post.until !== null) return { place: 'post', sentence: '岗位：已经结束，请用“添加岗位”登记。' }
  if (it.until < post.from) return { place: 'until', sentence: `原岗位最后一天：${it.until} 早于任职起始日 ${post.from}。` }
  if (post.institution === it.next.institution) return { place: 'next.institution', sentence: '调往机构：与现在的机构相同。' }
  return unknownInstitution(rows, it.next.institution, 'next.institution') ?? taken(rows, 'posts', it.next.id, 'next.id')
}

/** 调店: a post here ends with a day, and one at another institution held here begins on the next. */
export const moveStore = define({
  name: 'moveStore',
  args,
  labels: {
    until: '原岗位最后一天', 'next.institution': '调往机构', 'next.role': '岗位', 'next.title': '职称', 'next.department': '部门（科室）',
    post: '岗位', person: '人员', 'next.id': '编号', home: '档案一并转移', next: '新岗位',
  },
  reads: (it) => [
    { table: 'people', id: it.person }, { table: 'posts', id: it.post }, { table: 'posts', id: it.next.id }, { table: 'institutions', id: it.next.institution },
  ],
  plan: (it, rows) => {
    const problem = trouble(it, rows)
    if (problem) return refused(problem)
    const [person, post] = [rows.get('people', it.person), rows.get('posts', it.post)]
    if (!person || !post) return refused(unknownPost('post'))
    return planned(
      changed('posts', post, { until: it.until }),
      added('posts', { ...it.next, person: it.person, from: dayAfter(it.until), until: null }),
      ...(it.home ? [changed('people', person, { institution: it.next.institution })] : []),
    )
  },
})
