import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { clinic, type Facts, showDesk, textOf } from './person-rows'

// What is hidden is looked at as well: whether a field is seen takes jsdom eight times as long as finding it.
const hidden = true
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name, hidden })
const after = (): string => textOf(screen.getByRole('region', { name: '登记后果', hidden }))

const open = async (facts: Facts = {}, answer?: Parameters<typeof showDesk>[1]) => {
  const shown = showDesk(facts, answer)
  await shown.user.click(screen.getByRole('button', { name: '登记处理通知书' }))
  return shown
}

const fill = async (user: UserEvent, name: string, text: string): Promise<void> => {
  await user.clear(field(name))
  if (text) await user.paste(text)
}

const choose = async (user: UserEvent, typed: string, responsibility = '主要责任', at = 0): Promise<void> => {
  await user.click(screen.getAllByRole('combobox', { name: '负面情形', hidden })[at] as HTMLElement)
  await user.keyboard(`${typed}{Enter}`)
  await user.click(screen.getAllByRole('radio', { name: responsibility, hidden })[at] as HTMLElement)
}

const fillWhole = async (user: UserEvent, points = '9'): Promise<void> => {
  await fill(user, '作出决定之日', '20260610')
  await fill(user, '送达日', '2026.6.12')
  await choose(user, '19-1')
  await fill(user, '记分', points)
}

describe('the consequence', () => {
  it('shows months and return day of nine points before saving', async () => {
    const { user, asked } = await open()
    await fillWhole(user)
    expect(after()).toContain('曾玉兰，暂停中，2026年8月11日止。')
    expect(after()).toContain('暂停2个月，2026年6月12日至2026年8月11日')
    expect(after()).toContain('最早8月12日恢复')
    expect(after()).toContain('6月17日前（含当日）维护登记备案状态')
    expect(asked).toEqual([])
  })

  it('takes the printed measure before the computed one, and names the difference', async () => {
    const { user } = await open()
    await fillWhole(user)
    await user.click(screen.getByText(/通知书载明的措施/))
    await user.click(screen.getByRole('radio', { name: '暂停' }))
    await fill(user, '月数', '3')
    expect(after()).toContain('2026年9月11日止')
    expect(after()).toContain('按细则应为：暂停2个月')
  })

  it('suggests the points where the rules leave no choice', async () => {
    const { user } = await open({ at: clinic, role: 'doctor' })
    await choose(user, '2-1', '重要责任')
    expect((field('记分') as HTMLInputElement).value).toBe('5')
    await user.click(screen.getByRole('radio', { name: '主要责任' }))
    expect((field('记分') as HTMLInputElement).value).toBe('6')
  })
})

describe('what cannot be true', () => {
  it.each([
    ['a day that does not exist', '作出决定之日', '2026-02-30', '没有 2026 年 2 月 30 日这一天，请核对日期。'],
    ['thirteen points', '记分', '13', '满分为 12 分，不能记 13 分。'],
    ['a service before the decision', '送达日', '2026-06-01', '送达日 2026 年 6 月 1 日早于作出决定之日 2026 年 6 月 10 日，请核对。'],
  ])('%s gets its sentence at the field, and nothing is saved', async (_, name, text, says) => {
    const { user, asked } = await open()
    await fillWhole(user)
    await fill(user, name, text)
    await user.tab()
    expect(screen.getByText(says)).toBeTruthy()
    expect(field(name).getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(asked).toEqual([])
    expect(document.activeElement).toBe(field(name))
  })

  it('says what is missing once saving was tried', async () => {
    const { user, asked } = await open()
    expect(screen.queryByText('请选择负面情形。')).toBeNull()
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(screen.getByText('请填写作出决定之日。')).toBeTruthy()
    expect(screen.getByText('请选择负面情形。')).toBeTruthy()
    expect(asked).toEqual([])
  })

  it('shows what the door refuses at its field', async () => {
    const { user } = await open({}, () => ({ ok: false, problem: { place: 'received', sentence: '送达日：早于作出决定之日。' } }))
    await fillWhole(user)
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(await screen.findByText('送达日：早于作出决定之日。')).toBeTruthy()
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})

describe('what only contradicts the rules', () => {
  it('is named as a difference and saved all the same', async () => {
    const { user, asked } = await open()
    await fillWhole(user, '5')
    expect(after()).toContain('通知书记5分，该情形为7—9分（第十九条）')
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(asked).toHaveLength(1)
    expect(asked[0]?.args).toMatchObject({ id: 'new-notice', person: 'p1', institution: 'shop', on: '2026-06-10', received: '2026-06-12', items: [{ circumstance: '19-1', responsibility: 'primary', points: 5 }] })
    expect(await screen.findByText('已登记，可在台账中查看。')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes a decision before the rules', async () => {
    const { user } = await open()
    await fillWhole(user)
    await fill(user, '作出决定之日', '2025-3-20')
    expect(after()).toContain('不在施行期内')
    expect(after()).toContain('计入2025年度')
  })
})

describe('what serves to check the notice', () => {
  const unfold = (user: UserEvent): Promise<void> => user.click(screen.getByText(/^核对用/))

  it.each<[string, Record<string, string>, string]>([
    ['a notice made out late', { 通知书日期: '2026-8-3' }, '处理通知书应在'],
    ['a service that came late', { 通知书日期: '2026-6-10', 送达日: '2026-8-3' }, '前（含当日）送达'],
    ['a finding that came late', { 责任认定日: '2026-9-1' }, '责任认定应在'],
    ['amounts too small to score', { '机构涉及金额（元）': '4.9万', '个人涉及金额（元）': '4,999' }, '涉及金额低于'],
  ])('%s is named as a difference', async (_, typed, says) => {
    const { user } = await open()
    await fill(user, '作出决定之日', '20260610')
    await user.click(screen.getByRole('radio', { name: '协议处理' }))
    await choose(user, '18-1')
    await fill(user, '记分', '6')
    await unfold(user)
    expect(after()).not.toContain(says)
    for (const [name, text] of Object.entries(typed)) await fill(user, name, text)
    expect(after()).toContain('与规则不一致（照样可以登记）')
    expect(after()).toContain(says)
  })

  it('goes with the notice', async () => {
    const { user, asked } = await open()
    await fillWhole(user)
    await fill(user, '通知书日期', '2026.6.11')
    await unfold(user)
    await fill(user, '责任认定日', '2026-6-20')
    await fill(user, '机构涉及金额（元）', '６２０００')
    expect(screen.getByText('62,000 元')).toBeTruthy()
    await fill(user, '个人涉及金额（元）', '5,100')
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(asked[0]?.args).toMatchObject({ noticeOn: '2026-06-11', foundOn: '2026-06-20', amounts: { institution: 62000, person: 5100 } })
  })

  it('is shown and gone to where it cannot be true, folded away or not', async () => {
    const { user, asked } = await open()
    await fillWhole(user)
    await unfold(user)
    await fill(user, '机构涉及金额（元）', '很多')
    await unfold(user)
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(asked).toEqual([])
    expect(document.activeElement).toBe(field('机构涉及金额（元）'))
    expect(screen.getByText('金额应为数字，如 62000 或者 62,000。')).toBeTruthy()
  })
})

describe('the list of circumstances', () => {
  const list = (): HTMLElement => screen.getByRole('combobox', { name: '负面情形', hidden })
  const value = (): string => list().closest('.ant-select')?.textContent ?? ''

  it('closes on Esc and leaves the form as it is', async () => {
    const { user } = await open()
    await user.click(list())
    expect(list().getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(list().getAttribute('aria-expanded')).toBe('false'))
    expect(screen.getByRole('dialog')).toBeTruthy()
    expect(value()).toBe('输入条款、文字或者分值查找')
  })

  it('is walked by arrows, and Enter chooses and goes on', async () => {
    const { user } = await open()
    await user.click(list())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(value()).toContain('第十七条（三）')
    expect((document.activeElement as HTMLInputElement).type).toBe('radio')
  })

  it('takes on leaving what was typed out, and nothing that it only stands on', async () => {
    const { user } = await open()
    await user.click(list())
    await user.keyboard('冒名{Tab}')
    expect(value()).toContain('第十九条（一）')
    await user.click(list())
    await user.keyboard('市级{Tab}')
    expect(value()).toContain('第十九条（一）')
  })

  it('says that nothing was found', async () => {
    const { user } = await open()
    await user.click(list())
    await user.keyboard('天气')
    expect(screen.queryByRole('option')).toBeNull()
    expect(screen.getAllByText('没有找到，换几个字试试。').length).toBeGreaterThan(0)
  })
})

describe('two conducts', () => {
  it('add up, and count once when they are the same', async () => {
    const { user, asked } = await open()
    await fill(user, '作出决定之日', '20260610')
    await choose(user, '17-1')
    await fill(user, '记分', '3')
    await user.click(screen.getByRole('button', { name: '再加一项负面情形' }))
    await choose(user, '18-1', '主要责任', 1)
    await user.type(screen.getAllByRole('textbox', { name: '记分' })[1] as HTMLElement, '6')
    expect(after()).toContain('9分')
    expect(after()).toContain('暂停1个月')
    await user.click(screen.getByRole('combobox', { name: '行为' }))
    await user.click(screen.getByRole('option', { name: '与第 1 项同一行为' }))
    expect(after()).toContain('本年度已记6分')
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(asked[0]?.args).toMatchObject({ items: [{ circumstance: '17-1' }, { circumstance: '18-1', conduct: 'new-notice#0' }] })
  })
})

describe('the keyboard', () => {
  it('is enough from opening to saving', async () => {
    const { user, asked } = showDesk()
    await user.keyboard('{Control>}n{/Control}')
    expect(document.activeElement).toBe(field('作出决定之日'))
    await user.keyboard('20260610{Enter}20260612{Enter} {Enter}淄医保处〔2026〕9号{Enter}2026.6.11{Enter}冒名{Enter} {Enter}{Enter}9{Enter}')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.args).toMatchObject({ noticeNo: '淄医保处〔2026〕9号', noticeOn: '2026-06-11', by: 'agreement', items: [{ circumstance: '19-1', responsibility: 'general', points: 9 }] })
  })

  it('saves once however often it is pressed', async () => {
    const { user, asked } = await open()
    await fillWhole(user)
    await user.keyboard('{Control>}{Enter}{Enter}{/Control}')
    expect(asked).toHaveLength(1)
  })

  it('Esc closes an untouched form, and asks before it drops a touched one', async () => {
    const { user } = await open()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: '登记处理通知书' }))
    await fill(user, '作出决定之日', '2026')
    await user.keyboard('{Escape}')
    const ask = within(screen.getByRole('alertdialog'))
    await user.click(ask.getByRole('button', { name: '继续填写' }))
    expect((field('作出决定之日') as HTMLInputElement).value).toBe('2026')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: '放弃' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('for everyone', () => {
  it('axe finds nothing to complain about in the form', async () => {
    const { user } = await open()
    await fillWhole(user)
    await user.click(screen.getByText(/通知书载明的措施/))
    await user.click(screen.getByText(/^核对用/))
    await user.click(screen.getByRole('combobox', { name: '从轻从重' }))
    const { violations } = await axe.run(screen.getByRole('dialog'), { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
