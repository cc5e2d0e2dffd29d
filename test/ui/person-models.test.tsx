import { describe, expect, it } from 'vitest'
import { angleOf, arc, pointAt, sayRow, thresholdsOf } from '../../renderer/features/person/dial-geometry'
import { dutyRows } from '../../renderer/features/person/duty-rows'
import { ledgerOf } from '../../renderer/features/person/history/ledger'
import { pieces } from '../../renderer/ui/reasons/tree'
import { stretches } from '../../renderer/features/person/sentence'
import { placeOf, yearLine, yearsOf } from '../../renderer/features/person/year/year-line'
import type { CompiledPack } from '../../shared/rules/compile'
import { day } from '../../shared/time/day'
import { book } from './people'
import { clinic, knownFrom } from './person-rows'

describe('the dial', () => {
  it('runs from lower left over the top to lower right', () => {
    expect([angleOf(0, 12), angleOf(6, 12), angleOf(12, 12), angleOf(20, 12)]).toEqual([-135, 0, 135, 135])
    expect(pointAt(90, 10).x).toBeCloseTo(10)
    expect(pointAt(0, 10).y).toBeCloseTo(-10)
  })

  it('draws nothing where nothing is', () => expect(arc(3, 3, 12, 100)).toBe(''))
  it('takes the long way round from two thirds on', () => expect([arc(0, 8, 12, 100).includes('0 0 1'), arc(0, 9, 12, 100).includes('0 1 1')]).toEqual([true, true]))

  it('has its thresholds from the pack', () => {
    const rows = thresholdsOf(book.packs.get('shandong-2025-5') as CompiledPack)
    expect(rows.map(({ points, row }) => `${points} ${sayRow(row)}`)).toEqual(['9 暂停 1 个月', '10 暂停 3 个月', '11 暂停 5 个月', '12 终止（12 个月）'])
  })
})

describe('the year', () => {
  const known = knownFrom({
    notices: [{ on: '2026-04-22', received: '2026-04-29', points: 9, circumstance: '19-1' }],
    restorations: [{ on: '2026-06-05', points: 1 }],
  })

  it('places days by their share of the year', () => {
    expect(placeOf(day('2026-01-01'), 2026)).toBe(0)
    expect(placeOf(day('2026-07-02'), 2026)).toBeCloseTo(182 / 365)
    expect(placeOf(day('2027-01-01'), 2026)).toBe(1)
  })

  it('shows marks, measures, windows and today', () => {
    const { marks, measures, windows, today } = yearLine(known, 2026)
    expect(marks.map((it) => [it.kind, it.label])).toEqual([['notice', '9'], ['restoration', '−1']])
    expect(measures.map((it) => [it.kind, it.from, it.until])).toEqual([['suspend', '2026-04-29', '2026-06-04'], ['awaiting', '2026-06-05', '2026-06-15']])
    expect(windows.map((it) => it.kind)).toEqual(['apply'])
    expect(today).toBeCloseTo(165 / 365)
  })

  it('keeps neighbours from covering each other', () => {
    const near = knownFrom({ notices: [{ on: '2026-03-01', points: 1, circumstance: '17-1' }, { on: '2026-03-05', points: 2, circumstance: '17-1' }] })
    expect(yearLine(near, 2026).marks.map((it) => it.lane)).toEqual([0, 1])
  })

  it('cuts what lasts at the ends of the year, and can turn the page', () => {
    const terminated = knownFrom({ notices: [{ on: '2026-03-05', points: 12, circumstance: '20-1' }] })
    expect(yearLine(terminated, 2026).measures[0]?.to).toBe(1)
    expect(yearLine(terminated, 2027).measures[0]).toMatchObject({ at: 0, to: 1 })
    expect(yearsOf(terminated)).toEqual([2026, 2027, 2028, 2029])
    expect(yearLine(terminated, 2027).today).toBeNull()
  })
})

describe('the ledger', () => {
  it('tells what a measure of the institution means for the person', () => {
    const [entry] = ledgerOf(knownFrom({
      at: clinic, role: 'doctor',
      measures: [{
        id: 'm1', institution: 'clinic', origin: 'entered', rev: 1, on: day('2026-04-01'), noticeNo: '', department: '内科', kind: 'department-suspended', from: day('2026-04-01'), months: 6,
        people: [{ person: 'p1', responsibility: 'important', personMonths: 4 }],
      }],
    }))
    expect(entry).toMatchObject({ title: '乌海某诊所 内科：科室被中止（责令暂停）医疗服务', came: '机构自 2026 年 4 月 1 日起 6 个月，本人 4 个月' })
  })

  it('keeps a notice decided after today apart', () => {
    const [entry] = ledgerOf(knownFrom({ notices: [{ on: '2026-07-01', points: 4 }] }))
    expect(entry).toMatchObject({ came: '作出之日在今天以后，尚未计入', amount: '' })
  })
})

describe('the duties', () => {
  it('say once what every notice asks for', () => {
    const rows = dutyRows(knownFrom({ notices: [{ on: '2026-02-01', points: 2, circumstance: '17-1' }, { on: '2026-03-01', points: 2, circumstance: '17-1' }] }))
    expect(rows.map((it) => [it.what, it.about])).toEqual([
      ['谈话提醒并记录', ['医保处〔2026〕1号', '医保处〔2026〕2号']],
      ['组织学习培训', ['医保处〔2026〕1号', '医保处〔2026〕2号']],
    ])
  })

  it('say when a day is only reckoned', () => {
    const rows = dutyRows(knownFrom({ notices: [{ on: '2026-03-05', points: 12, circumstance: '20-1' }] }))
    expect(rows.find((it) => it.what === '提出资格恢复申请')?.provisional).toBe(true)
  })
})

describe('cutting sentences', () => {
  it('makes the longest match a button and leaves the rest', () => {
    const reason = { says: '' }
    const cut = stretches('止于 2026 年 7 月 3 日，7 月 4 日恢复', [{ text: '7 月 3 日', reason }, { text: '2026 年 7 月 3 日', reason }, { text: '7 月 4 日', reason }])
    expect(cut.map((it) => (it.reason ? `[${it.text}]` : it.text)).join('')).toBe('止于 [2026 年 7 月 3 日]，[7 月 4 日]恢复')
  })

  it('underlines the words relied on', () => {
    expect(pieces('累计9分，暂停1个月；单次', '累计9分')).toEqual([{ text: '累计9分', relied: true }, { text: '，暂停1个月；单次', relied: false }])
    expect(pieces('全文', null)).toEqual([{ text: '全文', relied: false }])
  })
})
