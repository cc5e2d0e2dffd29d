import { describe, expect, test } from 'vitest'
import { commitmentState } from '../../shared/model/commitment'
import { type DeskFile, emptyDesk } from '../../shared/model/desk-file'
import { dutiesDone } from '../../shared/model/duties-done'
import { registrationGap } from '../../shared/model/registration'
import type { DecisionRow, RegistrationRow, TalkRow, TrainingRow } from '../../shared/model/rows'
import type { Duty, DutyKind, Measure, Phase, Status } from '../../shared/rules/assessment'
import { day } from '../../shared/time/day'

const row = { institution: 'i1', origin: 'entered', rev: 1 } as const
const decision = (id: string, on: string, received: string | null): DecisionRow => ({
  ...row, id, person: 'p1', on: day(on), received: received === null ? null : day(received), by: null, noticeNo: '', noticeOn: null, foundOn: null, inspection: null,
  region: null, amounts: null, items: [{ circumstance: '18-1', responsibility: 'primary', points: 9 }], printed: null,
})
const decisions = [decision('d1', '2026-04-22', '2026-04-29'), decision('d2', '2026-06-01', '2026-06-04')]

const status = (on: string, to: Status, of: string | null = null): RegistrationRow => ({ ...row, id: `${on} ${to}`, person: 'p1', on: day(on), status: to, decision: of, note: '' })
const talk = (heldOn: string, of: string | null): TalkRow => ({ ...row, id: heldOn, person: 'p1', decision: of, heldOn: day(heldOn), heldBy: '店长', summary: '' })
const training = (heldOn: string): TrainingRow => ({ ...row, id: heldOn, heldOn: day(heldOn), topic: '学习', people: [{ person: 'p1', score: null }] })

const duty = (kind: DutyKind, of: string | null): Duty => ({ kind, due: null, provisional: false, article: '', decision: of })
const measure = (kind: Measure['kind'], of: string): Measure =>
  ({ kind, from: day('2026-05-04'), until: null, links: [{ source: 'points', decision: of, from: day('2026-05-04'), until: null, months: 2, shortenedBy: 0, assumedStart: false, articles: [] }] })

const done = (kind: DutyKind, desk: Partial<DeskFile>, of: string | null = 'd1', held: Measure | null = null): string | null =>
  dutiesDone({ ...emptyDesk, ...desk, decisions }, [duty(kind, of)], held)[0]?.on ?? null

describe('the status was maintained', () => {
  test.each<[what: string, rows: RegistrationRow[], measure: Measure | null, on: string | null]>([
    ['nothing was entered', [], null, null],
    ['set for this notice', [status('2026-04-30', 'suspended', 'd1')], null, '2026-04-30'],
    ['set for this notice before it was served', [status('2026-04-24', 'suspended', 'd1')], null, '2026-04-24'],
    ['set for no notice, after the service', [status('2026-04-29', 'suspended')], null, '2026-04-29'],
    ['set for no notice, before the service', [status('2026-04-28', 'suspended')], null, null],
    ['set for another notice', [status('2026-06-05', 'suspended', 'd2')], null, null],
    ['set to normal', [status('2026-04-30', 'normal', 'd1')], null, null],
    ['suspended where the notice ends the right', [status('2026-04-30', 'suspended', 'd1')], measure('terminate', 'd1'), null],
    ['ended where the notice ends the right', [status('2026-05-02', 'terminated', 'd1'), status('2026-04-30', 'suspended', 'd1')], measure('terminate', 'd1'), '2026-05-02'],
    ['the first of several', [status('2026-05-02', 'suspended', 'd1'), status('2026-04-30', 'suspended', 'd1')], measure('suspend', 'd1'), '2026-04-30'],
  ])('%s', (_, registrations, held, on) => expect(done('maintain-status', { registrations }, 'd1', held)).toBe(on))

  test.each<[what: string, rows: RegistrationRow[], on: string | null]>([
    ['never away: nothing shows it', [status('2026-04-01', 'normal')], null],
    ['away and back', [status('2026-04-30', 'suspended'), status('2026-06-12', 'normal')], '2026-06-12'],
    ['away again', [status('2026-04-30', 'suspended'), status('2026-05-12', 'normal'), status('2026-06-05', 'suspended')], null],
  ])('back to normal: %s', (_, registrations, on) => {
    expect(done('restore-status', { registrations })).toBe(on)
    expect(done('restore-status', { registrations }, null)).toBe(on)
  })
})

describe('the talk was held', () => {
  test.each<[what: string, talks: TalkRow[], on: string | null]>([
    ['about this notice', [talk('2026-04-30', 'd1')], '2026-04-30'],
    ['about another', [talk('2026-06-05', 'd2')], null],
    ['about none, after the service', [talk('2026-05-06', null)], '2026-05-06'],
    ['about none, before the service', [talk('2026-04-23', null)], null],
  ])('%s', (_, talks, on) => expect(done('talk', { talks })).toBe(on))
})

describe('the training was held', () => {
  test.each([['before the service', '2026-04-28', null], ['on its day', '2026-04-29', '2026-04-29'], ['after it', '2026-05-20', '2026-05-20']])(
    '%s', (_, heldOn, on) => expect(done('training', { trainings: [training(heldOn)] })).toBe(on))

  test('one after both notices does for both, in the order asked', () => {
    const file = { ...emptyDesk, decisions, trainings: [training('2026-06-10')] }
    expect(dutiesDone(file, [duty('training', 'd2'), duty('appeal', 'd1'), duty('training', 'd1'), duty('apply-resumption', null)]).map(({ on }) => on)).toEqual(['2026-06-10', null, '2026-06-10', null])
  })

  test('a notice without a day of service counts from its own', () => {
    const file = { ...emptyDesk, decisions: [decision('d1', '2026-04-22', null)], trainings: [training('2026-04-22')] }
    expect(dutiesDone(file, [duty('training', 'd1')])[0]?.on).toBe('2026-04-22')
  })
})

describe('the platform and the rules', () => {
  const standing = (held: Status, phase: Phase = 'none', kind: Measure['kind'] = 'suspend') => ({ status: held, phase, measure: measure(kind, 'd1') })
  const today = day('2026-06-15')
  test.each([
    ['nothing recorded is taken for normal', [], standing('normal'), null],
    ['nothing recorded, suspended', [], standing('suspended', 'running'), { held: 'normal', wanted: 'suspended' }],
    ['recorded', [status('2026-04-30', 'suspended')], standing('suspended', 'running'), null],
    ['the last of the day counts', [status('2026-06-10', 'suspended'), status('2026-06-10', 'normal')], standing('normal'), null],
    ['recorded later than the day', [status('2026-06-16', 'suspended')], standing('suspended', 'running'), { held: 'normal', wanted: 'suspended' }],
    ['not back to normal', [status('2026-04-30', 'suspended')], standing('normal'), { held: 'suspended', wanted: 'normal' }],
    ['set ahead of what is to come', [status('2026-06-15', 'suspended')], standing('normal', 'upcoming'), null],
    ['set to something else than what is to come', [status('2026-06-15', 'terminated')], standing('normal', 'upcoming'), { held: 'terminated', wanted: 'normal' }],
    ['suspended where it ended', [status('2026-04-30', 'suspended')], standing('terminated', 'running', 'terminate'), { held: 'suspended', wanted: 'terminated' }],
  ])('%s', (_, rows, held, gap) => expect(registrationGap(rows, held, today)).toEqual(gap))
})

test.each([
  ['none', [], 'normal', 'missing'],
  ['without a scan', [['2025-03-28', null]], 'normal', 'no-scan'],
  ['with a scan that is gone', [['2025-03-28', 'gone']], 'normal', 'no-scan'],
  ['with a scan', [['2025-03-28', 'x1']], 'normal', 'signed'],
  ['the newest counts', [['2026-03-28', 'x1'], ['2025-03-28', null]], 'normal', 'signed'],
  ['before the right ended', [['2025-03-28', 'x1']], 'terminated', 'again'],
  ['after the right ended', [['2026-05-10', 'x1']], 'terminated', 'signed'],
] as const)('a commitment letter: %s', (_, letters, held, state) => {
  const rows = letters.map(([signedOn, paper]) => ({ ...row, id: signedOn, person: 'p1', signedOn: day(signedOn), paper }))
  expect(commitmentState(rows, { status: held, measure: measure('terminate', 'd1') }, new Set(['x1']))).toBe(state)
})
