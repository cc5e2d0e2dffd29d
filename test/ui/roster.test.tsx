import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadSpelling } from '../../renderer/ui/spelling'
import { Roster } from '../../renderer/features/roster/Roster'
import { useRosterView } from '../../renderer/state/roster-view'
import type { RosterPerson } from '../../renderer/features/roster/people'
import { clinic, today } from './people'
import { clinicStaff, linesOf, staff } from './roster-people'

const spelling = await loadSpelling()

const show = (people: readonly RosterPerson[] = linesOf(staff), validity: string | null = null) => {
  const onOpen = vi.fn()
  const { container } = render(<Roster people={people} today={today} spelling={spelling} validity={validity} onOpen={onOpen} />)
  return { onOpen, container, user: userEvent.setup() }
}

const listed = (): string[] => within(screen.getByRole('table')).queryAllByRole('rowheader').map((it) => it.textContent)
const figure = (name: RegExp): HTMLElement => screen.getByRole('button', { name })

beforeEach(() => useRosterView.setState({ query: '', segment: null, role: null, opened: null }))

describe('the headline', () => {
  it('says how many may be claimed for', () => {
    show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/今日可结算4人暂停2人终止2人其中即将1.*待评估1.*可重新登记1/)
  })

  it('narrows the list to a figure, and widens it when pressed again', async () => {
    const { user } = show()
    await user.click(figure(/^暂停/))
    expect(listed()).toEqual(['曾淑芬', '单立群'])
    expect(figure(/^暂停/).getAttribute('aria-pressed')).toBe('true')
    await user.click(figure(/^暂停/))
    expect(listed()).toHaveLength(staff.length)
  })
})

describe('the list', () => {
  it('tells status, points and the next day that matters', () => {
    show()
    const row = screen.getByRole('row', { name: /单立群/ })
    expect(row.textContent).toBe('单立群药店主要负责人　张店店暂停9/127 月 29 日起可恢复（7 月 7 日前申请）')
  })

  it('says quietly whom the rules leave out', () => {
    show()
    expect(screen.getByRole('row', { name: /李志刚/ }).textContent).toBe('李志刚药师　周村店不适用—不属本细则范围（第三条）')
    expect(screen.getByText('共 8 人，1 人不属本细则范围')).toBeTruthy()
  })

  it('is searched by name, pinyin and initials as one types', async () => {
    const { user } = show()
    const search = screen.getByRole('searchbox', { name: '搜索' })
    await user.type(search, 'ycm')
    expect(listed()).toEqual(['尉迟敏'])
    await user.clear(search)
    await user.type(search, '淑')
    expect(listed()).toEqual(['曾淑芬'])
    await user.clear(search)
    await user.type(search, '没有这个人')
    expect(screen.getByText('没有符合条件的人员')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: '显示全部' })[0] as HTMLElement)
    expect(listed()).toHaveLength(staff.length)
  })

  it('is filtered by role', async () => {
    const { user } = show()
    await user.selectOptions(screen.getByRole('combobox', { name: '岗位' }), '药师')
    expect(listed()).toEqual(['李志刚'])
  })
})

describe('the keyboard', () => {
  it('leads from the search through the list to a person', async () => {
    const { user, onOpen } = show()
    await user.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('单立群')
  })

  it('goes back up to the search, and Esc clears it', async () => {
    const { user } = show()
    await user.keyboard('{Control>}f{/Control}an{ArrowDown}{ArrowUp}')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    await user.keyboard('{ArrowDown}{Escape}')
    expect(listed()).toHaveLength(staff.length)
  })

  it('opens the first one found with Enter, and the list is whole again', async () => {
    const { user, onOpen } = show()
    await user.keyboard('/zsf{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('曾淑芬')
    expect(listed()).toHaveLength(staff.length)
  })

  it('comes back to the person one was with', () => {
    useRosterView.setState({ opened: '解文娟' })
    show()
    expect(document.activeElement?.textContent).toBe('解文娟')
  })

  it('has one stop for Tab in the list', () => {
    show()
    const stops = within(screen.getByRole('table')).getAllByRole('button').filter((it) => it.tabIndex === 0)
    expect(stops.map((it) => it.textContent)).toEqual(['曾淑芬'])
  })
})

describe('the panel', () => {
  it('says what a suspended settlement auditor may not do', () => {
    show(linesOf(clinicStaff, clinic))
    const panel = within(screen.getByRole('complementary'))
    expect(panel.getByText('不得从事医疗费用和医保结算审核').nextElementSibling?.textContent).toBe('韩雪梅7 月 28 日止')
    expect(panel.getByText('服务费用不得申报医保结算').nextElementSibling?.textContent).toBe('仝志远7 月 28 日止')
  })

  it('names what is overdue, and leads to the person', async () => {
    const { user, onOpen } = show()
    const todo = within(screen.getByRole('complementary')).getAllByRole('listitem').find((it) => it.textContent.includes('已逾期'))
    if (!todo) throw new Error('nothing overdue')
    await user.click(within(todo).getByRole('button'))
    expect(onOpen).toHaveBeenCalledOnce()
  })
})

describe('special states', () => {
  it('says that nobody is registered yet', () => {
    show([])
    expect(screen.getByText('还没有登记人员')).toBeTruthy()
  })

  it('says when the rules end', () => {
    show(undefined, '山东省实施细则有效期至 2026 年 12 月 31 日（还有 39 天），此后的日期为推算。')
    expect(screen.getByText(/2026 年 12 月 31 日/)).toBeTruthy()
  })

  it('has nothing axe complains about', async () => {
    const { container } = show()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.help}`)).toEqual([])
  })
})
