import { describe, expect, test } from 'vitest'
import { expiringOn, leftWords, type Stage, stageOf, stageWord } from '../../shared/model/licence-expiry'
import type { LicenceRow } from '../../shared/model/rows'
import { addDays, day, type Day } from '../../shared/time/day'

const today = day('2026-06-15')
const licence = (id: string, kind: string, until: Day | null, person = 'p1'): LicenceRow =>
  ({ id, institution: 'i1', origin: 'entered', rev: 1, person, kind, issuedOn: null, until, note: '' })

describe('how near the end of a licence is', () => {
  test.each<[left: number, stage: Stage | null]>([
    [91, null], [90, 90], [61, 90], [60, 60], [31, 60], [30, 30], [8, 30], [7, 7], [1, 7], [0, 7], [-1, 'expired'], [-400, 'expired'],
  ])('%i days before its last day', (left, stage) => expect(stageOf(addDays(today, left), today)).toBe(stage))

  test('one without an end is never near it', () => expect(stageOf(null, today)).toBeNull())

  test('the end of a month and of a leap year count as days', () => {
    expect(stageOf(day('2028-03-01'), day('2028-02-23'))).toBe(7)
    expect(stageOf(day('2027-03-01'), day('2027-02-22'))).toBe(7)
    expect(stageOf(day('2028-03-01'), day('2028-02-22'))).toBe(30)
  })
})

describe('what is to be renewed', () => {
  test('the worst first, those far off not at all', () => {
    const rows = [licence('a', '甲', addDays(today, 55)), licence('b', '乙', addDays(today, 5)), licence('c', '丙', addDays(today, -3)), licence('d', '丁', addDays(today, 400))]
    expect(expiringOn(rows, today).map(({ licence: { id }, stage, left }) => [id, stage, left])).toEqual([['c', 'expired', -3], ['b', 7, 5], ['a', 60, 55]])
  })

  test('one renewed by a further one of its kind is done, for this person alone', () => {
    const old = licence('a', '护士执业证书', addDays(today, -1))
    expect(expiringOn([old, licence('b', '护士执业证书 ', addDays(today, 1800))], today)).toEqual([])
    expect(expiringOn([licence('b', '护士执业证书', null), old], today)).toEqual([])
    expect(expiringOn([old, licence('b', '护士执业证书', addDays(today, 1800), 'p2'), licence('c', '医师执业证书', null)], today)).toHaveLength(1)
  })

  test('in words', () => {
    expect([stageWord('expired'), stageWord(7), stageWord(90)]).toEqual(['已过期', '7 天内到期', '90 天内到期'])
    expect([leftWords(5), leftWords(0), leftWords(-3)]).toEqual(['还有 5 天', '今天到期', '已过期 3 天'])
  })
})
