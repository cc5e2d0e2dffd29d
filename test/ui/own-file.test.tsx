import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OwnFile } from '../../renderer/features/person/own/OwnFile'
import { PinControl } from '../../renderer/features/person/pin/PinControl'
import { useProtection } from '../../renderer/state/protection'
import type { Session } from '../../renderer/store/session'
import type { PersonRow } from '../../shared/model/rows'
import { enter, type Memory } from '../model/memory'
import { standIn } from './machine'
import { seatAt } from './seat'

const rowsOf = (): Memory => {
  const rows: Memory = new Map()
  enter(rows, 'newInstitution', { id: 'shop', name: '淄博某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  const people = [['p1', '曾玉兰', 'S1', '柳泉路店'], ['p2', '王强', null, ''], ['p3', '曾玉兰', 'S3', '人民路店'], ['p4', '尉迟敏', 'S4', '']] as const
  for (const [id, name, code, department] of people) {
    enter(rows, 'newPerson', {
      person: { id, institution: 'shop', name, code, sealed: 's1.k.', marks: [] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department, from: '2020-01-02' },
    })
  }
  enter(rows, 'recordNotice', {
    id: 'd1', institution: 'shop', person: 'p4', on: '2026-05-02', received: '2026-05-02', by: 'penalty', noticeNo: '医保处〔1〕号', noticeOn: null, foundOn: null,
    inspection: null, region: null, amounts: null, items: [{ circumstance: '18-1', responsibility: 'primary', points: 4 }], printed: null,
  })
  for (const person of ['p1', 'p4']) enter(rows, 'setPin', { person, pin: `pin-of-${person}` })
  return rows
}

const show = (rows = rowsOf()) => {
  const machine = standIn({ 'pin.check': ({ pin }) => (pin === '294816' ? { ok: true } : { ok: false, reason: 'wrong', waitSeconds: 0 }) })
  const { Seat, done } = seatAt(rows)
  const close = vi.fn()
  const { container } = render(<Seat><OwnFile onClose={close} /></Seat>)
  return { machine, container, done, close, user: userEvent.setup() }
}

type User = ReturnType<typeof userEvent.setup>

const inquire = async (user: User, called: string, pin: string): Promise<void> => {
  await user.clear(screen.getByLabelText('姓名或医保编码'))
  await user.type(screen.getByLabelText('姓名或医保编码'), called)
  await user.type(screen.getByLabelText('6 位查询密码'), `${pin}{Enter}`)
}

afterEach(() => vi.useRealTimers())

describe('本人查询', () => {
  it('shows the own file by name and PIN, and writes down who asked', async () => {
    const { machine, done, user } = show()
    await inquire(user, '尉迟敏', '294816')
    expect((await screen.findByText(/^尉迟敏，正常/, undefined, { timeout: 5000 })).textContent).toBeTruthy()
    expect(machine.asked('pin.check')).toEqual([{ person: 'p4', verifier: 'pin-of-p4', pin: '294816' }])
    expect(done).toMatchObject([{ name: 'recordInquiry', who: '尉迟敏（本人）', args: { person: 'p4' } }])
    expect(screen.queryByText(/王强|曾玉兰/)).toBeNull()
    expect(screen.queryByRole('button', { name: '登记处理通知书' })).toBeNull()
    for (const words of ['证件号码', '附件', '医保编码']) expect(screen.queryByText(words)).toBeNull()
    const changes = /^(编辑|添加|更正|结束|重新到岗|登记离职|登记处理|显示完整号码|设置|更换)/
    expect(screen.getAllByRole('button').map((it) => it.textContent).filter((it) => changes.test(it))).toEqual([])
    expect(document.activeElement?.textContent).toBe('看完了，关闭')
  })

  it('finds by code as well', async () => {
    const { done, user } = show()
    await inquire(user, 'S4', '294816')
    await screen.findByRole('heading', { name: '尉迟敏' })
    expect(done).toHaveLength(1)
  })

  it.each(['王强', '无此人'])('does not tell whether %s is unknown or has no PIN', async (name) => {
    const { machine, done, user } = show()
    await inquire(user, name, '294816')
    expect((await screen.findByRole('alert')).textContent).toMatch(/^查不到/)
    expect(machine.asked('pin.check')).toEqual([])
    expect(done).toEqual([])
  })

  it('tells namesakes apart by where they work', async () => {
    const rows = rowsOf()
    enter(rows, 'setPin', { person: 'p3', pin: 'pin-of-p3' })
    const { machine, user } = show(rows)
    await inquire(user, '曾玉兰', '294816')
    await user.selectOptions(await screen.findByLabelText('有同名的，请选'), '淄博某药店 人民路店')
    await user.type(screen.getByLabelText('6 位查询密码'), '294816{Enter}')
    await screen.findByRole('heading', { name: '曾玉兰' })
    expect(machine.asked('pin.check')).toMatchObject([{ person: 'p3' }])
  })

  it('says when the PIN is wrong, and counts a wait down', async () => {
    const { machine, user } = show()
    await inquire(user, '尉迟敏', '111222')
    expect((await screen.findByRole('alert')).textContent).toBe('查询密码不对，请再试一次。')
    machine.answers['pin.check'] = () => ({ ok: false, reason: 'wait', waitSeconds: 30 })
    await inquire(user, '尉迟敏', '111222')
    expect(await screen.findByText('试错次数过多，请等一会儿再试。')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^请等 (30|29) 秒$/ }).disabled).toBe(true)
  })

  it('says when nobody has opened the program yet', async () => {
    const { machine, user } = show()
    machine.answers['pin.check'] = () => ({ ok: false, reason: 'locked', waitSeconds: 0 })
    await inquire(user, '尉迟敏', '294816')
    expect((await screen.findByRole('alert')).textContent).toContain('还没有用口令打开过')
  })

  it('closes by itself after 90 seconds without a sign', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { close } = show()
    await act(() => vi.advanceTimersByTimeAsync(60_000))
    act(() => void window.dispatchEvent(new MouseEvent('mousemove')))
    await act(() => vi.advanceTimersByTimeAsync(80_000))
    expect(close).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(11_000))
    expect(close).toHaveBeenCalledOnce()
  })

  it('has nothing a screen reader would stumble over', async () => {
    const { container, user } = show()
    const violations = async () => (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.help}`)
    expect(await violations()).toEqual([])
    await inquire(user, '尉迟敏', '294816')
    await screen.findByRole('heading', { name: '尉迟敏' })
    expect(await violations()).toEqual([])
  })
})

describe('the number to ask with', () => {
  const control = (person: string, part: Partial<Session> = {}) => {
    const rows = rowsOf()
    const machine = standIn({ 'pin.make': ({ pin }) => (pin === '123456' ? { ok: false, reason: 'weak' } : { ok: true, verifier: 'made' }) })
    const { Seat, done } = seatAt(rows, part)
    const told = vi.fn()
    render(<Seat><PinControl person={rows.get(`people/${person}`) as PersonRow} onTold={told} /></Seat>)
    return { machine, done, told, user: userEvent.setup() }
  }
  const type = async (user: User, pin: string): Promise<void> => {
    for (const name of ['查询密码', '再输入一次查询密码']) {
      await user.clear(screen.getByLabelText(name))
      await user.type(screen.getByLabelText(name), pin)
    }
    await user.keyboard('{Enter}')
  }

  it('is set by typing it twice, and refused when it is easily guessed', async () => {
    const { done, told, user } = control('p2')
    await user.click(screen.getByRole('button', { name: '设置查询密码' }))
    await type(user, '123456')
    expect(await screen.findByText(/^太容易猜到/)).toBeTruthy()
    await type(user, '294816')
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith('已设置王强的查询密码。'))
    expect(done).toMatchObject([{ name: 'setPin', args: { person: 'p2', pin: 'made' } }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is taken back', async () => {
    const { done, told, user } = control('p1')
    await user.click(screen.getByRole('button', { name: '收回' }))
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith('已收回曾玉兰的查询密码。'))
    expect(done).toMatchObject([{ name: 'setPin', args: { person: 'p1', pin: null } }])
  })

  it('wants a passphrase first where real people are unguarded', async () => {
    const { user } = control('p2', { vault: 'open' })
    await user.click(screen.getByRole('button', { name: '设置查询密码' }))
    expect(useProtection.getState().answer).not.toBeNull()
    expect(screen.queryByLabelText('查询密码')).toBeNull()
    useProtection.setState({ answer: null })
  })
})
