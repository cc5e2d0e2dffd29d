import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LockScreen } from '../../renderer/app/lock/LockScreen'
import { useInquiry } from '../../renderer/state/inquiry'
import { usePreferences } from '../../renderer/state/preferences'
import type { Answer } from '../../shared/ipc/channels'
import { li, lockedState, standIn } from './machine'

const wrong = (waitSeconds = 0) => ({ ok: false, reason: 'wrong', waitSeconds }) as const

const show = async (state: Partial<Answer<'safety.state'>> = {}) => {
  const machine = standIn({
    'safety.state': () => ({ ...lockedState, ...state }),
    'safety.unlock': ({ passphrase }) => (passphrase === '对的口令啊对的' ? { ok: true, account: null } : wrong()),
    'safety.lock': () => ({ ok: true }),
  })
  const { container } = render(<LockScreen opened={false} />)
  await screen.findByRole('heading')
  return { machine, container, user: userEvent.setup() }
}

const field = (name = '口令') => screen.getByLabelText(name)
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

beforeEach(() => {
  usePreferences.setState({ account: null })
  useInquiry.setState({ wanted: false })
})
afterEach(() => vi.useRealTimers())

describe('the passphrase', () => {
  it('is asked for with the keyboard in its field, and remembers who came', async () => {
    const { machine, user } = await show()
    expect(document.activeElement).toBe(field())
    await user.selectOptions(screen.getByLabelText('账户'), '李店长（主要负责人）')
    await user.type(field(), '对的口令啊对的{Enter}')
    expect(machine.asked('safety.unlock')).toEqual([{ account: li.id, passphrase: '对的口令啊对的' }])
    expect(usePreferences.getState().account).toBe(li.id)
  })

  it('begins with the account of the last time', async () => {
    usePreferences.setState({ account: li.id })
    await show()
    expect(screen.getByLabelText<HTMLSelectElement>('账户').value).toBe(li.id)
  })

  it('says when it is wrong, and takes the next try in the same field', async () => {
    const { user } = await show()
    await user.type(field(), 'abc{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('口令不对，请再试一次。')
    expect(field()).toHaveProperty('value', '')
    expect(document.activeElement).toBe(field())
  })

  it('can be looked at, and tells of caps lock', async () => {
    const { user } = await show()
    await user.click(button('显示口令'))
    expect(field().getAttribute('type')).toBe('text')
    await user.click(button('显示口令'))
    expect(field().getAttribute('type')).toBe('password')
    await user.type(field(), '{CapsLock}a')
    expect(screen.getByText('大写锁定已打开，字母会输成大写。')).toBeTruthy()
  })

  it('is not taken while waiting; the button counts down and is free again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { machine } = await show()
    machine.answers['safety.unlock'] = () => wrong(61)
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    await user.type(field(), 'abc{Enter}')
    expect(await screen.findByText('试错次数过多，请等一会儿再试。')).toBeTruthy()
    expect(button(/请等 1 分 0[01] 秒/).disabled).toBe(true)
    await act(() => vi.advanceTimersByTimeAsync(62_000))
    await user.type(field(), 'abc')
    expect(button('打开').disabled).toBe(false)
    expect(screen.queryByText(/试错次数过多/)).toBeNull()
  })

  it('knows of a wait from before', async () => {
    await show({ waitSeconds: 29 })
    expect(button('请等 29 秒').disabled).toBe(true)
  })

  it('stays shut at Esc', async () => {
    const { user } = await show()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('dialog', { name: '已锁定' })).toHaveProperty('open', true)
    expect(field()).toBeTruthy()
  })

  it('lets no key through to what lies behind', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const { user } = await show()
    await user.keyboard('{Control>}n{/Control}{Alt>}2{/Alt}')
    await act(async () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true, bubbles: true })))
    expect(heard).not.toHaveBeenCalled()
    document.removeEventListener('keydown', heard)
  })
})

describe('the keychain', () => {
  it('is offered only where it is on', async () => {
    await show()
    expect(screen.queryByRole('button', { name: '用系统钥匙串打开' })).toBeNull()
  })

  it('says when it does not open', async () => {
    const { machine, user } = await show({ keychain: 'on' })
    machine.answers['safety.keychain'] = () => ({ ok: false, reason: 'unknown', waitSeconds: 0 })
    await user.click(button('用系统钥匙串打开'))
    expect((await screen.findByRole('alert')).textContent).toBe('系统钥匙串打不开，请输入口令。')
  })
})

describe('a forgotten passphrase', () => {
  const forgot = async () => {
    const shown = await show()
    await shown.user.click(button('忘记口令'))
    return shown
  }

  it('says where the code was copied wrongly', async () => {
    const { machine, user } = await forgot()
    machine.answers['safety.recover'] = () => ({ ok: false, reason: 'mistyped', waitSeconds: 0, sentence: '恢复码有误，很可能在第 3 组，请核对。' })
    await user.type(field('恢复码'), '7KQ2{Enter}')
    expect(await screen.findByText('恢复码有误，很可能在第 3 组，请核对。')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(field()).toBeTruthy()
  })

  it('leads to a new passphrase that cannot be skipped', async () => {
    const { machine, user } = await forgot()
    machine.answers['safety.recover'] = () => ({ ok: true })
    machine.answers['account.passphrase'] = ({ passphrase }) => (passphrase.length < 8 ? { ok: false, reason: 'weak', sentence: '口令至少需要 8 个字符。' } : { ok: true })
    await user.type(field('恢复码'), '7KQ2{Enter}')
    await screen.findByRole('heading', { name: '设置新口令' })
    await user.keyboard('{Escape}')
    expect(screen.getByRole('heading', { name: '设置新口令' })).toBeTruthy()
    expect([...screen.getByLabelText<HTMLSelectElement>('管理员').options].map((it) => it.text)).toEqual(['张管理'])
    await user.type(field('新口令'), '短')
    await user.type(field('再输入一次新口令'), '长')
    expect(screen.getByText('两次输入的口令不一致。')).toBeTruthy()
    expect(button('保存并打开').disabled).toBe(true)
    await user.clear(field('再输入一次新口令'))
    await user.type(field('再输入一次新口令'), '短{Enter}')
    expect(await screen.findByText('口令至少需要 8 个字符。')).toBeTruthy()
    expect(machine.asked('account.passphrase')).toEqual([{ account: 'a1', old: null, passphrase: '短' }])
  })

  it('asks for the new passphrase again after the window was drawn anew, and can be given up', async () => {
    const { machine, user } = await show({ mustSetPassphrase: true })
    await user.click(button('放弃，不打开'))
    expect(machine.asked('safety.lock')).toHaveLength(1)
  })
})

it('says why nobody can ask for the own file before the program was opened', async () => {
  const { user } = await show()
  await user.click(button('本人查询'))
  expect(screen.getByRole('status').textContent).toContain('还没有用口令打开过')
  await user.keyboard('{Escape}')
  expect(field()).toBeTruthy()
})

it('has nothing a screen reader would stumble over', async () => {
  const { container, user } = await show({ keychain: 'on' })
  const violations = async () => (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.help}`)
  expect(await violations()).toEqual([])
  await user.click(button('忘记口令'))
  expect(await violations()).toEqual([])
})
