import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkTable, matchList } from '../../renderer/features/register/import/check-list'
import { ImportDrawer } from '../../renderer/features/register/import/desk/ImportDrawer'
import type { Import, openImport } from '../../renderer/features/register/import/open-import'
import { done, type Outcome, stopped } from '../../renderer/features/register/import/outcome'
import { readFile } from '../../renderer/features/register/import/read-file'
import type { FileRead } from '../../renderer/features/register/import/worker-words'
import { answerProtection, useProtection } from '../../renderer/state/protection'
import type { Session } from '../../renderer/store/session'
import { columnsOf } from '../../shared/staff/columns'
import type { Table } from '../../shared/staff/table'
import { codec } from '../model/codec'
import { all, enter, type Memory } from '../model/memory'
import { idNumber } from '../staff/numbers'
import { standIn } from './machine'
import { pharmacy } from './people'
import { seatAt } from './seat'

let rows: Memory

/** The import without a thread of its own, which this environment has not. */
const open: typeof openImport = (onProgress): Import => {
  let table: Table = []
  let closed = false
  return {
    read: async (bytes, sheet): Promise<Outcome<FileRead>> => {
      const file = await readFile(bytes, { onProgress }, sheet)
      if (closed) return stopped
      if (!file.ok) return file
      table = file.value.table
      return done({ sheets: file.value.sheets, sheet: file.value.sheet, rows: table.length, head: table.slice(0, 30), columns: columnsOf(table) })
    },
    columns: (choice) => Promise.resolve(done(columnsOf(table, choice))),
    check: async (setting, lookup, choice = {}) => {
      const list = await checkTable(table, setting, choice, { onProgress })
      if (closed) return stopped
      return list.ok ? matchList(list.value, lookup, { onProgress }) : list
    },
    close: () => (closed = true),
  }
}

const HEAD = '姓名,岗位,身份证号,国家医保编码,职称,科室,入职时间'
const good = [`单某,药师,${idNumber(1)},HY370303000001,主管药师,药房,2024-03-01`, `仇某,店员,${idNumber(2)},,,,2024/3/2`]
const fileOf = (lines: readonly string[], head = HEAD): File => new File([[head, ...lines].join('\n')], '名单.csv')

const show = (file: File | null, part: Partial<Session> = {}) => {
  const { done: commands, Seat } = seatAt(rows, part)
  const [onClose, onDone] = [vi.fn(), vi.fn()]
  const { container } = render(<Seat><ImportDrawer institution={pharmacy} file={file} onClose={onClose} onDone={onDone} open={open} /></Seat>)
  return { commands, container, onClose, onDone, user: userEvent.setup() }
}

const row = (line: number) => screen.getByRole('checkbox', { name: new RegExp(`^导入第 ${line} 行`) })
const remarks = () => screen.getByRole('region', { name: '这一行的问题' }).textContent

beforeEach(async () => {
  standIn({ 'file.save': () => ({ ok: true, saved: '模板.xlsx' }) })
  useProtection.setState({ answer: null })
  rows = new Map()
  const { origin: _, rev: __, institution: ___, ...institution } = pharmacy
  enter(rows, 'newInstitution', institution)
  const [sealing] = await codec.seal([{ person: 'p1', identity: { idNumber: idNumber(7), phone: '13800000007' } }])
  enter(rows, 'newPerson', {
    person: { id: 'p1', institution: pharmacy.id, name: '曾某', code: 'HY370303000007', ...sealing },
    post: { id: 'p1-post', role: 'pharmacist', title: '', department: '', from: '2020-01-02' },
  })
})

describe('导入名单', () => {
  it('goes from a file to people, sealed, in one command', async () => {
    const { commands, onDone, user } = show(null)
    await user.upload(screen.getByLabelText('名单文件'), fileOf(good))
    await user.click(await screen.findByRole('button', { name: '导入选中的 2 行' }))
    await waitFor(() => expect(onDone).toHaveBeenCalledWith({ added: 2, updated: 0 }))
    expect(commands.map((it) => it.name)).toEqual(['importStaff'])
    expect(JSON.stringify(commands)).not.toContain(idNumber(1))
    const added = all(rows, 'people').find((it) => it.name === '单某')
    expect(added).toMatchObject({ code: 'HY370303000001', leftOn: null, institution: pharmacy.id })
    expect(await codec.open(added?.id ?? '', added?.sealed ?? '')).toEqual({ idNumber: idNumber(1) })
    expect(all(rows, 'posts').find((it) => it.person === added?.id)).toMatchObject({ role: 'pharmacist', title: '主管药师', department: '药房', from: '2024-03-01' })
  })

  it('names what is wrong at its row; such a row cannot be picked', async () => {
    const { user } = show(fileOf([...good, `解某,药师,${idNumber(3)},,,,去年三月`, `,药师,${idNumber(4)},,,,2024-03-01`]))
    await screen.findByText('已选 2 行，共 4 行')
    expect(remarks()).toMatch(/不能导入.*第 4 行 G 列“入职时间”：“去年三月”不是日期/)
    await user.click(row(4))
    expect(row(4)).toHaveProperty('checked', false)
    await user.selectOptions(screen.getByLabelText('显示'), 'faulty')
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    act(() => row(4).focus())
    await user.keyboard('{ArrowDown}')
    expect(remarks()).toMatch(/第 5 行 A 列“姓名”：没有填写姓名/)
  })

  it('knows who is registered by the number or the code: left alone, or brought up to date', async () => {
    const { onDone, user } = show(fileOf([...good, `曾某,药师,${idNumber(7)},HY370303000008,主任药师,药房,2020-01-02`]))
    await screen.findByText('已选 2 行，共 3 行')
    expect((await screen.findAllByText('跳过：已登记的 曾某（HY370303000007）')).length).toBeGreaterThan(0)
    await user.click(row(4))
    expect(screen.getAllByText(/更新：已登记的 曾某（HY370303000007）/)).toHaveLength(2)
    await user.selectOptions(screen.getByLabelText('已登记的 1 行'), 'skip')
    await user.selectOptions(screen.getByLabelText('已登记的 1 行'), 'update')
    await user.click(screen.getByRole('button', { name: '导入选中的 3 行' }))
    await waitFor(() => expect(onDone).toHaveBeenCalledWith({ added: 2, updated: 1 }))
    const held = all(rows, 'people').find((it) => it.id === 'p1')
    expect(held?.code).toBe('HY370303000008')
    expect(await codec.open('p1', held?.sealed ?? '')).toEqual({ idNumber: idNumber(7), phone: '13800000007' })
    expect(all(rows, 'posts').filter((it) => it.person === 'p1')).toMatchObject([{ id: 'p1-post', title: '主任药师', department: '药房' }])
  })

  it('asks which column is what where a heading is doubtful, and takes the answer', async () => {
    const { user } = show(fileOf(['单某,药师,HY370303000001,药房'], '称呼,岗位,医保代码,地点'))
    expect((await screen.findByRole('status', { name: '请核对' })).textContent).toContain('D 列“地点”不认识，没有采用')
    await user.selectOptions(screen.getByLabelText('姓名是哪一列'), 'A 列　称呼')
    await user.selectOptions(screen.getByLabelText('部门（科室）是哪一列'), 'D 列　地点')
    await user.click(screen.getByRole('button', { name: '下一步：预览' }))
    await screen.findByText('已选 1 行，共 1 行')
    expect(within(screen.getByRole('table', { name: '名单预览' })).getByText('药房')).toBeTruthy()
  })

  it('saves nothing before a passphrase is set, and stays as it was', async () => {
    const { commands, onDone, user } = show(fileOf(good), { vault: 'open' })
    const go = await screen.findByRole('button', { name: '导入选中的 2 行' })
    await user.click(go)
    await waitFor(() => expect(useProtection.getState().answer).not.toBeNull())
    answerProtection(false)
    await waitFor(() => expect(useProtection.getState().answer).toBeNull())
    expect(commands).toEqual([])
    await user.click(go)
    await waitFor(() => expect(useProtection.getState().answer).not.toBeNull())
    answerProtection(true)
    await waitFor(() => expect(onDone).toHaveBeenCalled())
  })

  it('refuses what is no list, in words, and saves the template', async () => {
    const { user } = show(null)
    await user.upload(screen.getByLabelText('名单文件'), new File(['<html><table></table>'], '名单.csv'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/这其实是网页文件/)
    await user.click(screen.getByRole('button', { name: '下载模板' }))
    await screen.findByText('已保存 模板.xlsx。', undefined, { timeout: 15_000 })
  })

  it('draws of 20,000 rows only what is seen, and asks before the list is given up', async () => {
    const { onClose, user } = show(fileOf(Array.from({ length: 20_000 }, (_, at) => `人员${String(at).replace(/\d/g, (it) => '零一二三四五六七八九'[Number(it)] ?? '')},药师,,HY37${String(at).padStart(10, '0')},,,2024-03-01`)))
    await screen.findByText('已选 20000 行，共 20000 行', undefined, { timeout: 15_000 })
    expect(screen.getAllByRole('checkbox').length).toBeLessThan(100)
    await user.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.getByRole('alertdialog').textContent).toContain('还没有导入')
    await user.click(screen.getByRole('button', { name: '放弃' }))
    expect(onClose).toHaveBeenCalled()
  })

  it('has nothing axe complains about', async () => {
    const { container, user } = show(fileOf([...good, `解某,药师,${idNumber(3)},,,,去年三月`]))
    await screen.findByText('已选 2 行，共 3 行')
    const look = async () => (await axe.run(container, { rules: { region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)
    expect(await look()).toEqual([])
    await user.click(screen.getByRole('button', { name: '上一步：核对各列' }))
    expect(await look()).toEqual([])
  })
})
