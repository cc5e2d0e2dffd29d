import type { Printed } from '../../../../shared/rules/case'
import type { CompiledPack } from '../../../../shared/rules/compile'
import type { Adjustment, Responsibility } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import type { DecisionRow } from '../../../../shared/model/rows'
import { nameOf } from './conduct'
import { missingIn, type Troubles, wholeIn, wrongIn } from './troubles'
import { amountIn } from './typed-amount'
import { dayIn } from '../../../ui/form/typed-day'

export type ItemDraft = { circumstance: string; responsibility: Responsibility | ''; adjustment: Adjustment; points: string; conduct: string }
export type AmountsDraft = { institution: string; person: string }
export type PrintedDraft = { kind: '' | 'suspend' | 'terminate'; from: string; until: string; months: string }

/** The form as it stands: everything typed is still text. */
export type NoticeDraft = {
  institution: string
  on: string
  received: string
  by: '' | 'penalty' | 'agreement'
  noticeNo: string
  noticeOn: string
  foundOn: string
  amounts: AmountsDraft
  items: ItemDraft[]
  printed: PrintedDraft
}

export type NoticeArgs = Omit<DecisionRow, 'origin' | 'rev'>

/** `wrong`: cannot be true; `missing`: not filled in yet; `args` once there is neither. */
export type Read = { wrong: Troubles; missing: Troubles; args: NoticeArgs | null }

export const emptyItem: ItemDraft = { circumstance: '', responsibility: '', adjustment: 'none', points: '', conduct: '' }

export const emptyDraft = (institution: string): NoticeDraft => ({
  institution, on: '', received: '', by: '', noticeNo: '', noticeOn: '', foundOn: '', amounts: { institution: '', person: '' },
  items: [emptyItem], printed: { kind: '', from: '', until: '', months: '' },
})

/** What somebody else on the same paper begins with: the same circumstances, a share of their own. */
export const furtherDraft = (first: NoticeDraft): NoticeDraft => ({
  ...first,
  amounts: { institution: first.amounts.institution, person: '' },
  items: first.items.map(({ circumstance }) => ({ ...emptyItem, circumstance })),
  printed: { kind: '', from: '', until: '', months: '' },
})

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value))

/** A notice as it was entered, to be set right. */
export const draftOf = ({ id, amounts, printed, items, by, noticeNo, ...row }: DecisionRow): NoticeDraft => ({
  institution: row.institution, on: row.on, received: text(row.received), by: by ?? '', noticeNo, noticeOn: text(row.noticeOn), foundOn: text(row.foundOn),
  amounts: { institution: text(amounts?.institution), person: text(amounts?.person) },
  items: items.map(({ circumstance, responsibility, adjustment = 'none', points, conduct }, at) => ({
    circumstance, responsibility, adjustment, points: String(points), conduct: conduct === undefined || conduct === nameOf(id, at) ? '' : conduct,
  })),
  printed: { kind: printed?.kind ?? '', from: text(printed?.from), until: text(printed?.until), months: text(printed?.months) },
})

const itemOf = ({ circumstance, responsibility, adjustment, points, conduct }: ItemDraft, own: string): NoticeArgs['items'][number] => ({
  circumstance,
  responsibility: responsibility || 'general',
  points: wholeIn(points) ?? 0,
  ...(adjustment === 'none' ? {} : { adjustment }),
  conduct: conduct || own,
})

const printedOf = ({ kind, from, until, months }: PrintedDraft): Printed | null => {
  const [first, last, count] = [dayIn(from), dayIn(until), wholeIn(months)]
  const printed: Printed = {
    ...(kind === '' ? {} : { kind }),
    ...(first ? { from: first } : {}),
    ...(last ? { until: last } : {}),
    ...(count === null ? {} : { months: count }),
  }
  return Object.keys(printed).length > 0 ? printed : null
}

const amountsOf = (draft: AmountsDraft): NoticeArgs['amounts'] => {
  const amounts = { institution: amountIn(draft.institution), person: amountIn(draft.person) }
  return amounts.institution === null && amounts.person === null ? null : amounts
}

/** `kept`: what a notice being set right says besides the form. */
type Of = { id: string; person: string; pack: CompiledPack; kept?: Pick<DecisionRow, 'inspection' | 'region'> | undefined }

const argsOf = (draft: NoticeDraft, on: Day, { id, person, kept }: Of): NoticeArgs => ({
  id, person, on,
  institution: draft.institution,
  received: dayIn(draft.received),
  by: draft.by || null,
  noticeNo: draft.noticeNo.trim(),
  noticeOn: dayIn(draft.noticeOn),
  foundOn: dayIn(draft.foundOn),
  amounts: amountsOf(draft.amounts),
  inspection: kept?.inspection ?? null, region: kept?.region ?? null,
  items: draft.items.map((it, at) => itemOf(it, nameOf(id, at))),
  printed: printedOf(draft.printed),
})

/** What the form says. Points outside a band or a day before the pack are facts, and taken (口径 I-0). */
export const readDraft = (draft: NoticeDraft, of: Of): Read => {
  const [wrong, missing] = [wrongIn(draft, of.pack), missingIn(draft)]
  const on = dayIn(draft.on)
  const whole = Object.keys(wrong).length === 0 && Object.keys(missing).length === 0
  return { wrong, missing, args: whole && on ? argsOf(draft, on, of) : null }
}

/** Whether closing would lose anything. */
export const isTouched = (draft: NoticeDraft): boolean => JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft.institution))
