const byMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text of a file in UTF-8 or UTF-16 with a mark, or in UTF-8 or GB 18030 (GBK) without; null where it is no text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const marked = byMark(bytes)
  const text = marked ? decodeAs(marked, bytes) : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes))
  return text === null || text.includes('\0') ? null : text
}

const delimiters = ['\t', ',', ';', '|', '，'] as const
type Delimiter = (typeof delimiters)[number]

const count = (line: string, sign: string): number => line.split(sign).length - 1

/** The sign that parts the cells: the one most lines have equally often. Quoted parts are left out. */
export const delimiterOf = (text: string): Delimiter => {
  const lines = text.slice(0, 50_000).replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/).filter((it) => it.trim() !== '').slice(0, 50)
  const score = (sign: Delimiter): number => {
    const counts = lines.map((line) => count(line, sign)).sort((a, b) => a - b)
    return counts[Math.floor(counts.length / 2)] ?? 0
  }
  return delimiters.reduce((best, sign) => (score(sign) > score(best) ? sign : best))
}
