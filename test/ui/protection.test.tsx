import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { Protection } from '../../renderer/app/protect/Wizard'
import { askProtection, useProtection } from '../../renderer/state/protection'
import type { Memory } from '../model/memory'
import { enter } from '../model/memory'
import { standIn } from './machine'
import { seatAt } from './seat'

const code = '7KQ2-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG'
const token = 'b'.repeat(32)
const good = '春天的药店在开门'

const show = () => {
  const rows: Memory = new Map()
  enter(rows, 'newInstitution', { id: 'shop', name: '淄博某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  const machine = standIn({
    'protect.begin': ({ passphrase }) =>
      passphrase.length < 8 ? { ok: false, reason: 'weak', sentence: '口令至少需要 8 个字符。' } : { ok: true, recoveryCode: code, prove: [3, 6] },
    'protect.confirm': ({ typed }) => (typed.join() === 'BBBB,EEEE' ? { ok: true } : { ok: false, reason: 'wrong' }),
    'protect.cancel': () => ({ ok: true }),
    'paper.pdf': () => ({ ok: true, token, url: `app://program/pdf/${token}`, bytes: 1 }),
    'paper.print': () => ({ ok: false, reason: 'no-printer' }),
    'paper.save': () => ({ ok: true, saved: '恢复码.pdf' }),
  })
  const { Seat } = seatAt(rows, { vault: 'open' })
  const { container } = render(<Seat><Protection /></Seat>)
  const answers: boolean[] = []
  act(() => void askProtection().then((it) => answers.push(it)))
  return { machine, container, answers, user: userEvent.setup() }
}

type User = ReturnType<typeof userEvent.setup>

const field = (name: string) => screen.getByLabelText(name)
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }))

const toCode = async (user: User): Promise<void> => {
  await user.type(field('管理员姓名'), '张管理')
  await user.type(field('口令'), good)
  await user.type(field('再输入一次口令'), `${good}{Enter}`)
  await screen.findByText('7KQ2')
}

beforeEach(() => useProtection.setState({ answer: null }))

describe('the first passphrase', () => {
  it('is asked for in four steps, the code proven by two of its groups', async () => {
    const { machine, answers, user } = show()
    expect(document.activeElement).toBe(field('管理员姓名'))
    await toCode(user)
    expect(machine.asked('protect.begin')).toEqual([{ name: '张管理', passphrase: good }])
    expect(screen.getAllByRole('listitem').map((it) => it.textContent)).toContain('第 3 组BBBB')
    await press(user, '已保存好，下一步')
    expect(screen.queryByText('7KQ2')).toBeNull()
    await user.type(field('第 3 组'), 'XXXX')
    await user.type(field('第 6 组'), 'EEEE{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('与恢复码不一致')
    await user.clear(field('第 3 组'))
    await user.type(field('第 3 组'), 'BBBB{Enter}')
    expect(await screen.findByText(/口令已经设置/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(answers).toEqual([true])
    expect(machine.asked('protect.cancel')).toEqual([])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('must be typed twice alike, and be hard enough to guess', async () => {
    const { user } = show()
    await user.type(field('管理员姓名'), '张管理')
    await user.type(field('口令'), '短')
    await user.type(field('再输入一次口令'), '长')
    expect(screen.getByText('两次输入的口令不一致。')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步' }).disabled).toBe(true)
    await user.clear(field('再输入一次口令'))
    await user.type(field('再输入一次口令'), '短{Enter}')
    expect(await screen.findByText('口令至少需要 8 个字符。')).toBeTruthy()
  })

  it.each(['取消', '关闭'])('%s changes nothing', async (name) => {
    const { machine, answers, user } = show()
    await toCode(user)
    await press(user, name)
    expect(machine.asked('protect.cancel')).toHaveLength(1)
    expect(machine.asked('protect.confirm')).toEqual([])
    expect(answers).toEqual([false])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is the same question for all who ask meanwhile', async () => {
    const { answers, user } = show()
    act(() => void askProtection().then((it) => answers.push(it)))
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await user.keyboard('{Escape}')
    expect(answers).toEqual([false, false])
  })
})

describe('the recovery code', () => {
  it('is put on paper with the institution and the day', async () => {
    const { machine, user } = show()
    await toCode(user)
    await press(user, '保存为 PDF')
    expect((await screen.findByText(/已保存为“恢复码.pdf”/)).textContent).toContain('不要只留在这台电脑上')
    expect(machine.asked('paper.pdf')).toEqual([{
      title: '恢复码 淄博某药店 2026-06-15', page: 'A4', landscape: false,
      sheet: { kind: 'recovery', page: 'A4', landscape: false, institution: '淄博某药店', groups: code.split('-'), asOf: '2026-06-15' },
    }])
  })

  it('says what to do without a printer', async () => {
    const { user } = show()
    await toCode(user)
    await press(user, '打印')
    expect(await screen.findByText('没有找到打印机，可先保存为 PDF。')).toBeTruthy()
  })
})

it('has nothing a screen reader would stumble over', async () => {
  const { container, user } = show()
  const violations = async () => (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.help}`)
  expect(await violations()).toEqual([])
  await toCode(user)
  expect(await violations()).toEqual([])
  await press(user, '已保存好，下一步')
  expect(await violations()).toEqual([])
})
