import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { InstitutionPage } from '../../renderer/features/institution/InstitutionPage'
import { sampleCommands } from '../../renderer/sample/load'
import { codec } from '../model/codec'
import { all, enter, type Memory } from '../model/memory'
import { sitting } from './people'
import './person-rows'
import { seatAt } from './seat'

const commands = await sampleCommands(codec)

const show = (rest: string, { institution = 'sample-kangning', principal = false } = {}) => {
  const rows: Memory = new Map()
  for (const { name, args } of commands) enter(rows, name, args)
  const { Seat, done } = seatAt(rows, principal ? { me: { ...sitting.me, role: 'principal' } } : {})
  const held = all(rows, 'institutions')
  const chosen = held.find((it) => it.id === institution)
  if (!chosen) throw new Error('no such institution')
  const onSwitch = vi.fn()
  const Page = () => {
    const [at, go] = useState(rest)
    return <InstitutionPage rest={at} institution={chosen} held={held} scans={({ of }) => <p>附件：{of}</p>} onGo={go} onSwitch={onSwitch} onPerson={() => undefined} onLibrary={() => undefined} />
  }
  const { container } = render(<Seat><Page /></Seat>)
  return { done, onSwitch, container, user: userEvent.setup() }
}

const part = (name: string | RegExp) => screen.findByRole('region', { name })
const faults = async (container: Element): Promise<string[]> =>
  (await axe.run(container, { rules: { region: { enabled: false } } })).violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)

describe('概况', () => {
  it('of a pharmacy under Shandong: principal, rules, no counting, the share', async () => {
    const { container } = show('', { institution: 'sample-huimin' })
    expect((await part('许可证载明的主要负责人')).textContent).toContain('曾淑芬按主要负责人计。')
    expect((await part('适用的规则')).textContent).toContain('今天适用')
    expect((await part('对本机构的处理、处罚')).textContent).toContain('不按处理次数计分')
    expect((await part('暂停、终止的人次')).textContent).toContain('登记备案 10 人')
    expect(within(screen.getByRole('table', { name: '2026 年各月' })).getByRole('row', { name: /处理通知书/ }).textContent).toMatch(/14$/)
    expect(await faults(container)).toEqual([])
  })

  it('of a clinic in Inner Mongolia: the agreement ends soon, the third handling has come, its article opens', async () => {
    const { user } = show('')
    expect((await part('医保协议')).textContent).toContain('于 2026 年 7 月 14 日到期，还有 29 天')
    const handlings = await part('对本机构的处理、处罚')
    expect(within(handlings).getByRole('row', { name: /乌医保追/ }).textContent).toContain('4,260 元')
    expect(within(handlings).getByRole('row', { name: /乌医保追/ }).textContent).toContain('第 3 次，满 3 次计分')
    await user.click(within(handlings).getByRole('button', { name: /自 2026 年 6 月 3 日第 3 次起构成/ }))
    expect(screen.getByRole('dialog').textContent).toContain('第 1 次：2026 年 2 月 4 日约谈')
    expect((await part('暂停、终止的人次')).textContent).toContain('没有按人次或者比例处理机构的规定')
  })

  it('says what is missing in a handling, and then enters it', async () => {
    const { user, done } = show('')
    await user.click(within(await part('对本机构的处理、处罚')).getByRole('button', { name: '登记处理、处罚' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getByText('请选择处理种类。')).toBeTruthy()
    expect(screen.getByText('请填写作出处理之日。')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('处理种类'), '罚款')
    await user.click(screen.getByLabelText('作出处理之日'))
    await user.paste('2026.6.12')
    await user.click(screen.getByLabelText('金额（元）'))
    await user.paste('1,2000元')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordHandling', args: { kind: 'fine', on: '2026-06-12', amount: 12_000, institution: 'sample-kangning' } }])
  })

  it('enters nothing for an account that only looks', async () => {
    show('', { principal: true })
    expect(within(await part('医保协议')).getByRole<HTMLButtonElement>('button', { name: '登记协议' }).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /^移除/ })).toBeNull()
  })
})

describe('全部机构', () => {
  it('counts each and all, and Enter switches', async () => {
    const { user, onSwitch, container } = show('all')
    const table = await screen.findByRole('table', { name: '全部机构' })
    expect(within(table).getByRole('row', { name: /合计 2 家/ }).textContent).toMatch(/^合计 2 家3063/)
    expect(within(table).getByRole('row', { name: /乌海康宁/ }).textContent).toContain('规则未规定')
    within(table).getByRole('button', { name: /乌海康宁/ }).focus()
    await user.keyboard('{ArrowUp}{Enter}')
    expect(onSwitch).toHaveBeenCalledWith('sample-huimin')
    expect(await faults(container)).toEqual([])
  })
})

describe('事先告知', () => {
  it('is listed with the time left, and opened', async () => {
    const { user, container } = show('prior')
    const row = await screen.findByRole('row', { name: /乌医保告〔2026〕23号/ })
    expect(row.textContent).toContain('巴雅尔、高红霞')
    expect(row.textContent).toContain('6 月 17 日前（含当日）可以补充，还有 2 天')
    await user.click(within(row).getByRole('button'))
    const people = await part('相关人员')
    expect(people.textContent).toContain('拟记 3 分')
    expect(people.textContent).toContain('巴雅尔，正常。本年度已记 4 分')
    expect(screen.getByText('附件：priorNotices/sample-kangning-prior-2026-23')).toBeTruthy()
    expect(await faults(container)).toEqual([])
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('table', { name: '事先告知' })).toBeTruthy()
  })

  it('takes a proposal of who bears what (第十条)', async () => {
    const { user, done } = show('prior/sample-kangning-prior-2026-23')
    await user.click(await screen.findByRole('button', { name: '记录责任建议' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    expect(screen.getByText('请选择建议由谁承担责任。')).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('由谁承担责任'), '高红霞')
    await user.selectOptions(screen.getByLabelText('建议的责任程度'), '一般责任')
    await user.click(screen.getByRole('textbox', { name: '内容' }))
    await user.paste('只按医嘱录入。')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordSaying', args: { said: { kind: 'proposal', person: 'sample-gao-hongxia', responsibility: 'general', on: '2026-06-15', words: '只按医嘱录入。' } } }])
  })

  it('becomes the notices of its people in one act, prefilled with what was announced', async () => {
    const { user, done } = show('prior/sample-kangning-prior-2026-23')
    await user.click(await screen.findByRole('button', { name: '登记为处理通知书' }))
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(screen.getByText('请填写作出决定之日。')).toBeTruthy()
    await user.click(screen.getByLabelText('通知书文号'))
    await user.paste('乌医保处〔2026〕25号')
    await user.click(screen.getByLabelText('作出决定之日'))
    await user.paste('2026-6-15')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{
      name: 'decidePriorNotice',
      args: { notices: [
        { person: 'sample-bayaer', on: '2026-06-15', by: 'agreement', amounts: { institution: 36_800, person: 21_400 }, items: [{ circumstance: '1-1', responsibility: 'primary', points: 3 }] },
        { person: 'sample-gao-hongxia', noticeNo: '乌医保处〔2026〕25号', items: [{ responsibility: 'general', points: 1 }] },
      ] },
    }])
  })

  it('becomes a statement of defence on paper, filled in from the file and open to change', async () => {
    const { user } = show('prior/sample-kangning-prior-2026-23/defence')
    const paper = await part('陈述申辩书预览')
    for (const words of ['乌海康宁诊所（示例）', '2026年6月9日的告知书（乌医保告〔2026〕23号）', '没有参与治疗记录', '41 页', '主动退回涉及本人的费用']) expect(paper.textContent).toContain(words)
    await user.clear(screen.getByRole('textbox', { name: '请求' }))
    await user.click(screen.getByRole('textbox', { name: '请求' }))
    await user.paste('请不予认定高红霞的责任。')
    expect(paper.textContent).toContain('请不予认定高红霞的责任。')
    await user.click(screen.getByRole('button', { name: '按材料重新填写' }))
    expect(paper.textContent).not.toContain('请不予认定高红霞的责任。')
  })
})
