import { done, type Outcome, refused } from './outcome'

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign)

const SAVE_AS = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”，再导入。'

/** `EncryptedPackage` as the directory of an old compound file names it. */
const isLocked = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 8_000_000)).includes([...'EncryptedPackage'].join('\0'))

const ofOldBinary = (bytes: Uint8Array): string =>
  isLocked(bytes) ? '这个文件设了打开密码，读不了。请在 Excel 或 WPS 里去掉密码后再导入。' : `这是旧版的 Excel 文件（.xls），读不了。${SAVE_AS}`

const markup = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000)).replace(/^[\s\xef\xbb\xbf]+/, '').toLowerCase()
  if (!head.startsWith('<')) return null
  return /<html|<table|<!doctype html/.test(head) ? `这其实是网页文件，只是名字像 Excel。${SAVE_AS}` : `这是 XML 文件，不是 Excel 工作簿。${SAVE_AS}`
}

const isPicture = (bytes: Uint8Array): boolean => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46)

/** What a file is by what stands in it, whatever its name says. */
export const kindOf = (bytes: Uint8Array): Outcome<'xlsx' | 'text'> => {
  if (bytes.length === 0) return refused('文件是空的。')
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return done('xlsx')
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused(ofOldBinary(bytes))
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return refused('这是 PDF 文件，不是表格。请导入 Excel（.xlsx）或 CSV 文件。')
  if (isPicture(bytes)) return refused('这是图片，不是表格。请导入 Excel（.xlsx）或 CSV 文件。')
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return refused('这是压缩包。请先解压，再导入里面的表格。')
  const marked = markup(bytes)
  return marked === null ? done('text') : refused(marked)
}
