import type { z } from 'zod'
import type { Finding, Path } from './problem'

type Issue = z.core.$ZodIssue

const KINDS: Record<string, string> = {
  string: '文字', number: '数字', int: '整数', boolean: 'true 或 false', object: '一组“名称: 值”', record: '一组“名称: 值”',
  array: '列表', tuple: '列表', null: '空值（null）',
}
const kind = (name: string): string => KINDS[name] ?? name

const shown = (input: unknown): string => {
  if (input === null) return '空值'
  if (Array.isArray(input)) return '列表'
  if (typeof input === 'object') return '一组“名称: 值”'
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

const limit = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  const [word, bound] = issue.code === 'too_small' ? ['少于', issue.minimum] : ['多于', issue.maximum]
  if (issue.origin === 'array') return `列表的项数不能${word} ${bound} 项。`
  if (issue.origin === 'string') return `文字的长度不能${word} ${bound} 个字。`
  return `${shown(issue.input)}超出范围：不能${word} ${bound}。`
}

const wrongType = (issue: z.core.$ZodIssueInvalidType): string => {
  const hint = issue.expected === 'string' && typeof issue.input === 'number' ? '，数字编号请加引号' : ''
  return `这里应为${kind(issue.expected)}，现为${shown(issue.input)}${hint}。`
}

const either = (issue: z.core.$ZodIssueInvalidUnion): string =>
  `${shown(issue.input)}不合要求，应满足下列之一：${issue.errors.map((branch) => branch.map(sentence).join('')).join('或者：')}`

const sentence = (issue: Issue): string => {
  if (issue.input === undefined) return '缺少这一项，必须填写。'
  switch (issue.code) {
    case 'invalid_type': return wrongType(issue)
    case 'too_small':
    case 'too_big': return limit(issue)
    case 'invalid_value': return `${shown(issue.input)}不在可选的值之内，应为：${issue.values.map(String).join('、')}。`
    case 'invalid_format': return `${shown(issue.input)}的写法不对（应符合 ${issue.pattern ?? issue.format}）。`
    case 'invalid_union': return either(issue)
    case 'invalid_key': return issue.issues.map((it) => sentence({ ...it, input: issue.input } as Issue)).join('')
    // A rule about a whole group names its parts itself.
    case 'custom': return `${typeof issue.input === 'object' ? '' : shown(issue.input)}${issue.message}。`
    default: return `这里不合要求：${issue.message}。`
  }
}

const steps = (path: readonly PropertyKey[]): Path => path.map((step) => (typeof step === 'number' ? step : String(step)))

/** What zod found, in sentences; one finding for each unknown key, at the key itself. */
export const findingsOf = (error: z.ZodError): Finding[] =>
  error.issues.flatMap((issue): Finding[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...steps(issue.path), key], reason: `没有名为“${key}”的项，请检查拼写或者删去。` }))
      : [{ path: steps(issue.path), reason: sentence(issue) }],
  )
