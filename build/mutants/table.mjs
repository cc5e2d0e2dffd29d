/** @param {import('./judge.mjs').Report} report */
export function reportLines({ score, files, survivors, judged, stale }) {
  return [
    ...judged.map((it) => `judged    ${change(it)}\n          ${it.why}`),
    ...stale.map((it) => `stale     ${it.file} ${short(it.was)} → ${short(it.becomes)}: fell, or is no more; take it out of judged.json`),
    ...survivors.map((it) => `${it.met ? 'survived ' : 'not met  '} ${change(it)}`),
    '',
    ...table([
      ['file', 'mutants', 'fallen', 'no end', 'judged', 'survived', 'score'],
      ...files.map((it) => [it.file, ...[it.mutants, it.fallen, it.lost, it.judged, it.survived].map(String), `${it.score.toFixed(1)} %`]),
    ]),
    '',
    `score ${score.toFixed(1)} %`,
  ]
}

/** @param {import('./plant.mjs').Mutant} mutant */
function change({ file, line, column, kind, was, becomes }) {
  return `${file}:${line}:${column} ${kind}: ${short(was)} → ${short(becomes)}`
}

/** @param {string} code */
function short(code) {
  const line = code.replaceAll(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0))) ?? []
  return rows.map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
}
