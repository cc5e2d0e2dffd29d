import type { Role } from '../../../shared/rules/schema'
import type { MarkKind } from '../../ui/mark'
import { bySound, type Spelling } from '../../ui/spelling'
import { found } from './search'
import type { RosterPerson } from './people'

/** What the headline counts: the three standings of the law, and within them the phases that ask for something. */
export const segments = ['claimable', 'suspended', 'terminated', 'upcoming', 'awaiting', 'reregister'] as const
export type Segment = (typeof segments)[number]
export type Wanted = { query: string; segment: Segment | null; role: Role | null }

const marksOf: Record<Segment, readonly (MarkKind | null)[]> = {
  // Whom the rules leave out nothing bars.
  claimable: ['normal', 'upcoming', null],
  suspended: ['suspended', 'awaiting'],
  terminated: ['terminated', 'reregister'],
  upcoming: ['upcoming'],
  awaiting: ['awaiting'],
  reregister: ['reregister'],
}

const isIn = (segment: Segment | null, { mark }: RosterPerson): boolean => segment === null || marksOf[segment].includes(mark)

export const countsOf = (people: readonly RosterPerson[]): Record<Segment, number> =>
  Object.fromEntries(segments.map((it) => [it, people.filter((one) => isIn(it, one)).length])) as Record<Segment, number>

/** How many stand under each status word. */
export const wordsOf = (people: readonly RosterPerson[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { word } of people) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

const urgency: readonly (MarkKind | null)[] = ['awaiting', 'suspended', 'upcoming', 'reregister', 'terminated', 'normal', null]

const rankOf = ({ mark, next }: RosterPerson): number => urgency.indexOf(mark) * 2 + (next ? 0 : 1)

/** Who needs something first, then by the sound of the name. */
export const inOrder = (people: readonly RosterPerson[], spelling: Spelling | null): RosterPerson[] =>
  people.toSorted((a, b) => rankOf(a) - rankOf(b) || bySound(a.name, b.name, spelling))

export const chosen = (people: readonly RosterPerson[], { query, segment, role }: Wanted, spelling: Spelling | null): RosterPerson[] =>
  found(people, query, spelling).filter((it) => isIn(segment, it) && (role === null || it.role === role))

/** The roles that occur, with their words, in the order of their first person. */
export const rolesOf = (people: readonly RosterPerson[]): { role: Role; word: string }[] =>
  [...new Map(people.map((it) => [it.role, it.roleWord]))].map(([role, word]) => ({ role, word }))
