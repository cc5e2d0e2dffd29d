// Which pack a fact falls under (architecture: law over time; 第四十三条).
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { assess } from '../../shared/rules/assess'
import type { Event } from '../../shared/rules/case'
import { compile, type CompiledPack } from '../../shared/rules/compile'
import { packAmong, siteKind } from '../../shared/rules/law'
import { day, type Day } from '../../shared/time/day'

const shandong = readPacks().get('shandong-2025-5')
if (!shandong) throw new Error('no pack')
const workingDays = readWorkingDays()

/** 山东’s pack under another name, in force from a day to a day; the single nine suspends for so many months. */
const pack = (id: string, effectiveFrom: string, effectiveTo: string | null, nine = 2): CompiledPack => {
  const copy = structuredClone(shandong.pack)
  Object.assign(copy, { id, effectiveFrom: day(effectiveFrom), effectiveTo: effectiveTo === null ? null : day(effectiveTo) })
  for (const row of copy.measures) if (row.metric === 'single' && row.from === 9) row.months = nine
  return compile(copy)
}

const first = pack('first', '2025-04-01', '2025-12-31')
const second = pack('second', '2026-03-01', '2026-12-31', 4)
const third = pack('third', '2026-06-01', null, 5)

describe('of the packs of a site the one for a day', () => {
  test.each<[string, CompiledPack[], string, string | undefined]>([
    ['before the first: the first to come', [first, second], '2025-03-31', 'first'],
    ['its first day', [first, second], '2025-04-01', 'first'],
    ['its last day', [first, second], '2025-12-31', 'first'],
    ['between two: the one that was', [first, second], '2026-02-28', 'first'],
    ['the first day of the next', [first, second], '2026-03-01', 'second'],
    ['after the last: the last that was', [first, second], '2027-01-01', 'second'],
    ['where two are in force the later', [first, second, third], '2026-06-01', 'third'],
    ['without an end', [first, second, third], '2030-01-01', 'third'],
    ['none', [], '2026-03-01', undefined],
  ])('%s', (_title, packs, on, id) => {
    expect(packAmong(packs, day(on))?.id).toBe(id)
  })
})

const decided = (id: string, on: string, site?: string): Event =>
  ({ type: 'decision', id, on: day(on), received: day(on), ...(site ? { site } : {}), items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }] })
const person = (...sites: string[]) => ({ id: 'p1', role: 'pharmacy-principal' as const, sites })
const under = (sites: Record<string, CompiledPack[]>, who: string[], events: Event[], asOf: string) =>
  assess({ sites, workingDays }, { person: person(...who), events }, day(asOf))

describe('a decision takes the pack of its site on its day', () => {
  test.each<[string, string, number]>([['of the pack before', '2025-12-31', 2], ['of the pack after', '2026-03-01', 4]])('%s', (_title, on, months) => {
    expect(under({ P1: [first, second] }, ['P1'], [decided('d1', on, 'P1')], on).measure?.links[0]?.months).toBe(months)
  })

  test('of its own site, not of the first', () => {
    const at = (site?: string) => under({ P1: [first], P2: [second] }, ['P1', 'P2'], [decided('d1', '2026-03-02', site)], '2026-03-02').measure?.links[0]?.months
    expect([at('P1'), at('P2'), at()]).toEqual([2, 4, 2])
  })

  test('a running measure keeps its pack when another comes into force', () => {
    const it = under({ P1: [first, second] }, ['P1'], [decided('d1', '2025-12-31', 'P1')], '2026-03-05')
    expect(it).toMatchObject({ pack: 'second', packInForce: true, resumesOn: '2026-03-01' })
  })

  test('a fact outside of every pack is taken all the same', () => {
    expect(under({ P1: [first, second] }, ['P1'], [decided('d1', '2026-02-01', 'P1')], '2026-02-01')).toMatchObject({ pack: 'first', packInForce: false, status: 'suspended' })
  })
})

describe('a restoration takes the pack of the person’s sites that knows its route', () => {
  const others = readPacks().get('neimenggu-2025-7')
  if (!others) throw new Error('no pack')
  const restored = (route: string): Event => ({ type: 'restoration', on: day('2026-03-10'), route, points: 1 })
  const article = (route: string, ...who: string[]) =>
    under({ P1: [first], P2: [others] }, who, [restored(route)], '2026-03-10').because.from?.[0]?.from?.map((it) => [it.pack, it.article])
  test.each<[string, string[], string, string | undefined]>([
    ['activity', ['P1', 'P2'], 'neimenggu-2025-7', '5-2'], ['publicity', ['P1', 'P2'], 'first', '33-1'],
    ['publicity', ['P2', 'P1'], 'first', '33-1'], ['activity', ['P1'], 'first', undefined],
  ])('%s, of a person at %j: %s', (route, who, id, expected) => {
    expect(article(route, ...who)).toEqual([[id, expected]])
  })
})

test('a site the law has no pack for is a bug and throws', () => {
  expect(() => under({ P1: [first] }, ['P2'], [], '2026-03-02')).toThrow(new RangeError('机构 P2 没有适用的规则包'))
  expect(() => under({ P1: [] }, ['P1'], [], '2026-03-02')).toThrow(new RangeError('机构 P1 没有适用的规则包'))
  expect(() => under({ P1: [first] }, ['P1'], [decided('d1', '2026-03-02', 'P9')], '2026-03-02')).toThrow('机构 P9')
})

test.each([['P1', 'pharmacy'], ['H1', 'medical'], ['G1', 'public-medical']])('a site %s is a %s institution', (site, kind) => {
  expect(siteKind(site)).toBe(kind)
})

test('the day of reckoning decides what is known: a fact of the day is, one of the next is not', () => {
  const at = (asOf: string) => under({ P1: [second] }, ['P1'], [decided('d1', '2026-03-02', 'P1')], asOf).points.gross
  const days: Day[] = [day('2026-03-01'), day('2026-03-02')]
  expect(days.map(at)).toEqual([0, 9])
})
