import { useMemo, useState } from 'react'
import { siteOf } from '../../../../shared/model/history'
import { type Known, knownOf, ownInstitutions } from '../../../../shared/model/known'
import type { DecisionRow, InstitutionRow } from '../../../../shared/model/rows'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { siteKind } from '../../../../shared/rules/law'
import type { SiteKind } from '../../../../shared/rules/schema'
import { useKeptDraft } from '../../../store/kept-draft'
import { personFile } from '../../../store/queries'
import { type Session, useSession } from '../../../store/session'
import { dayIn } from '../../../ui/form/typed-day'
import { conductChoices, type ConductChoice, without } from './conduct'
import { emptyItem, type ItemDraft, type NoticeDraft, type Read } from './draft'
import { type Entry, entriesWith, firstEntry, furtherEntry, isHead, meantBy, type Meant } from './entry'
import { followed } from '../../../../shared/rules/suggestion'
import type { Troubles } from './troubles'
import { useSaving } from './use-saving'

/** What the paper says of one person. */
export type Notice = {
  known: Known
  draft: NoticeDraft
  institution: InstitutionRow
  institutions: readonly InstitutionRow[]
  pack: CompiledPack
  kind: SiteKind
  read: Read
  /** What is to be said now: of fields left behind or once saving was tried. */
  troubles: Troubles
  /** The row it sets right, null for a new one. */
  replaces: DecisionRow | null
  /** The name of a field on the whole form. */
  at: (place: string) => string
  change: (part: Partial<NoticeDraft>) => void
  changeItem: (at: number, part: Partial<ItemDraft>) => void
  addItem: () => void
  removeItem: (at: number) => void
  conducts: (at: number) => ConductChoice[]
  leave: (place: string) => void
}

/** The form: one paper about one person or several. */
export type NoticeDesk = {
  first: Notice
  others: readonly Notice[]
  why: { text: string; trouble: string | undefined; change: (text: string) => void } | null
  /** A trouble that belongs to no field. */
  general: string | null
  saving: boolean
  touched: boolean
  add: (known: Known) => void
  remove: (person: string) => void
  /** Whether it goes on where it was left before; `anew` begins without that, `drop` gives up what is kept. */
  kept: boolean
  anew: () => void
  drop: () => void
  /** True when it was saved; else the first place with a trouble is in `firstTrouble`. */
  save: () => Promise<boolean>
  firstTrouble: () => string | null
}

const shown = ({ wrong, missing }: Read, left: (place: string) => boolean, tried: boolean): Troubles =>
  tried ? { ...missing, ...wrong } : Object.fromEntries(Object.entries(wrong).filter(([place]) => left(place)))

/** The places of the store that stand on the form. */
const FIELDS = /^(on|received|by|noticeNo|noticeOn|foundOn|institution|amounts\.(institution|person)|items\.\d+\.(circumstance|responsibility|adjustment|points|conduct)|printed\.(kind|from|until|months))$/

const placeOf = (at: number) => (place: string): string => (at === 0 ? place : `notices.${at}.${place}`)

const changed = (pack: CompiledPack, item: ItemDraft, part: Partial<ItemDraft>): ItemDraft =>
  part.points === undefined ? followed(pack, item, { ...item, ...part }) : { ...item, ...part }

const firstTroubleIn = (meant: readonly Meant[]): string | null => {
  for (const [at, { read }] of meant.entries()) {
    const place = Object.keys({ ...read.missing, ...read.wrong }).find((it) => at === 0 || !isHead(it))
    if (place) return placeOf(at)(place)
  }
  return null
}

type Edit = (next: (entries: readonly Entry[]) => readonly Entry[]) => void
type Telling = { left: ReadonlySet<string>; tried: boolean; refusal: { at: number; place: string; sentence: string } | null; leave: (place: string) => void }

/** One person's part of the form. */
const noticeOf = (entry: Entry, { institution, pack, read }: Meant, at: number, edit: Edit, { left, tried, refusal, leave }: Telling): Notice => {
  const { known, draft, row, replaces } = entry
  const name = placeOf(at)
  const change = (part: Partial<NoticeDraft>): void => edit((it) => entriesWith(it, at, part))
  const items = (next: (items: readonly ItemDraft[]) => ItemDraft[]): void =>
    edit((all) => entriesWith(all, at, { items: next(all[at]?.draft.items ?? []) }))
  const atField = refusal?.at === at && FIELDS.test(refusal.place) ? { [refusal.place]: refusal.sentence } : null
  return {
    known, draft, institution, pack, read, replaces, change, at: name,
    institutions: replaces ? [institution] : ownInstitutions(known),
    kind: siteKind(siteOf(institution)),
    troubles: { ...shown(read, (place) => left.has(name(place)), tried), ...atField },
    changeItem: (index, part) => items((all) => all.map((item, place) => (place === index ? changed(pack, item, part) : item))),
    addItem: () => items((all) => [...all, emptyItem]),
    removeItem: (index) => items((all) => without(all, index, row)),
    conducts: (index) => conductChoices(row, index, known.file.decisions.filter((it) => it.id !== row), pack, dayIn(draft.on)),
    leave: (place) => leave(name(place)),
  }
}

/** A form as it outlives its page: by person what was typed. */
type Typed = { why: string; entries: readonly { person: string; row: string; draft: NoticeDraft }[] }

/** Those of the paper beside the first who are still held here. */
const othersOf = async ({ store, book, today }: Session, { entries }: Typed, first: Entry): Promise<Entry[]> => {
  const files = await Promise.all(entries.slice(1).map(async (it) => ({ ...it, file: await personFile(store, it.person) })))
  return files.flatMap(({ file, row, draft }) => (file ? [{ ...furtherEntry(row, knownOf(file, book, today), first), draft }] : []))
}

/** The form of a notice: what is typed, what is wrong with it, what would come of it. `institution` is the one it is opened for. */
export const useNotice = (known: Known, institution: string | null = null, replaces: DecisionRow | null = null): NoticeDesk => {
  const session = useSession()
  const begun = (): readonly Entry[] => [firstEntry(session.newId(), known, institution, replaces)]
  const [held, setEntries] = useState<readonly Entry[]>(begun)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const [why, setWhy] = useState('')
  // What is known of the first may have moved on since the form was opened.
  const entries = useMemo(() => held.map((it, at) => (at === 0 ? { ...it, known } : it)), [held, known])
  const meant = useMemo(() => entries.map(meantBy), [entries])
  const { saving, refusal, save, forget } = useSaving({ all: meant.map((it) => it.read.args), replaces, why })
  const edit: Edit = (next) => {
    setEntries(next)
    forget()
  }
  const touched = entries.length > 1 || entries.some((it) => JSON.stringify(it.draft) !== it.begun)
  const typed: Typed | null = touched ? { why, entries: entries.map(({ known: { file }, row, draft }) => ({ person: file.person.id, row, draft })) } : null
  const kept = useKeptDraft<Typed>(`notice/${replaces?.id ?? known.file.person.id}`, typed, (found) => {
    const [own] = found.entries
    const [first] = begun()
    if (!own || !first) return
    const mine = { ...first, draft: own.draft }
    setWhy(found.why)
    setEntries([mine])
    void othersOf(session, found, mine).then((more) => setEntries((all) => [...all, ...more])).catch(reportError)
  })
  const leave = (place: string): void => setLeft((it) => (it.has(place) ? it : new Set([...it, place])))
  const [first, ...others] = entries.flatMap((it, at) => {
    const own = meant[at]
    return own ? [noticeOf(it, own, at, edit, { left, tried, refusal, leave })] : []
  })
  if (!first) throw new Error('unreachable: somebody is on the paper')
  const noWhy = replaces !== null && why.trim() === ''
  return {
    first, others, saving,
    why: replaces && { text: why, trouble: tried && noWhy ? '请写明更正的原因。' : undefined, change: setWhy },
    general: refusal && !FIELDS.test(refusal.place) ? refusal.sentence : null,
    touched, kept: kept.found, drop: kept.drop,
    anew: () => {
      kept.drop()
      setWhy('')
      edit(begun)
    },
    add: (more) => edit((all) => (all[0] ? [...all, furtherEntry(session.newId(), more, all[0])] : all)),
    remove: (person) => edit((all) => all.filter((it, at) => at === 0 || it.known.file.person.id !== person)),
    save: () => {
      setTried(true)
      return save()
    },
    firstTrouble: () => firstTroubleIn(meant) ?? (noWhy ? 'why' : null),
  }
}
