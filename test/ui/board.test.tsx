import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardFacts } from '../../renderer/features/board/board'
import { BoardDesk } from '../../renderer/features/board/BoardDesk'
import { loadSpelling } from '../../renderer/ui/spelling'
import { historyOf, type PersonFile } from '../../shared/model/history'
import type { BoardSheet } from '../../shared/model/sheet'
import { lawOf } from '../../shared/model/rulebook'
import { assess } from '../../shared/rules/assess'
import { book, clinic, fileOf, pharmacy, today } from './people'
import { staff } from './roster-people'

const spelling = await loadSpelling()
const law = lawOf(book, [pharmacy, clinic])

const factsOf = (files: readonly PersonFile[]): BoardFacts => {
  const rules = book.packs.get('shandong-2025-5')
  if (!rules) throw new Error('no pack')
  const people = files.map((file) => ({ file, assessment: assess(law, historyOf(file), today) }))
  return { institution: pharmacy, pack: rules.pack, people, asOf: today, spelling }
}

const token = 'a'.repeat(32)
const made = { ok: true, token, url: `app://program/pdf/${token}`, bytes: 1 }
const machine = { 'paper.pdf': vi.fn(), 'paper.print': vi.fn(), 'paper.save': vi.fn() }
const answers = (channel: keyof typeof machine, answer: unknown) => machine[channel].mockResolvedValue({ ok: true, answer })

beforeEach(() => {
  // jsdom draws nothing.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  Object.assign(window, { bridge: machine })
  for (const channel of Object.values(machine)) channel.mockReset()
  answers('paper.pdf', made)
  answers('paper.print', { ok: false, reason: 'no-printer' })
  answers('paper.save', { ok: true, saved: '公示栏.pdf' })
})

const show = (files: readonly PersonFile[] = staff) => {
  const { container } = render(<BoardDesk facts={factsOf(files)} />)
  return { container, user: userEvent.setup() }
}

const pages = (): HTMLElement[] => within(screen.getByRole('region', { name: '公示栏预览' })).getAllByRole('region')
const names = (): string[] => screen.getAllByRole('rowheader').map((it) => it.textContent)
const row = (name: string): string => screen.getByRole('row', { name: new RegExp(name) }).textContent
const crowd = Array.from({ length: 70 }, (_, at) => fileOf(`张${String.fromCodePoint(0x4e00 + at)}`))

describe('the sheet', () => {
  it('names everyone once', () => {
    show()
    expect(names().sort()).toEqual(staff.map((it) => it.person.name).sort())
  })

  it.each([
    ['王强', /正常0分—$/],
    ['安平', /正常2分—$/],
    ['解文娟', /正常（即将暂停）9分2026年6月17日起暂停，至2026年8月16日止$/],
    ['单立群', /暂停9分2026年5月29日起暂停，至2026年7月28日止$/],
    ['曾淑芬', /暂停（待评估）9分2026年5月1日暂停期满，尚未通过恢复评估$/],
    ['尉迟敏', /终止12分2026年3月5日起终止，最早2029年3月5日可重新登记备案$/],
    ['查玉琴', /终止（可重新登记）0分2022年5月28日起终止，现可重新登记备案$/],
    ['李志刚', /不适用——$/],
  ])('says of %s what was imposed and until when', (name, words) => {
    show()
    expect(row(name)).toMatch(words)
  })

  it('says on what it rests, whom to call, from which day it is and where the seal goes', () => {
    show()
    const [page] = pages()
    for (const words of ['第三十一条公开', '投诉举报电话：12393', '公示日期：2026年6月15日', '淄博某药店（盖章）', '机构编码：P37030000001'])
      expect(page?.textContent).toContain(words)
    expect(screen.getByText('共8人：正常3人，暂停2人，终止2人，不适用1人')).toBeTruthy()
  })

  it('leaves out who has left', () => {
    show([fileOf('甲某', { leftOn: '2026-06-14' }), fileOf('乙某')])
    expect(names()).toEqual(['乙某'])
  })

  it('says what to do while there is nobody', () => {
    show([])
    expect(screen.getByText('没有可公示的人员')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '打印' })).toBeNull()
  })
})

describe('the choices', () => {
  it('turn and enlarge the paper, and so change the number of pages', async () => {
    const { user } = show(crowd)
    const count = pages().length
    await user.click(screen.getByRole('radio', { name: '横向' }))
    expect(pages().length).toBeGreaterThan(count)
    await user.click(screen.getByRole('radio', { name: '纵向' }))
    await user.click(screen.getByRole('radio', { name: 'A3' }))
    expect(pages().length).toBeLessThan(count)
    expect(screen.getByText(/^A3 纵向，共 \d 页，70 人$/)).toBeTruthy()
  })

  it('repeat head and foot on every page', () => {
    show(crowd)
    for (const page of pages()) {
      expect(page.textContent).toContain('相关人员医保支付资格状况公示')
      expect(page.textContent).toContain('12393')
      expect(within(page).getByRole('columnheader', { name: '姓名' })).toBeTruthy()
    }
  })

  it('leave out a column', async () => {
    const { user } = show()
    await user.click(screen.getByRole('checkbox', { name: '年度记分' }))
    expect(screen.queryByRole('columnheader', { name: '年度记分' })).toBeNull()
    expect(screen.getByRole('columnheader', { name: '资格状态' })).toBeTruthy()
  })

  it('leave out whom the rules do not mean, but nobody with points', async () => {
    const scored = fileOf('周大勇', { role: 'pharmacy-staff', notices: [{ on: '2026-02-02', points: 2, circumstance: '17-1' }] })
    const { user } = show([...staff, scored])
    await user.click(screen.getByRole('checkbox', { name: '包括不属细则范围的人员' }))
    expect(names()).not.toContain('李志刚')
    expect(names()).toContain('周大勇')
  })
})

describe('PDF and printer', () => {
  const sheets = (): BoardSheet[] => machine['paper.pdf'].mock.calls.map(([question]) => (question as { sheet: BoardSheet }).sheet)

  it('shows the PDF, and goes back to the pages', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: '生成 PDF' }))
    expect((await screen.findByTitle('PDF 预览')).getAttribute('src')).toContain(made.url)
    await user.click(screen.getByRole('button', { name: '返回排版预览' }))
    expect(pages()).toHaveLength(1)
  })

  it('prints the PDF that was shown, and says what to do without a printer', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: '生成 PDF' }))
    await screen.findByTitle('PDF 预览')
    await user.keyboard('{Control>}p{/Control}')
    expect(await screen.findByText('没有找到打印机，可先保存为 PDF。')).toBeTruthy()
    expect(machine['paper.print']).toHaveBeenCalledExactlyOnceWith({ token })
    expect(sheets()).toHaveLength(1)
  })

  it('makes another PDF of another choice', async () => {
    const { user } = show()
    await user.click(screen.getByRole('button', { name: '保存 PDF' }))
    expect(await screen.findByText('已保存为“公示栏.pdf”。')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'A3' }))
    expect(screen.queryByTitle('PDF 预览')).toBeNull()
    await user.click(screen.getByRole('button', { name: '保存 PDF' }))
    await screen.findByText('已保存为“公示栏.pdf”。')
    expect(sheets().map((it) => it.page)).toEqual(['A4', 'A3'])
  })

  it('says what to do when a PDF cannot be made or is gone', async () => {
    answers('paper.pdf', { ok: false, reason: 'timeout' })
    const { user } = show()
    await user.click(screen.getByRole('button', { name: '生成 PDF' }))
    expect(await screen.findByText(/没能生成 PDF，内容没有改变/)).toBeTruthy()
    answers('paper.pdf', made)
    answers('paper.save', { ok: false, reason: 'gone' })
    await user.click(screen.getByRole('button', { name: '保存 PDF' }))
    expect(await screen.findByText(/已过期，请再按一次/)).toBeTruthy()
    expect(pages()).toHaveLength(1)
  })
})

it('has nothing a screen reader would stumble over', async () => {
  const { container } = show()
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map((it) => `${it.id}: ${it.help}`)).toEqual([])
})
