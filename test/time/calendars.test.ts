import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { SolarDay } from 'tyme4ts'
import { describe, expect, it, test } from 'vitest'
import { readCalendar } from '../../shared/time/calendar'
import { addDays, dateOf, type Day, day, monthOf, weekday, yearOf } from '../../shared/time/day'
import { workingDays } from '../../shared/time/working-days'
import { calendarText, published } from './published'

const daysOf = (year: number): Day[] => {
  const days: Day[] = []
  for (let at = day(`${year}-01-01`); at <= `${year}-12-31`; at = addDays(at, 1)) days.push(at)
  return days
}

const worksByTyme = (of: Day): boolean =>
  SolarDay.fromYmd(yearOf(of), monthOf(of), dateOf(of)).getLegalHoliday()?.isWork() ?? weekday(of) <= 5

describe.each([2025, 2026])('the calendar of %i', (year) => {
  const { isWorking } = workingDays([published(year)])

  it('has 248 working days', () => {
    expect(daysOf(year).filter((of) => isWorking(of).working)).toHaveLength(248)
  })

  it('agrees with the package chinese-days on every day', () => {
    expect(daysOf(year).filter((of) => isWorking(of).working !== chineseDays.isWorkday(of))).toEqual([])
  })

  it('agrees with the package tyme4ts on every day', () => {
    expect(daysOf(year).filter((of) => isWorking(of).working !== worksByTyme(of))).toEqual([])
  })

  it('knows the year', () => {
    expect(isWorking(day(`${year}-07-01`)).provisional).toBe(false)
  })
})

type Broken = { title: string; from: string; to: string; at: string; place: string; reason: string }

/** Each row breaks the real calendar of 2026 at one place; `at` is text on the line that must be named. */
const broken: Broken[] = [
  { title: 'a day that does not exist', from: '2026-02-28', to: '2026-02-30', at: '2026-02-30', place: 'worked[2]', reason: '“2026-02-30”不是真实的日期' },
  { title: 'a day of another year', from: 'from: 2026-05-01, to: 2026-05-05', to: 'from: 2027-05-01, to: 2027-05-05', at: '2027-05-01', place: 'off[3].from', reason: '不属于2026年' },
  { title: 'a range that runs backwards', from: 'to: 2026-02-23', to: 'to: 2026-02-13', at: '2026-02-13 ,', place: 'off[1].to', reason: '早于第一天' },
  { title: 'a range far too long', from: 'to: 2026-02-23', to: 'to: 2026-03-23', at: '2026-03-23', place: 'off[1].to', reason: '超过15天' },
  { title: 'two ranges that overlap', from: 'from: 2026-10-01', to: 'from: 2026-09-27', at: '2026-09-27, to: 2026-10-07', place: 'off[6]', reason: '与第6段放假（中秋节）的日期重叠' },
  { title: 'a range that ends in another year', from: 'from: 2026-05-01, to: 2026-05-05', to: 'from: 2026-05-01, to: 2025-05-05', at: 'to: 2025-05-05', place: 'off[3].to', reason: '不属于2026年' },
  { title: 'a day of a November before', from: 'from: 2026-01-01, to: 2026-01-03', to: 'from: 2025-11-30, to: 2026-01-03', at: '2025-11-30', place: 'off[0].from', reason: '不属于2026年（也不是上一年的12月）。' },
  { title: 'a day of the December after', from: 'from: 2026-05-01, to: 2026-05-05', to: 'from: 2027-12-01, to: 2027-12-05', at: '2027-12-01', place: 'off[3].from', reason: '不属于2026年' },
  { title: 'a day worked in another year', from: '2026-01-04', to: '2027-01-03', at: 'worked:', place: 'worked[0]', reason: '不属于2026年' },
  { title: 'sixteen days off', from: 'from: 2026-02-15, to: 2026-02-23', to: 'from: 2026-02-15, to: 2026-03-02', at: '2026-03-02', place: 'off[1].to', reason: '一次放假超过15天' },
  { title: 'a range that begins on the last day of another', from: 'from: 2026-10-01', to: 'from: 2026-09-27', at: '2026-09-27, to: 2026-10-07', place: 'off[6]', reason: '与第6段放假（中秋节）的日期重叠' },
  { title: 'a range that ends on the first day of another', from: 'from: 2026-10-01, to: 2026-10-07', to: 'from: 2026-09-24, to: 2026-09-25', at: 'from: 2026-09-24', place: 'off[6]', reason: '与第6段放假（中秋节）的日期重叠' },
  { title: 'a range that overlaps the first', from: 'from: 2026-10-01, to: 2026-10-07', to: 'from: 2026-01-02, to: 2026-01-05', at: 'from: 2026-01-02', place: 'off[6]', reason: '与第1段放假（元旦）的日期重叠' },
  { title: 'a Friday worked', from: '2026-01-04', to: '2026-01-09', at: 'worked:', place: 'worked[0]', reason: '2026-01-09 不是星期六或者星期日' },
  { title: 'the last day off worked', from: '2026-01-04', to: '2026-01-03', at: 'worked:', place: 'worked[0]', reason: '2026-01-03 又在放假（元旦）之内，又列为上班。' },
  { title: 'a weekday worked', from: '2026-01-04', to: '2026-01-05', at: 'worked:', place: 'worked[0]', reason: '不是星期六或者星期日' },
  { title: 'a day both off and worked', from: '2026-02-14', to: '2026-02-15', at: 'worked:', place: 'worked[1]', reason: '又列为上班' },
  { title: 'a day worked twice', from: '2026-02-28', to: '2026-02-14', at: 'worked:', place: 'worked[2]', reason: '列了两次' },
  { title: 'a day left out, which the total shows', from: ', 2026-10-10', to: '', at: 'workingDays:', place: 'workingDays', reason: '全年有247个工作日，文件写的是248个' },
  { title: 'an unknown key', from: 'published:', to: 'publish:', at: 'publish:', place: 'publish', reason: '没有名为“publish”的项' },
]

describe('a calendar that reads', () => {
  test.each([
    ['as it is published', '', ''],
    ['off from the last of December before', 'from: 2026-01-01', 'from: 2025-12-31'],
    ['a Saturday of December before worked', 'worked: [', 'worked: [2025-12-27, '],
    ['its ranges in any order', '  - { from: 2026-04-04, to: 2026-04-06, name: 清明节 }\n  - { from: 2026-05-01, to: 2026-05-05, name: 劳动节 }\n',
      '  - { from: 2026-05-01, to: 2026-05-05, name: 劳动节 }\n  - { from: 2026-04-04, to: 2026-04-06, name: 清明节 }\n'],
  ])('%s', (_title, from, to) => {
    const text = calendarText(2026)
    expect(text).toContain(from)
    expect(readCalendar(text.replace(from, to), 'mine.yaml')).toMatchObject({ ok: true, calendar: { year: 2026 } })
  })

  test('fifteen days off are not too long: only the total is told', () => {
    const text = calendarText(2026).replace('to: 2026-02-23', 'to: 2026-03-01').replace('2026-02-28, ', '')
    const read = readCalendar(text, 'mine.yaml')
    expect(read.ok ? [] : read.problems.map(({ place }) => place)).toEqual(['workingDays'])
  })
})

describe('a broken calendar is refused with file, line, place and reason', () => {
  test.each(broken)('$title', ({ from, to, at, place, reason }) => {
    const text = calendarText(2026)
    expect(text).toContain(from)
    const edited = text.replace(from, to)
    const marker = at.replace(' ,', '')
    const line = edited.slice(0, edited.indexOf(marker)).split('\n').length
    const read = readCalendar(edited, 'mine.yaml')
    const problems = read.ok ? [] : read.problems
    expect(problems).toContainEqual({ file: 'mine.yaml', line, place, reason: expect.stringContaining(reason) as string })
  })

  test.each([
    ['an empty file', '', '文件是空的。'],
    ['a list', '- 2026-01-01', '文件的最外层应是'],
    ['a word', 'calendar', '文件的最外层应是'],
  ])('%s', (_title, text, reason) => {
    const read = readCalendar(text, 'mine.yaml')
    expect(read).toEqual({ ok: false, problems: [{ file: 'mine.yaml', line: 1, place: '全文', reason: expect.stringContaining(reason) as string }] })
  })

  test('no text at all makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(readCalendar(text, 'x').ok).toBe(false)))
  })
})
