import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day, day, weekday } from '../../shared/time/day'

const shandong = readFileSync(join(import.meta.dirname, '../../shared/rules/packs/shandong-2025-5.yaml'), 'utf8')

/** The calendar that comes with the program. */
export const calendar2026 = readFileSync(join(import.meta.dirname, '../../shared/time/calendars/2026.yaml'), 'utf8')

/** Replaces each text, which must stand in the pack. */
const changedPack = (changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the pack: ${from}`)
    return text.replaceAll(from, to)
  }, shandong)

/** Test data: what Shandong could put in force from 2027 on; `more` are further changes of its text. */
export const successor = (...more: readonly (readonly [string, string])[]): string =>
  changedPack([
    ['id: shandong-2025-5', 'id: shandong-2027-1'],
    ['shortTitle: 山东省实施细则', 'shortTitle: 山东省实施细则（2027）'],
    ['document: 鲁医保发〔2025〕5号', 'document: 鲁医保发〔2026〕99号（测试）'],
    ['effectiveFrom: 2025-04-01', 'effectiveFrom: 2027-01-01'],
    ['effectiveTo: 2026-12-31', 'effectiveTo: null'],
    ['supersedes: []', 'supersedes: [shandong-2025-5]'],
    ...more,
  ])

/** Test data: the pack of the program with a number of it corrected. */
export const corrected = (...more: readonly (readonly [string, string])[]): string => changedPack([['lastChecked: 2026-11-22', 'lastChecked: 2026-12-01'], ...more])

/** A longer suspension for nine points at once, as in the text: the article and the number. */
export const threeMonthsForNine = [
  ['    from: 9\n    to: 9\n    kind: suspend\n    months: 2', '    from: 9\n    to: 9\n    kind: suspend\n    months: 3'],
  ['单次记分达到9分的，暂停医保支付资格2个月', '单次记分达到9分的，暂停医保支付资格3个月'],
] as const

const OFF = [
  ['2027-01-01', '2027-01-03', '元旦'], ['2027-02-05', '2027-02-12', '春节'], ['2027-05-01', '2027-05-05', '劳动节'], ['2027-10-01', '2027-10-07', '国庆节'],
] as const
const WORKED = ['2027-02-20', '2027-10-09'].map(day)

const countOf = (year: number): number => {
  let count = 0
  for (let it: Day = day(`${year}-01-01`); it <= `${year}-12-31`; it = addDays(it, 1)) {
    const off = OFF.some(([from, to]) => from <= it && it <= to)
    if (WORKED.includes(it) || (!off && weekday(it) <= 5)) count += 1
  }
  return count
}

/** Test data: holidays as 2027 could have them. */
export const calendar2027 = (): string => [
  'year: 2027', 'notice: 2027年放假安排（测试）', 'published: 2026-11-05', `workingDays: ${countOf(2027)}`, 'lastChecked: 2026-11-22', 'off:',
  ...OFF.map(([from, to, name]) => `  - { from: ${from}, to: ${to}, name: ${name} }`),
  `worked: [${WORKED.join(', ')}]`, '',
].join('\n')
