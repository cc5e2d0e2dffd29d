import type { Change } from '../../../../shared/model/journal'
import type { TableName } from '../../../../shared/model/rows'
import { wordOf } from './values'

export const kinds: Readonly<Record<TableName, string>> = {
  institutions: '机构', people: '人员', posts: '岗位', decisions: '处理通知书', amendments: '通知书的变更', restorations: '记分修复',
  measures: '对机构的处理', resumptions: '资格恢复', ruleFiles: '规则文件', attachments: '附件',
  licences: '证照', registrations: '登记备案状态', commitments: '承诺书', talks: '谈话', trainings: '培训', priorNotices: '事先告知', handlings: '处理记录', agreements: '医保协议', principals: '主要负责人',
  meta: '设置',
}

const LABELS: Readonly<Record<string, string>> = {
  name: '名称', code: '编码', kind: '类别', region: '统筹地区', packs: '适用办法', sealed: '身份信息', pin: '本人查询密码', leftOn: '离职日',
  role: '岗位', title: '职称', department: '部门（科室）', from: '起始日', until: '截止日', on: '作出之日', received: '送达日', by: '处理类别',
  noticeNo: '文号', noticeOn: '通知书日期', foundOn: '责任认定日', inspection: '检查', amounts: '涉及金额', items: '负面情形', printed: '通知书载明的措施',
  item: '变更的项', points: '分值', route: '修复途径', score: '考试成绩', months: '月数', people: '相关人员', key: '编号', file: '文件名',
  adoptedOn: '采用之日', type: '文件类型', bytes: '大小', addedOn: '添加之日', value: '值', person: '人员',
  number: '协议编号', settlement: '年度清算日', amount: '金额（元）', words: '事由', revokedOn: '撤销之日', answerBy: '陈述申辩截止日',
  facts: '认定的事实', reasons: '理由和依据', said: '证据、建议和陈述申辩', grounds: '从轻从重的情节', closedOn: '结案之日',
  issuedOn: '发证日', note: '备注', status: '状态', signedOn: '签署日', heldOn: '日期', heldBy: '谈话人', summary: '谈话内容', topic: '培训主题',
}

const OF_TABLE: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  people: { name: '姓名', code: '医保编码' },
  institutions: { name: '机构名称', code: '机构编码', kind: '机构类型' },
  decisions: { on: '作出决定之日', points: '记分', noticeNo: '通知书文号' },
  restorations: { on: '批准修复之日', points: '减免分值' },
  resumptions: { on: '评估或登记之日', kind: '结果' },
  amendments: { on: '变更、撤销或申诉之日', points: '变更后的记分', grounds: '申诉理由' },
  measures: { on: '作出处理之日', kind: '处理种类' },
  attachments: { name: '附件名称' },
  principals: { name: '姓名' },
  handlings: { on: '作出处理之日', kind: '处理种类' },
  priorNotices: { on: '告知书日期', received: '收到日', noticeNo: '告知书文号', by: '拟作出的处理', amount: '机构涉及金额（元）', decisions: '成为的通知书' },
  licences: { kind: '证照名称', until: '有效期至' },
  registrations: { on: '维护之日', status: '登记备案状态' },
  talks: { heldOn: '谈话日' },
  trainings: { heldOn: '培训日', people: '参加人员' },
}

/** Nobody reads these: they tell rows apart, count writings, or are found by. */
const HIDDEN = new Set(['id', 'institution', 'origin', 'rev', 'marks', 'content', 'decision', 'of', 'text', 'place', 'assigned', 'decisions', 'paper'])

/** One field of a row as it was and as it became; null where there was or is none. */
export type Field = { label: string; before: string | null; after: string | null }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

type Names = ReadonlyMap<string, string>
type Row = Readonly<Record<string, unknown>>

/** What a change did to the fields a form would show, in its words: over the agency's row, where that stood there. An identity is named, never shown. */
export const fieldsOf = ({ table, over, before: ours, after }: Change, names: Names): Field[] => {
  const before = over ?? ours
  const [was, is] = [(before ?? {}) as Row, (after ?? {}) as Row]
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((key) => !HIDDEN.has(key) && !isSame(was[key], is[key]))
  return keys
    .map((key) => ({
      label: OF_TABLE[table]?.[key] ?? LABELS[key] ?? key,
      before: before && wordOf(key, was[key], names),
      after: after && wordOf(key, is[key], names),
    }))
    .filter((it) => Boolean(it.before) || Boolean(it.after))
}

const META: Readonly<Record<string, string>> = { sample: '演示日', epoch: '恢复次数', retention: '身份信息保存年数', idle: '自动锁定的分钟数' }

/** `人员 曾某`: the kind of row, and its name where it has one. */
export const titleOf = ({ table, id, before, after }: Change, names: Names): string => {
  const row = (after ?? before ?? {}) as Row
  if (table === 'meta') return `设置　${META[id] ?? id}`
  const name = typeof row.name === 'string' ? row.name : typeof row.person === 'string' ? names.get(row.person) : typeof row.file === 'string' ? row.file : ''
  return `${kinds[table]}${name ? `　${name}` : ''}`
}
