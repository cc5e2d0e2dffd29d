// Rules section 3: the order of what happens, and what a revocation or variation makes of a decision.
import { describe, expect, test } from 'vitest'
import { assessed, decision, type Given, item } from './one-person'

const id = 'd 2026-03-02'
const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const nine = decision('2026-03-02', 9, { received: '2026-03-05' })
const varied = (on: string, more: object) => ({ type: 'variation', on, decision: id, ...more })
const revoked = (on: string) => ({ type: 'revocation', on, decision: id })
const appealed = (on: string) => ({ type: 'appeal', on, decision: id })
const publicity = (on: string, points = 1) => ({ type: 'restoration', on, route: 'publicity', points })
const two = decision('2026-03-02', 3, { received: '2026-03-05', items: [item(6), item(3)] })

describe('第三十八条, P2: varied, it always had the new points; revoked, it never was', () => {
  test.each<[string, Given, number, string]>([
    ['as decided', at('2026-03-10', two), 9, 'suspended'],
    ['no item named: the first', at('2026-03-10', two, varied('2026-03-09', { points: 4 })), 7, 'normal'],
    ['the second item', at('2026-03-10', two, varied('2026-03-09', { item: 1, points: 1 })), 7, 'normal'],
    ['both, by two variations', at('2026-03-10', two, varied('2026-03-08', { item: 1, points: 1 }), varied('2026-03-09', { points: 4 })), 5, 'normal'],
    ['the later variation stands, wherever in the file', at('2026-03-10', varied('2026-03-09', { points: 5 }), varied('2026-03-08', { points: 4 }), two), 8, 'normal'],
    ['of two on one day the later in the file', at('2026-03-10', two, varied('2026-03-09', { points: 5 }), varied('2026-03-09', { points: 4 })), 7, 'normal'],
    ['to no points', at('2026-03-10', two, varied('2026-03-09', { points: 0 })), 3, 'normal'],
    ['the day before it was varied', at('2026-03-08', two, varied('2026-03-09', { points: 4 })), 9, 'suspended'],
    ['appealed only', at('2026-03-10', two, appealed('2026-03-06')), 9, 'suspended'],
    ['revoked', at('2026-03-10', two, revoked('2026-03-09')), 0, 'normal'],
    ['varied, then revoked', at('2026-03-10', two, varied('2026-03-08', { points: 4 }), revoked('2026-03-09')), 0, 'normal'],
    ['appealed, then revoked', at('2026-03-10', two, appealed('2026-03-06'), revoked('2026-03-09')), 0, 'normal'],
    ['the day before it was revoked', at('2026-03-08', two, revoked('2026-03-09')), 9, 'suspended'],
    ['another decision of the day stays', at('2026-03-10', two, { ...decision('2026-03-02', 9), id: 'other' }, revoked('2026-03-09')), 9, 'suspended'],
  ])('%s', (_title, given, gross, status) => {
    expect(assessed(given)).toMatchObject({ status, points: { gross } })
  })
})

describe('P2: of the old notice only the first day stays', () => {
  const printed = decision('2026-03-02', 9, { received: '2026-03-05', printed: { kind: 'terminate', from: '2026-03-06', months: 6 } })
  const days = (given: Given) => {
    const { measure, reregisterFrom } = assessed(given)
    return measure && [measure.kind, measure.from, measure.until ?? reregisterFrom]
  }
  test.each<[string, Given, unknown]>([
    ['as decided', at('2026-03-10', printed), ['terminate', '2026-03-06', '2026-09-06']],
    ['varied in its points', at('2026-03-10', printed, varied('2026-03-09', { points: 9 })), ['suspend', '2026-03-06', '2026-05-05']],
    ['varied with a first day of its own', at('2026-03-10', printed, varied('2026-03-09', { printed: { from: '2026-03-09' } })), ['suspend', '2026-03-09', '2026-05-08']],
    ['varied with months', at('2026-03-10', printed, varied('2026-03-09', { printed: { months: 1 } })), ['suspend', '2026-03-06', '2026-04-05']],
    ['varied twice: of the first only its first day stays', at('2026-03-10', printed, varied('2026-03-08', { printed: { from: '2026-03-08', months: 5 } }), varied('2026-03-09', { points: 9 })), ['suspend', '2026-03-08', '2026-05-07']],
    ['nothing was printed', at('2026-03-10', nine, varied('2026-03-09', { points: 9 })), ['suspend', '2026-03-05', '2026-05-04']],
  ])('%s', (_title, given, expected) => {
    expect(days(given)).toEqual(expected)
  })
})

describe('an appeal is open until there is one', () => {
  const open = (...events: object[]) => assessed(at('2026-03-10', nine, ...events)).duties.some(({ kind }) => kind === 'appeal')
  test.each<[string, object[], boolean]>([
    ['none', [], true], ['varied', [varied('2026-03-09', { points: 8 })], true],
    ['appealed', [appealed('2026-03-09')], false], ['appealed and varied', [appealed('2026-03-06'), varied('2026-03-09', { points: 8 })], false],
    ['against another decision', [{ ...decision('2026-02-02', 1), received: '2026-02-03' }, { ...appealed('2026-03-09'), decision: 'd 2026-02-02' }], true],
  ])('%s: %s', (_title, events, expected) => {
    expect(open(...events)).toBe(expected)
  })
})

describe('within a day: decisions, institution, restorations, assessments, registrations', () => {
  test.each<[string, string, object[], object]>([
    ['a restoration finds the decision of its day', '2026-03-10', [publicity('2026-03-02'), decision('2026-03-02', 9)], { status: 'suspended', resumesOn: '2026-04-02' }],
    ['the day before, it lowers the balance alone', '2026-03-10', [publicity('2026-03-01'), decision('2026-03-02', 9)], { status: 'suspended', resumesOn: '2026-05-02', points: { net: 8 } }],
    ['a pass finds the decision of its day', '2026-06-10', [{ type: 'resumption', on: '2026-03-02', result: 'passed' }, decision('2026-03-02', 9)], { status: 'normal' }],
    ['a registration finds the restoration of its day', '2027-02-10', [
      { type: 'reregistration', on: '2027-02-02' }, publicity('2027-02-02'), decision('2026-02-02', 6), { ...decision('2026-03-02', 6), id: 'd2' },
    ], { status: 'normal' }],
    ['a registration the day before does not', '2027-02-10', [
      { type: 'reregistration', on: '2027-02-01' }, publicity('2027-02-02'), decision('2026-02-02', 6), { ...decision('2026-03-02', 6), id: 'd2' },
    ], { status: 'terminated', phase: 'may-reregister' }],
    ['of two decisions the first in the file', '2026-03-10', [decision('2026-03-02', 9, { received: '2026-03-02' }), { ...decision('2026-03-02', 1, { received: '2026-03-02' }), id: 'd2' }],
      { measure: { links: [{ months: 2 }, { months: 1 }] } }],
    ['the other way about', '2026-03-10', [{ ...decision('2026-03-02', 1, { received: '2026-03-02' }), id: 'd2' }, decision('2026-03-02', 9, { received: '2026-03-02' })],
      { measure: { links: [{ months: 3 }] } }],
  ])('%s', (_title, asOf, events, expected) => {
    expect(assessed({ asOf, events })).toMatchObject(expected)
  })

  test('decisions of one day under two numbers land one after the other, those of one decision together', () => {
    const apart = [decision('2026-03-02', 6), { ...decision('2026-03-02', 6), id: 'd2' }]
    expect(assessed(at('2026-03-10', ...apart)).measure?.links[0]?.articles).toEqual(['24-5'])
    expect(assessed(at('2026-03-10', decision('2026-03-02', 6, { items: [item(6), item(6)] }))).measure?.links[0]?.articles).toEqual(['24-5'])
  })
})
