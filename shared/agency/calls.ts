import { z } from 'zod'
import * as acts from './acts'
import { changesQuery, pageSchema } from './changes'
import { enrolledSchema, enrolSchema, renewedSchema, renewSchema } from './enrolment'
import { lawListSchema, lawSchema } from './law-files'
import { batchSchema, resultsSchema } from './mutations'
import { answered, clientVersion, rowId, sha256Text } from './scalars'

/** Who may ask: anyone, an enrolled device, or the agency's own people. */
export type Caller = 'anyone' | 'device' | 'operator'

/** `answer` is JSON by its schema, the bytes of a paper, or a stream of events. */
export type Call = {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  by: Caller
  says: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType | 'bytes'
  answer: z.ZodType | 'bytes' | 'events'
}

const paper = z.strictObject({ sha256: sha256Text })
const ofPaper = z.strictObject({ institution: rowId })

/** The longest paper, and the longest other body, in bytes. */
export const paperLimit = 20 * 1024 * 1024
export const bodyLimit = 2_000_000

export const calls = {
  health: {
    method: 'GET', path: '/v1/health', by: 'anyone', says: '服务是否在线、接口版本、可用的最旧客户端',
    answer: answered({ alive: z.literal(true), version: z.string(), wire: z.string(), oldestClient: clientVersion }),
  },
  enrol: { method: 'POST', path: '/v1/enrolments', by: 'anyone', says: '用一次性接入码登记一台设备', body: enrolSchema, answer: enrolledSchema },
  renew: { method: 'POST', path: '/v1/enrolments/renew', by: 'device', says: '在令牌到期前换一个新的', body: renewSchema, answer: renewedSchema },
  changes: { method: 'GET', path: '/v1/changes', by: 'device', says: '取下一页变化', query: changesQuery, answer: pageSchema },
  mutate: { method: 'POST', path: '/v1/mutations', by: 'device', says: '按顺序送出一批事项，逐件得到结果', body: batchSchema, answer: resultsSchema },
  sendPaper: {
    method: 'PUT', path: '/v1/attachments/{sha256}', by: 'device', says: '存入一份扫描件', params: paper, query: ofPaper, body: 'bytes',
    answer: answered({ sha256: sha256Text, bytes: z.int() }),
  },
  fetchPaper: { method: 'GET', path: '/v1/attachments/{sha256}', by: 'device', says: '取回一份扫描件', params: paper, query: ofPaper, answer: 'bytes' },
  packs: { method: 'GET', path: '/v1/packs', by: 'device', says: '已发布的规则包与工作日历', answer: lawListSchema },
  pack: {
    method: 'GET', path: '/v1/packs/{id}', by: 'device', says: '一个规则包或一年的工作日历，带签名',
    params: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/) }), answer: lawSchema,
  },
  pokes: { method: 'GET', path: '/v1/pokes', by: 'device', says: '有新内容时给一个提示（server-sent events）', answer: 'events' },
  open: { method: 'POST', path: '/v1/agency/institutions', by: 'operator', says: '登记一家定点医药机构', body: acts.openSchema, answer: acts.doneSchema },
  institutions: { method: 'GET', path: '/v1/agency/institutions', by: 'operator', says: '本经办机构的定点医药机构', answer: acts.institutionsSchema },
  register: {
    method: 'GET', path: '/v1/agency/institutions/{institution}', by: 'operator', says: '一家机构的人员、待办与设备',
    params: z.strictObject({ institution: rowId }), answer: acts.registerSchema,
  },
  readPaper: { method: 'GET', path: '/v1/agency/attachments/{sha256}', by: 'operator', says: '看随事项送来的一份扫描件', params: paper, query: ofPaper, answer: 'bytes' },
  code: { method: 'POST', path: '/v1/agency/codes', by: 'operator', says: '发放一次性接入码', body: acts.codeSchema, answer: acts.codedSchema },
  dismiss: { method: 'POST', path: '/v1/agency/dismissals', by: 'operator', says: '停用一台设备', body: acts.dismissSchema, answer: acts.doneSchema },
  decide: { method: 'POST', path: '/v1/agency/decisions', by: 'operator', says: '记分并作出处理通知书', body: acts.decideSchema, answer: acts.actedSchema },
  vary: { method: 'POST', path: '/v1/agency/variations', by: 'operator', says: '变更记分', body: acts.varySchema, answer: acts.actedSchema },
  revoke: { method: 'POST', path: '/v1/agency/revocations', by: 'operator', says: '撤销记分', body: acts.revokeSchema, answer: acts.actedSchema },
  approve: { method: 'POST', path: '/v1/agency/approvals', by: 'operator', says: '审核记分修复申请', body: acts.approveSchema, answer: acts.actedSchema },
  answer: { method: 'POST', path: '/v1/agency/answers', by: 'operator', says: '答复异议申诉', body: acts.answerSchema, answer: acts.actedSchema },
  assess: { method: 'POST', path: '/v1/agency/assessments', by: 'operator', says: '评估资格恢复申请', body: acts.assessSchema, answer: acts.actedSchema },
  suspend: { method: 'POST', path: '/v1/agency/measures', by: 'operator', says: '中止、解除协议或中止科室', body: acts.suspendSchema, answer: acts.actedSchema },
  publish: { method: 'POST', path: '/v1/agency/packs', by: 'operator', says: '发布规则包或工作日历', body: acts.publishSchema, answer: acts.publishedSchema },
} as const satisfies Record<string, Call>

export type CallName = keyof typeof calls
