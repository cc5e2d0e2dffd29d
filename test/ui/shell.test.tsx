import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../renderer/app/ErrorBoundary'
import { Navigation } from '../../renderer/app/Navigation'
import { places } from '../../renderer/app/places'
import { hashOf, routeAt } from '../../renderer/app/route'
import { useShortcuts } from '../../renderer/app/shortcuts'
import { StartFailed } from '../../renderer/app/StartFailed'
import { TopBar } from '../../renderer/app/TopBar'
import { usePreferences } from '../../renderer/state/preferences'
import { clinic, pharmacy, today } from './people'

const bar = (sample: boolean, onChoose = vi.fn()) => {
  const { container } = render(<TopBar institutions={[pharmacy, clinic]} chosen={pharmacy} today={today} sample={sample} who={null} onLock={() => undefined} onChoose={onChoose} />)
  return { container, onChoose, user: userEvent.setup() }
}

beforeEach(() => {
  usePreferences.setState({ large: false, institution: null })
  window.location.hash = ''
})

describe('the top bar', () => {
  it('says that the sample stands on its demonstration day', () => {
    bar(true)
    expect(screen.getByRole('status').textContent).toBe('示例机构与人员均为虚构，2026-06-15（演示日）')
  })

  it('says only the day when the people are real', () => {
    bar(false)
    expect(screen.queryByText(/演示日/)).toBeNull()
    expect(screen.getByText('2026-06-15')).toBeTruthy()
  })

  it('changes the institution', async () => {
    const { user, onChoose } = bar(true)
    await user.selectOptions(screen.getByRole('combobox', { name: '机构' }), '淄博某诊所')
    expect(onChoose).toHaveBeenCalledWith('clinic')
  })

  it('enlarges the type and remembers it', async () => {
    const { user } = bar(true)
    await user.click(screen.getByRole('button', { name: '大字' }))
    expect(document.documentElement.dataset.type).toBe('large')
    expect(localStorage.getItem('preferences')).toContain('"large":true')
    await user.click(screen.getByRole('button', { name: '大字' }))
    expect(document.documentElement.dataset.type).toBe('ordinary')
  })

  it('has nothing axe complains about', async () => {
    const { container } = bar(true)
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => it.id)).toEqual([])
  })
})

describe('routes', () => {
  it.each([
    ['', { screen: 'today' }],
    ['#/today', { screen: 'today' }],
    ['#/register', { screen: 'register' }],
    ['#/board', { screen: 'board' }],
    ['#/safety', { screen: 'safety' }],
    ['#/agency', { screen: 'agency' }],
    ['#/library', { screen: 'library', rest: '' }],
    ['#/library/pack/x/24', { screen: 'library', rest: 'pack/x/24' }],
    ['#/ledger', { screen: 'ledger', rest: '' }],
    ['#/ledger/notice/a%20b', { screen: 'ledger', rest: 'notice/a%20b' }],
    ['#/person/%E6%9F%90%2F1', { screen: 'person', person: '某/1' }],
    ['#/person', { screen: 'today' }],
    ['#/person/%E6%9', { screen: 'today' }],
    ['#/elsewhere', { screen: 'today' }],
  ] as const)('%s', (hash, route) => {
    expect(routeAt(hash)).toEqual(route)
  })

  it.each([{ screen: 'person', person: '某/1' }, { screen: 'library', rest: '' }, { screen: 'library', rest: 'pack/x/24' }] as const)('%o leads back to what it was made of', (route) => {
    expect(routeAt(hashOf(route))).toEqual(route)
  })
})

describe('keys', () => {
  const Keys = ({ children }: { children?: React.ReactNode }) => {
    useShortcuts('person', null)
    return <>{children}</>
  }

  it('Alt and a figure lead to the screens in the order of the navigation', async () => {
    render(<Keys />)
    const user = userEvent.setup()
    for (const [at, { to }] of [...places.entries()].toReversed()) {
      await user.keyboard(`{Alt>}${at + 1}{/Alt}`)
      expect(window.location.hash).toBe(hashOf(to))
    }
    await user.keyboard('{Alt>}1{/Alt}')
    expect(window.location.hash).toBe('#/today')
  })

  it('Esc closes a page, but not from a field or under a dialog', async () => {
    window.location.hash = '#/person/x'
    const { rerender } = render(<Keys><input /></Keys>)
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox'), '{Escape}')
    rerender(<Keys><div role="dialog" aria-label="原因" /></Keys>)
    await user.keyboard('{Escape}')
    expect(window.location.hash).toBe('#/person/x')
    rerender(<Keys />)
    await user.keyboard('{Escape}')
    expect(window.location.hash).toBe('#/today')
  })
})

describe('navigation and trouble', () => {
  it('names only screens there are, and says where one is', () => {
    render(<Navigation route={{ screen: 'board' }} onInquiry={() => undefined} />)
    expect(screen.getAllByRole('link').map((it) => it.textContent)).toEqual(['今日', '人员', '台账', '机构', '公示栏', '法规库', '经办机构', '数据安全'])
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('公示栏')
  })

  it('says in words that a page failed', () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = () => {
      throw new Error('broken')
    }
    render(<ErrorBoundary><Broken /></ErrorBoundary>)
    expect(screen.getByRole('alert').textContent).toContain('已保存的内容没有受影响')
    quiet.mockRestore()
  })

  it('says why the data was not opened', () => {
    render(<StartFailed sentence="请安装新版本后再打开。" />)
    expect(screen.getByRole('alert').textContent).toContain('请安装新版本后再打开。')
  })
})
