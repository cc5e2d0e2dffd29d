import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/time/day'
import { clinic, type Facts, showDesk, textOf } from './person-rows'

const nine: Facts = {
  notices: [{
    on: '2026-04-22', received: '2026-04-29', circumstance: '19-1', points: 9, by: 'agreement',
    printed: { kind: 'suspend', from: day('2026-05-04'), until: day('2026-07-03'), months: 2 },
  }],
}

const sentence = (): string => textOf(document.querySelector('.sentence'))
const section = (name: string) => within(screen.getByRole('region', { name }))
const entry = (name: RegExp): HTMLElement => within(section('台账').getByRole('table')).getByRole('row', { name })

describe('the status sentence', () => {
  it('names the return day of someone suspended', () => {
    showDesk(nine)
    expect(sentence()).toBe('曾玉兰，暂停中，2026年7月3日止。应在6月11日前（含当日）提出恢复申请，现已逾期，请即提出，通过评估后最早7月4日恢复。')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('曾玉兰')
    expect(screen.getByText('暂停')).toBeTruthy()
  })

  it('says what one more notice would bring', () => {
    showDesk({ notices: [{ on: '2026-03-12', points: 5 }] })
    expect(sentence()).toBe('曾玉兰，正常。本年度已记5分，再记4分将暂停1个月。')
  })

  it('says quietly that the rules do not reach a person', () => {
    showDesk({ role: 'pharmacist' })
    expect(textOf(screen.getByText(/不属山东省实施细则的相关人员范围/))).toContain('（第三条）')
  })

  it('says by when the agency owes an answer to an appeal, apart from what one has to do oneself', () => {
    showDesk({ notices: [{ on: '2026-05-28', received: '2026-06-01', points: 5 }], amendments: [{ kind: 'appeal', decision: 'd1', on: '2026-06-10' }] })
    const duties = section('要做什么 · 何时之前')
    expect(duties.getByRole('heading', { name: '等经办机构办' })).toBeTruthy()
    expect(textOf(duties.getByText(/完成申诉核实/).closest('li'))).toContain('7月9日前（含当日）')
    expect(textOf(duties.getByText(/书面告知申诉结果/).closest('li'))).toContain('7月14日前（含当日）')
  })

  it('is calm where there is nothing', () => {
    showDesk()
    expect(sentence()).toBe('曾玉兰，正常。2026年度没有记分。')
    expect(screen.getByText('现在没有要办的事。')).toBeTruthy()
    expect(screen.getByText(/没有处理通知书，也没有其他记录/)).toBeTruthy()
  })
})

describe('the dial', () => {
  it('says the points of the cap, what was restored and what still can be', () => {
    showDesk({ notices: [{ on: '2026-03-12', points: 6 }], restorations: [{ on: '2026-05-01', points: 1 }] })
    expect(textOf(screen.getByRole('button', { name: /\/ 12 分/ }))).toBe('5/12分')
    expect(screen.getByText(/记 6 分，已修复 1 分/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '今年还可修复 5 分' })).toBeTruthy()
  })

  it('never shows more than the cap, and says the sum', () => {
    showDesk({ notices: [{ on: '2026-03-12', points: 8, circumstance: '19-1' }, { on: '2026-04-12', points: 12, circumstance: '20-1' }] })
    expect(textOf(screen.getByRole('button', { name: /\/ 12 分/ }))).toBe('12/12分')
    expect(screen.getByText(/累计 20 分/)).toBeTruthy()
  })
})

describe('the ladder', () => {
  const cells = (name: string): string[] => within(screen.getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell').map(textOf)

  it('says what the sum of a year and what a single notice of so many points brings', () => {
    showDesk()
    for (const name of ['记分', '本年度累计达到', '单次达到']) expect(screen.getByRole('columnheader', { name })).toBeTruthy()
    expect(cells('9 分')).toEqual(['暂停1个月', '暂停2个月'])
    expect(cells('12 分')).toEqual(['终止（12个月）', '终止（36个月）'])
  })

  it('opens to the words of the article', async () => {
    const { user } = showDesk()
    await user.click(screen.getByRole('button', { name: '暂停 2 个月' }))
    expect(within(screen.getByRole('dialog')).getByText(/单次记分达到9分的，暂停医保支付资格2个月/)).toBeTruthy()
  })
})

describe('the reasons', () => {
  it('go down to the words of the article, and Esc gives the focus back', async () => {
    const { user } = showDesk(nine)
    const returnDay = screen.getByRole('button', { name: '7 月 4 日' })
    await user.click(returnDay)
    const drawer = within(screen.getByRole('dialog', { name: '依据' }))
    expect(drawer.getAllByText('第二十四条（二）').length).toBeGreaterThan(0)
    const relied = drawer.getAllByText('单次记分达到9分的，暂停医保支付资格2个月')
    expect(relied[0]?.tagName).toBe('MARK')
    expect(drawer.getByText(/口径 I-0 以通知书为准/)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(returnDay)
  })

  it('show the whole article when asked', async () => {
    const { user } = showDesk(nine)
    await user.click(within(screen.getByRole('region', { name: '要做什么 · 何时之前' })).getByRole('button', { name: '6 月 11 日前，已逾期' }))
    const drawer = within(screen.getByRole('dialog'))
    expect(drawer.queryByText(/未通过评估的，医疗保障经办机构告知/)).toBeNull()
    await user.click(drawer.getByRole('button', { name: '看全条' }))
    expect(drawer.getByText(/未通过评估的，医疗保障经办机构告知/)).toBeTruthy()
    expect(drawer.getByText(/口径 I-17/)).toBeTruthy()
  })
})

describe('the duties', () => {
  it('name whose they are and when they are due', () => {
    showDesk({ notices: [{ on: '2026-06-10', received: '2026-06-12', circumstance: '19-1', points: 9 }] })
    const duties = section('要做什么 · 何时之前').getAllByRole('listitem').map(textOf)
    expect(duties[0]).toBe('6月17日前（含当日）淄博某药店：维护登记备案状态医保处〔2026〕1号')
    expect(duties.some((it) => it.includes('曾玉兰：提出资格恢复申请'))).toBe(true)
  })
})

describe('the ledger', () => {
  it('keeps what was varied and revoked, struck and said', () => {
    showDesk({
      notices: [{ on: '2026-01-22', points: 3, circumstance: '17-1' }, { on: '2026-04-14', points: 5 }],
      amendments: [{ on: '2026-03-10', decision: 'd1', kind: 'revocation' }, { on: '2026-05-20', decision: 'd2', kind: 'variation', item: 0, points: 4 }],
    })
    const revoked = entry(/医保处〔2026〕1号/)
    expect(within(revoked).getByText('医保处〔2026〕1号').tagName).toBe('S')
    expect(textOf(revoked)).toContain('2026年3月10日被撤销，不再计分')
    const varied = entry(/医保处〔2026〕2号/)
    expect(within(varied).getByText('5 分').tagName).toBe('S')
    expect(textOf(varied)).toContain('被变更，改记4分')
    expect(textOf(varied)).toContain('+4')
  })

  it('tells one history, newest first', () => {
    showDesk({ ...nine, restorations: [{ on: '2026-06-05', points: 1 }], resumptions: [{ on: '2026-06-10', kind: 'failed' }] })
    const days = section('台账').getAllByRole('row').slice(1).map((it) => it.querySelector('time')?.textContent)
    expect(days).toEqual(['2026-06-10', '2026-06-05', '2026-04-22'])
    expect(textOf(entry(/记分修复/))).toContain('参加医保宣传公益活动')
    expect(textOf(entry(/医保处〔2026〕1号/))).toContain('暂停2个月')
  })
})

describe('the differences', () => {
  it('name the article and the window to appeal', () => {
    showDesk({ notices: [{ on: '2026-06-04', received: '2026-06-09', points: 7 }] })
    const said = textOf(section('与规则不一致').getByRole('listitem'))
    expect(said).toBe('医保处〔2026〕1号通知书记7分，该情形为4—6分（第十八条）。可在6月24日前（含当日）申诉。')
  })
})

describe('the year', () => {
  it('gives the words of a mark to those who hear and those who point', async () => {
    const { user } = showDesk(nine)
    const bar = section('全年 2026 年').getByRole('button', { name: '曾玉兰自 2026 年 5 月 4 日起暂停 2 个月，2026 年 7 月 3 日止' })
    await user.hover(bar)
    expect(screen.getByText('曾玉兰自 2026 年 5 月 4 日起暂停 2 个月，2026 年 7 月 3 日止')).toBeTruthy()
  })

  it('turns to another year where something happened in it', async () => {
    const { user } = showDesk({ at: clinic, role: 'doctor', notices: [{ on: '2025-11-12', circumstance: '2-1', points: 5 }] })
    await user.click(screen.getByRole('button', { name: '前一年' }))
    expect(screen.getByRole('button', { name: /乌海某诊所的处理（医保处〔2026〕1号）记 5 分/ })).toBeTruthy()
  })
})

describe('for everyone', () => {
  it.each([['someone suspended', nine], ['someone well', {}]])('axe finds nothing to complain about: %s', async (_, facts) => {
    const { container } = showDesk(facts)
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })

  it('axe finds nothing in the reasons', async () => {
    const { user } = showDesk(nine)
    await user.click(screen.getByRole('button', { name: '7 月 4 日' }))
    const { violations } = await axe.run(screen.getByRole('dialog'), { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
