import { atOnce } from '../../shared/model/slices'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { ConfigProvider } from 'antd'
import { beforeEach, describe, expect, it } from 'vitest'
import { linesOf, narrowed, roleWordsOf } from '../../renderer/features/register/lines'
import { TrainingDrawer } from '../../renderer/features/register/training/TrainingDrawer'
import { PersonPage } from '../../renderer/features/person/PersonPage'
import { sampleCommands } from '../../renderer/sample/load'
import { sampleId } from '../../renderer/sample/person'
import { nearLicences } from '../../renderer/store/file-queries'
import { staffOf } from '../../renderer/store/queries'
import type { Session } from '../../renderer/store/session'
import { useTrainingForm } from '../../renderer/state/training-form'
import { codec } from '../model/codec'
import { all, enter, type Memory } from '../model/memory'
import { book, today } from './people'
import { textOf } from './person-rows'
import { seatAt, tablesIn } from './seat'

const commands = await sampleCommands(codec)
let rows: Memory
beforeEach(() => {
  rows = new Map()
  for (const { name, args } of commands) enter(rows, name, args)
  useTrainingForm.setState({ open: null })
})

/** Found by what stands there: to ask so long a page for roles takes jsdom seconds. */
const sectionOf = (title: string): HTMLElement => screen.getByText(title, { selector: 'h2, h3' }).closest('section') as HTMLElement
const region = (title: string) => within(sectionOf(title))
const dialog = () => within(document.querySelector('dialog') as HTMLElement)

const buttons = (name: string | RegExp, root: ParentNode = document): HTMLElement[] =>
  [...root.querySelectorAll('button')].filter((it) => {
    const said = it.getAttribute('aria-label') ?? it.textContent
    return typeof name === 'string' ? said === name : name.test(said)
  })

const button = (name: string | RegExp, root?: ParentNode): HTMLElement => {
  const [found] = buttons(name, root)
  if (!found) throw new Error(`no button ${String(name)}`)
  return found
}

/** The page of somebody of the sample, over the program's own plans and queries. */
const show = async (key: string, part: Partial<Session> = {}) => {
  const { Seat, done } = seatAt(rows, { sample: true, ...part })
  const page = () => render(<ConfigProvider theme={{ zeroRuntime: true }}><Seat><PersonPage personId={sampleId(key)} onBack={() => undefined} onNotice={() => undefined} /></Seat></ConfigProvider>)
  const { container } = page()
  await screen.findByText('证照', { selector: 'h3' })
  const again = async (): Promise<void> => {
    cleanup()
    page()
    await screen.findByText('证照', { selector: 'h3' })
  }
  return { done, container, user: userEvent.setup({ pointerEventsCheck: 0 }), again }
}

describe('the file of a person', () => {
  it('says what to do: the duties with what was done, and what the file itself asks for', async () => {
    const { container } = await show('shan-liqun')
    const duties = textOf(sectionOf('要做什么 · 何时之前').querySelector('ul'))
    expect(duties).toContain('及时淄博惠民大药房（示例）：谈话提醒并记录淄医保处〔2026〕15号淄医保处〔2026〕31号登记谈话')
    expect(duties).toContain('已办：5月6日淄博惠民大药房（示例）：组织学习培训淄医保处〔2026〕15号')
    const asked = textOf(sectionOf('档案提醒'))
    expect(asked).toContain('登记备案状态：平台上仍为正常，应在5月20日前（含当日）改为暂停，现已逾期，请即办理并登记。')
    expect(asked).toContain('60天内到期执业药师注册证，8月9日到期，还有55天。')
    expect(asked).toContain('缺扫描件')
    const { violations } = await axe.run(container.querySelector('#part-file') as HTMLElement, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map((found) => `${found.id}: ${found.nodes[0]?.html}`)).toEqual([])
  })

  it('takes a talk that answers a duty, and says who is missing', async () => {
    const { user, done, again } = await show('shan-liqun')
    await user.click(button('登记谈话'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(dialog().getByText('请填写谈话人。')).toBeTruthy()
    await user.click(dialog().getByLabelText('谈话人'))
    await user.paste('周敏')
    await user.clear(dialog().getByLabelText('谈话日'))
    await user.paste('2026-6-16')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(dialog().getByText('还没有到这一天，请在办完以后登记。')).toBeTruthy()
    await user.clear(dialog().getByLabelText('谈话日'))
    await user.paste('2026-6-12')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordTalk', args: { person: sampleId('shan-liqun'), decision: 'sample-huimin-2026-31', heldOn: '2026-06-12', heldBy: '周敏', summary: '' } }])
    await again()
    expect(textOf(sectionOf('要做什么 · 何时之前').querySelector('ul'))).toContain('已办：6月12日')
  })

  it('ends the difference with the platform once the status is set, and takes a wrong entry away after asking', async () => {
    const { user, done, again } = await show('shan-liqun')
    await user.click(button('登记状态', sectionOf('档案提醒')))
    expect(dialog().getByLabelText<HTMLSelectElement>('平台上改为').selectedOptions[0]?.textContent).toBe('暂停')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordRegistration', args: { status: 'suspended', on: '2026-06-15', decision: null } }])
    await again()
    expect(region('登记备案状态').getByText('一致')).toBeTruthy()
    expect(region('档案提醒').queryByText(/平台上仍为/)).toBeNull()
    await user.click(button('移除：2026-06-15 改为暂停'))
    expect(document.querySelector('[role="alertdialog"]')).toBeTruthy()
    await user.click(button('移除'))
    expect(all(rows, 'registrations').filter((row) => row.person === sampleId('shan-liqun'))).toEqual([])
  })

  it('takes a licence of any name, and one that was renewed is reminded of no more', async () => {
    const { user, done, again } = await show('zhao-jie')
    await user.click(button('登记新证：执业药师注册证', sectionOf('档案提醒')))
    await user.click(dialog().getByLabelText('有效期至'))
    await user.paste('2031-6-20')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(button('添加证照'))
    await user.selectOptions(dialog().getByLabelText('证照名称'), '其他（自己填写）')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(dialog().getByText('请填写证照名称。')).toBeTruthy()
    await user.click(dialog().getByLabelText('证照名称（自己填写）'))
    await user.paste('健康管理师证书')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ args: { kind: '执业药师注册证', until: '2031-06-20' } }, { name: 'addLicence', args: { kind: '健康管理师证书', until: null } }])
    await again()
    expect(region('档案提醒').queryByText(/执业药师注册证/)).toBeNull()
    expect(region('证照').getByText('已换新证')).toBeTruthy()
  })

  it('keeps a commitment letter, and asks for a new one once the right has ended', async () => {
    const { user, done } = await show('yuchi-min')
    expect(region('档案提醒').getByText('须重新承诺')).toBeTruthy()
    await user.click(button('登记承诺书'))
    await user.click(dialog().getByLabelText('签署日'))
    await user.paste('20260601')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordCommitment', args: { signedOn: '2026-06-01', paper: null } }])
  })

  it('says what a training gives under the rules of the place, and what a score would give', async () => {
    await show('narenhua')
    expect(textOf(sectionOf('培训'))).toContain('考试82分')
    expect(region('培训').getByText(/成绩够减免 2 分，须提出修复申请并经批准/)).toBeTruthy()
    expect(button(/学习培训并通过考试：60—75 分减免 1 分，76—90 分减免 2 分，91—100 分减免 3 分，一年限 1 次/, sectionOf('培训'))).toBeTruthy()
    cleanup()
    await show('zeng-shufen')
    expect(button(/由各市另行规定/, sectionOf('培训'))).toBeTruthy()
  })

  it('tells all that ever happened on one line, newest first, or one kind of it', async () => {
    const { user } = await show('ren-xiuying')
    const list = document.querySelector('ol.life') as HTMLElement
    const lines = (): string[] => [...list.children].map(textOf)
    expect(lines()).toEqual([
      '2026-05-20变更与申诉淄医保处〔2026〕24号被变更改记4分',
      '2026-04-24变更与申诉对淄医保处〔2026〕24号提出申诉',
      '2026-04-14通知书处理通知书淄医保处〔2026〕24号，+4分当年累计4分淄博惠民大药房（示例）',
      '2026-03-10变更与申诉淄医保处〔2026〕6号被撤销',
      '2026-02-03变更与申诉对淄医保处〔2026〕6号提出申诉',
      '2026-01-22通知书处理通知书淄医保处〔2026〕6号已撤销淄博惠民大药房（示例）',
      '2021-08-02岗位到岗：药店主要负责人淄博惠民大药房（示例）桓台店执业药师',
      '2021-07-11证照执业药师注册证发证有效期至2026-07-10',
    ])
    await user.selectOptions(screen.getByLabelText('种类'), '证照 1 条')
    expect(lines()).toHaveLength(1)
  })

  it('leads to its parts by number, and to none from within a field', async () => {
    const { user } = await show('shan-liqun')
    Element.prototype.scrollIntoView = () => undefined
    await user.keyboard('4')
    expect(document.activeElement?.id).toBe('part-file')
    await user.tab()
    expect(document.activeElement?.textContent).toBe('添加证照')
    await user.click(screen.getByLabelText('看某一天', { selector: 'input' }))
    await user.keyboard('5')
    expect(document.activeElement?.id).not.toBe('part-life')
  })

  it('lets a principal read and enter nothing', async () => {
    await show('shan-liqun', { me: { id: 'a2', name: '店长', role: 'principal' } })
    expect(region('证照').getByText('执业药师注册证')).toBeTruthy()
    for (const name of ['添加证照', '登记谈话', '登记状态', '登记承诺书', '登记培训', /^移除/]) expect(buttons(name)).toEqual([])
  })

  it('moves somebody to another store: the file goes along', async () => {
    const { user, done } = await show('wang-haiyan')
    await user.click(button(/^调店/))
    await user.clear(dialog().getByLabelText('原岗位最后一天'))
    await user.paste('2026-6-30')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'moveStore', args: { post: 'sample-wang-haiyan-post', until: '2026-06-30', home: true, next: { institution: 'sample-kangning', role: 'pharmacist', title: '执业药师' } } }])
    expect(rows.get('people/sample-wang-haiyan')).toMatchObject({ institution: 'sample-kangning' })
  })
})

const pharmacy = () => all(rows, 'institutions')[0] as ReturnType<typeof all<'institutions'>>[number]

describe('培训记录', () => {
  const open = async (people: readonly string[] = [], training: string | null = null) => {
    const { Seat, done } = seatAt(rows, { sample: true })
    render(<Seat><TrainingDrawer institution={pharmacy()} people={people} training={training} /></Seat>)
    await waitFor(() => expect(document.querySelector('dialog')).toBeTruthy())
    return { done, user: userEvent.setup({ pointerEventsCheck: 0 }) }
  }

  it('takes a session for people found as one types, with the keyboard alone', async () => {
    const { user, done } = await open([sampleId('ren-xiuying')])
    await user.click(screen.getByLabelText('培训主题'))
    await user.paste('实名核验')
    await user.keyboard('{Enter}曾{Enter}店{ArrowDown}{Enter}没有此人')
    expect(screen.getByText('没有找到这个人，或者已经选上了。')).toBeTruthy()
    await user.keyboard('{Escape}{Backspace}王海{Enter}{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('任秀英 成绩'))
    await user.keyboard('101{Enter}{Enter}{Enter}')
    expect(screen.getByText('成绩应为 0 至 100 的整数，没有考试就空着。')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('任秀英 成绩'))
    await user.clear(screen.getByLabelText('任秀英 成绩'))
    await user.paste('９５')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(done).toMatchObject([{ name: 'recordTraining', args: {
      institution: 'sample-huimin', heldOn: '2026-06-15', topic: '实名核验',
      people: [{ person: sampleId('ren-xiuying'), score: 95 }, { person: sampleId('zeng-shufen'), score: null }, { person: sampleId('wang-haiyan'), score: null }],
    } }])
  })

  it('says what is missing, and puts right or removes a session entered before', async () => {
    const { user, done } = await open()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('请填写培训主题。')).toBeTruthy()
    expect(screen.getByText('请选择参加的人员。')).toBeTruthy()
    const sessions = document.querySelector('.sessions') as HTMLElement
    expect(textOf(sessions.querySelector('li'))).toContain('2026-05-06医保基金使用监督管理条例与处方审核4人')
    await user.click(button(/^更正/, sessions))
    expect(useTrainingForm.getState().open).toEqual({ people: [], training: 'sample-huimin-training-2026-05-06' })
    await user.click(button(/^移除/, sessions))
    await user.click(button('移除', sessions))
    expect(done).toMatchObject([{ name: 'removeTraining' }])
    cleanup()
    enter(rows, 'recordTraining', { id: 'n1', institution: 'sample-huimin', heldOn: '2026-06-01', topic: '旧主题', people: [{ person: sampleId('zeng-shufen'), score: 70 }] })
    const again = await open([], 'n1')
    await again.user.clear(screen.getByLabelText('培训主题'))
    await again.user.paste('新主题')
    await again.user.keyboard('{Control>}{Enter}{/Control}')
    expect(again.done).toMatchObject([{ name: 'changeTraining', args: { id: 'n1', topic: '新主题', people: [{ person: sampleId('zeng-shufen'), score: 70 }] } }])
  })
})

it('the register marks and finds those whose licence ends', async () => {
  const store = { tables: tablesIn(rows) }
  const licences = await nearLicences(store, today)
  const staff = await staffOf(store as Session['store'], 'sample-huimin')
  const lines = atOnce(linesOf(staff, { institution: 'sample-huimin', words: roleWordsOf(book, pharmacy(), today), today, licences }, null))
  const near = narrowed(lines, { role: null, department: null, standing: 'here', expiring: true })
  expect(Object.fromEntries(near.map(({ name, licence }) => [name, licence]))).toEqual({ 王海燕: 'expired', 赵㛃: 7, 任秀英: 30, 单立群: 60, 曾淑芬: 90 })
})
