import type { z } from 'zod'
import { bodyLimit } from '../../../shared/agency/calls'
import { problemOf } from '../../../shared/model/problem'
import { Refused } from '../core/refused'

const labels = {
  institution: '机构', person: '人员', on: '日期', noticeNo: '通知书文号', items: '负面情形', circumstance: '负面情形', responsibility: '责任程度', points: '记分',
  decision: '处理通知书', application: '申请', appeal: '异议申诉', outcome: '结果', code: '接入码', deviceName: '设备名称', attempt: '请求编号', act: '办理编号',
  limit: '每页条数', after: '同步位置', sha256: '校验值', clientId: '客户端编号', mutations: '事项', seq: '序号', name: '名称', kind: '种类', from: '起始日',
  months: '月数', packs: '规则包', region: '统筹地区', text: '文本', file: '文件名', people: '人员', received: '送达日', by: '处理类别',
}

/** Reads what came by its schema; a Chinese sentence for the first thing that is wrong. */
export const understood = <T extends z.ZodType>(schema: T, input: unknown): z.output<T> => {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const { place, sentence } = problemOf(read.error, input, labels)
  throw new Refused('bad-request', sentence, place)
}

/** Bytes of a body, refused as soon as they are too many. */
export const bytesOf = async (request: Request, limit: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > limit) throw new Refused('too-large', `内容过大，最多 ${Math.floor(limit / 1_000_000)} MB。`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const DEEPEST = 40

/** Texts a database cannot keep, and nesting nobody means. */
const isSound = (root: unknown): boolean => {
  const open: [unknown, number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next
    if (depth > DEEPEST) return false
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value)) return false
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) open.push([key, depth + 1], [inner, depth + 1])
  }
  return true
}

export const jsonOf = async (request: Request): Promise<unknown> => {
  const bytes = await bytesOf(request, bodyLimit)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refused('bad-request', '内容不是完整的 JSON（UTF-8）。')
  }
  if (!isSound(value)) throw new Refused('bad-request', '内容含有不能保存的字符，或层次过深。')
  return value
}
