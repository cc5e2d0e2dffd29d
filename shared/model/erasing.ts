import { isErased } from './erasable'
import type { JournalEntry } from './journal'
import type { AmendmentRow, AttachmentRow, DecisionRow, PersonRow, PriorNoticeRow } from './rows'

/** What must go so that no copy keeps the identities: sealed texts as they stand in rows and entries, and papers by content. */
export type Traces = { texts: Set<string>; contents: Set<string> }

/** Whether somebody can still be known by more than the name. */
export const hasIdentity = ({ sealed, marks, pin }: PersonRow): boolean => (sealed !== '' && !isErased(sealed)) || marks.length > 0 || pin !== null

type Owners = { decisions: Iterable<DecisionRow>; amendments: Iterable<AmendmentRow>; priorNotices: Iterable<PriorNoticeRow> }

/** Is a paper one of these people's, of a notice about one of them, of an appeal of theirs, or of a prior notice about nobody else? */
export const papersOf = (people: ReadonlySet<string>, { decisions, amendments, priorNotices }: Owners): ((paper: AttachmentRow) => boolean) => {
  const owners = new Set([...people].flatMap((id) => [id, `people/${id}`]))
  for (const { id, person } of decisions) if (people.has(person)) owners.add(`decisions/${id}`).add(id)
  for (const { id, person } of amendments) if (people.has(person)) owners.add(`amendments/${id}`)
  for (const it of priorNotices) if (it.people.length > 0 && it.people.every(({ person }) => people.has(person))) owners.add(`priorNotices/${it.id}`)
  return ({ of }) => owners.has(of)
}

/** Gathers every identity sealed anywhere in `value`. */
export const gatherSealed = (value: unknown, into: Set<string>): void => {
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'sealed' && typeof inner === 'string' && inner !== '' && !isErased(inner)) into.add(inner)
    else gatherSealed(inner, into)
  }
}

/** Gathers what entries, old ones too, still hold of these people; page by page, in any order after their decisions. */
export const gatherTraces = (entries: Iterable<JournalEntry>, people: ReadonlySet<string>, isTheirs: (paper: AttachmentRow) => boolean, into: Traces): void => {
  for (const change of [...entries].flatMap(({ changes }) => changes)) {
    if (change.table === 'people' && people.has(change.id))
      for (const row of [change.before, change.after, change.over]) if (row && row.sealed !== '' && !isErased(row.sealed)) into.texts.add(row.sealed)
    if (change.table === 'commitments' || change.table === 'amendments')
      for (const row of [change.before, change.after, change.over]) if (row && people.has(row.person)) for (const it of row.papers ?? []) into.contents.add(it)
    if (change.table === 'attachments')
      for (const row of [change.before, change.after]) if (row && isTheirs(row)) into.contents.add(row.content)
  }
}
