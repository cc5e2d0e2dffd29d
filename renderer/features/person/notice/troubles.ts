import type { CompiledPack } from '../../../../shared/rules/compile'
import { sayDay } from '../../../../shared/rules/say'
import type { NoticeDraft } from './draft'
import { typedAmount } from './typed-amount'
import { dayIn, typedDay } from '../../../ui/form/typed-day'

/** Sentences by place, as the store names places (`items.0.points`). */
export type Troubles = Readonly<Record<string, string>>

const WHOLE = /^\d+$/
export const wholeIn = (text: string): number | null => (WHOLE.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null)

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

/** What cannot be true. */
export const wrongIn = (draft: NoticeDraft, pack: CompiledPack): Troubles =>
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

/** What is not filled in yet. */
export const missingIn = ({ on, items }: NoticeDraft): Troubles =>
  present([
    ['on', on.trim() === '' ? '请填写作出决定之日。' : null],
    ...items.flatMap((it, at) => [
      [`items.${at}.circumstance`, it.circumstance === '' ? '请选择负面情形。' : null] as const,
      [`items.${at}.responsibility`, it.responsibility === '' ? '请选择责任程度。' : null] as const,
      [`items.${at}.points`, it.points.trim() === '' ? '请填写记分。' : null] as const,
    ]),
  ])
