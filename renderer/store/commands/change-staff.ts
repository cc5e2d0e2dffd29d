import { z } from 'zod'
import type { Problem } from '../../../shared/model/problem'
import type { PostRow } from '../../../shared/model/rows'
import { legalDay } from '../../../shared/rules/schema'
import { noPerson } from './checks'
import { changed, define, type Key, planned, refused, type RowsRead } from './definition'
import { unknownPost } from './posts'

const id = z.string().min(1)
const posts = z.array(id).min(1).max(5000)

/** One change for several people at once. A day is the last one, in the post or here. */
const args = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('department'), department: z.string().trim().max(60), posts }),
  z.strictObject({ kind: z.literal('end'), until: legalDay, posts }),
  z.strictObject({ kind: z.literal('leave'), on: legalDay, people: z.array(z.strictObject({ person: id, posts: z.array(id).max(100) })).min(1).max(2000) }),
])

type Args = z.output<typeof args>

const postsIn = (given: Args): string[] => [...new Set(given.kind === 'leave' ? given.people.flatMap((it) => it.posts) : given.posts)]

const whose = (rows: RowsRead, person: string): string => rows.get('people', person)?.name ?? '有一名人员'

const postProblem = (given: Args, post: PostRow | undefined, rows: RowsRead): Problem | null => {
  if (!post) return unknownPost('posts')
  const day = given.kind === 'end' ? given.until : given.kind === 'leave' ? given.on : null
  return day !== null && post.from > day ? { place: 'on', sentence: `${whose(rows, post.person)}：${day} 早于任职起始日 ${post.from}，没有保存。请先更正那个岗位，或者不选这个人。` } : null
}

const personProblem = (person: string, rows: RowsRead): Problem | null => {
  const row = rows.get('people', person)
  if (!row) return noPerson(person, 'people')
  return row.leftOn ? { place: 'people', sentence: `${row.name}：已经登记过离职，请不要选这个人。` } : null
}

const problemIn = (given: Args, rows: RowsRead): Problem | null => {
  if (given.kind === 'leave') {
    for (const { person, posts: theirs } of given.people) {
      const problem = personProblem(person, rows)
      if (problem) return problem
      if (theirs.some((it) => rows.get('posts', it)?.person !== person)) return unknownPost('posts')
    }
  }
  for (const it of postsIn(given)) {
    const problem = postProblem(given, rows.get('posts', it), rows)
    if (problem) return problem
  }
  return null
}

const partOf = (given: Args): Partial<PostRow> => {
  switch (given.kind) {
    case 'department': return { department: given.department }
    case 'end': return { until: given.until }
    case 'leave': return { until: given.on }
  }
}

/** 批量修改: another department, the end of a post, or leaving, for several people in one entry. */
export const changeStaff = define({
  name: 'changeStaff',
  args,
  labels: { kind: '修改什么', department: '部门（科室）', until: '任职截止日', on: '离职日', posts: '岗位', people: '人员' },
  reads: (given) => postsIn(given).map((it): Key => ({ table: 'posts', id: it })).concat(given.kind === 'leave' ? given.people.map(({ person }) => ({ table: 'people', id: person })) : []),
  readsNext: (given, rows) => postsIn(given).flatMap((it) => rows.get('posts', it)?.person ?? []).map((person) => ({ table: 'people', id: person })),
  plan: (given, rows) => {
    const problem = problemIn(given, rows)
    if (problem) return refused(problem)
    const theirs = postsIn(given).flatMap((it) => rows.get('posts', it) ?? []).map((it) => changed('posts', it, partOf(given)))
    const left = given.kind === 'leave' ? given.people.flatMap(({ person }) => rows.get('people', person) ?? []).map((it) => changed('people', it, { leftOn: given.on })) : []
    return planned(...left, ...theirs)
  },
})
