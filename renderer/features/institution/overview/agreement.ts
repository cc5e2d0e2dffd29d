import type { AgreementRow } from '../../../../shared/model/rows'
import { sayDay } from '../../../../shared/rules/say'
import { type Day, dayFrom, daysBetween, monthLength, yearOf } from '../../../../shared/time/day'

/** Days before the end of an agreement on which it is said again, and louder. */
const REMINDERS = [90, 60, 30, 7] as const

export type Standing = 'coming' | 'running' | 'ended'

export const standingOf = ({ from, until }: Pick<AgreementRow, 'from' | 'until'>, today: Day): Standing =>
  today < from ? 'coming' : until !== null && until < today ? 'ended' : 'running'

/** The newest first. */
export const inOrder = (rows: readonly AgreementRow[]): AgreementRow[] => rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))

/** The agreement in force on the day, the newest of several; null where none is. */
export const currentAgreement = (rows: readonly AgreementRow[], today: Day): AgreementRow | null =>
  inOrder(rows).find((it) => standingOf(it, today) === 'running') ?? null

/** `within`: the reminder that has come, in days; 0 once it has ended. */
export type Reminder = { within: number; says: string }

const followed = (rows: readonly AgreementRow[], { from }: AgreementRow): boolean => rows.some((it) => it.from > from)

/** What is to be said of the end of the agreement, 90, 60, 30 and 7 days before it and from then on; null while there is time, or a further one is held. */
export const reminderOf = (rows: readonly AgreementRow[], today: Day): Reminder | null => {
  const newest = inOrder(rows)[0]
  const last = currentAgreement(rows, today) ?? newest
  if (!last?.until || followed(rows, last)) return null
  const left = daysBetween(today, last.until)
  if (left < 0) return { within: 0, says: `医保协议 ${last.number} 已于 ${sayDay(last.until)}到期。请与经办机构续签后登记新协议。` }
  const within = REMINDERS.findLast((it) => left <= it)
  if (within === undefined) return null
  return { within, says: `医保协议 ${last.number} 于 ${sayDay(last.until)}到期，还有 ${left} 天。请及时办理续签。` }
}

/** The next day on which the agency settles the year (清算日); 29 February falls on the 28th of other years. */
export const nextSettlement = (settlement: string, today: Day): Day => {
  const [month, date] = settlement.split('-').map(Number) as [number, number]
  const inYear = (year: number): Day => dayFrom(year, month, Math.min(date, monthLength(year, month)))
  const own = inYear(yearOf(today))
  return own >= today ? own : inYear(yearOf(today) + 1)
}
