import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ExportDesk } from '../../renderer/app/export/ExportDesk'
import { useExport } from '../../renderer/state/export'
import { useProfileForm } from '../../renderer/state/profile-form'
import { standIn } from './machine'
import { seatAt } from './seat'

const bytes = new Uint8Array([80, 75, 3, 4])

const show = async () => {
  const machine = standIn({ 'file.save': () => ({ ok: true, saved: '名单.xlsx' }) })
  const write = vi.fn((_whole: boolean) => Promise.resolve(bytes))
  const { done, Seat } = seatAt(new Map())
  const { container } = render(<Seat><ExportDesk /></Seat>)
  useExport.getState().ask({ what: '人员名单', count: 2, filter: '在职，部门 张店店', suggestedName: '人员名单', people: ['p1', 'p2'], unit: '人', tell: (told) => useProfileForm.setState({ told }), write })
  await screen.findByRole('dialog', { name: '导出：人员名单（2 人）' })
  return { machine, write, done, container, user: userEvent.setup() }
}

beforeEach(() => {
  useExport.setState({ wish: null })
  useProfileForm.setState({ told: '' })
})

describe('导出', () => {
  it('asks why, writes it into the journal first, hides numbers, then saves', async () => {
    const { machine, write, done, user } = await show()
    await user.click(screen.getByRole('button', { name: '导出 Excel' }))
    expect(screen.getByText('请选择导出的原因。')).toBeTruthy()
    expect(done).toEqual([])
    await user.selectOptions(screen.getByLabelText('导出原因'), '配合检查')
    await user.click(screen.getByRole('button', { name: '导出 Excel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(done.map(({ args }) => args)).toEqual([{ what: '人员名单', count: 2, unit: '人', filter: '在职，部门 张店店', why: '配合检查', whole: false, people: [] }])
    expect(write.mock.calls.map(([whole]) => whole)).toEqual([false])
    expect(machine.asked('file.save')).toEqual([{ suggestedName: '人员名单', kind: 'xlsx', bytes }])
    expect(useProfileForm.getState().told).toBe('已保存 名单.xlsx。')
  })

  it('whole numbers want a word more, and whose they are is written down', async () => {
    const { write, done, user } = await show()
    await user.selectOptions(screen.getByLabelText('导出原因'), '上报经办机构')
    await user.selectOptions(screen.getByLabelText('证件号码、电话、证书编号'), 'whole')
    await user.click(screen.getByRole('button', { name: '导出 Excel' }))
    expect(screen.getByText('要导出完整的证件号码，请写明交给谁、为什么需要。')).toBeTruthy()
    await user.type(screen.getByLabelText('补充说明'), '市医保中心')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(done.map(({ args }) => args)).toMatchObject([{ why: '上报经办机构：市医保中心', whole: true, people: ['p1', 'p2'] }])
    expect(write.mock.calls.map(([whole]) => whole)).toEqual([true])
  })

  it('says when it could not be saved, and saves at the next try without a second entry of other words', async () => {
    const { machine, user } = await show()
    machine.answers['file.save'] = () => ({ ok: false, reason: 'disk-full' })
    await user.selectOptions(screen.getByLabelText('导出原因'), '打印存档')
    await user.click(screen.getByRole('button', { name: '导出 Excel' }))
    expect((await screen.findByRole('alert')).textContent).toBe('没能保存：磁盘已满。请腾出空间或换一个位置。')
    machine.answers['file.save'] = () => ({ ok: true, saved: 'D.xlsx' })
    await user.click(screen.getByRole('button', { name: '导出 Excel' }))
    await waitFor(() => expect(useProfileForm.getState().told).toBe('已保存 D.xlsx。'))
  })

  it('has nothing axe complains about', async () => {
    const { container } = await show()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
