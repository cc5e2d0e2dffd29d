import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { dayByKey, monthAway, typedAsOf } from '../../renderer/features/person/as-of'
import { day } from '../../shared/time/day'
import { type Facts, showDesk, textOf } from './person-rows'

const nine: Facts = { notices: [{ on: '2026-05-04', points: 9, circumstance: '19-1' }] }

const sentence = (): string => textOf(document.querySelector('.sentence'))
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: '看某一天' })
const look = (typed: string): void => {
  fireEvent.change(field(), { target: { value: typed } })
}
const banner = (): string => textOf(screen.queryByText(/正在看/))

describe('another day', () => {
  it('an earlier day knows only what was known then', () => {
    showDesk(nine)
    look('2026-4-1')
    expect(sentence()).toBe('曾玉兰，正常。2026年度没有记分。')
    expect(banner()).toBe('正在看2026年4月1日（星期三）的情况：只按到这一天为止已有的记录，以后发生的不计。')
    expect(within(screen.getByRole('region', { name: '台账' })).queryByText(/医保处/)).toBeNull()
  })

  it('a later day assumes that nothing new happens', () => {
    showDesk(nine)
    look('2026年7月10日')
    expect(sentence()).toBe('曾玉兰，暂停期已于7月3日届满，尚未通过评估，仍为暂停。请即提出恢复申请。')
    expect(banner()).toContain('假设6月15日（今天）以后没有新的记分、修复和恢复。')
  })

  it('says when no rules are in force on it', () => {
    showDesk(nine)
    look('2027-01-04')
    expect(banner()).toContain('这一天山东省实施细则不在施行期内，按它推算。')
  })

  it('last month, next month, and back to today', async () => {
    const { user } = showDesk(nine)
    await user.click(screen.getByRole('button', { name: '下月' }))
    expect(field().value).toBe('2026-07-15')
    await user.click(screen.getByRole('button', { name: '今天' }))
    expect(field().value).toBe('2026-06-15')
    expect(screen.queryByText(/正在看/)).toBeNull()
    await user.click(screen.getByRole('button', { name: '上月' }))
    await user.click(screen.getByRole('button', { name: '回到今天' }))
    expect(screen.queryByText(/正在看/)).toBeNull()
  })

  it('the keys of the field go by days and months', () => {
    showDesk(nine)
    fireEvent.keyDown(field(), { key: 'ArrowUp' })
    expect(field().value).toBe('2026-06-16')
    fireEvent.keyDown(field(), { key: 'PageUp' })
    expect(field().value).toBe('2026-05-16')
  })

  it('a day that does not exist gets its sentence, and Esc lets go of it', () => {
    showDesk(nine)
    look('2026-02-31')
    fireEvent.blur(field())
    expect(screen.getByText('没有 2026 年 2 月 31 日这一天，请核对日期。')).toBeTruthy()
    expect(sentence()).toContain('暂停中')
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(field().value).toBe('2026-06-15')
  })

  it('Esc leads back to today before it leads off the page', () => {
    showDesk(nine)
    look('2026-4-1')
    const left: boolean[] = []
    const shell = (event: KeyboardEvent): void => void left.push(!event.defaultPrevented)
    document.addEventListener('keydown', shell)
    fireEvent.keyDown(document.body, { key: 'Escape' })
    expect(screen.queryByText(/正在看/)).toBeNull()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    document.removeEventListener('keydown', shell)
    expect(left).toEqual([false, true])
  })

  it('a notice is entered only today', () => {
    showDesk(nine)
    look('2026-4-1')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '登记处理通知书' }).disabled).toBe(true)
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('登记通知书请先回到今天。')).toBeTruthy()
  })

  it('reaches a hundred years, and no further', () => {
    expect(typedAsOf('1926-06-15')).toEqual({ sentence: '请填 2000 年至 2100 年之间的日期。' })
    expect(typedAsOf('2100-12-31')).toEqual({ day: '2100-12-31' })
    expect(monthAway(day('2100-12-31'), 1)).toBe('2100-12-31')
    expect(monthAway(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(dayByKey('ArrowDown', day('2000-01-01'))).toBeNull()
    expect(dayByKey('a', day('2026-01-01'))).toBeNull()
  })
})

describe('the year month by month', () => {
  const unfold = async (facts: Facts) => {
    const shown = showDesk(facts)
    await shown.user.click(screen.getByText('逐月看 2026 年'))
    const table = within(await screen.findByRole('table', { name: '2026 年逐月' }))
    return { ...shown, cells: (name: RegExp) => [...table.getByRole('row', { name }).children].map(textOf), table }
  }

  it('tells status, points and what changed, of the past, today and what is to come', async () => {
    const { cells } = await unfold(nine)
    expect(cells(/^4月/)).toEqual(['4月', '正常', '0分', ''])
    expect(cells(/^5月/)).toEqual(['5月', '暂停', '9分', '5月4日记分由0分变为9分；暂停，最早7月4日恢复'])
    expect(cells(/^6月/)).toEqual(['6月（今天）', '暂停', '9分', ''])
    expect(cells(/^7月/)).toEqual(['7月', '待评估', '9分', '7月4日待评估'])
  })

  it('leads to its day', async () => {
    const { user, table } = await unfold(nine)
    await user.click(table.getByRole('button', { name: '7月' }))
    await waitFor(() => expect(banner()).toContain('正在看2026年7月31日'))
  })
})

it('axe finds nothing to complain about on another day', async () => {
  const { container, user } = showDesk(nine)
  look('2026-7-10')
  await user.click(screen.getByText('逐月看 2026 年'))
  await screen.findByRole('table', { name: '2026 年逐月' })
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
})
