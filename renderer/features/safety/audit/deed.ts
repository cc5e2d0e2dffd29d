import { type Moved, movedBack } from '../../../../shared/model/going-back'
import type { Change, JournalEntry } from '../../../../shared/model/journal'
import { neverUndone } from '../../../../shared/model/undoing'
import type { Store } from '../../../store/open'
import { aboutWhom, MOST, peopleIn } from './about'
import { sentenceOf } from './sentences'

const LISTS = ['people', 'known'] as const
type Lists = Record<(typeof LISTS)[number], number>

/** Several entries of one list, as if it had been saved in one; of those after the first only how much they hold. */
type Sum = { first: JournalEntry; lists: Lists; people: number; moved: readonly Moved[]; never: string | null; more: boolean }

/** What is told of one thing somebody did. `moved` is what taking it back does to the rows, `never` why it cannot be. */
export type Told = { at: string; who: string; words: string; about: string; moved: readonly Moved[]; never: string | null }

const argsOf = ({ command: { args } }: JournalEntry): Readonly<Record<string, unknown>> => (args !== null && typeof args === 'object' ? { ...args } : {})
const countIn = (entry: JournalEntry, list: string): number => {
  const held = argsOf(entry)[list]
  return Array.isArray(held) ? held.length : 0
}

const reversed = ({ changes }: JournalEntry): Change[] => changes.map((it) => ({ ...it, before: it.after, after: it.before }) as Change)

const added = (one: readonly Moved[], other: readonly Moved[]): Moved[] => {
  const sums = new Map(one.map((it) => [it.table, it]))
  for (const it of other) {
    const { back, gone, again } = sums.get(it.table) ?? { back: 0, gone: 0, again: 0 }
    sums.set(it.table, { table: it.table, back: back + it.back, gone: gone + it.gone, again: again + it.again })
  }
  return [...sums.values()]
}

/** As many are named as are named of one entry. */
const withWhom = (first: JournalEntry, entry: JournalEntry): JournalEntry =>
  peopleIn(first).length >= MOST ? first : { ...first, changes: [...first.changes, ...entry.changes] }

const counted = (sum: Sum | null, entry: JournalEntry): Sum => ({
  first: sum ? withWhom(sum.first, entry) : entry,
  lists: { people: (sum?.lists.people ?? 0) + countIn(entry, 'people'), known: (sum?.lists.known ?? 0) + countIn(entry, 'known') },
  people: (sum?.people ?? 0) + peopleIn(entry).length,
  moved: added(sum?.moved ?? [], movedBack(reversed(entry))),
  never: sum?.never ?? neverUndone(entry),
  more: sum !== null,
})

const wordsOf = ({ first, lists, more }: Sum): string => {
  if (!more) return sentenceOf(first)
  const held = LISTS.map((key) => [key, Array.from({ length: lists[key] })])
  return sentenceOf({ ...first, command: { ...first.command, args: { ...argsOf(first), ...Object.fromEntries(held) as object, part: null } } })
}

/** Null for no entries. They come one after the other: a long list has more than may be held at once. */
export const tellDeed = async ({ tables }: Pick<Store, 'tables'>, entries: AsyncIterable<JournalEntry>): Promise<Told | null> => {
  let sum: Sum | null = null
  for await (const entry of entries) sum = counted(sum, entry)
  if (!sum) return null
  const { first, people, moved, never } = sum
  // Only those who are named are looked up.
  const held = await Promise.all(peopleIn(first).slice(0, MOST).map((id) => tables.people.get(id)))
  const names = new Map(held.flatMap((it) => (it ? [[it.id, it.name] as const] : [])))
  return { at: first.at, who: first.who, words: wordsOf(sum), about: aboutWhom(first, names, people), moved, never }
}
