import type { PostRow } from '../../../../shared/model/rows'
import { roles } from '../../../../shared/rules/schema'
import { dayIn, typedDay } from '../../../ui/form/typed-day'

export type PostDraft = { institution: string; role: string; title: string; department: string; from: string }

export const postDraft = (institution: string, post?: PostRow): PostDraft =>
  post ? { institution: post.institution, role: post.role, title: post.title, department: post.department, from: post.from } : { institution, role: '', title: '', department: '', from: '' }

export const dayTrouble = (text: string, missing: string): string | null => {
  const typed = typedDay(text)
  if (typed === null) return missing
  return 'sentence' in typed ? typed.sentence : null
}

/** What the command takes of a post, or what is still missing. */
export const readPost = ({ role: wanted, title, department, from: typed }: PostDraft, dayWord: string) => {
  const [role, from] = [roles.find((it) => it === wanted), dayIn(typed)]
  const day = dayTrouble(typed, `请填写${dayWord}。`)
  const troubles: Readonly<Record<string, string>> = { ...(!role && { role: '请选择岗位。' }), ...(day && { from: day }) }
  return { post: role && from ? { role, from, title: title.trim(), department: department.trim() } : null, troubles }
}
