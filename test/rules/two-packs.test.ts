// One person at two institutions, each under a law of its own: a run, and a restoration, may cross from one to the other.
import { describe, expect, test } from 'vitest'
import type { Event } from '../../shared/rules/case'
import { asItIs, decidedAt, restoredOn, says, type Turn, underEach } from './turned-pack'

const automatic: Turn = (it) => Object.assign(it.resumption, { mode: 'automatic', applyBefore: null, decideWithin: null })
const flat: Turn = (it) => Object.assign(it.restoration.effect, { kind: 'flat', months: 1 })
const term = (site: string, from: string, months: number): Event => decidedAt(site, from, 1, { printed: { months } })
const links = (turns: Turn[], asOf: string, ...events: Event[]) => underEach(turns, asOf, ...events).measure?.links.map(({ until, shortenedBy }) => [until, shortenedBy])

describe('S2: a run of two laws waits for a pass where either wants one', () => {
  const run = [term('H1', '2026-03-05', 1), term('H2', '2026-04-05', 1)]
  test.each<[string, Turn[]]>([['the first', [asItIs, automatic]], ['the second', [automatic, asItIs]]])('%s', (_title, turns) => {
    const it = underEach(turns, '2026-05-10', ...run)
    expect(it).toMatchObject({ status: 'suspended', phase: 'awaiting-resumption', resumesOn: '2026-05-05' })
    expect(says(it.because)).toContain('暂停期满后须通过评估才恢复')
  })

  test('neither', () => expect(underEach([automatic, automatic], '2026-05-10', ...run).phase).toBe('none'))
})

describe('R3: what the last suspension cannot take passes on by the law of the one before it', () => {
  const apart = [term('H1', '2026-03-05', 2), decidedAt('H2', '2026-03-06', 1, { printed: { from: '2026-07-01', months: 1 } })]
  test.each<[string, Turn[], number, unknown]>([
    ['it takes all: nothing is left for a flat one', [flat, asItIs], 1, [['2026-05-04', 0]]],
    ['a flat one takes its month once there is a point left', [flat, asItIs], 2, [['2026-04-04', 1]]],
    ['a point each', [asItIs, asItIs], 2, [['2026-04-04', 1]]],
  ])('%s', (_title, turns, points, expected) => {
    expect(links(turns, '2026-03-10', ...apart, restoredOn('2026-03-10', points))).toEqual(expected)
  })

  test('the flat month of a run is not sought in the run of the suspension that could take nothing more', () => {
    const used = decidedAt('H2', '2026-03-06', 1, { printed: { from: '2026-07-01', until: '2026-09-30', months: 1 } })
    expect(links([flat, asItIs], '2026-03-12', term('H1', '2026-03-05', 2), used, restoredOn('2026-03-10', 2))).toEqual([['2026-04-04', 1]])
  })
})
