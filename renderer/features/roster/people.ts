import { type DeskFile, emptyDesk } from '../../../shared/model/desk-file'
import { type Done, dutiesDone } from '../../../shared/model/duties-done'
import { type PersonFile, roleOf } from '../../../shared/model/history'
import type { Assessor } from '../../../shared/model/assessor'
import { type Expiry, expiringOn } from '../../../shared/model/licence-expiry'
import type { InstitutionRow } from '../../../shared/model/rows'
import { departmentsOf, hasLeft, isRecorded, postsAt } from '../../../shared/model/staff'
import type { Assessment } from '../../../shared/rules/assessment'
import type { CompiledPack } from '../../../shared/rules/compile'
import { nextDay, standingWord } from '../../../shared/rules/say'
import type { Role, SiteKind } from '../../../shared/rules/schema'
import { leavesOut } from '../../../shared/rules/scope'
import type { Day } from '../../../shared/time/day'
import { type MarkKind, markOf } from '../../ui/mark'

/** One line of the roster, as the institution sees the person on the day. */
export type RosterPerson = {
  id: string
  name: string
  code: string
  role: Role
  roleWord: string
  department: string
  /** Null for whom the rules do not know a standing. */
  mark: MarkKind | null
  word: string
  /** Points of the year as shown, and the full points they are of. */
  points: number
  cap: number
  /** The article that leaves the role out of the rules; null for whom they apply to. */
  outside: string | null
  next: { day: Day | null; says: string } | null
  assessment: Assessment
  /** The duties, each with the day the file shows it was done. */
  duties: readonly Done[]
  /** Licences that end within 90 days or are over, worst first. */
  expiring: readonly Expiry[]
}

/** Whoever is registered here stays on the list, with a post or, for now, without one. */
const works = (file: PersonFile, institution: string, today: Day): boolean =>
  !hasLeft(file, today) && (file.person.institution === institution || postsAt(file, institution, today).held.length > 0)

/** 第三条: the roles the rules are for, by the kind of the institution; else the article that says so. */
const outsideOf = ({ pack, quotes }: CompiledPack, kind: SiteKind, role: Role): string | null => {
  const article = leavesOut(pack, kind, role)?.article ?? null
  return article && (quotes.get(article)?.name ?? article)
}

type Place = { institution: InstitutionRow; pack: CompiledPack; today: Day }

/** Outside the rules there is no standing – unless something was recorded all the same. */
const standingOf = (assessment: Assessment, outside: string | null): Pick<RosterPerson, 'mark' | 'word'> =>
  outside !== null && !isRecorded(assessment) ? { mark: null, word: '不适用' } : { mark: markOf(assessment), word: standingWord(assessment) }

/** What was done is no next day any more. */
const nextOf = (assessment: Assessment, duties: readonly Done[]): RosterPerson['next'] => {
  if (!duties.some(({ on }) => on !== null)) return nextDay(assessment)
  const open = duties.filter(({ on }) => on === null).map(({ duty }) => duty)
  return nextDay({ ...assessment, duties: open, discrepancies: [], because: { says: '' } })
}

const lineOf = (file: PersonFile, { institution, pack, today }: Place, assessment: Assessment, desk: DeskFile): RosterPerson => {
  const { all, held } = postsAt(file, institution.id, today)
  const posts = held.length > 0 ? held : all
  const role = roleOf(posts)
  const outside = outsideOf(pack, institution.kind, role)
  const duties = dutiesDone({ ...desk, decisions: file.decisions }, assessment.duties, assessment.measure)
  return {
    id: file.person.id,
    name: file.person.name,
    code: file.person.code ?? '',
    role,
    roleWord: pack.pack.vocabulary.roles[role],
    department: departmentsOf(posts),
    ...standingOf(assessment, outside),
    points: assessment.points.shown,
    cap: pack.cap,
    outside,
    next: nextOf(assessment, duties),
    assessment,
    duties,
    expiring: expiringOn(desk.licences, today),
  }
}

/** Everyone working at the institution on the day, in no order. */
export const peopleOf = (files: readonly PersonFile[], place: Place, judge: Assessor, desk: (person: string) => DeskFile = () => emptyDesk): RosterPerson[] =>
  files
    .filter((file) => works(file, place.institution.id, place.today))
    .map((file) => lineOf(file, place, judge(file, place.today), desk(file.person.id)))
