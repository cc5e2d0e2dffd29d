import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RegisterLine } from '../../renderer/features/register/lines'
import { Register } from '../../renderer/features/register/Register'
import { useProfileForm } from '../../renderer/state/profile-form'
import { useRegisterView } from '../../renderer/state/register-view'
import { loadSpelling } from '../../renderer/ui/spelling'
import { pharmacy } from './people'
import { linesIn, manyLines } from './register-lines'

const spelling = await loadSpelling()

const show = (lines: readonly RegisterLine[] = linesIn(spelling), marked: ReadonlySet<string> = new Set()) => {
  const [onOpen, onImport, onExport] = [vi.fn(), vi.fn(), vi.fn()]
  const { container } = render(<Register institution={pharmacy} lines={lines} spelling={spelling} marked={marked} onOpen={onOpen} onInstitution={() => undefined} onImport={onImport} onExport={onExport} />)
  return { onOpen, onImport, onExport, container, user: userEvent.setup() }
}

const listed = (): string[] => within(screen.getByRole('table')).queryAllByRole('rowheader').map((it) => it.textContent)
const search = () => screen.getByRole('searchbox', { name: '搜索' })

beforeEach(() => {
  useRegisterView.setState(useRegisterView.getInitialState())
  useProfileForm.setState({ open: null, told: '' })
})

describe('the list of the institution', () => {
  it('shows who is here, by the sound of the name, surnames read as surnames', () => {
    show()
    expect(listed()).toEqual(['单立群', '王强', '解文娟', '曾淑芬'])
    expect(screen.getByRole('row', { name: /王强/ }).textContent).toBe('王强药店主要负责人张店店HY3703000000012020-01-01在职')
    expect(screen.getByRole('row', { name: /解文娟/ }).textContent).toContain('在职，2026-06-30 离职')
    expect(screen.getByText('4 / 5 人')).toBeTruthy()
  })

  it('shows who has left, and everyone', async () => {
    const { user } = show()
    await user.selectOptions(screen.getByRole('combobox', { name: '在职' }), '已离职')
    expect(listed()).toEqual(['仇建国'])
    expect(screen.getByRole('row', { name: /仇建国/ }).textContent).toContain('已离职　2026-05-31')
    await user.selectOptions(screen.getByRole('combobox', { name: '在职' }), '全部')
    expect(listed()).toHaveLength(5)
  })

  it('narrows by role and department', async () => {
    const { user } = show()
    await user.selectOptions(screen.getByRole('combobox', { name: '部门' }), '张店店')
    expect(listed()).toEqual(['王强', '曾淑芬'])
    await user.selectOptions(screen.getByRole('combobox', { name: '岗位' }), '药师')
    expect(listed()).toEqual(['曾淑芬'])
  })

  it('is searched by pinyin, initials and code, and opened by Enter', async () => {
    const { user, onOpen } = show()
    for (const [typed, name] of [['zsf', '曾淑芬'], ['shan', '单立群'], ['HY3703', '王强']] as const) {
      await user.clear(search())
      await user.type(search(), typed)
      expect(listed()).toEqual([name])
    }
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith('王强')
  })

  it('finds whom a number belongs to', async () => {
    const { user } = show(linesIn(spelling), new Set(['单立群']))
    await user.type(search(), '4126')
    expect(listed()).toEqual(['单立群'])
  })

  it('says when nobody fits, and how to see everyone', async () => {
    const { user } = show()
    await user.type(search(), '没有此人')
    await user.click(screen.getByRole('button', { name: '显示全部' }))
    expect(listed()).toHaveLength(5)
  })

  it('draws of 20,000 only what is seen, and says how many there are', () => {
    show(manyLines(20_000))
    expect(listed().length).toBeLessThan(100)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('20001')
    expect(screen.getByText('共 20000 人')).toBeTruthy()
  })

  it('is walked with the arrows, and up leads back to the search', async () => {
    const { user } = show()
    await user.click(search())
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('王强')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(search())
  })

  it('opens the form for somebody new by Ctrl+N', async () => {
    const { user } = show()
    await user.keyboard('{Control>}n{/Control}')
    expect(useProfileForm.getState().open).toEqual({ person: null })
  })

  it('opens the import by Ctrl+I, by its button, and with a file that is dropped', async () => {
    const { user, onImport, container } = show()
    await user.keyboard('{Control>}i{/Control}')
    await user.click(screen.getByRole('button', { name: '导入名单' }))
    const file = new File(['姓名'], '名单.csv')
    fireEvent.drop(container.querySelector('.register') as Element, { dataTransfer: { types: ['Files'], files: [file] } })
    expect(onImport.mock.calls).toEqual([[null], [null], [file]])
  })

  it('selects by space, Shift with the arrows and Ctrl+A, and carries away those selected, else those shown', async () => {
    const { user, onExport } = show()
    await user.click(screen.getByRole('button', { name: '导出' }))
    await user.click(search())
    await user.keyboard('{ArrowDown} {Shift>}{ArrowDown}{/Shift}')
    expect(screen.getByRole('toolbar', { name: '批量修改' }).textContent).toContain('已选 2 人')
    await user.click(screen.getByRole('button', { name: '导出' }))
    expect(onExport.mock.calls.map((it) => it as [RegisterLine[], boolean]).map(([lines, selected]) => [lines.map((it) => it.name), selected])).toEqual([
      [['单立群', '王强', '解文娟', '曾淑芬'], false], [['单立群', '王强'], true],
    ])
    await user.selectOptions(screen.getByRole('combobox', { name: '岗位' }), '药师')
    expect(screen.getByRole('toolbar').textContent).toContain('其中 2 人不在当前列表里')
    await user.click(screen.getByRole('button', { name: '取消选择' }))
    expect(screen.queryByRole('toolbar')).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: '选择 曾淑芬' }))
    await user.keyboard('{Control>}a{/Control}')
    expect(screen.getByRole('toolbar').textContent).toContain('已选 1 人')
  })

  it('invites to enter the first one', async () => {
    const { user } = show([])
    await user.click(screen.getByRole('button', { name: '新增第一名人员' }))
    expect(useProfileForm.getState().open).toEqual({ person: null })
  })

  it('has nothing axe complains about', async () => {
    const { container } = show()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
