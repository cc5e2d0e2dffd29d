import { describe, expect, it } from 'vitest'
import { assessor } from '../../shared/model/assessor'
import { loadSpelling } from '../../renderer/ui/spelling'
import { chosen, countsOf, inOrder, wordsOf } from '../../renderer/features/roster/rows'
import { barredToday, nextDeadline, promptly, todosOn } from '../../renderer/features/roster/today'
import { sayValidity } from '../../renderer/features/roster/validity'
import { day } from '../../shared/time/day'
import { book, clinic, fileOf, pharmacy, today } from './people'
import { clinicStaff, linesOf, staff } from './roster-people'

const spelling = await loadSpelling()
const everyone = { query: '', segment: null, role: null }
const names = (query: string): string[] => chosen(linesOf(staff), { ...everyone, query }, spelling).map((it) => it.name)

describe('counts', () => {
  it('counts every standing once, and its phases within it', () => {
    expect(countsOf(linesOf(staff))).toEqual({ claimable: 4, suspended: 2, terminated: 2, upcoming: 1, awaiting: 1, reregister: 1 })
  })

  it('names each by its status word', () => {
    expect(wordsOf(linesOf(staff))).toEqual({ 正常: 2, 不适用: 1, 暂停: 1, 待评估: 1, 即将: 1, 终止: 1, 可重新登记: 1 })
  })

  it('leaves out who has left, from the day after', () => {
    const left = [fileOf('甲', { leftOn: '2026-06-14' }), fileOf('乙', { leftOn: '2026-06-15' })]
    expect(linesOf(left).map((it) => it.name)).toEqual(['乙'])
  })
})

describe('order', () => {
  it('puts who needs something first, then goes by the sound of the name', () => {
    const order = inOrder(linesOf(staff), spelling).map((it) => it.name)
    expect(order).toEqual(['曾淑芬', '单立群', '解文娟', '查玉琴', '尉迟敏', '安平', '王强', '李志刚'])
  })

  it('reads surnames as surnames', () => {
    const order = inOrder(linesOf(['朴一', '单一', '仇一', '缪一'].map((it) => fileOf(it))), spelling).map((it) => it.name)
    expect(order).toEqual(['缪一', '朴一', '仇一', '单一'])
  })
})

describe('search', () => {
  it.each([
    ['名字', '淑芬', ['曾淑芬']],
    ['全拼', 'zengshufen', ['曾淑芬']],
    ['首字母', 'zsf', ['曾淑芬']],
    ['首字母与全拼混用', 'zengsf', ['曾淑芬']],
    ['复姓', 'yuchi', ['尉迟敏']],
    ['姓氏读音', 'shan', ['单立群']],
    ['名的拼音', 'liqun', ['单立群']],
    ['编码', '00123', ['安平']],
    ['科室或门店', '周村', ['李志刚']],
    ['空格无妨', 'zeng shu fen', ['曾淑芬']],
    ['查无此人', 'zzz', []],
  ])('%s：%s', (_, query, found) => {
    expect(names(query)).toEqual(found)
  })
})

describe('today', () => {
  it('says of a settlement auditor that she may not audit, of the others that they are not paid', () => {
    const barred = barredToday(linesOf(clinicStaff, clinic)).map(({ says, people }) => [says, people.map((it) => it.person.name)])
    expect(barred).toEqual([
      ['不得从事医疗费用和医保结算审核', ['韩雪梅']],
      ['服务费用不得申报医保结算', ['仝志远']],
    ])
  })

  it('lists duties by day, what is overdue first', () => {
    const todos = todosOn(linesOf(staff), today)
    const dues = todos.flatMap((it) => it.due ?? [])
    expect(dues).toEqual([...dues].sort())
    expect(todos[0]).toMatchObject({ person: { name: '查玉琴' }, overdue: true })
    expect(nextDeadline(todos)?.due).toBe(dues.find((it) => it >= today))
  })

  it('tells what has no day by duty, nobody twice', () => {
    const twice = fileOf('甲', { notices: [{ on: '2026-02-02', points: 5 }, { on: '2026-03-02', points: 2, circumstance: '17-1' }] })
    expect(promptly(todosOn(linesOf([twice]), today)).map(({ people }) => people.length)).toEqual([1, 1])
  })
})

describe('scope and validity', () => {
  it('shows what the agency recorded even where the rules leave the role out', () => {
    const [line] = linesOf([fileOf('药师甲', { role: 'pharmacist', notices: [{ on: '2026-03-02', points: 5 }] })])
    expect(line).toMatchObject({ word: '正常', points: 5, outside: '第三条' })
  })

  it('leaves out a guest whose post here is yet to begin', () => {
    const guest = fileOf('客座甲')
    const elsewhere = { ...guest, person: { ...guest.person, institution: clinic.id } }
    expect(linesOf([elsewhere])).toHaveLength(1)
    const later = elsewhere.posts.map((it) => ({ ...it, from: day('2026-06-16') }))
    expect(linesOf([{ ...elsewhere, posts: later }])).toEqual([])
  })

  it('names the article that leaves a role out', () => {
    expect(linesOf(staff).filter((it) => it.outside).map((it) => [it.name, it.outside])).toEqual([['李志刚', '第三条']])
  })

  it.each([
    ['2026-06-15', null],
    ['2026-11-22', '山东省实施细则有效期至 2026 年 12 月 31 日（还有 39 天），此后的日期为推算。'],
    ['2027-01-01', '山东省实施细则已于 2026 年 12 月 31 日到期，本机没有后续规则，以下为推算。请以经办机构的通知为准。'],
    ['2025-03-31', '山东省实施细则自 2025 年 4 月 1 日起施行，今日尚未施行，以下为推算。'],
  ])('on %s says %s', (on, says) => {
    expect(sayValidity(book, pharmacy, day(on))).toBe(says)
  })
})

describe('assessments', () => {
  it('are made anew only when a row or the day changed', () => {
    const judge = assessor(book)
    const file = fileOf('甲', { notices: [{ on: '2026-02-02', points: 5 }] })
    const first = judge(file, today)
    expect(judge({ ...file }, today)).toBe(first)
    expect(judge({ ...file, person: { ...file.person, rev: 2 } }, today)).not.toBe(first)
    expect(judge(file, day('2026-06-16')).asOf).toBe('2026-06-16')
  })
})
