import type { PostRow } from '../../../../shared/model/rows'
import type { ArgsOf } from '../../../store/commands/all'
import type { Day } from '../../../../shared/time/day'

export const batchKinds = ['department', 'end', 'leave'] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchWords: Readonly<Record<BatchKind, { title: string; button: string; lead: string }>> = {
  department: { title: '批量修改部门（科室）', button: '修改', lead: '这些人在本机构现有的岗位都改到这个部门；要清空部门，请不填。' },
  end: { title: '批量结束岗位', button: '结束岗位', lead: '只结束这些人在本机构的这一种岗位，其他岗位不受影响。' },
  leave: { title: '批量登记离职', button: '登记离职', lead: '这些人在各机构的岗位都在这一天结束。记分、处理通知书和附件都保留，以后可以重新到岗。' },
}

/** Posts still held on the day. */
const heldOn = (posts: readonly PostRow[], day: string): PostRow[] => posts.filter((it) => it.until === null || it.until > day)

export type BatchDraft = { department: string; role: string; day: string }

type Of = { people: readonly string[]; posts: readonly PostRow[]; institution: string; today: Day }

/** The posts of the selected at the institution that are held today or later. */
export const postsHere = ({ people, posts, institution, today }: Of): PostRow[] => {
  const ids = new Set(people)
  return posts.filter((it) => it.institution === institution && ids.has(it.person) && (it.until === null || it.until >= today))
}

/** What the command is told; null where none of the selected is concerned. `day` is one that was read. */
export const batchArgs = (kind: BatchKind, { department, role, day }: BatchDraft, of: Of): ArgsOf<'changeStaff'> | null => {
  if (kind === 'leave') return { kind, on: day, people: of.people.map((person) => ({ person, posts: heldOn(of.posts.filter((it) => it.person === person), day).map(({ id }) => id) })) }
  const posts = postsHere(of).filter((it) => kind === 'department' || (it.role === role && (it.until === null || it.until > day))).map(({ id }) => id)
  if (posts.length === 0) return null
  return kind === 'department' ? { kind, department: department.trim(), posts } : { kind, until: day, posts }
}

/** How many people it changes: of those selected, some may hold no such post. */
export const concerned = (args: ArgsOf<'changeStaff'>, posts: readonly PostRow[]): number => {
  if (args.kind === 'leave') return args.people.length
  const changed = new Set(args.posts)
  return new Set(posts.filter(({ id }) => changed.has(id)).map(({ person }) => person)).size
}
