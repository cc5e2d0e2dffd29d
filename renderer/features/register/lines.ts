import type { InstitutionRow, LicenceRow, PersonRow, PostRow } from '../../../shared/model/rows'
import { expiringOn, type Stage } from '../../../shared/model/licence-expiry'
import { roleOf } from '../../../shared/model/history'
import { packIn, type Rulebook } from '../../../shared/model/rulebook'
import { mapping, type Slices, sorting } from '../../../shared/model/slices'
import { departmentsOf, hasLeft, postsAt } from '../../../shared/model/staff'
import type { Role } from '../../../shared/rules/schema'
import type { Day } from '../../../shared/time/day'
import { byPerson, type Staff } from '../../store/queries'
import { bySound, type Spelling } from '../../ui/spelling'

export type RegisterLine = {
  id: string
  name: string
  code: string
  role: Role
  roleWord: string
  title: string
  departments: readonly string[]
  department: string
  since: Day | null
  /** The last day here; a coming one as well. */
  left: Day | null
  here: boolean
  /** How near the end of the licence is that ends first; null where none is near. */
  licence: Stage | null
}

export type RoleWords = Readonly<Record<Role, string>>

/** How the rules of the institution call the roles. */
export const roleWordsOf = (book: Rulebook, { packs }: Pick<InstitutionRow, 'packs'>, on: Day): RoleWords => {
  const pack = packIn(book, packs, on)
  if (!pack) throw new RangeError('an institution has rules')
  return pack.pack.vocabulary.roles
}

const earliest = (posts: readonly PostRow[]): Day | null => posts.map((it) => it.from).toSorted()[0] ?? null
const latest = (posts: readonly PostRow[]): Day | null => posts.flatMap((it) => it.until ?? []).toSorted().at(-1) ?? null

type Place = { institution: string; words: RoleWords; today: Day; /** Of those who have one near its end, all licences. */ licences?: readonly LicenceRow[] }

const lineOf = (person: PersonRow, posts: readonly PostRow[], { institution, words, today }: Place, licences: readonly LicenceRow[]): RegisterLine => {
  const { all, held } = postsAt({ posts }, institution, today)
  const shown = held.length > 0 ? held : all
  const role = roleOf(shown)
  const gone = hasLeft({ person }, today)
  const here = !gone && (held.length > 0 || person.institution === institution)
  return {
    id: person.id, name: person.name, code: person.code ?? '', role, here,
    roleWord: shown.length > 0 ? words[role] : '',
    title: [...new Set(shown.map((it) => it.title).filter(Boolean))].join('、'),
    departments: shown.map((it) => it.department).filter(Boolean),
    department: departmentsOf(shown),
    since: earliest(shown),
    licence: here ? (expiringOn(licences, today)[0]?.stage ?? null) : null,
    left: person.leftOn ?? (here ? null : latest(shown)),
  }
}

/** Everyone who is or was at the institution, by the sound of the name. */
export function* linesOf({ people, posts }: Staff, place: Place, spelling: Spelling | null): Slices<RegisterLine[]> {
  const [postsOf, licencesOf] = [byPerson(posts), byPerson(place.licences ?? [])]
  const lines = yield* mapping(people, (it) => lineOf(it, postsOf(it.id), place, licencesOf(it.id)))
  return yield* sorting(lines, (a, b) => bySound(a.name, b.name, spelling))
}

export type Narrowing = { role: string | null; department: string | null; standing: 'here' | 'left' | null; /** Only those with a licence near its end. */ expiring: boolean }

export const narrowed = (lines: readonly RegisterLine[], { role, department, standing, expiring }: Narrowing): RegisterLine[] =>
  lines.filter((it) =>
    (role === null || it.role === role)
    && (!expiring || it.licence !== null)
    && (department === null || it.departments.includes(department))
    && (standing === null || it.here === (standing === 'here')))

/** The roles and departments that occur, to choose among. */
export const choicesOf = (lines: readonly RegisterLine[]): { roles: { value: string; word: string }[]; departments: string[] } => {
  const [roles, departments] = [new Map<string, string>(), new Set<string>()]
  for (const line of lines) {
    if (line.roleWord) roles.set(line.role, line.roleWord)
    for (const it of line.departments) departments.add(it)
  }
  return {
    roles: [...roles].map(([value, word]) => ({ value, word })),
    departments: [...departments].sort((a, b) => a.localeCompare(b, 'zh-CN')),
  }
}
