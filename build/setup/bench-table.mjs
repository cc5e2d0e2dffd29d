/** @typedef {{ bench: string, what: string, ours: number, unit: string, peer?: string | null, theirs?: number | null, ratio?: number | null, goal?: string | number | null, met?: boolean | null }} Row */

/**
 * The row in a line a bench printed; undefined for any other line.
 * @param {string} line
 * @returns {Row | undefined}
 */
export function readRow(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const row = JSON.parse(line)
    return typeof row.bench === 'string' && typeof row.what === 'string' ? row : undefined
  } catch {
    return undefined
  }
}

/**
 * One table, its columns as wide as they need to be; Chinese signs count two.
 * @param {Row[]} rows
 */
export function benchTable(rows) {
  const head = ['bench', 'what', 'ours', 'unit', 'beside', 'theirs', 'ratio', 'goal', 'met']
  const body = rows.map(({ bench, what, ours, unit, peer, theirs, ratio, goal, met }) => [bench, what, figure(ours), unit, peer ?? '', figure(theirs), figure(ratio), String(goal ?? ''), met == null ? '' : met ? 'yes' : 'NO'])
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => width(cells[column] ?? ''))))
  return [head, ...body].map((cells) => cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ').trimEnd()).join('\n')
}

/** @param {number | null | undefined} value */
function figure(value) {
  return value == null ? '' : String(Number(value.toPrecision(3)))
}

/** @param {string} text */
function width(text) {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0)
}
