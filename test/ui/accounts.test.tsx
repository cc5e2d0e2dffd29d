import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { Accounts } from '../../renderer/features/safety/accounts/Accounts'
import { useProtection } from '../../renderer/state/protection'
import type { Session } from '../../renderer/store/session'
import type { Answer } from '../../shared/ipc/channels'
import type { Memory } from '../model/memory'
import { li, openedState, standIn, zhang } from './machine'
import { seatAt } from './seat'

const show = async (part: Partial<Answer<'safety.state'>> = {}, me: Session['me'] = zhang, sample = false) => {
  const rows: Memory = new Map()
  let state = { ...openedState, me, ...part }
  const machine = standIn({
    'safety.state': () => state,
    'safety.lock': () => ({ ok: true }),
    'account.add': ({ name, role, passphrase }) => {
      if (passphrase.length < 8) return { ok: false, reason: 'weak', sentence: '口令至少需要 8 个字符。' }
      state = { ...state, accounts: [...state.accounts, { id: 'a3', name, role }] }
      return { ok: true }
    },
    'account.passphrase': ({ old }) => (old === '错的' ? { ok: false, reason: 'wrong', sentence: '原口令不对。' } : { ok: true }),
    'account.remove': ({ account }) => {
      state = { ...state, accounts: state.accounts.filter(({ id }) => id !== account) }
      return { ok: true }
    },
    'account.keychain': ({ on }) => {
      state = { ...state, keychain: on ? 'on' : 'off' }
      return { ok: true }
    },
    'protect.renew': () => ({ ok: true, recoveryCode: '7KQ2-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG', prove: [1, 2] }),
    'protect.confirm': () => ({ ok: true }),
    'protect.cancel': () => ({ ok: true }),
  })
  const { Seat, done } = seatAt(rows, { me, sample, vault: state.vault === 'open' ? 'open' : 'unlocked' })
  const { container } = render(<Seat><Accounts /></Seat>)
  await screen.findByRole('heading', { name: '账户与口令' })
  await act(() => Promise.resolve())
  return { machine, container, done, user: userEvent.setup() }
}

const field = (name: string) => screen.getByLabelText(name)
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const status = () => screen.getByRole('status').textContent
const names = () => screen.getAllByRole('rowheader').map((it) => it.textContent)

describe('an administrator', () => {
  it('sees who may open the program, and as what', async () => {
    await show()
    const rows = screen.getAllByRole('row').slice(1).map((it) => within(it).getAllByRole('cell').map((cell) => cell.textContent))
    expect(names()).toEqual(['张管理（当前）', '李店长'])
    expect(rows.map(([role]) => role)).toEqual(['管理员', '主要负责人'])
    expect(screen.queryByRole('button', { name: '删除账户张管理' })).toBeNull()
  })

  it('adds a principal', async () => {
    const { machine, user } = await show()
    await user.click(button('添加账户'))
    expect(document.activeElement).toBe(field('姓名'))
    await user.type(field('姓名'), '王负责')
    await user.type(field('新口令'), '短')
    await user.type(field('再输入一次新口令'), '短{Enter}')
    expect(await screen.findByText('口令至少需要 8 个字符。')).toBeTruthy()
    for (const name of ['新口令', '再输入一次新口令']) {
      await user.clear(field(name))
      await user.type(field(name), '夏天的药店很热闹')
    }
    await user.click(button('添加'))
    expect(await screen.findByText('已添加账户“王负责”（主要负责人）。')).toBeTruthy()
    expect(machine.asked('account.add').at(-1)).toMatchObject({ name: '王负责', role: 'principal' })
    expect(names()).toContain('王负责')
  })

  it('changes the own passphrase with the old one', async () => {
    const { user } = await show()
    await user.click(button('修改张管理的口令'))
    await user.type(field('原口令'), '错的')
    await user.type(field('新口令'), '夏天的药店很热闹')
    await user.type(field('再输入一次新口令'), '夏天的药店很热闹{Enter}')
    expect(await screen.findByText('原口令不对。')).toBeTruthy()
    await user.type(field('原口令'), '对的{Enter}')
    expect(await screen.findByText('张管理的口令已修改。')).toBeTruthy()
  })

  it('gives another account a new one without the old', async () => {
    const { machine, user } = await show()
    await user.click(button('修改李店长的口令'))
    expect(screen.queryByLabelText('原口令')).toBeNull()
    await user.type(field('新口令'), '夏天的药店很热闹')
    await user.type(field('再输入一次新口令'), '夏天的药店很热闹{Enter}')
    await screen.findByText('李店长的口令已修改。')
    expect(machine.asked('account.passphrase')).toEqual([{ account: li.id, old: null, passphrase: '夏天的药店很热闹' }])
  })

  it('removes an account after being asked by its name', async () => {
    const { user } = await show()
    await user.click(button('删除账户李店长'))
    const asking = screen.getByRole('dialog', { name: '删除账户“李店长”？' })
    await user.click(within(asking).getByRole('button', { name: '删除' }))
    expect(await screen.findByText('已删除账户“李店长”。')).toBeTruthy()
    expect(names()).toEqual(['张管理（当前）'])
  })

  it('replaces the recovery code, and the old one holds when the dialog is closed', async () => {
    const { machine, user } = await show()
    await user.click(button('更换恢复码'))
    await user.click(button('生成新的恢复码'))
    await screen.findByText('7KQ2')
    await user.keyboard('{Escape}')
    expect(machine.asked('protect.cancel')).toHaveLength(1)
    await user.click(button('更换恢复码'))
    await user.click(button('生成新的恢复码'))
    await user.click(await screen.findByRole('button', { name: '已保存好，下一步' }))
    await user.type(field('第 1 组'), '7KQ2')
    await user.type(field('第 2 组'), 'AAAA{Enter}')
    expect(await screen.findByText(/恢复码已更换/)).toBeTruthy()
  })

  it('turns the keychain on and off, and is told where there is none', async () => {
    const { user } = await show()
    await user.click(button('开启'))
    expect(await screen.findByText('已开启用系统钥匙串打开。')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '关闭' }))
    expect(await screen.findByText('已关闭用系统钥匙串打开。')).toBeTruthy()
  })

  it('is told where there is no keychain', async () => {
    await show({ keychain: 'unavailable' })
    expect(screen.getByText('这台电脑没有可用的系统钥匙串，只能用口令打开。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '开启' })).toBeNull()
  })

  it('says after how many minutes the screen locks', async () => {
    const { done, user } = await show()
    const minutes = await screen.findByLabelText('几分钟没有操作后锁定')
    expect(minutes).toHaveProperty('value', '10')
    await user.clear(minutes)
    await user.type(minutes, '121')
    expect(screen.getByText('请填 0 到 120 的整数。')).toBeTruthy()
    expect(button('保存').disabled).toBe(true)
    await user.clear(minutes)
    await user.type(minutes, '０{Enter}')
    expect(await screen.findByText('已保存：不自动锁定。')).toBeTruthy()
    expect(done).toMatchObject([{ name: 'setIdle', args: { minutes: 0 } }])
  })

  it('locks', async () => {
    const { machine, user } = await show()
    await user.click(button('锁定'))
    expect(machine.asked('safety.lock')).toHaveLength(1)
  })
})

it('offers a principal only what a principal may do', async () => {
  await show({}, li)
  expect(screen.getAllByRole('button').map((it) => it.getAttribute('aria-label') ?? it.textContent)).toEqual(['锁定', '修改李店长的口令'])
  expect(await screen.findByText('10 分钟没有操作即锁定。')).toBeTruthy()
})

it('asks for a first passphrase where there is none', async () => {
  const { user } = await show({ vault: 'open', accounts: [] })
  await user.click(button('设置口令'))
  expect(useProtection.getState().answer).not.toBeNull()
  useProtection.setState({ answer: null })
})

it('asks for none in the sample, whose people are made up', async () => {
  await show({ vault: 'open', accounts: [] }, zhang, true)
  expect(screen.getByText(/示例中的机构和人员都是虚构的，不需要口令/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

it('hears what changed elsewhere', async () => {
  const { machine } = await show()
  machine.answers['safety.state'] = () => ({ ...openedState, accounts: [zhang] })
  act(() => machine.changed())
  await screen.findByText('张管理')
  await act(() => Promise.resolve())
  expect(names()).toEqual(['张管理（当前）'])
})

it('has nothing a screen reader would stumble over', async () => {
  const { container, user } = await show()
  const violations = async () => (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.help}`)
  expect(await violations()).toEqual([])
  await user.click(button('添加账户'))
  expect(await violations()).toEqual([])
  expect(status()).toBe('')
})
