/** What stays together at the end of a line: a run of figures or Latin letters, or one character with its marks. */
const unit = /[（《〈〔［「『“‘]*(?:[\u0021-\u007e]+|\s+|[^\s])[，。、；：？！）》〉〕］」』”’·…—]*/gu

/** Widths in the size of the type: Chinese characters 1, figures and Latin letters as in the widest of our fonts. */
const widthOf = (character: string): number => {
  if (/[MWmw@%]/.test(character)) return 0.95
  if (/[A-Z]/.test(character)) return 0.72
  // Beyond ASCII some fonts are narrow where others take a whole square, as with the point in 阿卜杜·热合曼.
  return character <= '\u007f' ? 0.6 : 1
}

/** How long a text is when set in one line, in the size of its type. */
export const emsOf = (text: string): number => [...text].reduce((sum, it) => sum + widthOf(it), 0)

/**
 * How many lines a text takes in a column `ems` wide; never fewer than a browser needs, since a row that grows
 * unforeseen would push the last one off its page.
 */
export const linesOf = (text: string, ems: number): number => {
  const room = Math.max(1, ems - 0.2)
  let [lines, used] = [1, 0]
  for (const [piece] of text.matchAll(unit)) {
    const width = emsOf(piece)
    if (used > 0 && used + width > room) [lines, used] = [lines + 1, 0]
    const over = Math.ceil(width / room) - 1
    lines += Math.max(0, over)
    used = over > 0 ? room : used + width
  }
  return lines
}
