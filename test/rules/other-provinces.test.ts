// Four made-up provinces, each as others have written theirs: the law is data, and a range stays a range in every answer.
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../shared/rules/assessment'
import { assessed, decided } from './test-packs'

const circumstances = ['一', '二', '三', '四']
const responsibilities = ['general', 'important', 'primary']
/** A decision of so many points in the band and responsibility they belong to, served on its day. */
const scored = (id: string, on: string, points: number, more: { received?: string; printed?: object } = { received: on }): object =>
  decided(id, on, { circumstance: circumstances[Math.ceil(points / 3) - 1] ?? '', responsibility: responsibilities[(points - 1) % 3] ?? '', points, ...more })

/** Cumulative points by parts of 3, so that no single one reaches a row. */
const cumulative = (on: string, points: number): object[] =>
  Array.from({ length: Math.ceil(points / 3) }, (_, index) => scored(`d${index}`, on, Math.min(3, points - index * 3)))

const linkOf = ({ measure }: Assessment) => measure?.links.at(-1)

describe('one table for cumulative and single, with a range of months', () => {
  const pack = 'test-one-table'
  const asOf = '2026-03-10'
  const on = '2026-03-02'

  test.each([
    ['8', 8, null, null, null],
    ['9', 9, [1, 6], ['2026-04-01', '2026-09-01'], ['2026-04-02', '2026-09-02']],
    ['10', 10, [1, 6], ['2026-04-01', '2026-09-01'], ['2026-04-02', '2026-09-02']],
    ['11', 11, [1, 6], ['2026-04-01', '2026-09-01'], ['2026-04-02', '2026-09-02']],
  ])('%s points bring the same however they come', (_title, points, months, until, resumesOn) => {
    for (const events of [[scored('d0', on, points)], cumulative(on, points)]) {
      const it = assessed({ pack, asOf, events })
      expect(it.resumesOn).toEqual(resumesOn)
      expect(it.measure?.until ?? null).toEqual(until)
      expect(linkOf(it)?.months ?? null).toEqual(months)
      expect(it.status).toBe(months ? 'suspended' : 'normal')
    }
  })

  test('12 points end the qualification for a year, however they come', () => {
    for (const events of [[scored('d0', on, 12)], cumulative(on, 12)]) {
      expect(assessed({ pack, asOf, events })).toMatchObject({ status: 'terminated', reregisterFrom: '2027-03-02', resumesOn: null })
    }
  })

  test.each([
    ['on the last day of the shortest', '2026-04-01', 'suspended'], ['on the first day it may be over', '2026-04-02', 'suspended'],
    ['on the last day of the longest', '2026-09-01', 'suspended'], ['on the day after it', '2026-09-02', 'normal'],
  ])('%s the status goes by the longest', (_title, day, status) => {
    expect(assessed({ pack, asOf: day, events: [scored('d0', on, 9)] }).status).toBe(status)
  })

  test.each([
    [0, ['measure-differs']], [1, []], [4, []], [6, []], [7, ['measure-differs']],
  ])('a notice that fixes %i months, within the range or out of it', (months, codes) => {
    const it = assessed({ pack, asOf, events: [scored('d0', on, 9, { received: on, printed: { kind: 'suspend', months } })] })
    expect(it.discrepancies.map(({ code }) => code)).toEqual(codes)
    if (months > 0) expect(linkOf(it)?.months).toBe(months)
  })

  test.each([['2026-07-01', []], ['2026-07-02', ['until-differs']], ['2026-09-02', ['measure-differs', 'until-differs']]])('a notice that only prints its last day, %s', (until, codes) => {
    const it = assessed({ pack, asOf, events: [scored('d0', on, 9, { received: on, printed: { until } })] })
    expect(it.discrepancies.map(({ code }) => code)).toEqual(codes)
    expect(it.measure?.until).toBe(until)
  })

  test('a difference names the range', () => {
    const it = assessed({ pack, asOf, events: [scored('d0', on, 9, { received: on, printed: { months: 7 } })] })
    expect(it.discrepancies[0]?.says).toBe('按细则应为：暂停 1—6 个月')
  })

  test('a further decision in the range adds what the first leaves open', () => {
    const first = scored('d0', on, 9, { received: on, printed: { months: 2 } })
    const it = assessed({ pack, asOf: '2026-06-01', events: [first, scored('d1', '2026-05-11', 2)] })
    expect(linkOf(it)).toMatchObject({ from: '2026-05-11', months: [0, 4], until: ['2026-05-10', '2026-09-10'] })
    expect(it.resumesOn).toEqual(['2026-05-11', '2026-09-11'])
  })

  test.each([[3, 3, []], [4, 4, []], [5, 5, ['restoration-over-cap']]])('of %i activities within the cap of 4', (times, restored, codes) => {
    const activities = Array.from({ length: times }, (_, index) => ({ type: 'restoration', on: `2026-04-0${index + 1}`, route: 'publicity', points: 1 }))
    const it = assessed({ pack, asOf: '2026-05-01', events: [scored('d0', on, 6), ...activities] })
    expect([it.points.restored, it.discrepancies.map(({ code }) => code), it.restorable]).toEqual([restored, codes, Math.max(0, 4 - restored)])
  })

  test('a restoration shortens both ends of the range', () => {
    const restored = { type: 'restoration', on: '2026-03-20', route: 'publicity', points: 1 }
    const it = assessed({ pack, asOf: '2026-03-21', events: [scored('d0', on, 9), restored] })
    expect(it.resumesOn).toEqual(['2026-03-20', '2026-08-02'])
  })
})

describe('every measure from the first of the next month, with a bar of one to three years', () => {
  const pack = 'test-next-month'

  test.each([
    ['served within the month', '2026-03-02', '2026-04-01', '2026-05-01'],
    ['served on its first day', '2026-04-01', '2026-05-01', '2026-06-01'],
    ['served on its last day', '2026-04-30', '2026-05-01', '2026-06-01'],
    ['served in December', '2026-12-15', '2027-01-01', '2027-02-01'],
    ['served at the end of a short month', '2026-02-28', '2026-03-01', '2026-04-01'],
  ])('%s', (_title, received, from, resumesOn) => {
    const it = assessed({ pack, asOf: received, events: [scored('d0', received, 9)] })
    expect(it).toMatchObject({ status: 'normal', phase: 'upcoming', measure: { from }, resumesOn })
    expect(JSON.stringify(it.because)).toContain('次月1日')
  })

  test('not served yet: from the month after the decision, and that is assumed', () => {
    const it = assessed({ pack, asOf: '2026-03-05', events: [scored('d0', '2026-03-02', 9, {})] })
    expect(linkOf(it)).toMatchObject({ from: '2026-04-01', assumedStart: true })
  })

  test('a printed day wins over the first of the month', () => {
    const it = assessed({ pack, asOf: '2026-03-05', events: [scored('d0', '2026-03-02', 9, { printed: { from: '2026-03-05' } })] })
    expect(it).toMatchObject({ status: 'suspended', resumesOn: '2026-04-05' })
  })

  test.each([
    [8, 'none', null], [9, 'upcoming', '2026-05-01'], [10, 'upcoming', '2026-07-01'], [11, 'upcoming', '2026-07-01'],
  ])('%i points', (points, phase, resumesOn) => {
    expect(assessed({ pack, asOf: '2026-03-05', events: [scored('d0', '2026-03-02', points)] })).toMatchObject({ phase, resumesOn })
  })

  test('12 points: a bar of one to three years from the first of the next month', () => {
    const events = [scored('d0', '2026-03-02', 12)]
    const it = assessed({ pack, asOf: '2026-04-01', events })
    expect(it).toMatchObject({ status: 'terminated', phase: 'running', reregisterFrom: ['2027-04-01', '2029-04-01'] })
    expect(linkOf(it)?.months).toEqual([12, 36])
    expect(assessed({ pack, asOf: '2027-04-01', events }).phase).toBe('running')
    expect(assessed({ pack, asOf: '2029-04-01', events }).phase).toBe('may-reregister')
  })

  test.each([[11, ['measure-differs']], [12, []], [24, []], [36, []], [37, ['measure-differs']]])('a notice that fixes a bar of %i months', (months, codes) => {
    const it = assessed({ pack, asOf: '2026-04-01', events: [scored('d0', '2026-03-02', 12, { received: '2026-03-02', printed: { kind: 'terminate', months } })] })
    expect(it.discrepancies.map(({ code }) => code)).toEqual(codes)
  })

  test('a further decision waits for the one before, and so begins on a first of the month too', () => {
    const it = assessed({ pack, asOf: '2026-04-10', events: [scored('d0', '2026-03-02', 9), scored('d1', '2026-04-09', 1)] })
    expect(it.measure?.links.map(({ from, until, months }) => [from, until, months])).toEqual([['2026-04-01', '2026-04-30', 1], ['2026-05-01', '2026-06-30', 2]])
  })
})

describe('two talks, and a range each for cumulative and single', () => {
  const pack = 'test-two-talks'
  const on = '2026-03-02'
  const asOf = '2026-03-10'

  test.each([
    [8, null, null], [9, ['2026-04-02', '2026-06-02'], [1, 3]], [11, ['2026-04-02', '2026-06-02'], [1, 3]],
  ])('cumulative %i', (points, resumesOn, months) => {
    const it = assessed({ pack, asOf, events: cumulative(on, points) })
    expect([it.resumesOn, linkOf(it)?.months ?? null]).toEqual([resumesOn, months])
  })

  test.each([
    [8, null, null], [9, ['2026-06-02', '2026-09-02'], [3, 6]], [11, ['2026-06-02', '2026-09-02'], [3, 6]],
  ])('single %i', (points, resumesOn, months) => {
    const it = assessed({ pack, asOf, events: [scored('d0', on, points)] })
    expect([it.resumesOn, linkOf(it)?.months ?? null]).toEqual([resumesOn, months])
  })

  test.each([['cumulative', cumulative(on, 12), '2027-03-02'], ['single', [scored('d0', on, 12)], '2029-03-02']])('12 %s', (_title, events, reregisterFrom) => {
    expect(assessed({ pack, asOf, events })).toMatchObject({ status: 'terminated', reregisterFrom })
  })

  test.each([[2, []], [3, ['talk']], [5, ['talk']], [6, ['talk']], [8, ['talk']]])('%i points: a talk from 3', (points, kinds) => {
    expect(assessed({ pack, asOf, events: [scored('d0', on, points)] }).duties.map(({ kind }) => kind)).toEqual(kinds)
  })
})
