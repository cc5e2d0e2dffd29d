import { describe, expect, it } from 'vitest'
import { conductChoices, without } from '../../renderer/features/person/notice/conduct'
import { emptyDraft, emptyItem, isTouched, type ItemDraft, type NoticeDraft, readDraft } from '../../renderer/features/person/notice/draft'
import { decisionOf, newDifferences, newDuties, sayMeasure, sides, waysSide } from '../../shared/model/sides'
import { circumstanceChoices, followed, matches, suggestionFor } from '../../shared/rules/suggestion'
import { consequence } from '../../shared/rules/plan'
import type { CompiledPack } from '../../shared/rules/compile'
import { day } from '../../shared/time/day'
import { book, today } from './people'
import { fileOf, knownFrom } from './person-rows'

const packOf = (id: string): CompiledPack => book.packs.get(id) as CompiledPack
const [shandong, neimenggu] = [packOf('shandong-2025-5'), packOf('neimenggu-2025-7')]

const item = (part: Partial<ItemDraft> = {}): ItemDraft => ({ ...emptyItem, circumstance: '19-1', responsibility: 'primary', points: '9', ...part })
const draft = (part: Partial<NoticeDraft> = {}): NoticeDraft => ({ ...emptyDraft('shop'), on: '20260610', received: '2026-6-12', items: [item()], ...part })
const read = (part: Partial<NoticeDraft> = {}) => readDraft(draft(part), { id: 'n1', person: 'p1', pack: shandong })

describe('a draft becomes a notice', () => {
  it('with days as legal days and empty fields as unknown', () => {
    expect(read().args).toEqual({
      id: 'n1', person: 'p1', institution: 'shop', on: '2026-06-10', received: '2026-06-12', by: null, noticeNo: '', noticeOn: null, foundOn: null,
      inspection: null, region: null, amounts: null, printed: null,
      items: [{ circumstance: '19-1', responsibility: 'primary', points: 9, conduct: 'n1#0' }],
    })
  })

  it('with what the notice prints, and only that', () => {
    const { args } = read({ printed: { kind: 'suspend', from: '', until: '2026.9.1', months: '3' } })
    expect(args?.printed).toEqual({ kind: 'suspend', until: '2026-09-01', months: 3 })
  })

  it('with what serves to check it, and only that', () => {
    const { args } = read({ noticeOn: '2026年6月11日', foundOn: '20260901', amounts: { institution: '６２０００', person: '' } })
    expect(args).toMatchObject({ noticeOn: '2026-06-11', foundOn: '2026-09-01', amounts: { institution: 62000, person: null } })
  })

  it('with days that only contradict the rules', () => expect(read({ noticeOn: '2026-06-01', foundOn: '2025-01-01' }).args).not.toBeNull())

  it.each<[string, Partial<NoticeDraft>, Record<string, string>]>([
    ['a day of the notice that does not exist', { noticeOn: '2026-6-31' }, { noticeOn: '没有 2026 年 6 月 31 日这一天，请核对日期。' }],
    ['a day of the finding in words', { foundOn: '上周' }, { foundOn: '日期请写成 2026-6-11 或者 20260611。' }],
    ['an amount in words', { amounts: { institution: '很多', person: '' } }, { 'amounts.institution': '金额应为数字，如 62000 或者 62,000。' }],
    ['an amount below nothing', { amounts: { institution: '', person: '-5' } }, { 'amounts.person': '金额应为数字，如 62000 或者 62,000。' }],
    ['a day that does not exist', { on: '2026-2-30' }, { on: '没有 2026 年 2 月 30 日这一天，请核对日期。' }],
    ['thirteen points', { items: [item({ points: '13' })] }, { 'items.0.points': '满分为 12 分，不能记 13 分。' }],
    ['no points', { items: [item({ points: '0' })] }, { 'items.0.points': '记分应为 1 至 12 的整数。' }],
    ['half a point', { items: [item({ points: '1.5' })] }, { 'items.0.points': '记分应为 1 至 12 的整数。' }],
    ['a service before the decision', { received: '20260609' }, { received: '送达日 2026 年 6 月 9 日早于作出决定之日 2026 年 6 月 10 日，请核对。' }],
    ['an end before its beginning', { printed: { kind: '', from: '20260701', until: '20260601', months: '' } }, { 'printed.until': '截止日 2026 年 6 月 1 日早于起始日 2026 年 7 月 1 日，请核对。' }],
    ['months in words', { printed: { kind: '', from: '', until: '', months: '两' } }, { 'printed.months': '月数应为整数。' }],
  ])('not with %s', (_, part, wrong) => expect(read(part)).toMatchObject({ wrong, args: null }))

  it('not while something is missing', () => {
    const { missing, args } = readDraft(emptyDraft('shop'), { id: 'n1', person: 'p1', pack: shandong })
    expect(Object.keys(missing)).toEqual(['on', 'items.0.circumstance', 'items.0.responsibility', 'items.0.points'])
    expect(args).toBeNull()
  })

  it('and is known to be touched', () => {
    expect(isTouched(emptyDraft('shop'))).toBe(false)
    expect(isTouched(draft())).toBe(true)
  })
})

describe('what the pack suggests', () => {
  it.each([
    ['a range', shandong, item({ circumstance: '18-1' }), { from: 4, to: 6, article: '第十八条' }],
    ['one band higher', shandong, item({ circumstance: '18-1', adjustment: 'band-higher' }), { from: 7, to: 9, article: '第十九条' }],
    ['no band above the highest', shandong, item({ circumstance: '20-1', adjustment: 'band-higher' }), null],
    ['fixed points', neimenggu, item({ circumstance: '2-1', responsibility: 'important' }), { from: 5, to: 5, article: '三（二）' }],
  ] as const)('%s', (_, pack, of, suggestion) => expect(suggestionFor(pack, of)).toEqual(suggestion))

  it('follows the choice, but never what was typed', () => {
    const before = item({ circumstance: '2-1', responsibility: 'general', points: '4' })
    expect(followed(neimenggu, before, { ...before, responsibility: 'primary' }).points).toBe('6')
    expect(followed(neimenggu, { ...before, points: '7' }, { ...before, points: '7', responsibility: 'primary' }).points).toBe('7')
    expect(followed(shandong, item({ points: '' }), item({ points: '' })).points).toBe('')
  })

  it('is found by code, article, words or points, with what is for others last', () => {
    const choices = circumstanceChoices(shandong, 'pharmacy')
    const found = (typed: string): string[] => choices.filter((it) => matches(it, typed)).map((it) => it.value)
    expect(found('19-1')).toEqual(['19-1'])
    expect(found('第二十条（二）')).toEqual(['20-2'])
    expect(found('冒名')).toEqual(['19-1'])
    expect(found('骗保 处罚')).toEqual(['20-1'])
    expect(choices.at(-1)?.label).toContain('（不适用于本类机构）')
  })
})

describe('one conduct under two items', () => {
  it('can be said of items before it and of notices of the same year', () => {
    const earlier = fileOf({ notices: [{ on: '2026-03-01', items: [{ circumstance: '18-1', responsibility: 'general', points: 4, conduct: 'd1#0' }] }] }).decisions
    const labels = (on: string) => conductChoices('n1', 1, earlier, shandong, day(on)).map((it) => it.value)
    expect(labels('2026-06-10')).toEqual(['', 'n1#0', 'd1#0'])
    expect(labels('2027-01-10')).toEqual(['', 'n1#0'])
  })

  it('is let go of when the other item is taken away', () => {
    const items = [item(), item({ conduct: 'n1#0' }), item({ conduct: 'n1#1' })]
    expect(without(items, 0, 'n1').map((it) => it.conduct)).toEqual(['', 'n1#0'])
  })

  it('counts once', () => {
    const { args } = read({ items: [item({ circumstance: '17-1', points: '3' }), item({ circumstance: '18-1', points: '6', conduct: 'n1#0' })] })
    const { law, history } = knownFrom()
    if (!args) throw new Error('whole')
    expect(consequence(law, history, decisionOf(fileOf(), args), today).after.points.net).toBe(6)
  })
})

describe('before and after', () => {
  const { args } = read()
  const known = knownFrom({ notices: [{ on: '2026-05-18', points: 3, circumstance: '17-1' }] })
  if (!args) throw new Error('whole')
  const { before, after } = consequence(known.law, known.history, decisionOf(known.file, args), today)

  it('says what changes', () => {
    expect(sides(before, after).map((it) => [it.label, it.after, it.changed])).toEqual([
      ['2026 年度记分', '12 分', true],
      ['措施', '终止，2026 年 6 月 12 日起 12 个月内不得再次登记备案', true],
      ['最早恢复', '2027 年 6 月 12 日起可重新登记备案', true],
    ])
    expect(sayMeasure(null)).toBe('无')
  })

  it('says what restoring can still do', () => {
    const changes = consequence(known.law, known.history, decisionOf(known.file, args), today)
    expect(waysSide(changes)).toEqual({ label: '修复后', before: '本年度记分可降到 0 分', after: '最早 12 月 12 日可重新登记备案', changed: true })
    const ten = read({ items: [item({ circumstance: '20-1', points: '10' })] }).args
    if (!ten) throw new Error('whole')
    expect(waysSide(consequence(known.law, known.history, decisionOf(known.file, ten), today)).after).toBe('不能修复')
  })

  it('lists only what is new', () => {
    expect(newDuties(before, after).map((it) => it.kind)).toEqual(['maintain-status', 'appeal', 'apply-resumption', 'talk', 'training'])
    expect(newDifferences(before, after)).toEqual([])
  })
})
