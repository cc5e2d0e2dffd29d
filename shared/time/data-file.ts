import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { placeOf, type Finding, type Path, type Problem } from './problem'
import { findingsOf } from './sentence'

/** A data file read: its value with a way to say where something in it is wrong, or why it was refused. */
export type DataFile<T> =
  | { ok: true; value: T; refuse: (findings: readonly Finding[]) => Problem[] }
  | { ok: false; problems: Problem[] }

const MAX_CHARACTERS = 2_000_000
/** The `yaml` package multiplies nested aliases into this count, so that a bomb is refused before it unfolds. */
const MAX_ALIASES = 50

const YAML_REASONS: Record<string, string> = {
  DUPLICATE_KEY: '同一组里有两个同名的项，只能保留一个。',
  MULTIPLE_DOCS: '一个文件只能有一份内容，不能用“---”分成几份。',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格。',
  TAG_RESOLVE_FAILED: '不能使用以“!”开头的标记。',
  BAD_ALIAS: '引用（*）没有对应的锚点（&）。',
}

const yamlReason = (error: YAMLError): string =>
  YAML_REASONS[error.code] ?? `不符合 YAML 的写法，请检查这里的缩进、引号、括号和冒号后的空格（${error.code}）。`

const yamlProblem = (file: string, error: YAMLError): Problem => {
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 }
  return { file, line, place: `第${line}行第${col}列`, reason: yamlReason(error) }
}

type Step = { at: number; node: unknown }

const child = (doc: Document, parent: unknown, key: string | number): Step | undefined => {
  const node = isAlias(parent) ? parent.resolve(doc) : parent
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
    return pair && isScalar(pair.key) ? { at: pair.key.range?.[0] ?? 0, node: pair.value } : undefined
  }
  const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
  return isNode(item) ? { at: item.range?.[0] ?? 0, node: item } : undefined
}

/** The line of the value at `path`, or of its nearest holder where the value is missing. */
const lineOf = (doc: Document, lines: LineCounter, path: Path): number => {
  let here: Step = { at: 0, node: doc.contents }
  for (const key of path) {
    const next = child(doc, here.node, key)
    if (!next) break
    here = next
  }
  return Math.max(1, lines.linePos(here.at).line)
}

const whole = (file: string, reason: string): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems: [{ file, line: 1, place: placeOf([]), reason }],
})

const parse = (text: string): { doc: Document; lines: LineCounter } | undefined => {
  const lines = new LineCounter()
  try {
    return { doc: parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: true }), lines }
  } catch {
    return undefined // nested too deep for the parser's stack
  }
}

const unfold = (doc: Document): { value: unknown } | undefined => {
  try {
    return { value: doc.toJS({ maxAliasCount: MAX_ALIASES }) }
  } catch {
    return undefined
  }
}

/** Reads YAML text against a schema. Never throws on bad text; `file` is only named in problems. */
export const readDataFile = <T>(text: string, file: string, schema: z.ZodType<T>): DataFile<T> => {
  if (text.length > MAX_CHARACTERS) return whole(file, '文件过大（超过200万字），不像是规则包或者日历。')
  const parsed = parse(text)
  if (!parsed) return whole(file, '文件的层次太深，无法读取。')
  const { doc, lines } = parsed
  const broken = [...doc.errors, ...doc.warnings]
  if (broken.length > 0) return { ok: false, problems: broken.map((error) => yamlProblem(file, error)) }
  const unfolded = unfold(doc)
  if (!unfolded) return whole(file, '文件中的引用（& 与 *）过多或者层层嵌套，展开后会过大，已拒绝读取。')
  if (unfolded.value === null) return whole(file, '文件是空的。')
  if (!isMap(doc.contents)) return whole(file, '文件的最外层应是一组“名称: 值”，不是列表或者单个值。')
  const refuse = (findings: readonly Finding[]): Problem[] =>
    findings.map(({ path, reason }) => ({ file, line: lineOf(doc, lines, path), place: placeOf(path), reason }))
  const checked = schema.safeParse(unfolded.value, { jitless: true, reportInput: true })
  return checked.success ? { ok: true, value: checked.data, refuse } : { ok: false, problems: refuse(findingsOf(checked.error)) }
}
