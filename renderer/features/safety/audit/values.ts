import { isErased } from '../../../../shared/model/erasable'

/** Of people by their id; of packs, circumstances and routes by their code. */
type Names = ReadonlyMap<string, string>

/** Words of the forms for what is kept as a sign. */
const WORDS: Readonly<Record<string, string>> = {
  pharmacy: '药店', medical: '医疗机构', 'public-medical': '公立医疗机构',
  doctor: '医师', pharmacist: '药师', nurse: '护士', technician: '技师', 'settlement-auditor': '医保结算审核人员',
  'pharmacy-principal': '药店主要负责人', 'pharmacy-staff': '药店工作人员',
  general: '一般责任', important: '重要责任', primary: '主要责任', none: '无',
  lighter: '从轻', 'band-lower': '从轻（降档）', heavier: '从重', 'band-higher': '从重（升档）',
  penalty: '行政处罚', agreement: '协议处理', suspend: '暂停', terminate: '终止',
  variation: '变更', revocation: '撤销', appeal: '异议申诉', passed: '通过', failed: '未通过', reregistered: '重新登记备案',
  talked: '约谈', rectify: '限期整改', refused: '拒付费用', recovered: '追回费用', 'payment-suspended': '暂停拨付', 'contractual-penalty': '要求支付违约金',
  fine: '罚款', warning: '警告', evidence: '证据', proposal: '责任建议', statement: '陈述', defence: '申辩', leniency: '从轻', aggravation: '从重',
  'department-suspended': '科室被中止（责令暂停）医疗服务', 'agreement-suspended': '医保协议被中止', 'agreement-terminated': '医保协议被解除',
  pack: '规则包', calendar: '工作日历', 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG',
}

const PARTS: Readonly<Record<string, string>> = {
  circumstance: '情形', responsibility: '', points: '记分', adjustment: '', kind: '', from: '自', until: '至', months: '月数', institution: '机构（元）', person: '个人（元）',
  personMonths: '月数', amount: '金额（元）', on: '', words: '',
}

const identity = (sealed: string): string => (sealed === '' ? '无' : isErased(sealed) ? '已清除' : '有（不显示）')

const plain = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? (WORDS[value] ?? value) : JSON.stringify(value)
}

const GONE = '已不在名单的人员'

const part = (key: string, value: unknown, names: Names): string => {
  if (key === 'conduct' || key === 'id') return ''
  if (key === 'person' && typeof value === 'string') return names.get(value) ?? GONE
  const law = key === 'circumstance' ? names.get(String(value)) : undefined
  if (law !== undefined) return law
  const [word, label] = [plain(value), PARTS[key] ?? key]
  return word && label ? `${label} ${word}` : word
}

const composed = (value: object, names: Names): string => Object.entries(value).map(([key, it]) => part(key, it, names)).filter(Boolean).join('，')

/** A field's value as a person reads it; empty where there is none. */
export const wordOf = (key: string, value: unknown, names: Names): string => {
  if (key === 'sealed') return identity(typeof value === 'string' ? value : '')
  if (key === 'pin') return value ? '已设置' : ''
  if (key === 'person' && typeof value === 'string') return names.get(value) ?? GONE
  if (key === 'route') return names.get(String(value)) ?? plain(value)
  if (Array.isArray(value)) return value.map((it: unknown) => (it !== null && typeof it === 'object' ? composed(it, names) : (names.get(String(it)) ?? plain(it)))).join('；')
  if (value !== null && typeof value === 'object') return composed(value, names)
  return plain(value)
}
