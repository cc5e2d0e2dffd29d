import type { Event, History } from '../rules/case'
import type { Role } from '../rules/schema'
import type { Amended } from './appeals'
import type { DecisionRow, InstitutionRow, MeasureRow, PersonRow, PostRow, RestorationRow, ResumptionRow } from './rows'

/** All rows about one person, over all institutions held here. */
export type PersonFile = {
  person: PersonRow
  institutions: readonly InstitutionRow[]
  posts: readonly PostRow[]
  decisions: readonly DecisionRow[]
  amendments: readonly Amended[]
  restorations: readonly RestorationRow[]
  measures: readonly MeasureRow[]
  resumptions: readonly ResumptionRow[]
}

const LETTER = { pharmacy: 'P', medical: 'H', 'public-medical': 'G' } as const

/** The engine's name of an institution: its kind's letter and its id. */
export const siteOf = (institution: Pick<InstitutionRow, 'id' | 'kind'>): string => `${LETTER[institution.kind]}:${institution.id}`

const given = <T>(value: T | null): T | undefined => value ?? undefined

const decisionEvent = (row: DecisionRow, site: string | undefined): Event => ({
  type: 'decision',
  id: row.id,
  on: row.on,
  received: given(row.received),
  site,
  by: given(row.by),
  noticeNo: row.noticeNo || undefined,
  noticeOn: given(row.noticeOn),
  foundOn: given(row.foundOn),
  inspection: given(row.inspection),
  region: given(row.region),
  amounts: row.amounts ? { institution: given(row.amounts.institution), person: given(row.amounts.person) } : undefined,
  items: row.items,
  printed: given(row.printed),
})

const amendmentEvent = ({ kind, on, decision, item, points, printed, answer }: Amended): Event => {
  switch (kind) {
    case 'variation': return { type: kind, on, decision, item: given(item), points: given(points), printed: given(printed) }
    case 'revocation': return { type: kind, on, decision }
    case 'appeal': return { type: kind, on, decision, ...(answer && { answered: answer.on }) }
  }
}

const resumptionEvent = (row: ResumptionRow): Event =>
  row.kind === 'reregistered' ? { type: 'reregistration', on: row.on } : { type: 'resumption', on: row.on, result: row.kind }

const measureEvents = (row: MeasureRow, person: string, site: string): Event[] =>
  row.people
    .filter((it) => it.person === person)
    .map((it) => ({
      type: 'institution', on: row.on, site, kind: row.kind, from: row.from, months: row.months,
      responsibility: it.responsibility, personMonths: given(it.personMonths),
    }))

/** The role that decides which rules apply: the newest post's. */
export const roleOf = (posts: readonly PostRow[]): Role =>
  [...posts].sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.role ?? 'pharmacy-staff'

/** The facts of one person in the form the engine reads. */
export const historyOf = (file: PersonFile): History => {
  const sites = new Map(file.institutions.map((it) => [it.id, siteOf(it)]))
  const site = (institution: string): string | undefined => sites.get(institution)
  const held = [...new Set([file.person.institution, ...file.posts.map((it) => it.institution)])]
  return {
    person: { id: file.person.id, role: roleOf(file.posts), sites: held.flatMap((it) => site(it) ?? []) },
    events: [
      ...file.decisions.map((row) => decisionEvent(row, site(row.institution))),
      ...file.amendments.map(amendmentEvent),
      ...file.restorations.map((row): Event => ({
        type: 'restoration', on: row.on, route: row.route, points: row.points, score: given(row.score),
      })),
      ...file.measures.flatMap((row) => measureEvents(row, file.person.id, site(row.institution) ?? '')),
      ...file.resumptions.map(resumptionEvent),
    ],
  }
}
