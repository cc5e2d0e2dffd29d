import { atOnce, mapping, type Slices } from '../../shared/model/slices'
import type { Spelling } from './spelling'

/** What something is found by: a name, which may also be spelled, and further texts (codes, departments). */
export type Findable = { name: string; texts: readonly string[] }

const plain = (text: string): string => text.toLowerCase().replace(/[\s'’·]/g, '')

/** Input methods write ü as v or as u. */
const latin = (text: string): string => text.replaceAll('v', 'u').replaceAll('ü', 'u')

/** Does `typed` from `from` on spell the syllables from `at` on, each whole or only begun (`zsf`, `zengsf`, `zengshufen`)? */
const spells = (typed: string, from: number, syllables: readonly string[], at: number): boolean => {
  if (from === typed.length) return true
  const syllable = syllables[at]
  if (syllable === undefined) return false
  for (let length = 0; length < syllable.length && syllable[length] === typed[from + length];) {
    length += 1
    if (spells(typed, from + length, syllables, at + 1)) return true
  }
  return false
}

type Entry<T> = { one: T; text: string; syllables: readonly string[]; initials: string }

const isSpelled = (typed: string, { syllables, initials }: Entry<unknown>): boolean => {
  const first = typed.charAt(0)
  for (let at = initials.indexOf(first); at >= 0; at = initials.indexOf(first, at + 1)) if (spells(typed, 0, syllables, at)) return true
  return false
}

/** Parts the texts, so that what is typed is not found across two. */
const BETWEEN = '\u0001'

const entryOf = <T>(one: T, { name, texts }: Findable, spelling: Spelling | null): Entry<T> => {
  const syllables = spelling ? spelling(name).map(latin) : []
  return { one, text: plain([name, ...texts].join(BETWEEN)), syllables, initials: syllables.map((it) => it.charAt(0) || BETWEEN).join('') }
}

const matches = (typed: string, letters: string | null, entry: Entry<unknown>): boolean =>
  entry.text.includes(typed) || (letters !== null && isSpelled(letters, entry))

export type Finder<T> = (query: string) => readonly T[]

/**
 * Finds among many by name, pinyin, initials or another text, as it is typed; in the order given. What is typed further
 * is sought only among what was found before.
 */
export function* finding<T>(all: readonly T[], findable: (one: T) => Findable, spelling: Spelling | null): Slices<Finder<T>> {
  const entries = yield* mapping(all, (one) => entryOf(one, findable(one), spelling))
  let last: { typed: string; found: readonly Entry<T>[] } = { typed: '', found: entries }
  return (query) => {
    const typed = plain(query)
    if (typed === '') return all
    const among = typed.startsWith(last.typed) ? last.found : entries
    const letters = /^[a-zü]+$/.test(typed) ? latin(typed) : null
    last = { typed, found: among.filter((it) => matches(typed, letters, it)) }
    return last.found.map((it) => it.one)
  }
}

/** The same at once, for few. */
export const finderOf = <T>(all: readonly T[], findable: (one: T) => Findable, spelling: Spelling | null): Finder<T> => atOnce(finding(all, findable, spelling))
