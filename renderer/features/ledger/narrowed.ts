import type { LedgerLine, LineKind } from './lines'

/** What the list is narrowed to; null and '' for everything. */
export type Narrowing = { year: number | null; person: string; kind: LineKind | null; only: 'differs' | 'open' | null }

export const narrowed = (lines: readonly LedgerLine[], { year, person, kind, only }: Narrowing): LedgerLine[] =>
  lines.filter((it) =>
    (year === null || it.year === year)
    && (person === '' || it.people.some(({ id }) => id === person))
    && (kind === null || it.kind === kind)
    && (only !== 'differs' || it.check?.kind === 'differs')
    && (only !== 'open' || it.appeal?.kind === 'open'))

/** The years and people that occur, to choose among. */
export const choicesOf = (lines: readonly LedgerLine[]): { years: number[]; people: { id: string; name: string }[] } => ({
  years: [...new Set(lines.map((it) => it.year))].sort((a, b) => b - a),
  people: [...new Map(lines.flatMap((it) => it.people).map((it) => [it.id, it])).values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
})

/** What a year came to. Notices by their number, so that one about several people counts once; the rest in person-times (人次). */
export type Totals = { notices: number; times: number; points: number; suspensions: number; terminations: number; revoked: number; differing: number; open: number; measures: number }

export const totalsOf = (lines: readonly LedgerLine[], year: number): Totals => {
  const own = lines.filter((it) => it.year === year)
  const notices = own.filter((it) => it.kind === 'notice')
  const standing = notices.filter((it) => !it.struck)
  const count = (is: (line: LedgerLine) => boolean): number => standing.filter(is).length
  return {
    notices: new Set(notices.map((it) => (it.noticeNo ? `${it.noticeNo} ${it.on}` : it.key))).size,
    times: notices.length,
    points: standing.reduce((sum, it) => sum + (it.points ?? 0), 0),
    suspensions: count((it) => it.raised === 'suspend'),
    terminations: count((it) => it.raised === 'terminate'),
    revoked: notices.length - standing.length,
    differing: count((it) => it.check?.kind === 'differs'),
    open: count((it) => it.appeal?.kind === 'open'),
    measures: own.filter((it) => it.kind === 'measure').length,
  }
}
