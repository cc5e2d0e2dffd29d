import type { Spelling } from '../../ui/spelling'

type Findable = { name: string; code: string; department: string }

const plain = (text: string): string => text.toLowerCase().replace(/[\s'’·]/g, '')

/** Input methods write ü as v or as u. */
const latin = (text: string): string => text.replaceAll('v', 'u').replaceAll('ü', 'u')

/** Does `typed` spell the syllables from `at` on, each whole or only begun (`zsf`, `zengsf`, `zengshufen`)? */
const spells = (typed: string, syllables: readonly string[], at: number): boolean => {
  if (typed === '') return true
  const syllable = latin(syllables[at] ?? '')
  for (let length = syllable.length; length > 0; length -= 1) {
    if (typed.startsWith(syllable.slice(0, length)) && spells(typed.slice(length), syllables, at + 1)) return true
  }
  return false
}

const spelled = (typed: string, syllables: readonly string[]): boolean =>
  syllables.some((_, at) => spells(latin(typed), syllables, at))

/** By name, pinyin, initials, code or department, as it is typed. */
export const matches = ({ name, code, department }: Findable, query: string, spelling: Spelling | null): boolean => {
  const typed = plain(query)
  if (typed === '') return true
  if ([name, code, department].some((it) => plain(it).includes(typed))) return true
  return spelling !== null && /^[a-zü]+$/.test(typed) && spelled(typed, spelling(name))
}
