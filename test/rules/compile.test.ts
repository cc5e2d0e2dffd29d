import { describe, expect, test } from 'vitest'
import { readPacks } from '../../build/rules'
import { byGravity, compile, type CompiledPack, type Row } from '../../shared/rules/compile'
import type { Months, Pack } from '../../shared/rules/schema'

const packs = readPacks()
const given = (id: string): CompiledPack => {
  const pack = packs.get(id)
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}
const shandong = given('shandong-2025-5')
const turned = (turn: (pack: Pack) => void): CompiledPack => {
  const pack = structuredClone(shandong.pack)
  turn(pack)
  return compile(pack)
}
const short = (rows: readonly (Row | null)[]) => rows.map((it) => it && [it.kind, it.points, it.months, it.source.article])

describe('第二十四条: the tables by points, from nought to the full mark', () => {
  const none = Array.from({ length: 9 }, () => null)
  const cumulative = [...none, ['suspend', 9, 1, '24-2'], ['suspend', 10, 3, '24-3'], ['suspend', 11, 5, '24-4'], ['terminate', 12, 12, '24-5']]
  const single = [...none, ['suspend', 9, 2, '24-2'], ['suspend', 10, 4, '24-3'], ['suspend', 11, 6, '24-4'], ['terminate', 12, 36, '24-6']]

  test('山东', () => {
    expect(shandong).toMatchObject({ id: 'shandong-2025-5', cap: 12 })
    expect(short(shandong.cumulative)).toEqual(cumulative)
    expect(short(shandong.single)).toEqual(single)
    expect(shandong.cumulative[9]).toEqual({
      kind: 'suspend', metric: 'cumulative', points: 9, months: 1, source: { article: '24-2', words: '记分累计达到9分，医疗保障经办机构暂停医保支付资格1个月' },
    })
    expect(shandong.single[12]?.metric).toBe('single')
  })

  test('a row for several numbers stands at each of them, one without an end up to the full mark', () => {
    const wide = turned((it) => {
      it.measures = it.measures.filter(({ kind, from }) => (kind !== 'suspend' && kind !== 'terminate') || from < 10)
      for (const row of it.measures) if (row.metric === 'cumulative' && row.kind === 'suspend') row.to = null
        else if (row.metric === 'single') row.to = 11
    })
    expect(short(wide.cumulative)).toEqual([...none, ...Array.from({ length: 4 }, () => ['suspend', 9, 1, '24-2'])])
    expect(short(wide.single)).toEqual([...none, ...Array.from({ length: 3 }, () => ['suspend', 9, 2, '24-2']), null])
  })

  test('of two rows for one number the graver, whichever stands first', () => {
    const both = (order: 1 | -1) => turned((it) => {
      for (const row of it.measures) if (row.from >= 10) row.from = 9
      it.measures.sort((a, b) => order * (Number(a.bar ?? 0) - Number(b.bar ?? 0)))
    })
    for (const order of [1, -1] as const) expect(both(order).cumulative[9]).toMatchObject({ kind: 'terminate', months: 12 })
  })
})

describe('M1: the graver of two rows', () => {
  const row = (kind: Row['kind'], months: Months): Row => ({ kind, metric: 'single', points: 9, months, source: {} })
  test.each<[string, Row, Row]>([
    ['a termination before a suspension, however long', row('terminate', 1), row('suspend', 600)],
    ['the longer suspension', row('suspend', 3), row('suspend', 2)],
    ['the longer bar', row('terminate', 36), row('terminate', 12)],
    ['of a range its longer end', row('suspend', [1, 6]), row('suspend', 5)],
    ['of two ranges', row('suspend', [1, 6]), row('suspend', [3, 5])],
  ])('%s', (_title, graver, other) => {
    expect(byGravity(graver, other)).toBeLessThan(0)
    expect(byGravity(other, graver)).toBeGreaterThan(0)
  })

  test('a range gives way to a length as long as its longer end', () => {
    expect(byGravity(row('suspend', [1, 3]), row('suspend', 3))).toBe(2)
  })

  test('equally grave', () => {
    expect(byGravity(row('suspend', [1, 3]), row('suspend', [1, 3]))).toBe(0)
    expect(byGravity(row('terminate', 12), row('terminate', 12))).toBe(0)
  })
})

describe('what is looked up by its number', () => {
  test('an article, and a numbered part of it with the whole around it', () => {
    const whole = shandong.pack.articles.find(({ id }) => id === '24')?.text
    expect(shandong.quotes.get('24')).toEqual({ id: '24', name: '第二十四条', text: whole, whole })
    const part = shandong.quotes.get('24-6')
    expect(part).toMatchObject({ id: '24-6', name: '第二十四条（六）', whole })
    expect(part?.text).toContain('单次记分为12分')
    expect(part?.text).not.toContain('记分累计达到12分')
    expect(shandong.quotes.get('44')).toBeUndefined()
  })

  test('a circumstance', () => {
    expect(shandong.circumstances.get('20-1')).toMatchObject({ band: 'band-4', nature: 'fraud' })
    expect(shandong.circumstances.get('1-1')).toBeUndefined()
  })

  test('the bands from the lowest up, in whatever order they are written', () => {
    const ids = ['band-1', 'band-2', 'band-3', 'band-4']
    expect(turned((it) => it.bands.reverse()).bandOrder.map(({ id }) => id)).toEqual(ids)
    expect(turned((it) => it.bands.sort((a, b) => (a.from + 5) % 12 - (b.from + 5) % 12)).bandOrder.map(({ id }) => id)).toEqual(ids)
  })
})
