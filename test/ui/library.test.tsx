import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { LibraryDesk } from '../../renderer/features/library/LibraryDesk'
import { placeAt, restOf } from '../../renderer/features/library/place'
import { useLibraryView } from '../../renderer/state/library-view'
import type { Command } from '../../renderer/store/commands/all'
import type { Outcome } from '../../renderer/store/commit'
import { type Session, SessionProvider } from '../../renderer/store/session'
import { apart, type FetchedLaw, type PublishedLaw, type Sync } from '../../renderer/store/sync-port'
import { assessor } from '../../shared/model/assessor'
import { rulebookOf } from '../../shared/model/library'
import type { Rows } from '../../shared/model/rows'
import { day, type Day } from '../../shared/time/day'
import { all, enter, libraryIn, type Memory, planOn } from '../model/memory'
import { calendar2026, calendar2027, corrected, successor, threeMonthsForNine } from '../model/rule-texts'
import { sitting } from './people'
import { tablesIn } from './seat'

// jsdom lays nothing out.
Element.prototype.scrollIntoView = function () {
  this.setAttribute('data-shown', 'true')
}

const rows: Memory = new Map()
const tables = tablesIn(rows)

const lawNow = () => {
  const library = libraryIn(rows)
  const book = rulebookOf(library)
  return { library, book, judge: assessor(book) }
}

let made = 0
let rest = ''
let sync: Sync = apart

/** The library over rows in memory, behind plans that are the program's own. */
const Desk = ({ today, at }: { today: Day; at: string }) => {
  const [law, setLaw] = useState(lawNow)
  const [place, go] = useState(at)
  rest = place
  const commit = (command: Command): Promise<Outcome> => {
    const plan = planOn(rows, command.name, command.args)
    if (!plan.ok) return Promise.resolve(plan)
    enter(rows, command.name, command.args)
    act(() => setLaw(lawNow()))
    return Promise.resolve({ ok: true, seq: 1, repeated: false })
  }
  const session = {
    store: { tables, commit } as Session['store'], ...law, ...sitting, sync, today, sample: true,
    stamp: () => ({ id: `c${(made += 1)}`, at: '2026-06-15T09:00:00+08:00', who: '测试' }), newId: () => `r${(made += 1)}`,
  }
  return <SessionProvider value={session}><LibraryDesk key={place} place={placeAt(place)} held={all(rows, 'institutions')} onGo={(it) => go(restOf(it))} /></SessionProvider>
}

const show = (at = '', today = '2026-06-15') => {
  const { container } = render(<Desk today={day(today)} at={at} />)
  return { container, user: userEvent.setup() }
}

const upload = async (user: ReturnType<typeof userEvent.setup>, text: string | Uint8Array<ArrayBuffer>, name = '文件.yaml') =>
  user.upload(screen.getByLabelText('规则文件'), new File([text], name))

const textOf = (role: string, name: RegExp | string) => screen.getByRole(role, { name }).textContent.replaceAll(/\s/g, '')

beforeEach(() => {
  rows.clear()
  sync = apart
  useLibraryView.setState({ query: '' })
  enter(rows, 'newInstitution', { id: 'shop', name: '淄博某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] })
  for (const [id, name] of [['p1', '曾玉兰'], ['p2', '王强']]) {
    enter(rows, 'newPerson', {
      person: { id, institution: 'shop', name, code: null, sealed: 'plain:{}', marks: [] },
      post: { id: `${id}-post`, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02' },
    })
  }
})

const notice = (on: string, points: number, circumstance: string) => enter(rows, 'recordNotice', {
  id: `d-${on}`, institution: 'shop', person: 'p1', on, received: on, by: 'penalty', noticeNo: '医保处〔1〕号', noticeOn: null, foundOn: null, inspection: null,
  region: null, amounts: null, items: [{ circumstance, responsibility: 'primary', points }], printed: null,
})

describe('the shelf', () => {
  it('says what is held, for whom, and until when', () => {
    show()
    const line = textOf('row', /山东省实施细则/)
    for (const words of ['鲁医保发〔2025〕5号', '山东省', '2025年4月1日起，至2026年12月31日', '施行中', '淄博某药店', '口径', '随程序提供', '核对于']) expect(line).toContain(words)
    expect(textOf('row', /内蒙古/)).toContain('没有机构适用')
  })

  it.each([
    ['2026-11-21', '还有40天到期'], ['2026-12-31', '今日到期'], ['2027-01-01', '已到期'], ['2026-10-31', '施行中'], ['2025-03-31', '尚未施行'],
  ])('on %s: %s', (today, says) => {
    show('', today)
    expect(textOf('row', /山东省实施细则/)).toContain(says)
  })

  it('says that a year without a notice is only reckoned', () => {
    show()
    expect(textOf('row', /^2027/)).toContain('按周一至周五计，标明“推算”')
  })

  it('searches all packs, and opens what was found at its place', async () => {
    const { user } = show()
    await user.keyboard('/期满前15个工作日')
    const results = screen.getByRole('list', { name: '查找结果' })
    expect(within(results).getAllByRole('button').map((it) => it.textContent)).toEqual(['第三十六条　山东省实施细则', '口径 I-17　最迟何时申请恢复　山东省实施细则'])
    await user.click(within(results).getByRole('button', { name: /第三十六条/ }))
    expect(rest).toBe('pack/shandong-2025-5/36/%E6%9C%9F%E6%BB%A1%E5%89%8D15%E4%B8%AA%E5%B7%A5%E4%BD%9C%E6%97%A5')
    expect(await screen.findByText('共 2 处，第 1 处')).toBeTruthy()
    expect(document.querySelector('mark[aria-current]')?.closest('section')?.id).toBe('article-36')
  })

  it('says when nothing is found', async () => {
    const { user } = show()
    await user.keyboard('/没有这句话')
    expect(screen.getByText('没有找到')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('heading', { name: '规则包' })).toBeTruthy()
  })
})

describe('one pack', () => {
  it('has beside an article the numbers taken from it, and their words underlined', () => {
    const { container } = show('pack/shandong-2025-5')
    const figures = screen.getByRole('complementary', { name: '第二十四条：程序取用的规定' })
    expect(figures.textContent).toContain('单次 9 分')
    expect(figures.textContent).toContain('暂停 2 个月')
    const article = container.querySelector('#article-24')
    expect([...article?.querySelectorAll('u') ?? []].map((it) => it.textContent)).toContain('单次记分达到9分的，暂停医保支付资格2个月')
    expect(article?.textContent).toContain('口径 I-2')
  })

  it('counts what is sought as it is typed, and goes through it with Enter', async () => {
    const { container, user } = show('pack/shandong-2025-5')
    const current = () => container.querySelector('mark[aria-current]')
    await user.keyboard('/工作日')
    const said = screen.getByText(/^共 \d+ 处，第 1 处$/).textContent
    const first = current()
    await user.keyboard('{Enter}')
    expect(screen.getByText(said.replace('第 1', '第 2'))).toBeTruthy()
    expect(current()).not.toBe(first)
    expect(current()?.getAttribute('data-shown')).toBe('true')
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(current()).toBe(first)
    await user.keyboard('{Escape}{Escape}{Escape}')
    expect(await screen.findByRole('heading', { name: '规则包' })).toBeTruthy()
  })
})

describe('two packs', () => {
  /** By the words in its first cell: asking by role goes through every cell of a long table. */
  const line = (label: string): string | undefined => screen.queryByText(label)?.closest('tr')?.textContent.replaceAll(/\s/g, '')

  it('stand side by side by subject, differences by word and mark', async () => {
    const { user } = show('compare/shandong-2025-5/neimenggu-2025-7')
    expect(line('缩短期限')).toBe('缩短期限≠不同每减免1分缩短1个月总共缩短1个月')
    expect(line('从哪天起')).toBeUndefined()
    await user.click(screen.getByLabelText('只看不同'))
    expect(line('从哪天起')).toContain('相同')
    await user.click(screen.getByText('缩短期限'))
    expect(line('缩短期限')).toContain('第三十五条')
  })
})

describe('a calendar', () => {
  it('shows days off and worked by mark', () => {
    show('calendar/2026')
    const february = screen.getByRole('table', { name: '2 月' })
    expect(within(february).getAllByRole('cell').map((it) => it.textContent).filter((it) => /[休班]/.test(it))).toEqual(
      ['14班', '15休', '16休', '17休', '18休', '19休', '20休', '21休', '22休', '23休', '28班'])
    expect(screen.getByText(/国务院办公厅关于2026年部分节假日安排的通知/)).toBeTruthy()
  })
})

describe('taking a file in', () => {
  it('says whom a corrected pack concerns, which numbers differ, and for whom something changes', async () => {
    notice('2026-06-10', 9, '19-1')
    const { user } = show()
    await upload(user, corrected(...threeMonthsForNine))
    expect(await screen.findByText('共 2 人：1 人有改变，1 人没有改变。')).toBeTruthy()
    expect(screen.getByText(/淄博某药店：现在就适用这个规则包，改用导入的版本/)).toBeTruthy()
    expect(textOf('row', /单次 9 分/)).toBe('单次9分措施暂停2个月暂停3个月')
    expect(textOf('row', /^曾玉兰/)).toContain('2026年6月10日起暂停，2026年8月9日止')
    expect(textOf('row', /^曾玉兰/)).toContain('2026年6月10日起暂停，2026年9月9日止')
    expect(all(rows, 'ruleFiles')).toEqual([])
    await user.click(screen.getByRole('button', { name: '采用' }))
    expect(await screen.findByText(/^已采用山东省实施细则/)).toBeTruthy()
    expect(textOf('row', /山东省实施细则/)).toContain('2026-06-15导入，代替原有的版本')
  })

  it('has institutions follow a successor, and withdraws it again', async () => {
    const { user } = show()
    await upload(user, successor())
    expect(await screen.findByText('淄博某药店：2027 年 1 月 1 日起适用。原来适用山东省实施细则，施行以前的决定仍按原来的规则。')).toBeTruthy()
    await screen.findByText(/共 2 人/)
    await user.click(screen.getByRole('button', { name: '采用' }))
    await user.click(await screen.findByRole('button', { name: '山东省实施细则（2027）' }))
    await user.click(await screen.findByRole('button', { name: '撤回' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '撤回' }))
    expect(await screen.findByRole('heading', { name: '规则包' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '山东省实施细则（2027）' })).toBeNull()
  })

  it('says why it does not withdraw what a notice needs', async () => {
    const { user } = show()
    await upload(user, successor(["code: '18-2'", "code: '18-9'"]))
    await screen.findByText(/共 2 人/)
    await user.click(screen.getByRole('button', { name: '采用' }))
    await screen.findByText(/^已采用/)
    notice('2027-02-01', 5, '18-9')
    await user.click(screen.getByRole('button', { name: '山东省实施细则（2027）' }))
    await user.click(await screen.findByRole('button', { name: '撤回' }))
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '撤回' }))
    expect(await screen.findByText(/用到的负面情形“18-9”只有这里才有，没有撤回/)).toBeTruthy()
  })

  it('makes reckoned days firm with a calendar', async () => {
    notice('2026-12-25', 2, '17-1')
    const { user } = show('', '2026-12-26')
    await upload(user, calendar2027())
    await screen.findByText('共 2 人：1 人有改变，1 人没有改变。')
    expect(textOf('row', /^曾玉兰/)).toContain('2027年1月8日前（推算）2027年1月11日前（确定）')
    expect(screen.getByText('元旦放假：1 月 1 日')).toBeTruthy()
  })

  it('goes through a long roster a part at a time, and can be stopped', async () => {
    notice('2026-06-10', 9, '19-1')
    const [person, decision] = [rows.get('people/p1'), rows.get('decisions/d-2026-06-10')]
    for (let at = 0; at < 4000; at += 1) {
      rows.set(`people/q${at}`, { ...person, id: `q${at}`, name: `张${at}` } as Rows['people'])
      rows.set(`decisions/e${at}`, { ...decision, id: `e${at}`, person: `q${at}` } as Rows['decisions'])
    }
    const { user } = show()
    await upload(user, corrected(...threeMonthsForNine))
    await screen.findByText(/^正在推算，\d+ \/ 4002 人/, undefined, { timeout: 20_000 })
    expect(screen.getByText('采用').hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByText('停止推算'))
    expect(await screen.findByText(/^已停止：推算了 \d+ 人，其中 \d+ 人有改变，1 人没有改变；另外 \d+ 人没有推算。/)).toBeTruthy()
    expect(screen.getByText('采用').hasAttribute('disabled')).toBe(false)
  }, 60_000)

  it('changes nothing on Esc', async () => {
    const { user } = show()
    await upload(user, calendar2027())
    await screen.findByText(/共 2 人/)
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('heading', { name: '规则包' })).toBeTruthy()
    expect(all(rows, 'ruleFiles')).toEqual([])
  })

  const gbk = new Uint8Array([0xc4, 0xea, 0x3a, 0x20, 0xa3, 0xb1, 0x0a])
  it.each([
    ['a date that does not exist', successor(['effectiveFrom: 2027-01-01', 'effectiveFrom: 2027-02-31']), '第 13 行', 'effectiveFrom', '“2027-02-31”不是真实的日期（应为 YYYY-MM-DD）。'],
    ['something else', 'a: 1\n', '第 1 行', '全文', '这个文件既不是规则包（应有 id 一项），也不是工作日历（应有 year 一项）。'],
    ['something else in GBK', gbk, '第 1 行', '全文', '这个文件既不是规则包（应有 id 一项），也不是工作日历（应有 year 一项）。'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00, 0xff]), '第 1 行', '全文', '不是文字文件，或者已经损坏：既不是 UTF-8 编码，也不是 GBK 编码。'],
    ['far too much', new Uint8Array(2_000_001), '第 1 行', '全文', '文件过大（超过 2 MB），不像是规则包或者工作日历。'],
    ['a bomb', `a: &a [x]\nb: ${'['.repeat(40)}*a${']'.repeat(40)}\n`, '第 2 行', '', '不能使用引用（& 与 *），请把内容原样写出。'],
  ])('refuses %s with line, place and reason', async (_, content, line, place, reason) => {
    const { user } = show()
    await upload(user, content)
    expect(await screen.findByRole('alert')).toBeTruthy()
    const said = screen.getAllByRole('row').at(-1)?.textContent ?? ''
    for (const words of [line, place, reason]) expect(said).toContain(words)
    expect(screen.getByRole('alert').textContent).toContain('法规库没有改变')
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('heading', { name: '规则包' })).toBeTruthy()
  })
})

describe('what the agency published', () => {
  const published = (...files: readonly [key: string, kind: 'pack' | 'calendar', said: string | { refused: string }][]): void => {
    const laws = files.map(([key, kind], at): PublishedLaw => ({ kind, key, place: at + 4, file: `${key}.yaml`, publishedAt: '2026-06-14T09:00:00+08:00' }))
    const law = (asked: string): FetchedLaw => {
      const at = files.findIndex(([key]) => key === asked)
      const said = files[at]?.[2] ?? ''
      return typeof said === 'string' ? { ok: true, law: { place: at + 4, file: `${asked}.yaml`, text: said } } : { ok: false, sentence: said.refused }
    }
    const now = { ...apart.now(), published: laws }
    sync = { ...apart, now: () => now, laws: () => Promise.resolve(laws), law: (key) => Promise.resolve(law(key)) }
  }

  it('is named, shown with what it changes, taken by the same door, and an older one never again', async () => {
    published(['shandong-2025-5', 'pack', corrected(...threeMonthsForNine)], ['2026', 'calendar', calendar2026], ['2027', 'calendar', { refused: '签名核对不上。没有采用。' }])
    const { user, container } = show()
    expect(await screen.findByText('经办机构发布的 2027 年的工作日历签名核对不上。没有采用。')).toBeTruthy()
    expect(screen.getAllByText(/经办机构于 2026-06-14 \d\d:\d\d 发布了/)).toHaveLength(1)
    expect((await axe.run(container, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([])
    await user.click(screen.getByRole('button', { name: '看有什么改变' }))
    await screen.findByText(/共 2 人/)
    expect(textOf('row', /单次 9 分/)).toBe('单次9分措施暂停2个月暂停3个月')
    expect(all(rows, 'ruleFiles')).toEqual([])
    await user.click(screen.getByRole('button', { name: '采用' }))
    expect(await screen.findByText(/^已采用山东省实施细则/)).toBeTruthy()
    expect(all(rows, 'ruleFiles')).toMatchObject([{ key: 'shandong-2025-5', published: 4 }])
    expect(textOf('row', /山东省实施细则/)).toContain('2026-06-15采用，经办机构发布，代替原有的版本')
    expect(screen.queryByRole('button', { name: '看有什么改变' })).toBeNull()
    const older = { id: 'r9', kind: 'pack', key: 'shandong-2025-5', file: 'x.yaml', text: corrected(), adoptedOn: '2026-06-15', published: 3, assignments: [] } as const
    expect(planOn(rows, 'adoptRules', older)).toMatchObject({ ok: false, problem: { place: 'published' } })
  })
})

describe('nothing a screen reader would stumble over', () => {
  it.each(['', 'pack/shandong-2025-5', 'calendar/2026', 'compare//', 'pack/nowhere'])('at %s', async (at) => {
    const { container } = show(at)
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.help}`)).toEqual([])
  }, 30_000)

  it('in the summary of a file', async () => {
    notice('2026-06-10', 9, '19-1')
    const { container, user } = show()
    await upload(user, corrected(...threeMonthsForNine))
    await screen.findByText(/共 2 人/)
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.help}`)).toEqual([])
  })
})
