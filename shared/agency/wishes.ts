import { sha256Hex } from '../model/erasable'
import type { Change } from '../model/journal'
import type { Rows, TableName } from '../model/rows'
import { canonicalJson } from '../model/canonical'
import type { Wish } from './letters'
import type { Fields } from './merge'
import type { IntentionName } from './mutations'
import { bodyOf, type DecisionThere, type MirroredTable } from './rows'

/** What is said when a row comes, changes or goes. Where the contract knows no change, the row goes and comes again. */
const namesOf = {
  people: { add: 'registerPerson', change: 'changePerson', remove: 'removePerson' },
  posts: { add: 'openPost', change: 'changePost', remove: 'removePost' },
  commitments: { add: 'signCommitment', change: 'changeCommitment', remove: 'removeCommitment' },
  talks: { add: 'recordTalk', change: 'changeTalk', remove: 'removeTalk' },
  trainings: { add: 'recordTraining', change: 'changeTraining', remove: 'removeTraining' },
  registrations: { add: 'confirmStatus', change: null, remove: 'removeStatusConfirmation' },
  amendments: { add: 'lodgeAppeal', change: 'changeAppeal', remove: 'withdrawAppeal' },
} as const satisfies Partial<Record<MirroredTable, { add: IntentionName; change: IntentionName | null; remove: IntentionName }>>

type Told = keyof typeof namesOf
const isTold = (table: TableName): table is Told => table in namesOf

/**
 * What letters need to know: the agency's name of an institution (undefined where it is not enrolled), its names of all that
 * are, its name of a decision, and the people held here.
 */
export type Address = {
  there: (institution: string) => string | undefined
  all: readonly string[]
  decision: DecisionThere
  person: (id: string) => Rows['people'] | undefined
}

/**
 * A letter before it is numbered. `only` it is made where the agency does not know the row yet (a person at a second
 * institution), or where it does (an appeal that never went there is not changed there). `awaits`: it names a notice the agency is
 * not known to have.
 */
export type Draft = Pick<Wish, 'institution' | 'name' | 'args' | 'before'> & { only: 'unknown' | 'known' | null; awaits: boolean }

type Held = { id: string; institution: string }

const draft = (institution: string, name: IntentionName, args: Wish['args'], before: Fields | null): Draft => ({ institution, name, args, before, only: null, awaits: false })

/** Of what happened to a notice only an appeal is the institution's to tell, and one without grounds was made on paper. */
const isSaid = (table: Told, row: Held): boolean => {
  if (table !== 'amendments') return true
  const { kind, grounds } = row as Rows['amendments']
  return kind === 'appeal' && grounds !== undefined
}

const appealed = (it: Draft, table: Told, row: Held, { decision }: Address): Draft => {
  if (table !== 'amendments') return it
  return it.name === 'lodgeAppeal' ? { ...it, awaits: decision((row as Rows['amendments']).decision) === null } : { ...it, only: 'known' }
}

const meaning = (value: unknown): string => canonicalJson(value, (key, inner) => (key === 'sealed' ? null : inner))

const changedFields = (before: Fields, after: Fields): Fields => Object.fromEntries(Object.entries(after).filter(([field, value]) => meaning(value) !== meaning(before[field])))

/** A post at another institution than the person is registered at: the person is registered there too. */
const guestOf = (table: Told, row: Held, institution: string, { person }: Address): Draft[] => {
  if (table !== 'posts') return []
  const home = person((row as Rows['posts']).person)
  if (!home || home.institution === row.institution) return []
  return [{ ...draft(institution, 'registerPerson', { id: home.id, body: bodyOf('people', home) }, null), only: 'unknown' }]
}

/** Who they are is one thing wherever they are registered; leaving the institution shown here is leaving that one. */
const SAME_EVERYWHERE: readonly string[] = ['name', 'code', 'identity']

/** What a person's change says at the other institutions, where the agency knows them there. */
const elsewhere = (drafts: readonly Draft[], { all }: Address): Draft[] =>
  drafts.flatMap((it) => {
    const fields = Object.fromEntries(Object.entries(it.args.fields ?? {}).filter(([field]) => SAME_EVERYWHERE.includes(field)))
    const args = it.name === 'changePerson' ? { id: it.args.id, fields } : it.args
    if (it.name === 'registerPerson' || (it.name === 'changePerson' && Object.keys(fields).length === 0)) return []
    return all.filter((other) => other !== it.institution).map((institution): Draft => ({ ...it, institution, args, only: 'known' }))
  })

const draftsOf = (change: Change, address: Address): Draft[] => {
  const drafts = ownDraftsOf(change, address)
  return change.table === 'people' ? [...drafts, ...elsewhere(drafts, address)] : drafts
}

const ownDraftsOf = ({ table, id, before, after, over }: Change, address: Address): Draft[] => {
  if (!isTold(table)) return []
  const [was, is] = [(over ?? before) as Held | null, after as Held | null].map((row) => (row && isSaid(table, row) ? row : null))
  const institution = address.there((is ?? was)?.institution ?? '')
  if (institution === undefined) return []
  const names = namesOf[table]
  const say = (row: Held): Fields => bodyOf(table, row as Rows[Told], address.decision)
  if (!was) return is ? [...guestOf(table, is, institution, address), appealed(draft(institution, names.add, { id, body: say(is) }, null), table, is, address)] : []
  if (!is) return [appealed(draft(institution, names.remove, { id }, say(was)), table, was, address)]
  const fields = changedFields(say(was), say(is))
  if (Object.keys(fields).length === 0) return []
  if (names.change) return [appealed(draft(institution, names.change, { id, fields }, say(was)), table, is, address)]
  return [draft(institution, names.remove, { id }, say(was)), draft(institution, names.add, { id, body: say(is) }, null)]
}

/** People come before what hangs on them, and go after it. */
const place = ({ table, after }: Change): number => (table !== 'people' ? 1 : after === null ? 2 : 0)

/** What a command's changes say to the agency, in the order in which it has to be said. */
export const lettersOf = (changes: readonly Change[], address: Address): Draft[] =>
  [...changes].sort((a, b) => place(a) - place(b)).flatMap((it) => draftsOf(it, address))

const ID_LENGTH = 40

/** The same letter has the same id whenever it is made again: the agency knows a repeat by it. */
export const letterId = (command: string, at: number | string): string => sha256Hex(`${command} ${at}`).slice(0, ID_LENGTH)

const ABOUT_DECISION: readonly TableName[] = ['talks', 'registrations', 'amendments']

/** The decisions and people that {@link lettersOf} will ask for. */
export const asksFor = (changes: readonly Change[]): { decisions: string[]; people: string[] } => {
  const rows = changes.flatMap(({ table, before, after, over }) => [before, after, over].flatMap((row) => (row ? [{ table, row }] : [])))
  return {
    decisions: rows.flatMap(({ table, row }) => (ABOUT_DECISION.includes(table) && (row as Rows['talks']).decision) || []),
    people: rows.flatMap(({ table, row }) => (table === 'posts' ? [(row as Rows['posts']).person] : [])),
  }
}
