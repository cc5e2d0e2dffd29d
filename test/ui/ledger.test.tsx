import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { ConfigProvider } from 'antd'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LedgerPage } from '../../renderer/features/ledger/LedgerPage'
import { NoticeDoor } from '../../renderer/features/person/notice/NoticeDoor'
import { useLedgerView } from '../../renderer/state/ledger-view'
import { useNoticeForm } from '../../renderer/state/notice-form'
import type { InstitutionRow } from '../../shared/model/rows'
import { enter, type Memory } from '../model/memory'
import { textOf } from './person-rows'
import { seatAt } from './seat'

const institution = { id: 'i1', name: '淄博某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }
const names = { p1: '曾淑芬', p2: '单立群', p3: '解文娟' } as const
const notice = (id: string, person: string, on: string, points: number, circumstance = '18-1') => ({
  id, institution: 'i1', person, on, received: on, by: 'penalty', noticeNo: `医保处〔2026〕${id}号`, noticeOn: on, foundOn: null, inspection: null, region: null, amounts: null,
  items: [{ circumstance, responsibility: 'primary', points }], printed: null,
})

const shop = (): Memory => {
  const rows: Memory = new Map()
  enter(rows, 'newInstitution', institution)
  for (const [id, name] of Object.entries(names)) {
    enter(rows, 'newPerson', {
      person: { id, institution: 'i1', name, code: null, sealed: 'plain:{}', marks: [] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '张店店', from: '2020-01-02' },
    })
  }
  enter(rows, 'recordNotice', notice('1', 'p1', '2026-06-09', 7))
  enter(rows, 'recordNotice', notice('2', 'p2', '2026-03-12', 4))
  enter(rows, 'recordNotice', notice('3', 'p2', '2026-05-11', 4))
  return rows
}

const show = (rest = '', part: Parameters<typeof seatAt>[1] = {}, more: (rows: Memory) => void = () => undefined) => {
  const rows = shop()
  more(rows)
  const { done, Seat } = seatAt(rows, part)
  const [onGo, onPerson] = [vi.fn(), vi.fn()]
  const { container } = render(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Seat><LedgerPage institution={rows.get('institutions/i1') as InstitutionRow} rest={rest} onGo={onGo} onPerson={onPerson} papers={({ of }) => <p>附件 {of}</p>} /></Seat>
    </ConfigProvider>,
  )
  return { done, onGo, onPerson, container, user: userEvent.setup() }
}

const set = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string): Promise<void> => {
  const field = screen.getByLabelText(label, { selector: 'input' })
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

beforeEach(() => {
  useLedgerView.setState(useLedgerView.getInitialState())
  useNoticeForm.setState(useNoticeForm.getInitialState())
})

describe('the list', () => {
  it('says of every notice what it is, how it stands beside the rules, and until when to appeal', async () => {
    show()
    const row = await screen.findByRole('row', { name: /曾淑芬/ })
    expect(textOf(row)).toContain('2026-06-09医保处〔2026〕1号曾淑芬')
    expect(textOf(row)).toContain('7分')
    expect(textOf(row)).toContain('差异1处6月24日止，剩6个工作日')
    expect(textOf(screen.getByLabelText('2026 年度合计'))).toBe('2026年度处理通知书3份（3人次）记15分暂停0人次终止0人次有差异2条申诉期内1条')
  })

  it('is narrowed by what was found, and searched by pinyin and number, and opened by Enter', async () => {
    const { user, onGo } = show()
    await user.click(await screen.findByRole('button', { name: '申诉期内 1 条' }))
    expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '显示全部' }))
    const search = screen.getByRole('searchbox', { name: '搜索' })
    await waitFor(async () => {
      await user.clear(search)
      await user.type(search, 'slq')
      expect(within(screen.getByRole('table')).getAllByRole('rowheader').map((it) => it.textContent)).toEqual(['医保处〔2026〕3号', '医保处〔2026〕2号'])
    })
    await user.clear(search)
    await user.type(search, '〔2026〕2号{Enter}')
    expect(onGo).toHaveBeenCalledWith('notice/2')
  })

  it('asks for the form of a new notice, unless this account only looks', async () => {
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: '新增通知书' }))
    expect(useNoticeForm.getState().open).toEqual({ person: null, correct: null })
  })

  it('lets a principal look only', async () => {
    show('', { me: { id: 'a2', name: '某', role: 'principal' } })
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: '新增通知书' })).disabled).toBe(true)
  })

  it('has nothing axe complains about', async () => {
    const { container } = show()
    await screen.findByRole('table')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})

describe('the check of a notice', () => {
  it('sets what it says beside the rules, with the article of the difference open, and counts the days', async () => {
    const { container } = show('notice/1')
    await screen.findByRole('heading', { name: '核对' })
    const text = textOf(container)
    expect(text).toContain('6月24日前（含当日）可以申诉，还剩6个工作日')
    expect(text).toContain('与规则不一致1处：记分')
    expect(text).toContain('通知书记7分，该情形为4—6分')
    expect(text).toContain('第十八条山东省实施细则')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })

  it('opens the reason of what the rules give', async () => {
    const { user } = show('notice/1')
    await user.click(await screen.findByRole('button', { name: /第十八条 4—6 分/ }))
    expect(textOf(screen.getByRole('dialog', { name: '依据' }))).toContain('每次记4—6分')
  })

  it('names a possible duplicate and leads to it', async () => {
    const { user, onGo } = show('notice/3')
    expect(textOf(await screen.findByText(/可能重复/))).toContain('医保处〔2026〕2号（2026-03-12，同一机构，分值相同，日期相近）')
    await user.click(screen.getByRole('button', { name: '打开核对' }))
    expect(onGo).toHaveBeenCalledWith('notice/2')
  })

  it('records a variation with its consequence seen before', async () => {
    const { user, done } = show('notice/1')
    await user.click(await screen.findByRole('button', { name: '记录变更' }))
    await user.click(screen.getByRole('button', { name: '登记变更' }))
    expect(screen.getByText('请填写变更后的记分，或者变更后的措施。')).toBeTruthy()
    await set(user, '变更后的记分', '9')
    expect(textOf(screen.getByRole('region', { name: '登记后果' }))).toContain('暂停2个月')
    await set(user, '变更后的记分', '13')
    expect(screen.getByText('满分为 12 分，不能记 13 分。')).toBeTruthy()
    await set(user, '变更后的记分', '6')
    await user.click(screen.getByRole('button', { name: '登记变更' }))
    expect(done[0]).toMatchObject({ name: 'recordAmendment', args: { decision: '1', kind: 'variation', on: '2026-06-15', item: 0, points: 6, printed: null } })
  })

  it('appeals, and goes on to the letter', async () => {
    const { user, done, onGo } = show('notice/1')
    await user.click(await screen.findByRole('button', { name: '提出申诉' }))
    await user.click(screen.getByRole('button', { name: '登记并打开申诉书' }))
    await waitFor(() => expect(onGo).toHaveBeenCalledWith('letter/1'))
    expect(done[0]).toMatchObject({ name: 'recordAmendment', args: { kind: 'appeal', item: null, points: null } })
  })
})

describe('the letter of appeal', () => {
  it('begins with the notice, the difference and the words of its article, and follows what is typed', async () => {
    const { user } = show('letter/1')
    const paper = await screen.findByRole('region', { name: '申诉书预览' })
    const text = textOf(paper)
    for (const part of ['异议申诉书', '曾淑芬', '医保处〔2026〕1号', '第十八条规定：“根据行为性质和负有一般责任、重要责任、主要责任的责任程度，每次记4—6分”', '证件号码（手写）', '定点医药机构（盖章）']) expect(text).toContain(part)
    await set(user, '受理机构', '淄博市医疗保险事业中心')
    expect(textOf(paper)).toContain('淄博市医疗保险事业中心：')
  })
})

describe('a new notice', () => {
  it('is about whoever is chosen, takes further people onto the paper, and saves them as one', async () => {
    const rows = shop()
    const { done, Seat } = seatAt(rows)
    const user = userEvent.setup()
    render(<ConfigProvider theme={{ zeroRuntime: true }}><Seat><NoticeDoor institution={rows.get('institutions/i1') as InstitutionRow} person="p3" correct={null} /></Seat></ConfigProvider>)
    await screen.findByRole('dialog', { name: '登记处理通知书：解文娟' })
    await user.keyboard('20260610{Enter}20260612{Enter} {Enter}医保处〔2026〕9号{Enter}{Enter}冒名{Enter} {Enter}{Enter}9')
    expect(textOf(screen.getByRole('region', { name: '登记后果' }))).toContain('暂停2个月')
    await user.keyboard('{Alt>}a{/Alt}')
    await user.click(await screen.findByLabelText('同一份通知书上的另一人'))
    await user.click(await screen.findByRole('option', { name: /单立群/ }))
    const second = await screen.findByRole('region', { name: '同一份通知书：单立群' })
    expect(second.contains(document.activeElement)).toBe(true)
    await user.keyboard(' {Enter}{Enter}7')
    expect(textOf(screen.getByRole('region', { name: '登记后果：单立群' }))).toContain('终止')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(done).toHaveLength(1))
    expect(done[0]).toMatchObject({
      name: 'recordNotices',
      args: { notices: [{ person: 'p3', on: '2026-06-10', noticeNo: '医保处〔2026〕9号', items: [{ points: 9 }] }, { person: 'p2', on: '2026-06-10', noticeNo: '医保处〔2026〕9号', items: [{ circumstance: '19-1', points: 7 }] }] },
    })
    expect(useNoticeForm.getState().told).toBe('已登记，共 2 人。')
  })

  it('that was entered wrongly is set right, with why, before and after side by side', async () => {
    const rows = shop()
    const { done, Seat } = seatAt(rows)
    const user = userEvent.setup()
    render(<ConfigProvider theme={{ zeroRuntime: true }}><Seat><NoticeDoor institution={rows.get('institutions/i1') as InstitutionRow} person="p1" correct="1" /></Seat></ConfigProvider>)
    await screen.findByRole('dialog', { name: '更正录入：曾淑芬' })
    expect(screen.getByText('还没有改动。')).toBeTruthy()
    await set(user, '记分', '6')
    expect(textOf(screen.getByRole('region', { name: '更正的内容' }))).toContain('主要责任，记7分机构或者科室')
    await user.click(screen.getByRole('button', { name: '更正' }))
    expect(screen.getByText('请写明更正的原因。')).toBeTruthy()
    await set(user, '更正的原因', '看错')
    await user.click(screen.getByRole('button', { name: '更正' }))
    await waitFor(() => expect(done[0]).toMatchObject({ name: 'correctNotice', args: { rev: 1, why: '看错', notice: { id: '1', items: [{ points: 6 }] } } }))
  })
})

describe('a measure on the institution', () => {
  it('says what it does to each person before it is saved', async () => {
    const { user, done } = show()
    await user.click(await screen.findByRole('button', { name: '登记机构处理' }))
    await user.selectOptions(screen.getByLabelText('处理种类'), '医保协议被中止')
    for (const [label, text] of [['作出处理之日', '20260612'], ['起始日', '20260615'], ['月数', '6']] as const) await set(user, label, text)
    for (const [name, share] of [['解文娟', 'primary'], ['曾淑芬', 'general']] as const) {
      await user.click(screen.getByLabelText('加上一人'))
      await user.keyboard(`${name}{Enter}`)
      expect(screen.getByRole('region', { name }).contains(document.activeElement)).toBe(true)
      await user.selectOptions(within(screen.getByRole('region', { name })).getByLabelText('责任程度'), share)
    }
    const [primary, general] = ['解文娟', '曾淑芬'].map((name) => textOf(screen.getByRole('region', { name })))
    expect(primary).toContain('按规则6个月（第二十八条）')
    expect(primary).toContain('暂停中，2026年12月14日止')
    expect(general).toContain('按规则0—4个月（第二十八条）；没有写明的，按最长计')
    await user.click(screen.getByRole('button', { name: '登记' }))
    expect(done[0]).toMatchObject({ name: 'recordInstitutionMeasure', args: { months: 6, people: [{ person: 'p3', responsibility: 'primary', personMonths: null }, { person: 'p1', responsibility: 'general' }] } })
  })

  it('is set right with a reason; how it stood stays in the journal', async () => {
    const { user, done } = show('measure/m1', {}, (rows) => enter(rows, 'recordInstitutionMeasure', {
      id: 'm1', institution: 'i1', on: '2026-06-12', from: '2026-06-15', months: 6, kind: 'agreement-suspended', department: null, noticeNo: '',
      people: [{ person: 'p3', responsibility: 'primary', personMonths: null }],
    }))
    await user.click(await screen.findByRole('button', { name: '更正录入' }))
    await set(user, '月数', '4')
    await user.click(screen.getByRole('button', { name: '更正' }))
    expect(screen.getByText('请写明更正的原因。')).toBeTruthy()
    await set(user, '更正的原因', '看错')
    await user.click(screen.getByRole('button', { name: '更正' }))
    await waitFor(() => expect(done[0]).toMatchObject({ name: 'correctInstitutionMeasure', args: { rev: 1, why: '看错', measure: { id: 'm1', months: 4, people: [{ person: 'p3' }] } } }))
  })
})
