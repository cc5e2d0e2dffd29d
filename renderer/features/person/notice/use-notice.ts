import { useMemo, useRef, useState } from 'react'
import { siteKind } from '../../../../shared/rules/law'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { InstitutionRow } from '../../../../shared/model/rows'
import { siteOf } from '../../../../shared/model/history'
import type { SiteKind } from '../../../../shared/rules/schema'
import { useSession } from '../../../store/session'
import { institutionOf, type Known, ownInstitutions, packAt } from '../known'
import { conductChoices, type ConductChoice, without } from './conduct'
import { emptyDraft, emptyItem, isTouched, type ItemDraft, type NoticeDraft, readDraft, type Read } from './draft'
import { followed } from './suggestion'
import type { Troubles } from './troubles'
import { dayIn } from '../../../ui/form/typed-day'

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
  /** A trouble that belongs to no field. */
  general: string | null
  saving: boolean
  touched: boolean
  change: (part: Partial<NoticeDraft>) => void
  changeItem: (at: number, part: Partial<ItemDraft>) => void
  addItem: () => void
  removeItem: (at: number) => void
  conducts: (at: number) => ConductChoice[]
  leave: (place: string) => void
  /** True when it was saved; else the first place with a trouble is in `firstTrouble`. */
  save: () => Promise<boolean>
  firstTrouble: () => string | null
}

const shown = ({ wrong, missing }: Read, left: ReadonlySet<string>, tried: boolean): Troubles =>
  tried ? { ...missing, ...wrong } : Object.fromEntries(Object.entries(wrong).filter(([place]) => left.has(place)))

/** What the door said, until something is changed. */
type Refusal = { place: string; sentence: string }

const useSaving = (read: Read, personal: { command: string }) => {
  const { store, stamp } = useSession()
  const busy = useRef(false)
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (): Promise<boolean> => {
    if (!read.args || busy.current) return false
    busy.current = true
    setSaving(true)
    try {
      // One id over every attempt: a second press, or a second try, can do nothing twice.
      const outcome = await store.commit({ ...stamp(), id: personal.command, name: 'recordNotice', args: read.args })
      setRefusal(outcome.ok ? null : outcome.problem)
      return outcome.ok
    } finally {
      busy.current = false
      setSaving(false)
    }
  }
  return { saving, refusal, save, forget: () => setRefusal(null) }
}

const fallback = (known: Known): InstitutionRow => {
  const own = ownInstitutions(known)[0] ?? known.file.institutions[0]
  if (!own) throw new Error('unreachable: a person stands in an institution')
  return own
}

const useDraft = (known: Known) => {
  const [draft, setDraft] = useState(() => emptyDraft(fallback(known).id))
  const institution = institutionOf(known, draft.institution) ?? fallback(known)
  const pack = packAt(known, institution, dayIn(draft.on) ?? known.today)
  return { draft, setDraft, institution, pack }
}

/** The places of the store that stand on the form. */
const FIELDS = /^(on|received|by|noticeNo|noticeOn|foundOn|institution|amounts\.(institution|person)|items\.\d+\.(circumstance|responsibility|adjustment|points|conduct)|printed\.(kind|from|until|months))$/

/** The form of a notice: what is typed, what is wrong with it, what would come of it. */
export const useNotice = (known: Known): Notice => {
  const { newId, stamp } = useSession()
  const [ids] = useState(() => ({ row: newId(), command: stamp().id }))
  const { draft, setDraft, institution, pack } = useDraft(known)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const read = useMemo(() => readDraft(draft, { id: ids.row, person: known.file.person.id, pack }), [draft, ids.row, known.file.person.id, pack])
  const { saving, refusal, save, forget } = useSaving(read, ids)
  const edit = (next: (draft: NoticeDraft) => NoticeDraft): void => {
    setDraft(next)
    forget()
  }
  const atField = refusal && FIELDS.test(refusal.place) ? { [refusal.place]: refusal.sentence } : null
  const troubles = { ...shown(read, left, tried), ...atField }
  return {
    known, draft, institution, institutions: ownInstitutions(known), pack, read, saving, troubles,
    kind: siteKind(siteOf(institution)),
    general: refusal && !atField ? refusal.sentence : null,
    touched: isTouched(draft),
    change: (part) => edit((it) => ({ ...it, ...part })),
    changeItem: (at, part) => edit((it) => ({ ...it, items: it.items.map((item, index) => (index === at ? changed(pack, item, part) : item)) })),
    addItem: () => edit((it) => ({ ...it, items: [...it.items, emptyItem] })),
    removeItem: (at) => edit((it) => ({ ...it, items: without(it.items, at, ids.row) })),
    conducts: (at) => conductChoices(ids.row, at, known.file.decisions, pack, dayIn(draft.on)),
    leave: (place) => setLeft((it) => (it.has(place) ? it : new Set([...it, place]))),
    save: () => {
      setTried(true)
      return save()
    },
    firstTrouble: () => Object.keys({ ...read.missing, ...read.wrong })[0] ?? null,
  }
}

const changed = (pack: CompiledPack, item: ItemDraft, part: Partial<ItemDraft>): ItemDraft =>
  part.points === undefined ? followed(pack, item, { ...item, ...part }) : { ...item, ...part }
