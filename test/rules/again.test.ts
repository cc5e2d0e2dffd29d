// The same conduct again within the year, where a province scores it higher: missing its first time, or not scored as one.
import { expect, test } from 'vitest'
import { type Decision, type Event, eventSchema } from '../../shared/rules/case'
import { repetitionsIn } from '../../shared/rules/again'
import type { Law } from '../../shared/rules/law'
import { day } from '../../shared/time/day'
import { allPacks, calendar, decided } from './test-packs'

const again = allPacks.get('test-again')
const shandong = allPacks.get('shandong-2025-5')
if (!again || !shandong) throw new Error('no pack')
const law: Law = { sites: { H1: [again], H2: [shandong], P1: [again] }, workingDays: calendar }
const person = { id: 'p1', role: 'doctor' as const, sites: ['H1', 'H2'] }

const scored = (id: string, on: string, circumstance: string, more: object = {}): Decision => {
  const event = eventSchema.parse({ ...decided(id, on, { circumstance, points: 3 }), ...more })
  if (event.type !== 'decision') throw new Error('no decision')
  return event
}
const revoked = (decision: string, on: string): Event => eventSchema.parse({ type: 'revocation', on, decision })

const found = (decision: Decision, events: readonly Event[], asOf = '2026-12-31') =>
  repetitionsIn(law, { person, events }, decision, day(asOf)).map(({ kind, item, circumstance, earlier }) => [kind, item, circumstance, earlier])

const first = scored('first', '2026-02-03', '一')

test.each<[string, Decision, Event[], unknown[]]>([
  ['a first time', first, [], []],
  ['a second time, scored like a first', scored('d', '2026-05-06', '一'), [first], [['suggested', 0, '五', 'first']]],
  ['a second time, scored as one', scored('d', '2026-05-06', '五'), [first], []],
  ['scored as a second time without a first', scored('d', '2026-05-06', '五'), [], [['missing', 0, '五', null]]],
  ['after another kind of conduct', scored('d', '2026-05-06', '二'), [first], []],
  ['after a conduct that no repetition is scored for', scored('d', '2026-05-06', '三'), [scored('first', '2026-02-03', '三')], []],
  ['on the last day of the year', scored('d', '2026-12-31', '一'), [first], [['suggested', 0, '五', 'first']]],
  ['on the first day of the next', scored('d', '2027-01-01', '一'), [first], []],
  ['scored as a second time in the year after', scored('d', '2027-01-01', '五'), [first], [['missing', 0, '五', null]]],
  ['the first one revoked', scored('d', '2026-05-06', '五'), [first, revoked('first', '2026-04-01')], [['missing', 0, '五', null]]],
  ['the first one comes later', scored('d', '2026-02-02', '五'), [first], [['missing', 0, '五', null]]],
  ['on one day, in the order of the file', scored('d', '2026-02-03', '一'), [first, scored('d', '2026-02-03', '一')], [['suggested', 0, '五', 'first']]],
  ['on one day, the other way round', scored('d', '2026-02-03', '一'), [scored('d', '2026-02-03', '一'), first], []],
  ['an entered one beside itself in the history', first, [first], []],
  ['a second of three times', scored('d', '2026-05-06', '一'), [first, scored('second', '2026-03-03', '一')], [['suggested', 0, '五', 'second']]],
  ['a first time under the law of another place', scored('d', '2026-05-06', '五'), [scored('first', '2026-02-03', '17-1', { site: 'H2' })], [['missing', 0, '五', null]]],
  ['two items of which one repeats', scored('d', '2026-05-06', '一', { items: [{ circumstance: '二', responsibility: 'primary', points: 6 }, { circumstance: '一', responsibility: 'primary', points: 3 }] }), [first], [['suggested', 1, '五', 'first']]],
])('%s', (_title, decision, events, expected) => {
  const asOf = decision.on > '2026-12-31' ? decision.on : '2026-12-31'
  expect(found(decision, events, asOf)).toEqual(expected)
})

test('a first one revoked later still counted on the day before', () => {
  const events = [first, revoked('first', '2026-06-02')]
  expect(found(scored('d', '2026-05-06', '五'), events, '2026-06-01')).toEqual([])
  expect(found(scored('d', '2026-05-06', '五'), events, '2026-06-02')).toEqual([['missing', 0, '五', null]])
})

test('it says why, with the article and the reading', () => {
  const [suggested] = repetitionsIn(law, { person, events: [first] }, scored('d', '2026-05-06', '一'), day('2026-05-06'))
  expect(suggested?.because).toMatchObject({
    says: '2 月 3 日已因同一种行为被记分，可能应记为“年内再次发生同一种行为”', fact: 'first',
    pack: 'test-again', article: '2', words: '一个自然年度内再次发生同一种行为的', reading: 'T-2',
  })
  const [missing] = repetitionsIn(law, { person, events: [] }, scored('d', '2026-05-06', '五'), day('2026-05-06'))
  expect(missing?.because).toMatchObject({ says: '记为“年内再次发生同一种行为”，但本年度没有可以算作第一次的记分', fact: 'd' })
})

test('a law without such a circumstance finds nothing', () => {
  expect(found(scored('d', '2026-05-06', '17-1', { site: 'H2' }), [scored('first', '2026-02-03', '17-1', { site: 'H2' })])).toEqual([])
})
