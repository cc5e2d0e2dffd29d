import { describe, expect, test } from 'vitest'
import { readPacks } from '../../build/rules'
import { figuresOf } from '../../shared/model/figures'
import { dayChanges, lawChanges } from '../../shared/model/law-changes'
import { readLibrary, readRule } from '../../shared/model/rule-file'
import type { CompiledPack } from '../../shared/rules/compile'
import type { Pack } from '../../shared/rules/schema'
import { readCalendar } from '../../shared/time/calendar'
import { builtIn } from './memory'
import { calendar2027, corrected, threeMonthsForNine } from './rule-texts'

const packs = [...readPacks().values()].map(({ pack }) => pack)
const shandong = packs.find(({ id }) => id === 'shandong-2025-5') as Pack
const neimenggu = packs.find(({ id }) => id === 'neimenggu-2025-7') as Pack

const packFrom = (text: string): Pack => {
  const read = readRule(text, 'x.yaml', readLibrary(builtIn, []))
  if (!read.ok || read.rule.kind !== 'pack') throw new Error(JSON.stringify(read))
  return read.rule.value
}

const compiled = readPacks()
const valueOf = (pack: Pack, subject: string, label: string): string | undefined =>
  figuresOf(compiled.get(pack.id) as CompiledPack).find((it) => it.subject === subject && it.label === label)?.value

describe('the numbers of a pack, in words', () => {
  test.each([
    ['山东第三条', shandong, '范围', '定点零售药店', '药店主要负责人'],
    ['山东第十六条', shandong, '满分', '满分', '一个自然年度 12 分'],
    ['山东第二十四条（二）', shandong, '措施', '本年度累计 9 分', '暂停 1 个月'],
    ['山东第三十二条', shandong, '不予修复', '当年有', '单次 10—12 分'],
    ['山东第三十九条', shandong, '期限', '收到通知书后申诉', '10 个工作日'],
    ['内蒙古五', neimenggu, '修复效果', '缩短期限', '总共缩短 1 个月'],
  ])('%s', (_, pack, subject, label, value) => expect(valueOf(pack, subject, label)).toBe(value))

  test.each([['山东', shandong], ['内蒙古', neimenggu]])('%s: each rests on an article or a reading', (_, { id }) => {
    const figures = figuresOf(compiled.get(id) as CompiledPack)
    expect(figures.length).toBeGreaterThan(40)
    expect(figures.filter(({ article, reading }) => article === undefined && reading === undefined)).toEqual([])
  })
})

describe('what one version says otherwise than another', () => {
  test('nothing, of the same', () => expect(lawChanges(shandong, shandong)).toEqual({ rules: [], articles: [], readings: [] }))

  test('a number, and the article it stands in', () => {
    const changes = lawChanges(shandong, packFrom(corrected(...threeMonthsForNine)))
    expect(changes.rules.map((it) => [it.label, it.a?.says, it.b?.says])).toEqual([['单次 9 分', '暂停 2 个月', '暂停 3 个月']])
    expect(changes.articles.map(({ name }) => name)).toEqual(['第二十四条'])
    expect(changes.articles[0]?.after).toContain('暂停医保支付资格3个月')
  })

  test('a reading', () => {
    const changes = lawChanges(shandong, packFrom(corrected(['topic: 月数怎么数', 'topic: 月数怎么数\n    # same'], ['例如8月4日起3个月，至11月3日；', ''])))
    expect(changes.readings.map(({ name }) => name)).toEqual(['口径 I-1 月数怎么数'])
  })
})

describe('the days a calendar changes', () => {
  const calendar = (text: string) => {
    const read = readCalendar(text, 'c.yaml')
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.calendar
  }

  test('of an unpublished year: weekdays off, and weekend days worked', () => {
    const changes = dayChanges(null, calendar(calendar2027()))
    expect(changes.filter(({ works }) => works).map((it) => it.day)).toEqual(['2027-02-20', '2027-10-09'])
    expect(changes.find((it) => it.day === '2027-01-01')).toEqual({ day: '2027-01-01', works: false, name: '元旦' })
    expect(changes.some((it) => it.day === '2027-01-02')).toBe(false)
  })

  test('of the same year again: none', () => expect(dayChanges(calendar(calendar2027()), calendar(calendar2027()))).toEqual([]))
})
