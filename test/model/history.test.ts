import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { historyOf, roleOf, siteOf } from '../../shared/model/history'
import type { PostRow } from '../../shared/model/rows'
import { eventSchema } from '../../shared/rules/case'
import { addDays, day } from '../../shared/time/day'
import { enter, fileOf, type Memory } from './memory'

const rows: Memory = new Map()

beforeEach(() => {
  rows.clear()
  enter(rows, 'newInstitution', { id: 'i1', name: '某诊所', code: 'H1', kind: 'medical', region: '150300', packs: ['neimenggu-2025-7'] })
  for (const id of ['p1', 'p2'])
    enter(rows, 'newPerson', {
      person: { id, institution: 'i1', name: '张某', code: null, sealed: 'plain:{}', marks: [] },
      post: { id: `${id}-post`, role: 'doctor', title: '', department: '', from: '2020-01-02' },
    })
})

const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2025-03-03'), days))
const orNull = <T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(it)
const points = fc.integer({ min: 1, max: 12 })

const notice = fc.record({
  on: aDay, late: orNull(fc.nat(30)), by: orNull(fc.constantFrom('penalty', 'agreement')), noticeNo: fc.constantFrom('', '乌医保处〔2026〕1号'),
  noticeOn: orNull(aDay), foundOn: orNull(aDay), inspection: orNull(fc.constant('x1')), region: orNull(fc.constant('150300')),
  amounts: orNull(fc.record({ institution: orNull(fc.nat()), person: orNull(fc.nat()) })),
  items: fc.array(fc.record({ circumstance: fc.constantFrom('1-1', '2-1', '4-1'), responsibility: fc.constantFrom('general', 'primary'), points }), { minLength: 1, maxLength: 3 }),
  printed: orNull(fc.record({ months: points }, { requiredKeys: [] })),
})

/** What an entered notice says, without what was left open. */
const said = (it: Record<string, unknown>): unknown => JSON.parse(JSON.stringify(it, (_, value: unknown) => (value === null || value === '' ? undefined : value)))

describe('the facts of a person as the engine reads them', () => {
  test('a notice comes back as it was entered', () =>
    fc.assert(fc.property(notice, ({ late, ...it }) => {
      const args = { ...it, id: 'd1', institution: 'i1', person: 'p1', received: late === null ? null : addDays(it.on, late) }
      rows.delete('decisions/d1')
      enter(rows, 'recordNotice', args)
      const { institution, person, ...rest } = args
      expect([institution, person]).toEqual(['i1', 'p1'])
      const [event] = historyOf(fileOf(rows, 'p1')).events
      expect(said(event ?? {})).toEqual(said({ ...rest, type: 'decision', site: 'H:i1' }))
    })))

  test('every event is one the engine takes, and belongs to the person', () => {
    const base = { institution: 'i1', person: 'p1' }
    enter(rows, 'recordNotice', { ...base, id: 'd1', on: '2026-03-02', received: null, by: null, noticeNo: '', noticeOn: null, foundOn: null, inspection: null, region: null, amounts: null, items: [{ circumstance: '2-1', responsibility: 'primary', points: 6 }], printed: null })
    for (const kind of ['variation', 'revocation', 'appeal'])
      enter(rows, 'recordAmendment', { ...base, id: kind, decision: 'd1', kind, on: '2026-03-20', item: null, points: kind === 'variation' ? 4 : null, printed: null })
    enter(rows, 'recordRestoration', { ...base, id: 'r1', on: '2026-04-01', route: 'exam', points: 2, score: 80 })
    enter(rows, 'recordInstitutionMeasure', { id: 'm1', institution: 'i1', on: '2026-04-02', noticeNo: '', department: '全科', kind: 'department-suspended', from: '2026-04-03', months: 6, people: [{ person: 'p1', responsibility: 'none', personMonths: null }] })
    for (const kind of ['passed', 'failed', 'reregistered']) enter(rows, 'recordResumption', { ...base, id: kind, on: '2026-05-06', kind })

    const { person, events } = historyOf(fileOf(rows, 'p1'))
    expect(person).toEqual({ id: 'p1', role: 'doctor', sites: ['H:i1'] })
    expect(events.map((it) => it.type)).toEqual(['decision', 'variation', 'revocation', 'appeal', 'restoration', 'institution', 'resumption', 'resumption', 'reregistration'])
    for (const event of events) expect(eventSchema.safeParse(JSON.parse(JSON.stringify(event))).error).toBeUndefined()
    expect(historyOf(fileOf(rows, 'p2')).events).toEqual([])
  })

  test('a site carries the letter of its kind', () => {
    expect([siteOf({ id: 'x', kind: 'pharmacy' }), siteOf({ id: 'x', kind: 'medical' }), siteOf({ id: 'x', kind: 'public-medical' })]).toEqual(['P:x', 'H:x', 'G:x'])
  })

  test('the newest post gives the role', () => {
    const post = (role: PostRow['role'], from: string): PostRow => ({
      id: from, institution: 'i1', origin: 'entered', rev: 1, person: 'p1', role, title: '', department: '', from: day(from), until: null,
    })
    expect(roleOf([post('nurse', '2020-01-02'), post('doctor', '2024-01-02'), post('technician', '2022-01-04')])).toBe('doctor')
  })
})
