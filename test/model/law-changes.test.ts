import { describe, expect, test } from 'vitest'
import { readPacks } from '../../build/rules'
import { figuresOf } from '../../shared/model/figures'
import { dayChanges, lawChanges } from '../../shared/model/law-changes'
import { readLibrary, readRule } from '../../shared/model/rule-file'
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

const valueOf = (pack: Pack, key: string): [string, string] | null => {
  const found = figuresOf(pack).find((it) => it.key === key)
  return found ? [found.subject, found.value] : null
}

describe('the numbers of a pack, in words', () => {
  test.each([
    ['山东第三条', shandong, 'scope-pharmacy', '零售药店的相关人员', '药店主要负责人'],
    ['山东第十六条', shandong, 'cap', '满分', '一个自然年度 12 分，次年清零'],
    ['山东第十八条', shandong, 'band-4-6', '4—6 分一档', '一般责任 4—6 分，重要责任 4—6 分，主要责任 4—6 分'],
    ['山东第二十四条（二）', shandong, 'measure-cumulative-9-suspend', '累计 9 分', '暂停 1 个月'],
    ['山东第二十四条（六）', shandong, 'measure-single-12-terminate', '单次 12 分以上', '终止，36 个月内不得再次登记备案'],
    ['山东第二十八条', shandong, 'institution-suspension', '机构协议中止时', '重要责任比主要责任少 1—3 个月，一般责任比重要责任少 1—3 个月'],
    ['山东第三十二条', shandong, 'restoration-barred', '不予修复', '当年有单次 10—12 分'],
    ['山东第三十五条', shandong, 'restoration-effect', '修复缩短期限', '每减 1 分缩短 1 个月'],
    ['山东第三十六条', shandong, 'apply-before', '申请恢复', '期满前 15 个工作日'],
    ['山东第三十九条', shandong, 'deadline-appeal', '书面申诉', '收到处理通知书之日起 10 个工作日内；逾期未申诉的，视为对医疗保障经办机构作出的记分处理或者登记备案状态无异议'],
    ['内蒙古五', neimenggu, 'restoration-effect', '修复缩短期限', '共缩短 1 个月'],
  ])('%s', (_, pack, key, subject, value) => expect(valueOf(pack, key)).toEqual([subject, value]))

  test.each([['山东', shandong], ['内蒙古', neimenggu]])('%s: each has its own key, and an article or a reading', (_, pack) => {
    const figures = figuresOf(pack)
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
    expect(figures.filter(({ article, reading }) => article === undefined && reading === undefined)).toEqual([])
    expect(JSON.stringify(figures)).not.toMatch(/undefined|\[object/)
  })
})

describe('what one version says otherwise than another', () => {
  test('nothing, of the same', () => expect(lawChanges(shandong, shandong)).toEqual({ figures: [], articles: [], readings: [] }))

  test('a number, and the article it stands in', () => {
    const changes = lawChanges(shandong, packFrom(corrected(...threeMonthsForNine)))
    expect(changes.figures.map((it) => [it.subject, it.before?.value, it.after?.value])).toEqual([['单次 9 分', '暂停 2 个月', '暂停 3 个月']])
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
