import type { JournalEntry } from '../../../../shared/model/journal'
import { intentions } from '../../../../shared/agency/mutations'
import type { CommandName } from '../../../store/commands/all'
import { sayInstant } from '../../../ui/when'

/** The arguments of a command of any age: nothing in them is certain. */
type Args = Readonly<Record<string, unknown>>
type Say = (args: Args) => string

const text = (args: Args, key: string): string => {
  const value = args[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const list = (args: Args, key: string): readonly unknown[] => (Array.isArray(args[key]) ? (args[key] as unknown[]) : [])
const inBrackets = (...parts: readonly string[]): string => (parts.some(Boolean) ? `（${parts.filter(Boolean).join('，')}）` : '')

const pointsOf = (args: Args): string => {
  const points = list(args, 'items').reduce<number>((sum, it) => sum + Number((it as Args).points ?? 0), 0)
  return points > 0 ? `记 ${points} 分` : ''
}

const instant = (at: string): string => {
  try {
    return sayInstant(at)
  } catch {
    return at
  }
}

const AMENDED: Readonly<Record<string, string>> = { variation: '登记处理通知书的变更', revocation: '登记处理通知书的撤销', appeal: '登记对处理通知书的异议申诉' }
const REGISTERED: Readonly<Record<string, string>> = { normal: '正常', suspended: '暂停', terminated: '终止' }
const RESUMED: Readonly<Record<string, string>> = { passed: '登记恢复评估：通过', failed: '登记恢复评估：未通过', reregistered: '登记重新登记备案' }

const importedWords = (args: Args): string => {
  const [added, known] = [list(args, 'people').length, list(args, 'known').length]
  const part = (args.part ?? {}) as Args
  return [added > 0 ? `新增 ${added} 人` : '', known > 0 ? `更新 ${known} 人` : '', Number(part.of) > 1 ? `第 ${text(part, 'at')} 部分，共 ${text(part, 'of')} 部分` : ''].filter(Boolean).join('，')
}

const changedWords = (args: Args): string => {
  switch (args.kind) {
    case 'department': return `批量修改部门（科室）（${text(args, 'department') || '不填'}，${list(args, 'posts').length} 个岗位）`
    case 'end': return `批量结束岗位（${text(args, 'until')}，${list(args, 'posts').length} 个岗位）`
    default: return `批量登记离职（${text(args, 'on')}，${list(args, 'people').length} 人）`
  }
}

const ABOUT: Readonly<Record<string, string>> = {
  profile: '机构联系资料', department: '科室', person: '人员', post: '岗位', commitment: '承诺书', talk: '谈话', training: '培训', statusConfirmation: '登记备案状态', application: '申请', appeal: '异议申诉',
}

const wishOf = (args: Args): string => ABOUT[(intentions as Readonly<Record<string, { entity: string }>>)[text(args, 'wish')]?.entity ?? ''] ?? ''

const SAID: Readonly<Record<string, string>> = { evidence: '记录机构提供的证据', proposal: '记录机构的责任建议', statement: '记录陈述', defence: '记录申辩' }

const own: Record<CommandName, Say> = {
  newInstitution: (it) => `登记机构${inBrackets(text(it, 'name'))}`,
  newPerson: () => '登记人员',
  recordNotice: (it) => `登记处理通知书${inBrackets(text(it, 'noticeNo'), pointsOf(it))}`,
  recordNotices: (it) => `登记处理通知书${inBrackets(text((list(it, 'notices')[0] ?? {}) as Args, 'noticeNo'), `${list(it, 'notices').length} 人`)}`,
  correctNotice: (it) => `更正处理通知书的录入${inBrackets(text((it.notice ?? {}) as Args, 'noticeNo'), text(it, 'why') && `原因：${text(it, 'why')}`)}`,
  recordAmendment: (it) => AMENDED[text(it, 'kind')] ?? '登记处理通知书的变化',
  recordRestoration: (it) => `登记记分修复（减 ${text(it, 'points')} 分）`,
  correctInstitutionMeasure: (it) => `更正对机构的处理的录入${inBrackets(text((it.measure ?? {}) as Args, 'noticeNo'), text(it, 'why') && `原因：${text(it, 'why')}`)}`,
  recordInstitutionMeasure: (it) => `登记对机构的处理${inBrackets(text(it, 'noticeNo'), text(it, 'department'))}`,
  recordResumption: (it) => RESUMED[text(it, 'kind')] ?? '登记恢复评估',
  markSample: (it) => `标记为示例（演示日 ${text(it, 'day')}）`,
  adoptRules: (it) => `采用规则文件${inBrackets(text(it, 'file'))}`,
  withdrawRules: () => '撤回规则文件',
  recordBackup: (it) => `备份到文件${inBrackets(text(it, 'file'))}`,
  restoreSnapshot: (it) => `恢复到 ${instant(text(it, 'at'))} 的快照（${list(it, 'changes').length} 处改变）`,
  setRetention: (it) => (it.years === null ? '设置保存期限：不定期限' : `设置保存期限：离职后 ${text(it, 'years')} 年`),
  eraseIdentities: (it) => `清除 ${list(it, 'people').length} 人的身份信息`,
  changeInstitution: () => '修改机构资料',
  changePerson: () => '修改人员资料',
  leave: (it) => `登记离职${inBrackets(text(it, 'on'))}`,
  comeBack: () => '登记重新到岗',
  addPost: () => '添加岗位',
  changePost: () => '修改岗位',
  endPost: (it) => `结束岗位${inBrackets(text(it, 'until'))}`,
  addAttachment: (it) => `添加附件${inBrackets(text(it, 'name'))}`,
  removeAttachment: () => '移除附件',
  revealIdentity: (it) => `查看完整的身份信息${inBrackets(text(it, 'why') && `原因：${text(it, 'why')}`)}`,
  recordInquiry: () => '本人查询自己的档案',
  setPin: (it) => (it.pin === null ? '收回本人查询密码' : '设置本人查询密码'),
  importStaff: (it) => `导入名单${inBrackets(text(it, 'file'), importedWords(it))}`,
  changeStaff: (it) => changedWords(it),
  recordExport: (it) => `导出${text(it, 'what') || '资料'}${inBrackets(`共 ${text(it, 'count')} ${text(it, 'unit') || '人'}`, text(it, 'filter'), it.whole === true ? '含完整证件号码' : '', `原因：${text(it, 'why')}`)}`,
  undo: (it) => `撤销：${text(it, 'what')}`,
  recordAgreement: (it) => `登记医保协议${inBrackets(text(it, 'number'))}`,
  changeAgreement: (it) => `更正医保协议${inBrackets(text(it, 'number'))}`,
  removeAgreement: () => '移除医保协议',
  recordPrincipal: (it) => `登记许可证载明的主要负责人${inBrackets(text(it, 'name'))}`,
  changePrincipal: (it) => `更正许可证载明的主要负责人${inBrackets(text(it, 'name'))}`,
  removePrincipal: () => '移除许可证载明的主要负责人',
  recordHandling: (it) => `登记对机构的处理或者处罚${inBrackets(text(it, 'noticeNo'))}`,
  changeHandling: (it) => `更正对机构的处理或者处罚${inBrackets(text(it, 'noticeNo'))}`,
  revokeHandling: (it) => (it.on === null ? '取消“处理已撤销”的登记' : `登记处理被撤销${inBrackets(text(it, 'on'))}`),
  recordPriorNotice: (it) => `登记事先告知${inBrackets(text(it, 'noticeNo'))}`,
  changePriorNotice: (it) => `更正事先告知${inBrackets(text(it, 'noticeNo'))}`,
  closePriorNotice: (it) => (it.on === null ? '重新打开事先告知' : `事先告知结案，未作处理${inBrackets(text(it, 'on'))}`),
  recordSaying: (it) => SAID[text((it.said ?? {}) as Args, 'kind')] ?? '记录陈述申辩',
  removeSaying: () => '移除一条陈述申辩或者证据',
  recordGround: () => '记录从轻或者从重的情节',
  removeGround: () => '移除一条从轻或者从重的情节',
  decidePriorNotice: (it) => `事先告知成为处理通知书（${list(it, 'notices').length} 人）`,
  addLicence: (it) => `登记证照${inBrackets(text(it, 'kind'))}`,
  changeLicence: (it) => `更正证照${inBrackets(text(it, 'kind'))}`,
  removeLicence: () => '移除证照',
  recordRegistration: (it) => `登记备案状态维护为${REGISTERED[text(it, 'status')] ?? ''}${inBrackets(text(it, 'on'))}`,
  removeRegistration: () => '移除登记备案状态的记录',
  recordCommitment: (it) => `登记承诺书${inBrackets(text(it, 'signedOn') && `${text(it, 'signedOn')} 签署`)}`,
  changeCommitment: () => '更正承诺书',
  removeCommitment: () => '移除承诺书',
  recordTalk: (it) => `登记谈话${inBrackets(text(it, 'heldOn'))}`,
  changeTalk: () => '更正谈话',
  removeTalk: () => '移除谈话',
  recordTraining: (it) => `登记培训${inBrackets(text(it, 'topic'), `${list(it, 'people').length} 人`)}`,
  changeTraining: (it) => `更正培训${inBrackets(text(it, 'topic'))}`,
  removeTraining: () => '移除培训',
  moveStore: (it) => `调店${inBrackets(text(it, 'until') && `原岗位至 ${text(it, 'until')}`)}`,
  setIdle: (it) => (Number(it.minutes) === 0 ? '设置自动锁定：从不' : `设置自动锁定：${text(it, 'minutes')} 分钟后`),
  joinAgency: (it) => `接入经办机构${inBrackets(text(it, 'agency'), `${list(it, 'institutions').length} 家机构`)}`,
  giveUpLetter: (it) => `放弃向经办机构送出${inBrackets(wishOf(it))}`,
  rewriteLetter: (it) => `更正后再送经办机构${inBrackets(wishOf(it))}`,
  changeAppeal: () => '更正异议申诉',
  withdrawAppeal: () => '撤回异议申诉',
  pairNotice: (it) => (it.agency === null ? '确认通知书与经办机构的不是同一份' : '确认通知书与经办机构的是同一份'),
}

/** Written by other parts of the program, by main, or by programs before and after this one. */
const others: Readonly<Record<string, Say>> = {
  salvage: (it) => `两份记录损坏后，以找回的前 ${text(it, 'until')} 条重新开始${Number(it.known) > Number(it.until) ? `（原有 ${text(it, 'known')} 条）` : ''}`,
  restoreBackup: (it) => `从备份文件恢复（备份时共 ${text(it, 'seq')} 条记录）`,
}

const exported = (args: Args): string => `导出资料${inBrackets(text(args, 'file'), text(args, 'why') && `原因：${text(args, 'why')}`)}`

/** What a command did, in one sentence without who and about whom. */
export const sentenceOf = ({ command: { name, args } }: Pick<JournalEntry, 'command'>): string => {
  const given: Args = args !== null && typeof args === 'object' && !Array.isArray(args) ? (args as Args) : {}
  const say = (own as Readonly<Record<string, Say>>)[name] ?? others[name] ?? (/export/i.test(name) ? exported : null)
  return say ? say(given) : `其他操作（${name}）`
}
