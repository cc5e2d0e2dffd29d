// The same history under two laws, and the articles of two packs side by side.
import { describe, expect, test } from 'vitest'
import { readPacks, readWorkingDays } from '../../build/rules'
import { compareLaws } from '../../shared/rules/compare'
import { type ArticleRow, compareArticles } from '../../shared/rules/compare-articles'
import type { CompiledPack } from '../../shared/rules/compile'
import type { Law } from '../../shared/rules/law'
import { decision, innerMongolia, opened } from './one-person'

const packs = readPacks()
const pack = (id: string): CompiledPack => {
  const found = packs.get(id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}
const [shandong, mongolia] = [pack('shandong-2025-5'), pack(innerMongolia)]
const lawOf = (it: CompiledPack): Law => ({ sites: { H1: [it] }, workingDays: readWorkingDays() })

const differing = (asOf: string, ...events: object[]) => {
  const { history, asOf: day } = opened({ asOf, events })
  return Object.fromEntries(compareLaws(history, lawOf(shandong), lawOf(mongolia), day).differences.map(({ subject, a, b }) => [subject, [a, b].map(({ says, articles }) => `${says}（${articles.join('、')}）`)]))
}

describe('one history under two laws', () => {
  const nine = decision('2026-03-02', 9, { received: '2026-03-02' })

  test('after the end: 第三十六条 waits for an assessment, 内蒙古 does not', () => {
    const found = differing('2026-05-05', nine)
    expect(found['status']).toEqual(['待评估（第二十四条（二））', '正常（）'])
    expect(found['return']?.[0]).toBe('最早 2026 年 5 月 2 日恢复（第三十六条）')
    expect(found['points']).toBeUndefined()
  })

  test('a restoration of two points: 第三十五条 two months, 五 one', () => {
    const found = differing('2026-03-04', nine, { type: 'restoration', on: '2026-03-04', route: 'self-refund', points: 2 })
    expect(found['measure']?.[1]).toBe('暂停 2 个月，2026 年 3 月 2 日起至 2026 年 4 月 1 日，已缩短 1 个月（四（二））')
    expect(found['restorable']?.map((it) => it.split('（')[0])).toEqual(['2026 年度还可修复 4 分', '2026 年度还可修复 6 分'])
  })

  test('the day on which one is no longer in force', () => {
    expect(differing('2027-01-02')['in-force']).toEqual(['不在施行期内（第四十三条）', '施行中（一）'])
  })

  test('circumstances that a law does not know are not held against it', () => expect(differing('2026-03-05', nine)['discrepancies']).toBeUndefined())
})

const row = (subject: string, label: string, rows = compareArticles(shandong, mongolia)): ArticleRow | undefined =>
  rows.find((it) => it.subject === subject && it.label === label)

describe('two packs side by side', () => {
  test.each<[subject: string, label: string, a: string | null, b: string | null]>([
    ['满分', '满分', '一个自然年度 12 分', '一个自然年度 12 分'],
    ['有效期', '有效期', '2025 年 4 月 1 日起施行，至 2026 年 12 月 31 日', '2025 年 3 月 1 日起施行，没有写明截止日'],
    ['范围', '定点零售药店', '药店主要负责人', '药店主要负责人、药店相关人员'],
    ['档次', '4—6 分', '一般责任 4—6 分，重要责任 4—6 分，主要责任 4—6 分', '一般责任 4 分，重要责任 5 分，主要责任 6 分'],
    ['情形', '机构或者科室依《条例》第四十条（骗保）受行政处罚，本人负有责任', '每次记 10—12 分', '每次记 10—12 分'],
    ['情形', '自查自纠敷衍应付，对清单问题不主动整改', null, '每次记 4—6 分'],
    ['措施', '本年度累计 1—2 分', '通报、谈话提醒、学习培训', null],
    ['措施', '单次 12 分', '终止，36 个月内不得再次登记备案', '终止，36 个月内不得再次登记备案'],
    ['起算', '从哪天起', '通知书载明之日，没有的为送达之日，没有的为作出决定之日', '通知书载明之日，没有的为送达之日，没有的为作出决定之日'],
    ['期限计算', '月数', '第一天计入，至对应日的前一天', '第一天计入，至对应日的前一天'],
    ['再次暂停', '同一年内', '只追加剩余期限', '只追加剩余期限'],
    ['机构措施', '通知书没有写明个人月数', '按责任程度', '本人不受影响'],
    ['修复途径', '学习培训并通过考试', null, '60—75 分减免 1 分，76—90 分减免 2 分，91—100 分减免 3 分，一年 1 次'],
    ['修复上限', '一年', '最多 6 分', '没有总上限'],
    ['不予修复', '当年有', '单次 10—12 分', '单次 12 分'],
    ['修复效果', '缩短期限', '每减免 1 分缩短 1 个月', '总共缩短 1 个月'],
    ['恢复', '暂停期满', '提出申请，通过评估后恢复', '自动恢复'],
    ['期限', '收到通知书后申诉', '10 个工作日', null],
  ])('%s %s', (subject, label, a, b) => {
    const found = row(subject, label)
    expect([found?.a?.says ?? null, found?.b?.says ?? null, found?.same]).toEqual([a, b, a === b])
  })

  test('every cell rests on an article with its words, or on a reading, of its own pack', () => {
    for (const it of compareArticles(shandong, mongolia)) {
      for (const [cell, of] of [[it.a, shandong], [it.b, mongolia]] as const) {
        if (!cell) continue
        expect(cell.pack).toBe(of.id)
        const quoted = cell.article !== undefined && (of.quotes.get(cell.article)?.text ?? '').includes(cell.words ?? cell.reading ?? '')
        expect(quoted || of.pack.readings.some(({ id }) => id === cell.reading), `${it.subject} ${it.label}`).toBe(true)
      }
    }
  })

  test('a pack beside itself is the same throughout, and turning the sides round turns the rows round', () => {
    expect(compareArticles(shandong, shandong).every((it) => it.same)).toBe(true)
    const turned = compareArticles(mongolia, shandong)
    for (const it of compareArticles(shandong, mongolia)) expect(row(it.subject, it.label, turned)).toEqual({ ...it, a: it.b, b: it.a })
  })
})
