import { withAnswers } from '../../shared/model/appeals'
import { pairsIn } from '../../shared/model/agency-ties'
import type { PersonFile } from '../../shared/model/history'
import type { JournalEntry } from '../../shared/model/journal'
import type { AttachmentRow, InstitutionRow, PersonRow, PostRow, RuleFileRow } from '../../shared/model/rows'
import { counted } from '../../shared/model/superseding'
import { day, type Day } from '../../shared/time/day'
import { appealAnswers } from './appeal-queries'
import type { Store } from './open'
import { allAt, allOf } from './slices'

/** In the order of their ids. */
export const institutions = (store: Store): Promise<InstitutionRow[]> => store.tables.institutions.toArray()

/** The demonstration day when what is held is the sample, else null. */
export const sampleDay = async (store: Store): Promise<Day | null> => {
  const mark = await store.tables.meta.get('sample')
  return mark ? day(mark.value) : null
}

type Facts = Omit<PersonFile, 'person'>
type OfPerson = { person: string }

/** Rows grouped by whom they are of. */
export const byPerson = <Row extends OfPerson>(rows: readonly Row[]): ((person: string) => readonly Row[]) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person)
    if (group) group.push(row)
    else groups.set(row.person, [row])
  }
  return (person) => groups.get(person) ?? []
}

/** Facts are few beside people: each table is read whole once rather than asked per person. */
const readFacts = async ({ tables }: Store, posts: readonly PostRow[]): Promise<Facts> => {
  const [institutionRows, decisions, amendments, restorations, measures, resumptions, pairs] = await Promise.all([
    tables.institutions.toArray(), tables.decisions.toArray(), tables.amendments.toArray(), tables.restorations.toArray(),
    tables.measures.toArray(), tables.resumptions.toArray(), tables.meta.get('pairs'),
  ])
  const facts = counted({ decisions, amendments, restorations, measures, resumptions }, pairsIn(pairs))
  return { institutions: institutionRows, posts, ...facts, amendments: withAnswers(facts.amendments, await appealAnswers(tables, amendments)) }
}

const filesOf = (people: readonly PersonRow[], facts: Facts): PersonFile[] => {
  const [posts, decisions] = [byPerson(facts.posts), byPerson(facts.decisions)]
  const [amendments, restorations, resumptions] = [byPerson(facts.amendments), byPerson(facts.restorations), byPerson(facts.resumptions)]
  return people.map((person) => ({
    person,
    institutions: facts.institutions,
    posts: posts(person.id),
    decisions: decisions(person.id),
    amendments: amendments(person.id),
    restorations: restorations(person.id),
    measures: facts.measures.filter((it) => it.people.some((one) => one.person === person.id)),
    resumptions: resumptions(person.id),
  }))
}

/** Everyone registered at the institution or holding a post there, with all their rows of all institutions. */
export const roster = async (store: Store, institution: string): Promise<PersonFile[]> => {
  const { people, posts } = store.tables
  const [home, allPosts] = await Promise.all([allAt(people, institution), allOf(posts)])
  const known = new Set(home.map((it) => it.id))
  const guests = [...new Set(allPosts.filter((it) => it.institution === institution && !known.has(it.person)).map((it) => it.person))]
  const others = (await people.bulkGet(guests)).filter((it) => it !== undefined)
  return filesOf([...home, ...others], await readFacts(store, allPosts))
}

export type Staff = { people: readonly PersonRow[]; posts: readonly PostRow[] }

/** Everyone registered at the institution or ever holding a post there, with the posts there and nothing else. */
export const staffOf = async ({ tables }: Store, institution: string): Promise<Staff> => {
  const [home, posts] = await Promise.all([allAt(tables.people, institution), allAt(tables.posts, institution)])
  const known = new Set(home.map((it) => it.id))
  const guests = [...new Set(posts.map((it) => it.person).filter((it) => !known.has(it)))]
  const others = (await tables.people.bulkGet(guests)).filter((it) => it !== undefined)
  return { people: [...home, ...others], posts }
}

/** Everybody held. */
export const allPeople = ({ tables }: Pick<Store, 'tables'>): Promise<PersonRow[]> => allOf(tables.people)

/** Whether the identity holds one of these marks. */
export const isMarked = ({ marks }: Pick<PersonRow, 'marks'>, sought: readonly string[]): boolean => marks.some((it) => sought.includes(it))

/** Scanned papers of people and notices, named as `people/<id>` and `decisions/<id>`, in the order of their ids. */
export const attachmentsOf = ({ tables }: Pick<Store, 'tables'>, of: readonly string[]): Promise<AttachmentRow[]> => tables.attachments.where('of').anyOf(of).toArray()

/** Null for a person not held here. */
export const personFile = async (store: Store, id: string): Promise<PersonFile | null> => {
  const { tables } = store
  const person = await tables.people.get(id)
  if (!person) return null
  const [institutionRows, posts, decisions, amendments, restorations, measures, resumptions, pairs] = await Promise.all([
    tables.institutions.toArray(),
    tables.posts.where('person').equals(id).toArray(),
    tables.decisions.where('person').equals(id).toArray(),
    tables.amendments.where('person').equals(id).toArray(),
    tables.restorations.where('person').equals(id).toArray(),
    tables.measures.toArray(),
    tables.resumptions.where('person').equals(id).toArray(),
    tables.meta.get('pairs'),
  ])
  const facts = counted({ decisions, amendments, restorations, measures, resumptions }, pairsIn(pairs))
  const answered = withAnswers(facts.amendments, await appealAnswers(tables, amendments))
  return filesOf([person], { institutions: institutionRows, posts, ...facts, amendments: answered })[0] ?? null
}

/** Everyone held, at whatever institution. */
export const everyone = async (store: Store): Promise<PersonFile[]> => {
  const [people, posts] = await Promise.all([allOf(store.tables.people), allOf(store.tables.posts)])
  return filesOf(people, await readFacts(store, posts))
}

/** Rule packs and calendars that were taken in, in the order of their ids. */
export const ruleFiles = ({ tables }: Pick<Store, 'tables'>): Promise<RuleFileRow[]> => tables.ruleFiles.toArray()

/** The newest `count` entries, newest first. */
export const journalTail = (store: Store, count: number): Promise<JournalEntry[]> =>
  store.tables.journal.orderBy('seq').reverse().limit(count).toArray()

/** The whole journal in order, as `verifyJournal` reads it. */
export const journal = (store: Store): Promise<JournalEntry[]> => store.tables.journal.orderBy('seq').toArray()

/** Who works here under that name, or has that code. */
export const peopleCalled = async ({ tables }: Pick<Store, 'tables'>, called: string): Promise<PersonRow[]> =>
  (await tables.people.toArray()).filter(({ name, code, leftOn }) => leftOn === null && (name === called || code === called))

/** Where a person works, in words: institution and department. */
export const postsOf = async ({ tables }: Pick<Store, 'tables'>, person: string): Promise<string[]> => {
  const [posts, held] = await Promise.all([tables.posts.where('person').equals(person).toArray(), tables.institutions.toArray()])
  return posts.map((post) => [held.find((it) => it.id === post.institution)?.name, post.department].filter(Boolean).join(' '))
}

const IDLE_MINUTES = 10

/** After how many minutes without a sign of anybody the screen locks; 0 for never. */
export const idleMinutes = async ({ tables }: Pick<Store, 'tables'>): Promise<number> => Number((await tables.meta.get('idle'))?.value ?? IDLE_MINUTES)
