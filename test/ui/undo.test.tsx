import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { UndoDesk } from '../../renderer/app/undo/UndoDesk'
import { idTogether, useUndo } from '../../renderer/state/undo'
import { type Session, useSession } from '../../renderer/store/session'
import { all, enter, type Memory } from '../model/memory'
import { pharmacy } from './people'
import './machine'
import { seatAt } from './seat'

let rows: Memory

const post = { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' } as const
const stamp = { at: '2026-06-15T09:00:00+08:00', who: '测试' }

/** Who leaves, as a drawer of some screen would save it. */
const leave = { ...stamp, id: 'c-leave', name: 'leave' as const, args: { person: 'p1', on: '2026-05-31', posts: ['p1-post'] } }

const show = (part: Partial<Session> = {}) => {
  const { done, Seat } = seatAt(rows, part)
  let store: Session['store'] | undefined
  const { container } = render(<Seat><UndoDesk /><input aria-label="某一栏" /><Probe onStore={(it) => (store = it)} /></Seat>)
  const save = async (command: Parameters<Session['store']['commit']>[0]): Promise<void> => {
    await act(async () => {
      await store?.commit(command)
      await new Promise((resolve) => setTimeout(resolve, 0))
    })
  }
  return { done, save, container, user: userEvent.setup() }
}

const Probe = ({ onStore }: { onStore: (store: Session['store']) => void }) => {
  onStore(useSession().store)
  return null
}

const leftOn = (): (string | null)[] => all(rows, 'people').map((it) => it.leftOn)

beforeEach(() => {
  useUndo.setState(useUndo.getInitialState(), true)
  rows = new Map()
  const { origin: _, rev: __, institution: ___, ...institution } = pharmacy
  enter(rows, 'newInstitution', institution)
  enter(rows, 'newPerson', { person: { id: 'p1', institution: pharmacy.id, name: '曾某', code: null, sealed: '', marks: [] }, post })
})

describe('已保存 · 撤销', () => {
  it('says what was saved and about whom, takes it back by one click, and brings it again', async () => {
    const { save, user } = show()
    await save(leave)
    const strip = await screen.findByRole('status')
    expect(strip.textContent).toContain('已保存：登记离职（2026-05-31）　曾某')
    await user.click(screen.getByRole('button', { name: '撤销（Ctrl+Z）' }))
    await screen.findByText(/^已撤销：登记离职（2026-05-31）/)
    expect(leftOn()).toEqual([null])
    await user.click(screen.getByRole('button', { name: '恢复（Ctrl+Y）' }))
    await screen.findByText(/^已保存：/)
    expect(leftOn()).toEqual(['2026-05-31'])
  })

  it('Ctrl+Z shows what it would take back, then takes back the one before', async () => {
    const { save, user } = show()
    await save(leave)
    await save({ ...stamp, id: 'c-pin', name: 'setIdle', args: { minutes: 5 } })
    await user.keyboard('{Control>}z{/Control}')
    const dialog = await screen.findByRole('dialog', { name: '撤销上一步？' })
    expect(dialog.textContent).toContain('设置自动锁定：5 分钟后')
    await user.click(within(dialog).getByRole('button', { name: '撤销' }))
    await screen.findByText(/^已撤销：设置自动锁定/)
    expect(rows.has('meta/idle')).toBe(false)
    await user.keyboard('{Control>}z{/Control}')
    const again = await screen.findByText('登记离职（2026-05-31）')
    expect(again.closest('dialog')?.textContent).toContain('岗位：改回 1')
  })

  it('in a field Ctrl+Z stays the field’s own', async () => {
    const { save, user } = show()
    await save(leave)
    await user.click(screen.getByLabelText('某一栏'))
    await user.keyboard('{Control>}z{/Control}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says which row was changed since, and changes nothing', async () => {
    const { save, user } = show()
    await save(leave)
    enter(rows, 'changePerson', { id: 'p1', name: '章某', code: null, sealed: '', marks: [] })
    await user.click(await screen.findByRole('button', { name: '撤销（Ctrl+Z）' }))
    expect((await screen.findByRole('alert')).textContent).toBe('人员章某后来又有改动，没有撤销。请先撤销后来的改动，或者直接修改。')
    expect(leftOn()).toEqual(['2026-05-31'])
  })

  it('takes a list that was saved in parts back as one', async () => {
    const { save, done, user } = show()
    const part = (at: number, id: string, name: string) => ({
      ...stamp, id: idTogether('x', at), name: 'importStaff' as const,
      args: {
        file: '名单.xlsx', part: { at, of: 2 }, known: [], heldPosts: [], licences: [], heldLicences: [],
        people: [{ line: at, row: { id, institution: pharmacy.id, name, code: null, sealed: '', marks: [], leftOn: null } }],
        posts: [{ line: at, row: { ...post, id: `${id}-post`, institution: pharmacy.id, person: id, until: null } }],
      },
    })
    await save(part(1, 'n1', '单某'))
    await save(part(2, 'n2', '仇某'))
    expect((await screen.findByRole('status')).textContent).toContain('已保存：导入名单（名单.xlsx，新增 2 人）　单某、仇某')
    await user.click(screen.getByRole('button', { name: '撤销（Ctrl+Z）' }))
    await screen.findByText(/^已撤销：导入名单/)
    expect(all(rows, 'people').map((it) => it.id)).toEqual(['p1'])
    expect(done.filter((it) => it.name === 'undo')).toHaveLength(2)
  })

  it('says that nothing is left', async () => {
    const { user } = show()
    await user.keyboard('{Control>}z{/Control}')
    expect((await screen.findByRole('dialog', { name: '没有可以撤销的' })).textContent).toContain('数据安全 · 操作记录')
  })

  it('is silent about what changed nothing, and for an account that only looks', async () => {
    const { save } = show()
    await save({ ...stamp, id: 'c-look', name: 'revealIdentity', args: { person: 'p1', why: '核对登记' } })
    expect(screen.queryByRole('status')).toBeNull()
    show({ me: { id: 'a2', name: '测试', role: 'principal' } })
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull()
  })

  it('has nothing axe complains about', async () => {
    const { save, container, user } = show()
    await save(leave)
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByRole('dialog')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
