import { type DecisionRow, type InstitutionRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { institutionOf, type Known, ownInstitutions, packAt } from '../../../../shared/model/known'
import { dayIn } from '../../../ui/form/typed-day'
import { draftOf, emptyDraft, furtherDraft, type NoticeDraft, type Read, readDraft } from './draft'

/** One person on the paper: the id of the row to be, and what was typed about them. */
export type Entry = { row: string; known: Known; draft: NoticeDraft; begun: string; replaces: DecisionRow | null }

/** What one paper says of everybody on it. */
const HEAD = ['institution', 'on', 'received', 'by', 'noticeNo', 'noticeOn', 'foundOn'] as const
type Head = Pick<NoticeDraft, (typeof HEAD)[number]>

export const isHead = (place: string): boolean => (HEAD as readonly string[]).includes(place)

const headIn = (part: Partial<NoticeDraft>): Partial<Head> => Object.fromEntries(Object.entries(part).filter(([place]) => isHead(place)))

/** A change at one entry; what belongs to the paper changes for all. */
export const entriesWith = (entries: readonly Entry[], at: number, part: Partial<NoticeDraft>): Entry[] =>
  entries.map((it, index) => ({ ...it, draft: { ...it.draft, ...(index === at ? part : headIn(part)) } }))

const fallback = ({ file }: Known, own: readonly InstitutionRow[]): InstitutionRow => {
  const found = own[0] ?? file.institutions[0]
  if (!found) throw new Error('unreachable: a person stands in an institution')
  return found
}

const entry = (row: string, known: Known, draft: NoticeDraft, replaces: DecisionRow | null): Entry => ({ row, known, draft, begun: JSON.stringify(draft), replaces })

export const firstEntry = (row: string, known: Known, institution: string | null, replaces: DecisionRow | null): Entry => {
  const own = ownInstitutions(known)
  const home = own.find((it) => it.id === institution) ?? fallback(known, own)
  return replaces ? entry(replaces.id, known, draftOf(replaces), replaces) : entry(row, known, emptyDraft(home.id), null)
}

export const furtherEntry = (row: string, known: Known, first: Entry): Entry => entry(row, known, furtherDraft(first.draft), null)

export type Meant = { institution: InstitutionRow; pack: CompiledPack; read: Read }

/** What an entry means under the rules of its institution on its day. */
export const meantBy = ({ row, known, draft, replaces }: Entry): Meant => {
  const institution = institutionOf(known, draft.institution) ?? fallback(known, ownInstitutions(known))
  const pack = packAt(known, institution, dayIn(draft.on) ?? known.today)
  return { institution, pack, read: readDraft(draft, { id: row, person: known.file.person.id, pack, kept: replaces ?? undefined }) }
}
