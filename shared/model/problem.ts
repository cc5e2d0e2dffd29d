import type { z } from 'zod'

/** Expected trouble with what a person entered: `place` names the field in the arguments (`items.0.points`), `sentence` is for people. */
export type Problem = { place: string; sentence: string }

/** Names of fields for people, by place with `*` for a position in a list; `{n}` becomes that position counted from 1. */
export type Labels = Readonly<Record<string, string>>

const labelOf = (path: readonly PropertyKey[], labels: Labels): string => {
  const position = path.find((step) => typeof step === 'number')
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')
  const label = labels[pattern] ?? labels[String(path.at(-1))] ?? pattern
  return label.replace('{n}', position === undefined ? '' : String(position + 1))
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], input)

const tooSmall = (issue: z.core.$ZodIssueTooSmall): string => {
  if (issue.origin === 'string') return '不能为空'
  return issue.origin === 'array' ? `至少应有 ${issue.minimum} 项` : `不应小于 ${issue.minimum}`
}

const tooBig = (issue: z.core.$ZodIssueTooBig): string => {
  if (issue.origin === 'string') return `不应超过 ${issue.maximum} 个字`
  return issue.origin === 'array' ? `不应超过 ${issue.maximum} 项` : `不应大于 ${issue.maximum}`
}

const wrongType = (issue: z.core.$ZodIssueInvalidType, value: unknown): string => {
  if (value === undefined || value === null) return '没有填写'
  return issue.expected === 'int' ? '应为整数' : '填写的内容不对'
}

const complaint = (issue: z.core.$ZodIssue, value: unknown): string => {
  switch (issue.code) {
    case 'custom': return value === undefined || value === null || value === '' ? '没有填写' : issue.message
    case 'invalid_type': return wrongType(issue, value)
    case 'too_small': return tooSmall(issue)
    case 'too_big': return tooBig(issue)
    case 'invalid_value': return value === undefined ? '没有填写' : '不在可选的范围内'
    case 'unrecognized_keys': return `含有不认识的内容：${issue.keys.join('、')}`
    default: return '格式不对'
  }
}

/** Short and plain values are repeated to the person; a sealed one never is. */
const quoted = (value: unknown, path: readonly PropertyKey[]): string => {
  const plain = typeof value === 'number' || (typeof value === 'string' && value.trim().length > 0 && value.length <= 20)
  return plain && path.at(-1) !== 'sealed' ? `，填的是“${String(value)}”` : ''
}

const withLabel = (label: string, says: string): string => (label && !says.startsWith(label) ? `${label}：${says}` : says)

/** The first thing wrong with `input`, in words. */
export const problemOf = (error: z.ZodError, input: unknown, labels: Labels): Problem => {
  const issue = error.issues[0] as z.core.$ZodIssue
  const value = valueAt(input, issue.path)
  return {
    place: issue.path.map(String).join('.'),
    sentence: `${withLabel(labelOf(issue.path, labels), complaint(issue, value))}${quoted(value, issue.path)}。`,
  }
}
