import { unzipSync, zipSync } from 'fflate'
import { limits, tooLongCell } from './limits'
import { done, type Outcome, refused } from './outcome'

/** A sheet of a workbook: its name, its place counted from 1, and its file within. */
export type Sheet = { name: string; place: number; path: string; hidden: boolean }

export type Workbook = { files: Record<string, Uint8Array>; sheets: readonly Sheet[] }

const DAMAGED = '文件已经损坏，读不出来。请在 Excel 或 WPS 里重新保存后再导入。'

/** What the reader of spreadsheets looks at. */
const isNeeded = (name: string): boolean => /\.(xml|rels)$/.test(name) && !/\/(drawings|charts|theme|media|pivot\w*|printerSettings|externalLinks)\//.test(name)

const strange = (names: ReadonlySet<string>): string | null => {
  if (names.has('xl/workbook.xml')) return null
  if (names.has('xl/workbook.bin')) return '这是二进制的 Excel 工作簿（.xlsb），读不了。请另存为“Excel 工作簿（.xlsx）”再导入。'
  if (names.has('word/document.xml')) return '这是 Word 文档，不是表格。请导入 Excel（.xlsx）或 CSV 文件。'
  return names.has('content.xml') ? '这是 OpenDocument 文件，读不了。请另存为“Excel 工作簿（.xlsx）”再导入。' : '这是压缩包，里面没有 Excel 工作簿。请先解压，再导入里面的表格。'
}

const TAG = '<'.charCodeAt(0)

/** Is there text or a tag so long that the reader would take minutes over it? Its time grows with the square of the length. */
const hasLongRun = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(TAG, at + 1)
    if ((next < 0 ? bytes.length : next) - at > limits.runBytes) return true
    if (next < 0) return false
    at = next
  }
  return false
}

/** Unpacks only what is needed and only what its own table of contents promises to be small enough. */
const unpacked = (bytes: Uint8Array): Outcome<Record<string, Uint8Array>> => {
  const names = new Set<string>()
  let total = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name)
      if (isNeeded(name)) total += originalSize
      return false
    },
  })
  const reason = strange(names)
  if (reason !== null) return refused(reason)
  if (total > limits.unpackedBytes) return refused(`文件解开后超过 ${limits.unpackedBytes / 1_000_000} MB，不像人员名单，没有读取。`)
  const files = unzipSync(bytes, { filter: ({ name }) => isNeeded(name) })
  return Object.values(files).some(hasLongRun) ? refused(tooLongCell(null)) : done(files)
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((it) => it !== undefined) ?? ''

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

const sheetsOf = (files: Record<string, Uint8Array>): Sheet[] => {
  const relations = textOf(files['xl/_rels/workbook.xml.rels']).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []
  const paths = new Map(relations.map((tag) => [attribute(tag, 'Id'), pathOf(attribute(tag, 'Target'))]))
  const tags = textOf(files['xl/workbook.xml']).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  return tags.map((tag, at) => ({
    name: plain(attribute(tag, 'name')),
    place: at + 1,
    path: paths.get(attribute(tag, '\\w+:id')) ?? '',
    hidden: /hidden/i.test(attribute(tag, 'state')),
  }))
}

/** Opens a workbook without reading its sheets yet. */
export const openWorkbook = (bytes: Uint8Array): Outcome<Workbook> => {
  try {
    const files = unpacked(bytes)
    return files.ok ? done({ files: files.value, sheets: sheetsOf(files.value) }) : files
  } catch {
    return refused(DAMAGED)
  }
}

/**
 * The workbook packed anew without compression. The reader hands larger compressed parts to workers made of blobs, which
 * the page's rules (CSP) forbid.
 */
export const repacked = ({ files }: Workbook): ArrayBuffer => zipSync(files, { level: 0 }).buffer
