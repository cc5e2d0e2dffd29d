import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { clinic, type Facts, showDesk, textOf } from './person-rows'

const section = (name: string) => within(screen.getByRole('region', { name }))
const rows = (name: string): string[][] => section(name).getAllByRole('row').map((row) => [...row.children].map(textOf))

const eleven: Facts = { notices: [{ on: '2026-03-04', points: 6 }, { on: '2026-06-04', points: 5 }] }
const ten: Facts = { notices: [{ on: '2026-06-04', points: 10, circumstance: '20-1' }] }
const ended: Facts = { notices: [{ on: '2026-03-02', points: 9, circumstance: '19-1' }] }

describe('再记分会怎样', () => {
  it('says for each number of points what comes, at once and in parts, and names the person', () => {
    showDesk({ notices: [{ on: '2026-03-12', points: 5 }] })
    expect(rows('再记分会怎样')).toEqual([
      ['分值', '一次记', '分几次、每次1分'],
      ['再记1—3分', '不暂停，也不终止', '相同'],
      ['再记4分', '暂停1个月，6月15日至7月14日', '相同'],
      ['再记5分', '暂停3个月，6月15日至9月14日', '相同'],
      ['再记6分', '暂停5个月，6月15日至11月14日', '相同'],
      ['再记7—11分', '终止，2027年6月15日起可重新登记备案', '相同'],
      ['再记12分', '终止，2029年6月15日起可重新登记备案', '终止，2027年6月15日起可重新登记备案'],
    ])
    expect(section('再记分会怎样').getByText('曾玉兰若在 6 月 15 日被作出处理决定，并在同日送达：')).toBeTruthy()
  })

  it('opens to the article', async () => {
    const { user } = showDesk({ notices: [{ on: '2026-03-12', points: 5 }] })
    await user.click(section('再记分会怎样').getByRole('button', { name: '暂停 1 个月，6 月 15 日至 7 月 14 日' }))
    expect(within(screen.getByRole('dialog')).getByText('记分累计达到9分，医疗保障经办机构暂停医保支付资格1个月').tagName).toBe('MARK')
  })

  it('is one sentence for someone terminated', () => {
    showDesk({ notices: [{ on: '2026-03-05', points: 12, circumstance: '20-1' }] })
    expect(textOf(section('再记分会怎样').getByText(/再被记分/))).toBe('曾玉兰再被记分，分值照记，没有新的暂停或者终止。')
  })

  it('keeps silent about whom the rules do not reach', () => {
    showDesk({ role: 'pharmacist' })
    expect(screen.queryByRole('region', { name: '再记分会怎样' })).toBeNull()
  })
})

describe('怎样更早恢复', () => {
  it('gives the best way with its day to apply, beside doing nothing', () => {
    showDesk({ notices: [{ on: '2026-05-04', points: 9, circumstance: '19-1' }] })
    expect(rows('怎样更早恢复').slice(0, 3)).toEqual([
      ['结果', '怎样修复', '申请恢复'],
      ['最早6月15日恢复', '参加医保宣传公益活动1次或者年度清算前自查自纠、全部退回1次', '请即提出恢复申请（按缩短后的期限应在5月25日前提出）'],
      ['最早7月4日恢复', '不修复', '应在6月11日前（含当日）提出恢复申请，现已逾期，请即提出'],
    ])
    expect(textOf(section('怎样更早恢复').getByText('还要').parentElement)).toContain('10个工作日内评估，6月15日申请的，6月30日前（含当日）应有结果')
  })

  it('folds away the lesser ways, and unfolds them', async () => {
    const { user } = showDesk(eleven)
    await user.click(section('怎样更早恢复').getByText('另有 4 种少修复一些的办法'))
    const lesser = section('怎样更早恢复').getByRole('table', { name: '另有 4 种少修复一些的办法' })
    expect(within(lesser).getAllByRole('rowheader').map(textOf)).toEqual(['最早7月4日恢复', '最早8月4日恢复', '最早9月4日恢复', '最早10月4日恢复'])
  })

  it('says why a route is closed, down to the notice that closes it', async () => {
    const { user } = showDesk(ten)
    const [closed] = section('怎样更早恢复').getAllByRole('button', { name: '不能再用，当年有单次 10 分，不予修复' })
    if (!closed) throw new Error('no route')
    await user.click(closed)
    const drawer = within(screen.getByRole('dialog'))
    expect(drawer.getByText('在一个自然年度内未出现单次记分10—12分的负面情形').tagName).toBe('MARK')
    expect(drawer.getByText('2026 年 6 月 4 日作出的决定（医保处〔2026〕1号）单次记 10 分')).toBeTruthy()
  })

  it('does not promise an earlier day once the term is over', () => {
    showDesk(ended)
    const ways = section('怎样恢复')
    expect(ways.getByRole('button', { name: '期限已满，修复只降低累计记分，不能提前恢复' })).toBeTruthy()
    expect(textOf(ways.getByText('还要').parentElement)).toContain('应在4月10日前（含当日）提出恢复申请，现已逾期，请即提出')
  })

  it('says to someone well how far the points can be lowered', () => {
    showDesk({ notices: [{ on: '2026-03-12', points: 3, circumstance: '17-1' }] })
    expect(textOf(section('怎样降低记分').getByText(/修复可以使/))).toBe('修复可以使曾玉兰的本年度记分降到0分。')
  })

  it('内蒙古: one month by either way, and back by itself', () => {
    showDesk({ at: clinic, role: 'doctor', notices: [{ on: '2026-06-04', points: 9, circumstance: '3-1' }] })
    expect(rows('怎样更早恢复')).toEqual([
      ['结果', '怎样修复'],
      ['最早7月4日恢复', '学习培训并通过考试（减免1分）或者参加宣传活动、飞行检查、专项检查等1次'],
      ['最早8月4日恢复', '不修复'],
    ])
    expect(textOf(section('怎样更早恢复').getByText('还要').parentElement)).toBe('还要期满次日自动恢复')
  })

  it('has nothing to say where there is nothing', () => {
    showDesk()
    for (const name of ['怎样更早恢复', '怎样恢复', '怎样降低记分']) expect(screen.queryByRole('region', { name })).toBeNull()
  })
})

describe('for everyone', () => {
  it.each([['suspended', eleven], ['barred', ten], ['awaiting', ended]])('axe finds nothing to complain about: %s', async (_, facts) => {
    const { container } = showDesk(facts)
    for (const it of container.querySelectorAll('details')) it.open = true
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([])
  })
})
