import { dayFrom, type Day, isRealDay, weekday } from '../../../shared/time/day'

/** What was typed where a day belongs; null while nothing was. */
export type TypedDay = { day: Day } | { sentence: string } | null

const CLOSE = /^(\d{4})(\d{2})(\d{2})$/
const APART = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/

/** Full-width digits and the full stop of a Chinese keyboard mean the same. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll('。', '.').trim()

/** Takes 20260611, 2026-6-11, 2026.6.11, 2026/6/11 and 2026年6月11日. */
export const typedDay = (text: string): TypedDay => {
  const typed = plain(text)
  if (typed === '') return null
  const parts = CLOSE.exec(typed) ?? APART.exec(typed)
  if (!parts) return { sentence: '日期请写成 2026-6-11 或者 20260611。' }
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isRealDay(year, month, date) ? { day: dayFrom(year, month, date) } : { sentence: `没有 ${year} 年 ${month} 月 ${date} 日这一天，请核对日期。` }
}

export const dayIn = (text: string): Day | null => {
  const typed = typedDay(text)
  return typed && 'day' in typed ? typed.day : null
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

export const weekdayWords = (of: Day): string => `星期${WEEKDAYS[weekday(of) - 1] ?? ''}`
