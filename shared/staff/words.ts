import { halfWidth, tidy } from '../model/plain-text'
import { type Role, roles } from '../rules/schema'

/** What lists write for a role; the first word is the one shown. `1` to `4` are the platform's `prac_psn_type` (5102). */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  doctor: ['医师', '医生', '大夫', '执业医师', '执业助理医师', '助理医师', '医保医师', '医保医生', '中医师', '乡村医生', '1'],
  nurse: ['护士', '护师', '执业护士', '医保护士', '护理人员', '护理', '2'],
  pharmacist: ['药师', '执业药师', '执业中药师', '药剂师', '药剂人员', '医保药师', '驻店药师', '药士', '3'],
  technician: ['技师', '医技人员', '技术人员', '医技', '检验师', '康复治疗师', '影像技师', '技士', '医保技师', '4'],
  'settlement-auditor': ['医保结算审核人员', '结算审核人员', '医保结算审核', '结算审核', '医保审核', '审核人员', '医疗费用和医保结算审核人员', '医保结算人员'],
  'pharmacy-principal': ['药店主要负责人', '主要负责人', '药店负责人', '负责人', '企业负责人', '法定代表人', '法人', '店长'],
  'pharmacy-staff': ['药店工作人员', '药店相关人员', '工作人员', '店员', '营业员', '收银员', '其他人员'],
}

const byWord = new Map(roles.flatMap((role) => roleWords[role].map((word) => [word, role] as const)))

export const wordOfRole = (role: Role): string => roleWords[role][0] ?? role

const plain = (text: string): string => halfWidth(tidy(text)).replace(/[\s()]|\.0$/g, '')

/** The role a word means; null for one nobody knows. */
export const roleOfWord = (text: string): Role | null => byWord.get(plain(text)) ?? null

/** The role that a professional title (职称) speaks for: `主治医师`, `主管护师`. */
export const roleOfTitle = (title: string): Role | null => {
  if (/药[师士]$/.test(title)) return 'pharmacist'
  if (/护[师士]$|护理师$/.test(title)) return 'nurse'
  if (/技[师士]$|检验师$/.test(title)) return 'technician'
  return /医[师士生]$/.test(title) ? 'doctor' : null
}

export const everyRole = (): string => roles.map(wordOfRole).join('、')

export type Standing = 'working' | 'left'

const standings: Readonly<Record<Standing, readonly string[]>> = {
  working: ['正常', '在职', '在岗', '有效', '在册', '启用', '聘用', '返聘', '是', '1', '执业', '已执业'],
  left: ['离职', '离岗', '退休', '注销', '停用', '无效', '解聘', '调离', '调出', '死亡', '否', '0', '2', '已离职', '辞职', '已注销', '已退休'],
}

/** Whether someone still works here; null for a word nobody knows. */
export const standingOfWord = (text: string): Standing | null => {
  const word = plain(text)
  return standings.working.includes(word) ? 'working' : standings.left.includes(word) ? 'left' : null
}

/** Whether a kind of identity document is the citizen's card, whose number GB 11643 rules. `01` is the platform's (psn_cert_type). */
export const isCitizenCard = (kind: string): boolean => /^0?1$|身份证(?!件)/.test(plain(kind))
