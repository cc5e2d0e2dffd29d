import type { InstitutionRow } from '../../../shared/model/rows'
import { packIn, type Rulebook } from '../../../shared/model/rulebook'
import { inForce } from '../../../shared/rules/law'
import { sayDay } from '../../../shared/rules/say'
import { type Day, dayAfter, daysBetween } from '../../../shared/time/day'

/** Days before its end from which on the end of the rules is said. */
const NOTICE_DAYS = 60

/** What has to be said about the validity of the rules on the day; null while there is nothing. */
export const sayValidity = (book: Rulebook, institution: InstitutionRow, today: Day): string | null => {
  const rules = packIn(book, institution.packs, today)
  if (!rules) return '本机没有这家机构适用的规则包，状态无从推算。'
  const { shortTitle, effectiveFrom, effectiveTo } = rules.pack
  if (today < effectiveFrom) return `${shortTitle}自 ${sayDay(effectiveFrom)}起施行，今日尚未施行，以下为推算。`
  if (effectiveTo === null) return null
  if (!inForce(rules, today)) return `${shortTitle}已于 ${sayDay(effectiveTo)}到期，本机没有后续规则，以下为推算。请以经办机构的通知为准。`
  const left = daysBetween(today, effectiveTo)
  if (left > NOTICE_DAYS || hasSuccessor(book, institution, effectiveTo)) return null
  return `${shortTitle}有效期至 ${sayDay(effectiveTo)}（还有 ${left} 天），此后的日期为推算。`
}

const hasSuccessor = (book: Rulebook, { packs }: InstitutionRow, end: Day): boolean => {
  const after = packIn(book, packs, dayAfter(end))
  return after !== undefined && inForce(after, dayAfter(end))
}
