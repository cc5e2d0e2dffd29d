import type { Change, JournalEntry } from '../../../../shared/model/journal'
import type { Store } from '../../../store/open'
import { aboutWhom, MOST, peopleIn } from './about'
import { sentenceOf } from './sentences'

/** One thing somebody did: the entries it was saved in, the first one first. */
export type Deed = readonly [JournalEntry, ...JournalEntry[]]

const LISTS = ['people', 'known'] as const

/** Several entries of one list, as if it had been saved in one. */
const asOne = ([first, ...more]: Deed): JournalEntry => {
  if (more.length === 0) return first
  const all = [first, ...more].map(({ command }) => command.args as Readonly<Record<string, unknown>>)
  const lists = LISTS.map((key) => [key, all.flatMap((it) => (Array.isArray(it[key]) ? (it[key] as unknown[]) : []))])
  const args = { ...all[0], ...Object.fromEntries(lists) as object, part: null }
  return { ...first, command: { ...first.command, args }, changes: [first, ...more].flatMap(({ changes }) => changes) }
}

export const sentenceOfDeed = (deed: Deed): string => sentenceOf(asOne(deed))

/** `曾某、单某、仇某等 12 人`: only those who are named are looked up. */
export const aboutDeed = async ({ tables }: Pick<Store, 'tables'>, deed: Deed): Promise<string> => {
  const one = asOne(deed)
  const held = await Promise.all(peopleIn(one).slice(0, MOST).map((id) => tables.people.get(id)))
  return aboutWhom(one, new Map(held.flatMap((it) => (it ? [[it.id, it.name] as const] : []))))
}

/** What taking it back does to the rows, before it is done. */
export const reversedChanges = (deed: Deed): Change[] =>
  deed.flatMap(({ changes }) => changes).map((it) => ({ ...it, before: it.after, after: it.before }) as Change)
