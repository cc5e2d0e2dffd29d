import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { placeOf, type Finding, type Path, type Problem } from './problem'
import { findingsOf } from './sentence'

/** A data file read: its value with a way to say where something in it is wrong, or why it was refused. */
export type DataFile<T> =
  | { ok: true; value: T; refuse: (findings: readonly Finding[]) => Problem[] }
  | { ok: false; problems: Problem[] }

const MAX_CHARACTERS = 500_000

const YAML_REASONS: Record<string, string> = {
  DUPLICATE_KEY: '同一组里有两个同名的项，只能保留一个。',
  MULTIPLE_DOCS: '一个文件只能有一份内容，不能用“---”分成几份。',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格。',
  RESOURCE_EXHAUSTION: '层次太深，无法读取。',
  TAG_RESOLVE_FAILED: '不能使用以“!”开头的标记。',
}

const yamlReason = (error: YAMLError): string =>
  YAML_REASONS[error.code] ?? `不符合 YAML 的写法，请检查这里的缩进、引号、括号和冒号后的空格（${error.code}）。`

const pointAt = (lines: LineCounter, offset: number): { line: number; place: string } => {
  const { line, col } = lines.linePos(offset)
  return { line, place: `第${line}行第${col}列` }
}

type Step = { at: number; node: unknown }

const child = (node: unknown, key: string | number): Step | undefined => {
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
    const next = child(here.node, key)
    if (!next) break
    here = next
  }
  return Math.max(1, lines.linePos(here.at).line)
}

const whole = (file: string, reason: string): Problem => ({ file, line: 1, place: placeOf([]), reason })

/** A law file says everything where it stands: no references, so no bomb, no loop and nothing left unresolved. */
const aliasProblem = (doc: Document, lines: LineCounter, file: string): Problem | undefined => {
  let at: number | undefined
  visit(doc, {
    Alias: (_key, node) => {
      at = node.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  if (at === undefined) return undefined
  return { file, ...pointAt(lines, at), reason: '不能使用引用（& 与 *），请把内容原样写出。' }
}

type Parsed = { doc: Document; lines: LineCounter; value: unknown }

/** Of YAML errors only the first is told: those after it mostly follow from it. */
const parse = (text: string, file: string): Parsed | Problem => {
  const lines = new LineCounter()
  try {
    // Pretty errors copy a whole line each: a long hostile line would take minutes.
    const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
    const error = doc.errors[0] ?? doc.warnings[0]
    if (error) return { file, ...pointAt(lines, error.pos[0]), reason: yamlReason(error) }
    return aliasProblem(doc, lines, file) ?? { doc, lines, value: doc.toJS() as unknown }
  } catch (error) {
    if (error instanceof RangeError) return whole(file, '文件的层次太深，无法读取。')
    throw error
  }
}

const refused = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })

/** Reads YAML text against a schema. Never throws on bad text; `file` is only named in problems. */
export const readDataFile = <T>(text: string, file: string, schema: z.ZodType<T>): DataFile<T> => {
  if (text.length > MAX_CHARACTERS) return refused(whole(file, '文件过大（超过50万字），不像是规则包或者日历。'))
  const parsed = parse(text, file)
  if ('reason' in parsed) return refused(parsed)
  const { doc, lines, value } = parsed
  if (value === null) return refused(whole(file, '文件是空的。'))
  if (!isMap(doc.contents)) return refused(whole(file, '文件的最外层应是一组“名称: 值”，不是列表或者单个值。'))
  const refuse = (findings: readonly Finding[]): Problem[] =>
    findings.map(({ path, reason }) => ({ file, line: lineOf(doc, lines, path), place: placeOf(path), reason }))
  const checked = schema.safeParse(value, { jitless: true, reportInput: true })
  return checked.success ? { ok: true, value: checked.data, refuse } : refused(...refuse(findingsOf(checked.error)))
}
