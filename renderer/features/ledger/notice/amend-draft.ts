import type { Known } from '../../../../shared/model/known'
import type { AmendmentRow, DecisionRow } from '../../../../shared/model/rows'
import type { Printed } from '../../../../shared/rules/case'
import type { Day } from '../../../../shared/time/day'
import { dayIn, typedDay } from '../../../ui/form/typed-day'

/** Everything typed is still text; `item` the place of the item varied. */
export type AmendDraft = { on: string; item: string; points: string; kind: '' | 'suspend' | 'terminate'; from: string; until: string; months: string }

export type AmendArgs = Omit<AmendmentRow, 'origin' | 'rev'>
export type AmendKind = AmendmentRow['kind']
export type Read = { troubles: Readonly<Record<string, string>>; args: AmendArgs | null }

export const emptyAmend = (today: Day): AmendDraft => ({ on: today, item: '0', points: '', kind: '', from: '', until: '', months: '' })

const whole = (text: string): number | null => (/^\d+$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : null)

const dayTrouble = (text: string): string | null => {
  const typed = typedDay(text)
  return typed && 'sentence' in typed ? typed.sentence : null
}

const printedIn = ({ kind, from, until, months }: AmendDraft): Printed | null => {
  const [first, last, count] = [dayIn(from), dayIn(until), whole(months)]
  const printed: Printed = { ...(kind && { kind }), ...(first && { from: first }), ...(last && { until: last }), ...(count !== null && { months: count }) }
  return Object.keys(printed).length > 0 ? printed : null
}

const present = (all: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter((it): it is [string, string] => it[1] !== null))

const troublesIn = (draft: AmendDraft, kind: AmendKind, row: DecisionRow, cap: number): Record<string, string> => {
  const on = dayIn(draft.on)
  const [points, from, until] = [whole(draft.points), dayIn(draft.from), dayIn(draft.until)]
  const nothing = kind === 'variation' && draft.points.trim() === '' && printedIn(draft) === null
  return present({
    on: draft.on.trim() === '' ? '请填写日期。' : (dayTrouble(draft.on) ?? (on && on < row.on ? '早于作出决定之日，请核对。' : null)),
    points: nothing ? '请填写变更后的记分，或者变更后的措施。'
      : draft.points.trim() === '' ? null
      : points === null ? `记分应为 0 至 ${cap} 的整数。` : points > cap ? `满分为 ${cap} 分，不能记 ${points} 分。` : null,
    from: dayTrouble(draft.from),
    until: dayTrouble(draft.until) ?? (from && until && until < from ? '截止日早于起始日，请核对。' : null),
    months: draft.months.trim() === '' || whole(draft.months) !== null ? null : '月数应为整数。',
  })
}

/** What the form says; `args` once nothing is wrong. */
export const readAmend = (draft: AmendDraft, kind: AmendKind, row: DecisionRow, { pack }: Pick<Known, 'pack'>, id: string): Read => {
  const troubles = troublesIn(draft, kind, row, pack.cap)
  const on = dayIn(draft.on)
  if (Object.keys(troubles).length > 0 || !on) return { troubles, args: null }
  const varies = kind === 'variation'
  const points = varies ? whole(draft.points) : null
  return {
    troubles,
    args: {
      id, institution: row.institution, person: row.person, decision: row.id, kind, on,
      item: points === null ? null : Number(draft.item), points, printed: varies ? printedIn(draft) : null,
    },
  }
}
