import type { LicenceRow, PersonRow, PostRow } from '../../../../../shared/model/rows'
import type { Identity } from '../../../../../shared/model/sealed'
import type { MatchedLine } from '../../../../../shared/staff/known-people'
import type { Day } from '../../../../../shared/time/day'

/** One person of the list with the rows chosen for import, the first one first. `known` is who it is, where somebody registered. */
export type Wish = { person: string; known: string | null; lines: readonly [MatchedLine, ...MatchedLine[]] }

/** What is registered of those the list names. */
export type Held = { people: ReadonlyMap<string, PersonRow>; posts: (person: string) => readonly PostRow[]; licences: (person: string) => readonly LicenceRow[] }

/** Who a row is: somebody registered, or the one of the first row that names them. */
const whoIs = (line: MatchedLine, byLine: ReadonlyMap<number, MatchedLine>): { known: string } | { first: number } => {
  if (line.match.kind === 'same') return { known: line.match.person }
  if (line.match.kind !== 'earlier') return { first: line.line }
  const first = byLine.get(line.match.line)
  return first ? whoIs(first, byLine) : { first: line.match.line }
}

/** Puts the chosen rows together by person, in the order of the list. */
export const wishesIn = (lines: readonly MatchedLine[], picked: ReadonlySet<number>, newId: () => string): Wish[] => {
  const byLine = new Map(lines.map((it) => [it.line, it]))
  const wishes = new Map<string, { person: string; known: string | null; lines: [MatchedLine, ...MatchedLine[]] }>()
  for (const line of lines) {
    if (!picked.has(line.line) || line.faults.length > 0) continue
    const who = whoIs(line, byLine)
    const key = 'known' in who ? `known/${who.known}` : `line/${who.first}`
    const wish = wishes.get(key)
    if (wish) wish.lines.push(line)
    else wishes.set(key, { person: 'known' in who ? who.known : newId(), known: 'known' in who ? who.known : null, lines: [line] })
  }
  return [...wishes.values()]
}

/** The identity the rows give, the first to say something first. */
export const identityIn = ({ lines }: Wish): Identity => {
  const first = (field: 'idNumber' | 'phone' | 'licenceNo'): string | null => lines.map((it) => it.identity[field]).find((it) => it !== null) ?? null
  return Object.fromEntries((['idNumber', 'phone', 'licenceNo'] as const).flatMap((field) => (first(field) === null ? [] : [[field, first(field)]])))
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The last day in the post; for who has left without one, today. */
export const untilOf = ({ post, standing }: MatchedLine, today: Day): Day | null => post.until ?? (standing === 'left' ? later(today, post.from) : null)

/** The last day here, where every row says that the person has left. */
export const leftOnOf = ({ lines }: Wish, today: Day): Day | null => {
  if (lines.some((it) => it.standing !== 'left')) return null
  return lines.map((it) => untilOf(it, today) ?? today).reduce(later)
}
