import { z } from 'zod'
import { readDataFile } from './data-file'
import { addDays, type Day, daysBetween, monthLength, monthOf, dayFrom, weekday, yearOf } from './day'
import { legalDay } from './legal-day'
import type { Finding, Problem } from './problem'

/** The holidays of one year as published: ranges off, and weekend days worked instead. */
const calendarSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  notice: z.string().min(2),
  published: legalDay.nullable(),
  /** Working days of the whole year: a check that no day was left out or mistyped. */
  workingDays: z.int().min(200).max(300),
  lastChecked: legalDay,
  off: z.array(z.strictObject({ from: legalDay, to: legalDay, name: z.string() })).min(1),
  worked: z.array(legalDay),
})

export type Calendar = z.infer<typeof calendarSchema>

const LONGEST_HOLIDAY = 15

/** A year's notice may move days of the December before it (as the one for 2019 did), and no others. */
const isOfYear = (of: Day, year: number): boolean => yearOf(of) === year || (yearOf(of) === year - 1 && monthOf(of) === 12)

const checkYear = ({ year, off, worked }: Calendar): Finding[] => {
  const reason = `这一天不属于${year}年（也不是上一年的12月）。`
  return [
    ...off.flatMap(({ from, to }, index) => [
      ...(isOfYear(from, year) ? [] : [{ path: ['off', index, 'from'], reason }]),
      ...(isOfYear(to, year) ? [] : [{ path: ['off', index, 'to'], reason }]),
    ]),
    ...worked.flatMap((day, index) => (isOfYear(day, year) ? [] : [{ path: ['worked', index], reason }])),
  ]
}

const checkRanges = ({ off }: Calendar): Finding[] =>
  off.flatMap(({ from, to }, index) => {
    const path = ['off', index]
    const clash = off.findIndex((other, at) => at < index && other.from <= to && from <= other.to)
    if (to < from) return [{ path: [...path, 'to'], reason: '放假的最后一天早于第一天。' }]
    if (daysBetween(from, to) >= LONGEST_HOLIDAY) return [{ path: [...path, 'to'], reason: `一次放假超过${LONGEST_HOLIDAY}天，请核对日期。` }]
    return clash < 0 ? [] : [{ path, reason: `与第${clash + 1}段放假（${off[clash]?.name ?? ''}）的日期重叠。` }]
  })

const checkWorked = ({ off, worked }: Calendar): Finding[] =>
  worked.flatMap((day, index) => {
    const path = ['worked', index]
    if (weekday(day) <= 5) return [{ path, reason: `${day} 不是星期六或者星期日，本来就是工作日，不需要列为调休上班。` }]
    if (worked.indexOf(day) < index) return [{ path, reason: `${day} 列了两次。` }]
    const holiday = off.find(({ from, to }) => from <= day && day <= to)
    return holiday ? [{ path, reason: `${day} 又在放假（${holiday.name}）之内，又列为上班。` }] : []
  })

const countOf = ({ year, off, worked }: Calendar): number => {
  let count = 0
  for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, monthLength(year, 12)); day = addDays(day, 1)) {
    const free = off.some(({ from, to }) => from <= day && day <= to)
    if (worked.includes(day) || (!free && weekday(day) <= 5)) count += 1
  }
  return count
}

const checkCount = (calendar: Calendar): Finding[] => {
  const count = countOf(calendar)
  if (count === calendar.workingDays) return []
  return [{ path: ['workingDays'], reason: `按所列的日期计算，全年有${count}个工作日，文件写的是${calendar.workingDays}个，请核对日期。` }]
}

/** The count is only worth comparing when every day by itself is right. */
const check = (calendar: Calendar): Finding[] => {
  const wrong = [...checkYear(calendar), ...checkRanges(calendar), ...checkWorked(calendar)]
  return wrong.length > 0 ? wrong : checkCount(calendar)
}

/** Reads the calendar of a year; never throws on bad text. */
export const readCalendar = (text: string, file: string): { ok: true; calendar: Calendar } | { ok: false; problems: Problem[] } => {
  const read = readDataFile(text, file, calendarSchema)
  if (!read.ok) return read
  const problems = read.refuse(check(read.value))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, calendar: read.value }
}
