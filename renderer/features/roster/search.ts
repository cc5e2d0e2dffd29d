import { type Finder, finderOf } from '../../ui/finder'
import type { Spelling } from '../../ui/spelling'
import type { RosterPerson } from './people'

type People = readonly RosterPerson[]

const finders = new WeakMap<People, { spelling: Spelling | null; finder: Finder<RosterPerson> }>()

/** Made once for a list and its spellings: each key typed asks anew. */
const finderFor = (people: People, spelling: Spelling | null): Finder<RosterPerson> => {
  const known = finders.get(people)
  if (known?.spelling === spelling) return known.finder
  const finder = finderOf(people, ({ name, code, department }) => ({ name, texts: [code, department] }), spelling)
  finders.set(people, { spelling, finder })
  return finder
}

/** By name, pinyin, initials, code or department, as it is typed. */
export const found = (people: People, query: string, spelling: Spelling | null): People => finderFor(people, spelling)(query)
