import type { PersonRow } from '../../../../shared/model/rows'
import type { Identity } from '../../../../shared/model/sealed'
import { roles } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import type { ArgsOf } from '../../../store/commands/all'
import { dayIn, typedDay } from '../../../ui/form/typed-day'
import { plainNumber } from './doubts'

const numbers = ['idNumber', 'phone', 'licenceNo'] as const
/** What is typed. A number that is null stays as it was sealed. */
export type ProfileDraft = {
  name: string
  idNumber: string | null
  phone: string | null
  licenceNo: string | null
  code: string
  role: string
  title: string
  department: string
  from: string
}

export type Troubles = Readonly<Record<string, string>>

export const emptyProfile: ProfileDraft = { name: '', idNumber: '', phone: '', licenceNo: '', code: '', role: '', title: '', department: '', from: '' }

/** `held` are the numbers that are there, masked. */
export const profileOf = ({ name, code }: PersonRow, held: Identity): ProfileDraft => ({
  ...emptyProfile, name, code: code ?? '',
  idNumber: held.idNumber === undefined ? '' : null,
  phone: held.phone === undefined ? '' : null,
  licenceNo: held.licenceNo === undefined ? '' : null,
})

export type Post = Omit<ArgsOf<'newPerson'>['post'], 'id'>

const dayTrouble = (text: string): string | null => {
  const typed = typedDay(text)
  if (typed === null) return '请填写任职起始日。'
  return 'sentence' in typed ? typed.sentence : null
}

/** The post as the command takes it, or what is still missing. */
export const readPost = (draft: Pick<ProfileDraft, 'role' | 'title' | 'department' | 'from'>): { post: Post | null; troubles: Troubles } => {
  const role = roles.find((it) => it === draft.role)
  const from: Day | null = dayIn(draft.from)
  const day = dayTrouble(draft.from)
  const troubles = { ...(!role && { role: '请选择岗位。' }), ...(day && { from: day }) }
  if (!role || !from) return { post: null, troubles }
  return { post: { role, title: draft.title.trim(), department: draft.department.trim(), from }, troubles }
}

export const nameTrouble = (name: string): Troubles => (name.trim() === '' ? { name: '请填写姓名。' } : {})

export const codeIn = ({ code }: ProfileDraft): string | null => plainNumber(code) || null

/** The identity as it will be: what was typed, over what stays of `before`. */
export const identityIn = (draft: ProfileDraft, before: Identity): Identity => {
  const kept = numbers.flatMap((name) => {
    const typed = draft[name]
    const value = typed === null ? before[name] : plainNumber(typed)
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}

export const staysSealed = (draft: ProfileDraft): boolean => numbers.some((name) => draft[name] === null)
