import type { PersonFile } from '../../../shared/model/history'
import type { InstitutionRow, PersonRow, PostRow } from '../../../shared/model/rows'
import type { Assessment } from '../../../shared/rules/assessment'
import { type Pack, type Role, roles } from '../../../shared/rules/schema'
import type { Day } from '../../../shared/time/day'

/** A member of the staff with the posts held at this institution on the day, the newest first. */
export type Member = { person: PersonRow; posts: readonly PostRow[]; role: Role; assessment: Assessment; inScope: boolean }

export type Assessed = { file: PersonFile; assessment: Assessment }

const holds = (post: PostRow, on: Day): boolean => post.from <= on && (post.until === null || on <= post.until)

const postsAt = ({ posts }: PersonFile, institution: string, on: Day): PostRow[] =>
  posts.filter((it) => it.institution === institution && holds(it, on)).sort((a, b) => (a.from < b.from ? 1 : -1))

/** 第三条（内蒙古：二）: who is meant depends on the kind of institution. */
const inScope = ({ scope }: Pack, kind: InstitutionRow['kind'], role: Role): boolean =>
  scope.some((it) => it.institution === (kind === 'pharmacy' ? 'pharmacy' : 'medical') && it.roles.includes(role))

const scored = ({ points, phase }: Assessment): boolean => points.net > 0 || phase !== 'none'

const first = (it: Member): number => (it.inScope ? roles.indexOf(it.role) : roles.length + roles.indexOf(it.role))
const department = (it: Member): string => it.posts[0]?.department ?? ''

const byPlace = (a: Member, b: Member): number =>
  first(a) - first(b) ||
  department(a).localeCompare(department(b), 'zh-Hans-CN') ||
  a.person.name.localeCompare(b.person.name, 'zh-Hans-CN')

type At = { institution: InstitutionRow; pack: Pack; asOf: Day }

/** Everyone with a post here on the day. What a notice says of a person counts even where the rules do not (I-0). */
export const membersOn = (people: readonly Assessed[], { institution, pack, asOf }: At): Member[] =>
  people
    .flatMap(({ file, assessment }) => {
      const posts = postsAt(file, institution.id, asOf)
      const role = posts[0]?.role
      if (!role || (file.person.leftOn !== null && file.person.leftOn < asOf)) return []
      return { person: file.person, posts, role, assessment, inScope: inScope(pack, institution.kind, role) || scored(assessment) }
    })
    .sort(byPlace)
