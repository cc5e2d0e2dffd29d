import type { Printed } from '../../../../shared/rules/case'
import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayDay } from '../../../../shared/rules/say'
import type { Adjustment, Responsibility } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'
import type { DecisionRow } from '../../../../shared/model/rows'
import { nameOf } from './conduct'
import { amountIn, typedAmount } from './typed-amount'
import { dayIn, typedDay } from './typed-day'

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

/** Sentences by place, as the store names places (`items.0.points`). */
export type Troubles = Readonly<Record<string, string>>

export type NoticeArgs = Omit<DecisionRow, 'origin' | 'rev'>

/** `wrong`: cannot be true; `missing`: not filled in yet; `args` once there is neither. */
export type Read = { wrong: Troubles; missing: Troubles; args: NoticeArgs | null }

export const emptyItem: ItemDraft = { circumstance: '', responsibility: '', adjustment: 'none', points: '', conduct: '' }

export const emptyDraft = (institution: string): NoticeDraft => ({
  institution, on: '', received: '', by: '', noticeNo: '', noticeOn: '', foundOn: '', amounts: { institution: '', person: '' },
  items: [emptyItem], printed: { kind: '', from: '', until: '', months: '' },
})

const WHOLE = /^\d+$/
const wholeIn = (text: string): number | null => (WHOLE.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null)

const amountTrouble = (text: string): string | null => {
  const typed = typedAmount(text)
  return typed && 'sentence' in typed ? typed.sentence : null
}

const dayTrouble = (text: string): string | null => {
  const typed = typedDay(text)
  return typed && 'sentence' in typed ? typed.sentence : null
}

const receivedTrouble = ({ on, received }: NoticeDraft): string | null => {
  const [decided, served] = [dayIn(on), dayIn(received)]
  if (!decided || !served || served >= decided) return dayTrouble(received)
  return `送达日 ${sayDay(served)}早于作出决定之日 ${sayDay(decided)}，请核对。`
}

const untilTrouble = ({ printed }: NoticeDraft): string | null => {
  const [from, until] = [dayIn(printed.from), dayIn(printed.until)]
  if (!from || !until || from <= until) return dayTrouble(printed.until)
  return `截止日 ${sayDay(until)}早于起始日 ${sayDay(from)}，请核对。`
}

/** The cap is the pack's: more in one item is a slip of the pen. */
const pointsTrouble = (text: string, { cap }: CompiledPack): string | null => {
  if (text.trim() === '') return null
  const points = wholeIn(text)
  if (points === null || points < 1) return `记分应为 1 至 ${cap} 的整数。`
  return points > cap ? `满分为 ${cap} 分，不能记 ${points} 分。` : null
}

const monthsTrouble = (text: string): string | null => (text.trim() === '' || wholeIn(text) !== null ? null : '月数应为整数。')

const present = (entries: readonly (readonly [string, string | null])[]): Troubles =>
  Object.fromEntries(entries.filter((it): it is [string, string] => it[1] !== null))

const wrongIn = (draft: NoticeDraft, pack: CompiledPack): Troubles =>
  present([
    ['on', dayTrouble(draft.on)],
    ['received', receivedTrouble(draft)],
    ['noticeOn', dayTrouble(draft.noticeOn)],
    ...draft.items.map((it, at) => [`items.${at}.points`, pointsTrouble(it.points, pack)] as const),
    ['printed.from', dayTrouble(draft.printed.from)],
    ['printed.until', untilTrouble(draft)],
    ['printed.months', monthsTrouble(draft.printed.months)],
    ['foundOn', dayTrouble(draft.foundOn)],
    ['amounts.institution', amountTrouble(draft.amounts.institution)],
    ['amounts.person', amountTrouble(draft.amounts.person)],
  ])

const missingIn = ({ on, items }: NoticeDraft): Troubles =>
  present([
    ['on', on.trim() === '' ? '请填写作出决定之日。' : null],
    ...items.flatMap((it, at) => [
      [`items.${at}.circumstance`, it.circumstance === '' ? '请选择负面情形。' : null] as const,
      [`items.${at}.responsibility`, it.responsibility === '' ? '请选择责任程度。' : null] as const,
      [`items.${at}.points`, it.points.trim() === '' ? '请填写记分。' : null] as const,
    ]),
  ])

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

type Of = { id: string; person: string; pack: CompiledPack }

const argsOf = (draft: NoticeDraft, on: Day, { id, person }: Of): NoticeArgs => ({
  id, person, on,
  institution: draft.institution,
  received: dayIn(draft.received),
  by: draft.by || null,
  noticeNo: draft.noticeNo.trim(),
  noticeOn: dayIn(draft.noticeOn),
  foundOn: dayIn(draft.foundOn),
  amounts: amountsOf(draft.amounts),
  inspection: null, region: null,
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
