import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { ClockNotice } from '../../renderer/app/ClockNotice'
import { Connection } from '../../renderer/app/Connection'
import { AgencyPage } from '../../renderer/features/agency/AgencyPage'
import { apart, type Pairing, type Sync, type SyncNow } from '../../renderer/store/sync-port'
import type { Session } from '../../renderer/store/session'
import type { Rewrite, Verdict } from '../../shared/agency/decisions'
import { type Letter, type Wish, written } from '../../shared/agency/letters'
import type { Answer } from '../../shared/ipc/channels'
import { answerProtection, useProtection } from '../../renderer/state/protection'
import { enter, type Memory } from '../model/memory'
import { li, standIn } from './machine'
import { fileOf } from './people'
import { seatAt } from './seat'

const enrolment = { deviceId: 'd1', agency: 'https://ybj.example', institutions: [{ id: 'ph', name: '淄博某药店' }], region: '370300', packs: [] }
const enrolled: Answer<'agency.state'> = { enrolment, login: false, pending: null }
const online: SyncNow = { state: 'online', lastGood: '2026-06-15T09:30:00+08:00', waiting: 0, needsPerson: 0, clockOffSeconds: null }

/** The same one as long as nothing changes, as the sync gives it. */
const standing = (part: Partial<SyncNow>): Pick<Sync, 'now'> => {
  const held = { ...online, ...part }
  return { now: () => held }
}

const wish = (part: Partial<Wish>): Wish =>
  ({ clientId: 'c', seq: 1, id: 'l1', institution: 'ph', name: 'changePerson', args: { id: 'p1', fields: {} }, base: 1, before: null, ...part })
const before = { name: '王海燕', code: 'HY01', identity: null, leftOn: null }

const conflict: Letter = {
  ...written(wish({ before, args: { id: 'p1', fields: { code: 'HY02', name: '王海雁', leftOn: '2026-06-30' } } })), state: 'needs-person',
  trouble: {
    kind: 'conflict', current: { institution: 'ph', version: 9, entity: 'person', id: 'p1', rev: 4, op: 'put', body: { ...before, code: 'HY03', name: '王海艳' } },
    clashes: [{ field: 'code', before: 'HY01', mine: 'HY02', theirs: 'HY03' }, { field: 'name', before: '王海燕', mine: '王海雁', theirs: '王海艳' }],
  },
}
const refused: Letter = {
  ...written(wish({ id: 'l2', seq: 2, name: 'recordTalk', base: null, args: { id: 't1', body: { person: 'p9', decision: null, heldOn: '2026-06-10', heldBy: '张三', summary: '提醒' } } })),
  state: 'needs-person', trouble: { kind: 'refused', code: 'unknown-person', message: '经办机构没有这位人员。' },
}
const waiting: Letter = { ...written(wish({ id: 'l3', seq: 3, args: { id: 'p2', fields: { code: 'HY09' } }, before: { ...before, name: '李志刚' } })), state: 'unknown', attempts: 3, at: '2026-06-15T09:00:00+08:00' }

const show = async (state: Answer<'agency.state'>, part: Partial<Sync> = {}, seat: Partial<Session> = {}, more: Parameters<typeof standIn>[0] = {}, rows: Memory = new Map()) => {
  const said: { id: string; verdict: Verdict | Rewrite }[] = []
  const paired: unknown[] = []
  const held = { ...state }
  const machine = standIn({ 'agency.state': () => held, 'agency.leave': () => ({ ok: true }), ...more })
  const sync: Sync = {
    ...apart, now: () => online, letters: () => Promise.resolve([]), decide: (id, verdict) => Promise.resolve(void said.push({ id, verdict })),
    pair: (...it) => Promise.resolve(void paired.push(it)), ...part,
  }
  const { Seat } = seatAt(rows, { sync, ...seat })
  const { container } = render(<Seat><Connection /><ClockNotice /><AgencyPage onOpen={() => undefined} /></Seat>)
  await screen.findByRole('heading', { name: '经办机构' })
  await act(() => Promise.resolve())
  return { machine, said, paired, container, held, user: userEvent.setup() }
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

describe('接入', () => {
  it('asks for address, code and a name, and says what was wrong with which', async () => {
    const answers: Answer<'agency.enrol'>[] = [
      { ok: false, reason: 'address', sentence: '地址应为 https:// 开头的网址。' }, { ok: false, reason: 'refused', sentence: '接入码不对、已经用过或已过期。' }, { ok: true },
    ]
    let joined = 0
    const { machine, user, held } = await show({ enrolment: null, login: false, pending: null }, { ...standing({ state: 'apart', lastGood: null }), enrolled: () => Promise.resolve(void (joined += 1)) }, {}, { 'agency.enrol': () => answers.shift() ?? { ok: true } })
    expect(button(/仅本机/)).toBeTruthy()
    expect(button('接入').disabled).toBe(true)
    for (const [label, text] of [['经办机构的地址', 'ybj.example'], ['接入码', 'AAAA-BBBB'], ['本机名称', '前台电脑']] as const) {
      await user.click(screen.getByLabelText(label))
      await user.paste(text)
    }
    await user.click(button('接入'))
    expect(screen.getByLabelText('经办机构的地址').getAttribute('aria-invalid')).toBe('true')
    await user.type(screen.getByLabelText('经办机构的地址'), ' ')
    await user.click(button('接入'))
    expect(screen.getByText('接入码不对、已经用过或已过期。')).toBeTruthy()
    await user.type(screen.getByLabelText('接入码'), '1')
    Object.assign(held, enrolled)
    await user.click(button('接入'))
    expect(await screen.findByText('淄博某药店')).toBeTruthy()
    expect(joined).toBe(1)
    expect(machine.asked('agency.enrol').at(-1)).toEqual({ agency: 'ybj.example ', code: 'AAAA-BBBB1', deviceName: '前台电脑' })
  })

  it('asks for a passphrase first where real people are held, and asks the agency nothing until there is one', async () => {
    const { machine, user } = await show({ enrolment: null, login: false, pending: null }, standing({ state: 'apart', lastGood: null }), { vault: 'open', sample: false }, { 'agency.enrol': () => ({ ok: true }) })
    for (const [label, text] of [['经办机构的地址', 'https://ybj.example'], ['接入码', 'AAAA-BBBB'], ['本机名称', '前台电脑']] as const) {
      await user.click(screen.getByLabelText(label))
      await user.paste(text)
    }
    for (const [answer, asked] of [[false, 0], [true, 1]] as const) {
      await user.click(button('接入'))
      expect(useProtection.getState().answer).not.toBeNull()
      expect(machine.asked('agency.enrol')).toEqual([])
      await act(() => Promise.resolve(answerProtection(answer)))
      expect(machine.asked('agency.enrol')).toHaveLength(asked)
    }
  })

  it('says before another agency is enrolled at what becomes of what waits for the one before', async () => {
    const rows: Memory = new Map()
    enter(rows, 'joinAgency', { agency: 'https://ybj.example', institutions: [{ here: 'i1', there: 'ph' }] })
    const { user } = await show({ enrolment: null, login: false, pending: null }, { ...standing({ state: 'apart', lastGood: null }), letters: () => Promise.resolve([waiting]) }, {}, {}, rows)
    const type = async (text: string): Promise<void> => {
      await user.clear(screen.getByLabelText('经办机构的地址'))
      await user.click(screen.getByLabelText('经办机构的地址'))
      await user.paste(text)
    }
    await type('https://ybj.example/')
    expect(screen.queryByText(/原来接入的是/)).toBeNull()
    await type('https://other.example')
    expect((await screen.findByText(/原来接入的是 https:\/\/ybj.example。/)).textContent).toContain('没有送到那里的 1 件不再送出，也不转送。')
  })

  it('says that a try without an answer costs no code, and a principal only looks', async () => {
    await show({ enrolment: null, login: false, pending: { agency: 'https://ybj.example', deviceName: '前台电脑' } })
    expect(screen.getByText(/请用同一个接入码再试一次/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('本机名称').value).toBe('前台电脑')
  })

  it('names the step that fails in the check', async () => {
    const { user } = await show(enrolled, {}, { me: li }, {
      'agency.check': () => [{ step: 'name', state: 'ok', says: '找到了。' }, { step: 'connection', state: 'failed', says: '服务器没有应答。' }, { step: 'tls', state: 'not-reached', says: '没有查到这一步。' }],
    })
    expect(screen.queryByRole('button', { name: '停用本机接入' })).toBeNull()
    await user.click(button('连接检查'))
    expect(await screen.findByText('“连上服务器”这一步不通。')).toBeTruthy()
    expect(within(screen.getByRole('dialog')).getAllByRole('listitem').map((it) => it.textContent)).toEqual(['✓ 通过找到地址找到了。', '✕ 不通连上服务器服务器没有应答。', '– 未查加密连接没有查到这一步。'])
  })
})

describe('事项', () => {
  it('says in words what waits, about whom, since when and how often it was tried', async () => {
    const { container } = await show(enrolled, { ...standing({ state: 'offline', waiting: 1 }), letters: () => Promise.resolve([waiting]) })
    expect(button(/未连接.*待送 1/)).toBeTruthy()
    const row = await screen.findByRole('row', { name: /修改人员资料/ })
    expect(row.textContent).toMatch(/修改人员资料李志刚2026-06-15 \d\d:00已送出，没有收到答复，会再送3 次/)
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('shows both versions field by field and sends what was chosen', async () => {
    const { said, user } = await show(enrolled, { ...standing({ needsPerson: 1 }), letters: () => Promise.resolve([conflict]) })
    expect(button(/待处理 1/)).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '看两边的内容' }))
    const rows = within(screen.getByRole('dialog')).getAllByRole('row').map((it) => it.textContent)
    expect(rows).toEqual(['项目原来本机改成经办机构现在', '医保编码HY01HY02HY03', '姓名王海燕王海雁王海艳'])
    expect(screen.getByText('王海雁的离职日没有冲突，照本机的送出。')).toBeTruthy()
    expect(button('照此决定').disabled).toBe(true)
    await user.click(screen.getByRole('radio', { name: '医保编码：用本机的' }))
    await user.click(screen.getByRole('radio', { name: '姓名：用经办机构的' }))
    await user.click(button('照此决定'))
    expect(said).toEqual([{ id: 'l1', verdict: expect.objectContaining({ choose: 'rewrite', args: { id: 'p1', fields: { code: 'HY02', leftOn: '2026-06-30' } }, base: 4 }) as object }])
  })

  it('keeps mine as it is where mine was chosen throughout', async () => {
    const { said, user } = await show(enrolled, { letters: () => Promise.resolve([conflict]) })
    await user.click(await screen.findByRole('button', { name: '看两边的内容' }))
    await user.click(button('都用本机的'))
    await user.click(button('照此决定'))
    expect(said).toEqual([{ id: 'l1', verdict: { choose: 'mine' } }])
  })

  it('gives the agency’s words for a refusal: correct, send again, or give up', async () => {
    const { said, user } = await show(enrolled, { letters: () => Promise.resolve([refused]) })
    expect(await screen.findByText('经办机构没有接受：经办机构没有这位人员。')).toBeTruthy()
    await user.click(button('再送一次'))
    expect(said.at(-1)?.verdict).toEqual({ choose: 'rewrite', args: refused.args, base: refused.base })
    await user.click(button('更正'))
    await user.clear(screen.getByLabelText('谈话日'))
    await user.paste('6月11日')
    expect(screen.getByText('日期写成 2026-06-15 这样。')).toBeTruthy()
    await user.clear(screen.getByLabelText('谈话日'))
    await user.paste('2026-06-11')
    await user.click(button('更正并送出'))
    expect(said.at(-1)?.verdict).toMatchObject({ choose: 'rewrite', args: { id: 't1', body: { person: 'p9', decision: null, heldOn: '2026-06-11', heldBy: '张三' } }, base: null })
    await user.click(button('放弃'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放弃' }))
    expect(said.at(-1)?.verdict).toEqual({ choose: 'theirs' })
  })

  it('asks whether a notice typed in is the agency’s own', async () => {
    const [entered] = fileOf('张三', { notices: [{ on: '2026-06-08', points: 4 }] }).decisions
    const pairing = { entered, candidates: [{ ...entered, id: 'a1', origin: 'agency', noticeNo: '淄医保处〔2026〕77号' }] } as Pairing
    const { paired, user } = await show(enrolled, { matches: () => Promise.resolve([pairing]) })
    expect(await screen.findByText(/淄医保处〔2026〕77号，2026-06-08 作出，记 4 分/)).toBeTruthy()
    await user.click(button('是同一份'))
    await user.click(button('都不是，是另一份'))
    expect(paired).toEqual([[entered?.id, 'a1'], [entered?.id, null]])
  })
})

describe('总在屏幕上', () => {
  it('says when the clock is off', async () => {
    await show(enrolled, { ...standing({ clockOffSeconds: 600 }) })
    expect(screen.getByText(/本机时间比经办机构的服务器快 10 分钟/)).toBeTruthy()
  })

  it('says nothing of the clock of a sample', async () => {
    await show(enrolled, standing({ clockOffSeconds: 600 }), { sample: true })
    expect(screen.queryByText(/本机时间/)).toBeNull()
  })

  it.each([['needs-login', '须重新接入'], ['needs-update', '须更新程序'], ['syncing', '正在同步']] as const)('%s', async (state, word) => {
    await show(enrolled, { ...standing({ state }) })
    expect(button(new RegExp(word))).toBeTruthy()
  })
})
