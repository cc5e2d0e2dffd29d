import type { Assessment } from '../rules/assessment'
import type { CompiledPack } from '../rules/compile'
import { type Role, roles, type SiteKind } from '../rules/schema'
import { leavesOut } from '../rules/scope'
import type { Day } from '../time/day'
import type { PersonFile } from './history'
import type { PostRow } from './rows'

const isHeld = ({ from, until }: PostRow, on: Day): boolean => from <= on && (until === null || on <= until)

/** The posts at an institution, the newest first, and those of them held on the day. */
export const postsAt = ({ posts }: Pick<PersonFile, 'posts'>, institution: string, on: Day): { all: PostRow[]; held: PostRow[] } => {
  const all = posts.filter((it) => it.institution === institution).sort((a, b) => (a.from < b.from ? 1 : -1))
  return { all, held: all.filter((it) => isHeld(it, on)) }
}

export const hasLeft = ({ person }: Pick<PersonFile, 'person'>, on: Day): boolean => person.leftOn !== null && person.leftOn < on

/** The departments of some posts, none twice. */
export const departmentsOf = (posts: readonly PostRow[]): string => [...new Set(posts.map((it) => it.department).filter(Boolean))].join('、')

/** What the agency recorded of a person is a fact even where the rules leave the role out (口径 I-0). */
export const isRecorded = ({ points, phase }: Assessment): boolean => points.net > 0 || phase !== 'none'

export type RoleChoice = { value: Role; word: string }

/** The roles to choose among, in the words of the rules: those the rules reach at the kind of institution, and the others (第三条). */
export const rolesAt = ({ pack }: CompiledPack, kind: SiteKind): { meant: RoleChoice[]; others: RoleChoice[] } => {
  const choices = roles.map((value) => ({ value, word: pack.vocabulary.roles[value] }))
  const isMeant = ({ value }: RoleChoice): boolean => leavesOut(pack, kind, value) === null
  return { meant: choices.filter(isMeant), others: choices.filter((it) => !isMeant(it)) }
}
