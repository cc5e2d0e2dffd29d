import type { Change, JournalEntry } from '../../../../shared/model/journal'

type Names = ReadonlyMap<string, string>
type Row = Readonly<Record<string, unknown>>

export const MOST = 3

const idsIn = (row: Row): string[] => {
  const ids: unknown[] = [row.person]
  if (Array.isArray(row.people)) ids.push(...row.people.map((it: unknown) => (it !== null && typeof it === 'object' ? (it as Row).person : it)))
  if (typeof row.of === 'string') ids.push(/^people\/(.+)$/.exec(row.of)?.[1])
  return ids.filter((it): it is string => typeof it === 'string')
}

const rowsOf = ({ before, after }: Change): Row[] => [after, before].filter((it) => it !== null)

/** Whom an entry is about, in the order they are named in it, none twice. */
export const peopleIn = ({ changes, command: { args } }: JournalEntry): string[] => {
  const ids = changes.flatMap((it) => (it.table === 'people' ? [it.id] : rowsOf(it).flatMap(idsIn)))
  return [...new Set([...ids, ...(args !== null && typeof args === 'object' ? idsIn(args as Row) : [])])]
}

const heldName = ({ changes }: JournalEntry, id: string): string | null => {
  const own = changes.find((it) => it.table === 'people' && it.id === id)
  const name = own && rowsOf(own)[0]?.name
  return typeof name === 'string' ? name : null
}

/** Names as they are now; of whoever is no longer there, as the entry itself holds it. At most `most`, the first ones. */
export const namesIn = (entry: JournalEntry, names: Names, most = Number.POSITIVE_INFINITY): string[] =>
  peopleIn(entry).slice(0, most).map((id) => names.get(id) ?? heldName(entry, id) ?? '已不在名单的人员')

const institutionsIn = ({ changes }: JournalEntry): string[] =>
  changes.flatMap((it) => (it.table === 'institutions' ? rowsOf(it).slice(0, 1).map(({ name }) => String(name)) : []))

/** `曾某、单某、仇某等 12 人`; the institution where nobody is meant; empty where neither. `count` are all it is about, where this is not all of it. */
export const aboutWhom = (entry: JournalEntry, names: Names, count = peopleIn(entry).length): string => {
  const people = namesIn(entry, names, MOST)
  const named = people.length > 0 ? people : institutionsIn(entry)
  const of = people.length > 0 ? count : named.length
  return of > MOST ? `${named.slice(0, MOST).join('、')}等 ${of} ${people.length > 0 ? '人' : '家'}` : named.join('、')
}
