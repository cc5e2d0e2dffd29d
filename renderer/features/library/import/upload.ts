import type { Library, Rule } from '../../../../shared/model/library'
import type { Problem } from '../../../../shared/time/problem'

export type Upload = { file: string; text: string } & ({ ok: true; rule: Rule } | { ok: false; problems: readonly Problem[] })

/** A pack is some 60,000 bytes; what is larger by far is no such file, and is not even read. */
const MAX_BYTES = 2_000_000

const decode = (bytes: ArrayBuffer): string | null => {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}

const refused = (file: string, reason: string): Upload => ({ file, text: '', ok: false, problems: [{ file, line: 1, place: '全文', reason }] })

/** Reads a file a person chose. The reader of YAML comes with the first. */
export const readUpload = async (file: File, library: Library): Promise<Upload> => {
  if (file.size > MAX_BYTES) return refused(file.name, '文件过大（超过 2 MB），不像是规则包或者工作日历。')
  const text = decode(await file.arrayBuffer())
  if (text === null) return refused(file.name, '不是文字文件，或者已经损坏：既不是 UTF-8 编码，也不是 GBK 编码。')
  const { readRule } = await import('../../../../shared/model/rule-file')
  return { file: file.name, text, ...readRule(text, file.name, library) }
}
