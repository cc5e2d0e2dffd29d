import type { PersonFile } from '../../../shared/model/history'
import type { InstitutionRow, PersonRow, PostRow } from '../../../shared/model/rows'
import { hasLeft, isRecorded, postsAt } from '../../../shared/model/staff'
import type { Assessment } from '../../../shared/rules/assessment'
import { type Pack, type Role, roles } from '../../../shared/rules/schema'
import { leavesOut } from '../../../shared/rules/scope'
import type { Day } from '../../../shared/time/day'
import { bySound, type Spelling } from '../../ui/spelling'

/** A member of the staff with the posts held at this institution on the day, the newest first. */
export type Member = { person: PersonRow; posts: readonly PostRow[]; role: Role; assessment: Assessment; inScope: boolean }

export type Assessed = { file: PersonFile; assessment: Assessment }

const first = (it: Member): number => (it.inScope ? roles.indexOf(it.role) : roles.length + roles.indexOf(it.role))
const department = (it: Member): string => it.posts[0]?.department ?? ''

const inOrder = (a: Member, b: Member, spelling: Spelling | null): number =>
  first(a) - first(b) || bySound(department(a), department(b), spelling) || bySound(a.person.name, b.person.name, spelling)

type At = { institution: InstitutionRow; pack: Pack; asOf: Day; spelling: Spelling | null }

/** Everyone with a post here on the day. What a notice says of a person counts even where the rules do not (I-0). */
export const membersOn = (people: readonly Assessed[], { institution, pack, asOf, spelling }: At): Member[] =>
  people
    .flatMap(({ file, assessment }) => {
      const posts = postsAt(file, institution.id, asOf).held
      const role = posts[0]?.role
      if (!role || hasLeft(file, asOf)) return []
      return { person: file.person, posts, role, assessment, inScope: leavesOut(pack, institution.kind, role) === null || isRecorded(assessment) }
    })
    .sort((a, b) => inOrder(a, b, spelling))
