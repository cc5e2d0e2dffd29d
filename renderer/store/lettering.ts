import { rewritten } from '../../shared/agency/decisions'
import { intentions } from '../../shared/agency/mutations'
import { keyOf, written } from '../../shared/agency/letters'
import { baseFor, type Row } from '../../shared/agency/mirror'
import { type Address, asksFor, type Draft, letterId, lettersOf } from '../../shared/agency/wishes'
import { type Tie, tieIn } from '../../shared/model/agency-ties'
import type { Change, JournalEntry } from '../../shared/model/journal'
import type { ArgsOf } from './commands/all'
import { LOOK_FIRST, pulledOf } from './pulled'
import { decisionsThere, releaseLetters } from './releasing'
import { fact, type LetterRow, noPlace, type PulledRow } from './sync-tables'
import type { Database } from './tables'

// Letters are made in the transaction of the command they come from, or later from its entry: the same either way.

const addressFor = async (db: Database, { institutions }: Tie, changes: readonly Change[]): Promise<Address> => {
  const asked = asksFor(changes)
  const people = new Map((await db.people.bulkGet([...new Set(asked.people)])).flatMap((it) => (it ? [[it.id, it]] : [])))
  const there = new Map(institutions.map((it) => [it.here, it.there]))
  return {
    there: (institution) => there.get(institution),
    all: institutions.map((it) => it.there),
    decision: asked.decisions.length > 0 ? await decisionsThere(db) : () => null,
    person: (id) => people.get(id),
  }
}

const subjectOfDraft = ({ institution, name, args }: Draft): string => keyOf(institution, intentions[name].entity, args.id)

export const grouped = <T, K extends string>(rows: readonly T[], keyed: (row: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(keyed(row))
    if (group) group.push(row)
    else groups.set(keyed(row), [row])
  }
  return groups
}

type Known = { seen: Readonly<Record<string, number>>; pulled: Map<string, PulledRow>; about: Map<string, LetterRow[]> }

/** The agency can have nothing yet of what is added. */
const mayBePulled = ({ name, only }: Draft): boolean => only === 'unknown' || intentions[name].act !== 'add'

const lettersOn = async ({ letters }: Database, subjects: string[]): Promise<LetterRow[]> => {
  if ((await letters.count()) > LOOK_FIRST * subjects.length) return letters.where('subject').anyOf(subjects).toArray()
  const sought = new Set(subjects)
  return (await letters.toArray()).filter(({ subject }) => sought.has(subject))
}

const knownOf = async (db: Database, drafts: readonly Draft[]): Promise<Known> => {
  const subjects = (of: readonly Draft[]): string[] => [...new Set(of.map(subjectOfDraft))]
  const [place, pulled, about] = await Promise.all([
    fact(db, 'place'), pulledOf(db, subjects(drafts.filter(mayBePulled))), lettersOn(db, subjects(drafts)),
  ])
  const { seen, from = 0 } = place ?? noPlace
  // A row that another agency had is none of this one.
  return { seen, pulled: new Map([...pulled].filter(([, { walk }]) => walk >= from)), about: grouped(about, ({ subject }) => subject) }
}

const baseOf = (draft: Draft, subject: string, { seen, pulled, about }: Known): number | null => {
  if (intentions[draft.name].act === 'add') return null
  const row = pulled.get(subject)
  const rows = new Map<string, Row>(row ? [[subject, { ...row, body: {} }]] : [])
  return baseFor({ seen, rows }, about.get(subject) ?? [], subject)
}

/** Numbers the drafts and puts them into the outbox; `by` is the id of the command they come from, `at` when it was given. Gives how many. */
const post = async (db: Database, by: string, drafts: readonly Draft[], at: string): Promise<number> => {
  const numbering = await fact(db, 'numbering')
  if (!numbering || drafts.length === 0) return 0
  const known = await knownOf(db, drafts)
  const [fresh, bodies]: [LetterRow[], PulledRow[]] = [[], []]
  let { seq } = numbering
  for (const draft of drafts) {
    const subject = subjectOfDraft(draft)
    const [row, about] = [known.pulled.get(subject), known.about.get(subject) ?? []]
    if (draft.only !== null && (draft.only === 'known') !== (row !== undefined || about.length > 0)) continue
    const id = letterId(by, `${draft.name} ${subject}`)
    if (about.some((it) => it.id === id)) continue
    const { institution, name, args, before } = draft
    const plain = written({ clientId: numbering.clientId, seq: (seq += 1), id, institution, name, args, before, base: baseOf(draft, subject, known) })
    const letter: LetterRow = { ...plain, ...(draft.awaits && { state: 'awaits-decision' }), subject, at }
    fresh.push(letter)
    known.about.set(subject, [...about, letter])
    if (row?.body === null && before) {
      bodies.push({ ...row, body: before })
      known.pulled.set(subject, { ...row, body: before })
    }
  }
  await db.letters.bulkPut(fresh)
  await db.pulled.bulkPut(bodies)
  await db.syncState.put({ id: 'numbering', value: { ...numbering, seq } })
  return fresh.length
}

/** A person gave it up; made anew, it is given up as well. */
const drop = async (db: Database, { letter: id }: ArgsOf<'giveUpLetter'>): Promise<number> => {
  const letter = await db.letters.get(id)
  if (letter) await db.letters.put({ ...letter, state: 'done', left: null, trouble: null })
  return 0
}

/** A person put it otherwise; made anew, the new one stands in its place as well. */
const rewrite = async (db: Database, { letter: id, as, args, base }: ArgsOf<'rewriteLetter'>, at: string): Promise<number> => {
  const [letter, already, numbering] = [await db.letters.get(id), await db.letters.get(as), await fact(db, 'numbering')]
  if (!letter || already || !numbering) return 0
  const seq = numbering.seq + 1
  const both = rewritten(letter, { clientId: numbering.clientId, seq, id: as, args, base })
  await db.letters.bulkPut(both.map((it) => ({ ...it, subject: letter.subject, at: it.id === as ? at : letter.at })))
  await db.syncState.put({ id: 'numbering', value: { ...numbering, seq } })
  return 1
}

const postEntry = async (db: Database, tie: Tie, { command, changes, at }: JournalEntry): Promise<number> => {
  if (command.name === 'giveUpLetter') return drop(db, command.args as ArgsOf<'giveUpLetter'>)
  if (command.name === 'rewriteLetter') return rewrite(db, command.args as ArgsOf<'rewriteLetter'>, at)
  return post(db, command.id, lettersOf(changes, await addressFor(db, tie, changes)), at)
}

/** Makes the letters of the entry just written. Those of entries that were not done yet are made first, later. */
export const letterCommand = async (db: Database, entry: JournalEntry): Promise<number> => {
  const tie = tieIn(await db.meta.get('agency'))
  if (!tie || (await fact(db, 'lettered')) !== entry.seq - 1 || entry.command.name === 'joinAgency') return 0
  const made = await postEntry(db, tie, entry)
  await db.syncState.put({ id: 'lettered', value: entry.seq })
  return made + (await releaseLetters(db))
}

export { post as postLetters, postEntry }
