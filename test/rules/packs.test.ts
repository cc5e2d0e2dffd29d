import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readPack } from '../../shared/rules/read'
import type { Pack } from '../../shared/rules/schema'

/** A pack as it ships; throws with the problems when it does not read. */
const shippedPack = (id: string): Pack => {
  const text = readFileSync(new URL(`../../shared/rules/packs/${id}.yaml`, import.meta.url), 'utf8')
  const read = readPack(text, `${id}.yaml`)
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
  return read.pack
}

const shandong = shippedPack('shandong-2025-5')
const neimenggu = shippedPack('neimenggu-2025-7')

const digest = (pack: Pack): string => createHash('sha256').update(pack.articles.map(({ text }) => text).join('\n')).digest('hex')
const range = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, index) => String(first + index))

describe('the law is there in full', () => {
  // Digests of the published texts without headings, taken from the publications themselves.
  it.each([
    ['鲁医保发〔2025〕5号', shandong, 'a5104241bd2a4ece721d42ad218275d6c2ead9a13f631494fcedca93190aad47'],
    ['乌海市告知书', neimenggu, '1564c4dd6dce517c1088b0dfc184d56c1dd0f1f26a6d21dcd401e5693a47b6dd'],
  ])('%s, to the letter', (_name, pack, expected) => {
    expect(digest(pack)).toBe(expected)
  })

  it('山东: 43 articles in seven chapters', () => {
    expect(shandong.articles.map(({ id }) => id)).toEqual(range(1, 43))
    expect(shandong.articles[23]).toMatchObject({ id: '24', name: '第二十四条', chapter: '第四章　管理措施' })
    expect(shandong.articles[23]?.items.map(({ id, name }) => [id, name])).toEqual([
      ['24-1', '第二十四条（一）'], ['24-2', '第二十四条（二）'], ['24-3', '第二十四条（三）'],
      ['24-4', '第二十四条（四）'], ['24-5', '第二十四条（五）'], ['24-6', '第二十四条（六）'],
    ])
    expect(new Set(shandong.articles.map(({ chapter }) => chapter)).size).toBe(7)
  })

  it('内蒙古: six parts, a preamble and a close', () => {
    expect(neimenggu.articles.map(({ id }) => id)).toEqual(range(0, 7))
    expect(neimenggu.articles[3]?.items.find(({ id }) => id === '3-1-1')?.name).toBe('三（一）1')
  })
})

describe('the circumstances', () => {
  it.each([
    ['山东', shandong, ['17-1', '17-2', '17-3', '18-1', '18-2', '19-1', '19-2', '20-1', '20-2', '20-3']],
    ['内蒙古', neimenggu, ['1-1', '1-2', '1-3', '1-4', '1-5', '2-1', '2-2', '2-3', '2-4', '3-1', '3-2', '4-1', '4-2', '4-3', '4-4']],
  ])('%s names them all', (_name, pack, codes) => {
    expect(pack.circumstances.map(({ code }) => code)).toEqual(codes)
  })

  it('集采 is for public medical institutions only, all else for every institution', () => {
    const narrow = [...shandong.circumstances, ...neimenggu.circumstances].filter(({ sites }) => sites.length < 3)
    expect(narrow.map(({ code, sites }) => [code, ...sites])).toEqual([['17-2', 'public-medical'], ['1-3', 'public-medical']])
  })
})

describe('the table of measures', () => {
  // 第二十四条（二）至（六）; 四（二）至（四）: points, months of suspension or of the bar.
  const table = [
    ['cumulative', 9, 'suspend', 1], ['single', 9, 'suspend', 2], ['cumulative', 10, 'suspend', 3], ['single', 10, 'suspend', 4],
    ['cumulative', 11, 'suspend', 5], ['single', 11, 'suspend', 6], ['cumulative', 12, 'terminate', 12], ['single', 12, 'terminate', 36],
  ]
  it.each([['山东', shandong], ['内蒙古', neimenggu]])('%s', (_name, pack) => {
    const rows = pack.measures.filter(({ kind }) => kind === 'suspend' || kind === 'terminate')
    expect(rows.map(({ metric, from, kind, months, bar }) => [metric, from, kind, months ?? bar])).toEqual(table)
  })
})

describe.each([['山东', shandong], ['内蒙古', neimenggu]])('%s: the numbers stand in the words they rest on', (_name, pack) => {
  const both = (words: string | undefined, ...numbers: string[]): void => numbers.forEach((number) => expect(words).toContain(number))

  test('measures', () => {
    for (const { from, months, bar, words, kind } of pack.measures) {
      if (kind === 'suspend') both(words, `${from}分`, `${String(months)}个月`)
      if (kind === 'terminate') both(words, `${from}分`, `${Number(bar) / 12}年`)
    }
  })

  test('bands', () => {
    for (const { from, to, general, important, primary, words } of pack.bands) {
      if (Array.isArray(general)) both(words, `${from}—${to}分`)
      else both(words, `一般责任的记${String(general)}分`, `重要责任的记${String(important)}分`, `主要责任的记${String(primary)}分`)
    }
  })

  test('deadlines', () => {
    const deadlines = [...Object.values(pack.deadlines), pack.resumption.applyBefore, pack.resumption.decideWithin]
    for (const deadline of deadlines) {
      if (deadline?.value) both(deadline.words, `${deadline.value}${deadline.unit === 'day' ? '日' : '个工作日'}`)
    }
  })

  test('restoration', () => {
    for (const { each, exam, words } of pack.restoration.routes) {
      if (each) both(words, `减免${each}分`)
      for (const { from, to, points } of exam ?? []) both(words, `${from}—${to}分减免${points}分`)
    }
    both(pack.restoration.effect.words, `${String(pack.restoration.effect.months)}个月`)
  })
})

describe('in force', () => {
  it('山东: 2025-04-01 to 2026-12-31', () => {
    expect([shandong.effectiveFrom, shandong.effectiveTo, shandong.region]).toEqual(['2025-04-01', '2026-12-31', '370000'])
  })

  it('内蒙古: from 2025-03-01, with no end invented', () => {
    expect([neimenggu.effectiveFrom, neimenggu.effectiveTo, neimenggu.issued, neimenggu.region]).toEqual(['2025-03-01', null, null, '150000'])
  })
})
