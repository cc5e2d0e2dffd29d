// A year by month: what was, is and will be said, and what changed in between.
import { describe, expect, test } from 'vitest'
import { sayChange } from '../../shared/rules/say-plan'
import { type MonthRow, yearByMonth } from '../../shared/rules/timeline'
import type { Day } from '../../shared/time/day'
import { decision, opened } from './one-person'

const rowsOf = (year: number, today: string | null, ...events: object[]): MonthRow[] => {
  const { law, history } = opened({ asOf: '2026-06-15', events })
  return yearByMonth(law, history, year, today as Day | null)
}
const told = ({ status, phase, points }: MonthRow): string => `${status} ${phase} ${points.net}`
const changes = (rows: readonly MonthRow[]): string[] => rows.flatMap((row) => row.changes.map((it) => `${it.on} ${sayChange(it)}`))

const served = (on: string, points: number): object => decision(on, points, { received: on })

describe('the year of a suspension', () => {
  const rows = rowsOf(2026, '2026-06-15', served('2026-03-02', 6), served('2026-05-20', 5))

  test('month by month: the past as it was, the present day, the future with nothing new', () => {
    expect(rows.map((it) => it.when)).toEqual([...Array<string>(5).fill('past'), 'present', ...Array<string>(6).fill('future')])
    expect(rows[5]?.day).toBe('2026-06-15')
    expect([rows[1], rows[2], rows[5], rows[9], rows[11]].map((it) => it && told(it))).toEqual([
      'normal none 0', 'normal none 6', 'suspended running 11', 'suspended awaiting-resumption 11', 'suspended awaiting-resumption 11',
    ])
  })

  test('says on which day what changed', () => {
    expect(changes(rows)).toEqual([
      '2026-03-02 记分由 0 分变为 6 分', '2026-05-20 记分由 6 分变为 11 分；暂停，最早 10 月 20 日恢复', '2026-10-20 待评估',
    ])
  })

  test('a change has the reason of its day', () => expect(JSON.stringify(rows[4]?.changes[0]?.because)).toContain('记分累计达到11分'))

  test('next year the points are gone, and it is still awaited', () => {
    const next = rowsOf(2027, '2026-06-15', served('2026-03-02', 6), served('2026-05-20', 5))
    expect(changes(next)).toEqual(['2027-01-01 新的一年，记分清零'])
    expect(next.every((it) => it.when === 'future' && it.phase === 'awaiting-resumption')).toBe(true)
  })
})

describe('what was known', () => {
  const revoked = { type: 'revocation', on: '2026-05-04', decision: 'd 2026-03-02' }

  test('an earlier month does not know of a later revocation', () => {
    const rows = rowsOf(2026, '2026-06-15', served('2026-03-02', 9), revoked)
    expect(rows.slice(2, 5).map(told)).toEqual(['suspended running 9', 'suspended running 9', 'normal none 0'])
  })

  test('a later month knows nothing after today', () => {
    const rows = rowsOf(2026, '2026-04-15', served('2026-03-02', 9), revoked)
    expect(rows.slice(4, 6).map(told)).toEqual(['suspended awaiting-resumption 9', 'suspended awaiting-resumption 9'])
  })

  test('without a today every event counts from its day on', () => {
    expect(rowsOf(2026, null, served('2026-11-02', 4)).map(told).slice(9)).toEqual(['normal none 0', 'normal none 4', 'normal none 4'])
  })
})

test('a bar that is over', () => {
  expect(changes(rowsOf(2027, '2026-06-15', served('2026-03-02', 6), served('2026-05-20', 6)))).toEqual([
    '2027-01-01 新的一年，记分清零', '2027-05-20 可重新登记',
  ])
})
