import type { OwnEntity } from '../../../../shared/agency/entities'
import type { Letter } from '../../../../shared/agency/letters'
import type { Fields } from '../../../../shared/agency/merge'
import { type IntentionName, intentions } from '../../../../shared/agency/mutations'
import { type Role, roles } from '../../../../shared/rules/schema'
import { wordOfRole } from '../../../../shared/staff/words'
import type { Names } from './use-names'

const WHAT: Record<IntentionName, string> = {
  changeProfile: '修改机构联系资料', openDepartment: '登记科室', changeDepartment: '修改科室', removeDepartment: '删除科室',
  registerPerson: '登记人员', changePerson: '修改人员资料', removePerson: '删除人员',
  openPost: '添加岗位', changePost: '修改岗位', removePost: '删除岗位',
  signCommitment: '登记承诺书', changeCommitment: '更正承诺书', removeCommitment: '删除承诺书', recordTalk: '登记谈话提醒', changeTalk: '修改谈话提醒', removeTalk: '删除谈话提醒',
  recordTraining: '登记培训', changeTraining: '修改培训', removeTraining: '删除培训', confirmStatus: '登记备案状态维护', removeStatusConfirmation: '删除备案状态维护',
  apply: '提出申请', changeApplication: '修改申请', withdrawApplication: '撤回申请', lodgeAppeal: '提出异议申诉', changeAppeal: '修改异议申诉', withdrawAppeal: '撤回异议申诉',
}

const APPLIED: Readonly<Record<string, string>> = { restoration: '提出记分修复申请', resumption: '提出资格恢复申请', reregistration: '提出重新登记备案申请' }

/** What a letter says that a person did. */
export const whatOf = ({ name, args }: Letter): string => (name === 'apply' ? APPLIED[String(args.body?.kind)] : undefined) ?? WHAT[name]

const GONE = '已不在名单的人员'
const MOST = 3

const peopleOf = (letter: Letter): string[] => {
  const said: Fields = { ...letter.before, ...letter.args.body, ...letter.args.fields }
  if (Array.isArray(said.people)) return said.people as string[]
  return typeof said.person === 'string' ? [said.person] : []
}

/** The person whose page shows what the letter is about; null where there is none. */
export const personOf = (letter: Letter): string | null => (intentions[letter.name].entity === 'person' ? letter.args.id : (peopleOf(letter)[0] ?? null))

/** About whom a letter is, by name. */
export const aboutOf = (letter: Letter, names: Names): string => {
  const said: Fields = { ...letter.before, ...letter.args.body, ...letter.args.fields }
  const own = typeof said.name === 'string' ? said.name : undefined
  if (intentions[letter.name].entity === 'person') return names.get(letter.args.id) ?? own ?? GONE
  const people = peopleOf(letter).map((it) => names.get(it) ?? GONE)
  if (people.length > MOST) return `${people.slice(0, MOST).join('、')}等 ${people.length} 人`
  return people.length > 0 ? people.join('、') : (own ?? names.get(letter.institution) ?? '本机构')
}

const FIELDS: Readonly<Record<string, string>> = {
  name: '姓名', code: '医保编码', identity: '身份信息', leftOn: '离职日', person: '人员', role: '岗位', title: '职称', department: '部门（科室）', from: '起始日', until: '截止日',
  signedOn: '签署日', papers: '扫描件', decision: '处理通知书', heldOn: '日期', heldBy: '谈话人', summary: '内容', people: '参加人员', topic: '主题', status: '备案状态', doneOn: '完成日',
  kind: '种类', on: '日期', route: '修复途径', score: '成绩', statement: '说明', grounds: '理由', contact: '联系人', phone: '电话', address: '地址', closedOn: '停办日',
}

const OF_ENTITY: Partial<Record<OwnEntity, Readonly<Record<string, string>>>> = {
  department: { name: '科室名称' }, talk: { heldOn: '谈话日' }, training: { heldOn: '培训日' }, application: { on: '申请日' }, appeal: { on: '申诉日' },
}

export const fieldWord = (letter: Pick<Letter, 'name'>, field: string): string => OF_ENTITY[intentions[letter.name].entity]?.[field] ?? FIELDS[field] ?? field

const VALUES: Readonly<Record<string, string>> = {
  normal: '正常', suspended: '暂停', terminated: '终止', restoration: '记分修复', resumption: '资格恢复', reregistration: '重新登记备案',
}

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value)

/** A field's value in words; an identity is shown apart. */
export const valueWord = (field: string, value: unknown, names: Names): string => {
  if (value === null || value === undefined || value === '') return '无'
  if (Array.isArray(value)) return field === 'papers' ? (value.length > 0 ? `${value.length} 份` : '无') : value.map((it) => names.get(String(it)) ?? GONE).join('、') || '无'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return '有'
  if (field === 'person') return names.get(value) ?? GONE
  if (field === 'role') return isRole(value) ? wordOfRole(value) : value
  if (field === 'decision') return '有'
  return VALUES[value] ?? value
}
