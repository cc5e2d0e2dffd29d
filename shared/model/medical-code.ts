import type { Role } from '../rules/schema'

/** A form of the national code (医保代码) that has been seen; `roles` are those it is given to, null where that is not known. */
type CodeForm = { pattern: RegExp; word: string; says: string; roles: readonly Role[] | null }

/** From the lists of the national code base. A form that is missing here only warns. */
const forms: readonly CodeForm[] = [
  { pattern: /^D\d{12}$/, word: '医师', says: 'D 加 12 位数字', roles: ['doctor', 'settlement-auditor'] },
  { pattern: /^N\d{12}$/, word: '护士', says: 'N 加 12 位数字', roles: ['nurse', 'settlement-auditor'] },
  { pattern: /^H[YJ]\d{12}$/, word: '药师、技师', says: 'HY 或 HJ 加 12 位数字', roles: ['pharmacist', 'technician', 'settlement-auditor', 'pharmacy-principal', 'pharmacy-staff'] },
]

const INSTITUTION = /^[A-Z\d]{12}$/
const LIKE_INSTITUTION = /^[PH]\d{11}$/

const formOf = (code: string): CodeForm | null => forms.find(({ pattern }) => pattern.test(code)) ?? null

/** The role a code is given to, where there is but one besides the auditors drawn from it. */
export const roleOfCode = (code: string): Role | null => {
  const [role, second] = formOf(code)?.roles ?? []
  return role !== undefined && (second === undefined || second === 'settlement-auditor') ? role : null
}

/** What is doubtful about a person's code (plain, see `plainCode`) for someone in a role; null when nothing is. */
export const personCodeDoubt = (code: string, role: Role | null): string | null => {
  const form = formOf(code)
  if (form === null) {
    if (LIKE_INSTITUTION.test(code)) return '这像是机构的编码，不像人员的医保代码'
    return `医保代码不合已知的写法（${forms.map(({ word, says }) => `${word}：${says}`).join('；')}），请核对`
  }
  return role === null || form.roles === null || form.roles.includes(role) ? null : `医保代码是${form.word}的代码，与岗位不一致，请核对`
}

/** What is doubtful about an institution's code; null when nothing is. */
export const institutionCodeDoubt = (code: string): string | null =>
  INSTITUTION.test(code) ? null : '机构编码应为 12 位字母或数字，请核对'
