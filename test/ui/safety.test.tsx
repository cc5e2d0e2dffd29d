import { configure, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { useEffect, useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyJournal } from '../../shared/model/journal'
import type { PersonRow } from '../../shared/model/rows'
import { answers, asked, begin, journal, note, perform, rows, show } from './safety-rows'

// How long to look on a busy machine, not how fast it must be.
configure({ asyncUtilTimeout: 5000 })

// Dexie watches nothing where there is no IndexedDB; here everything is asked anew when the store is another.
vi.mock('../../renderer/store/useLive', () => ({
  useLive: <T,>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined => {
    const [found, setFound] = useState<T>()
    useEffect(() => {
      let isWanted = true
      void query().then((it) => isWanted && setFound(() => it))
      return () => {
        isWanted = false
      }
    }, deps)
    return found
  },
}))

beforeEach(begin)

const list = () => screen.findByRole('region', { name: '操作记录列表' })
const lines = () => within(screen.getByRole('region', { name: '操作记录列表' })).getAllByRole('row').slice(1).map((it) => it.textContent)
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('操作记录', () => {
  it('tells the newest first who did what about whom', async () => {
    note('revealIdentity', { person: 'p1', why: '核对证件' })
    note('recordInquiry', { person: 'p2' }, '王强')
    note('salvage', { until: 9, known: 12, part: 1 }, '程序')
    show()
    await waitFor(() => expect(lines()).toHaveLength(6))
    const said = lines().map((it) => it.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d/, ''))
    expect(said).toEqual([
      '程序两份记录损坏后，以找回的前 9 条重新开始（原有 12 条）—',
      '王强本人查询自己的档案王强',
      '王店长查看完整的身份信息（原因：核对证件）曾玉兰',
      '王店长登记人员王强',
      '王店长登记人员曾玉兰',
      '王店长登记机构（淄博某药店）淄博某药店',
    ])
  })

  it('names who is no longer there by what the entry holds', async () => {
    rows.delete('people/p2')
    show()
    await waitFor(() => expect(lines()[0]).toContain('王强'))
  })

  it('opens the fields before and after in the words of the forms, without the identity', async () => {
    const { user } = show()
    await user.click((await within(await list()).findAllByRole('button', { name: '登记人员' }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: '登记人员' })
    expect(within(dialog).getByRole('row', { name: '姓名 — 王强' })).toBeTruthy()
    expect(within(dialog).getByRole('row', { name: '身份信息 — 有（不显示）' })).toBeTruthy()
    expect(within(dialog).getByRole('row', { name: '岗位 — 药店主要负责人' })).toBeTruthy()
    expect(dialog.textContent).not.toMatch(/geheim|mark-p2/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('is searched by person, words, who and days', async () => {
    perform('setRetention', { years: 3 }, { at: '2026-01-02T09:00:00.000Z', who: '李会计' })
    const { user } = show()
    await list()
    await user.type(screen.getByLabelText('人员或内容'), '曾玉兰')
    expect(await screen.findByText('共 4 条，找到 1 条')).toBeTruthy()
    await user.click(button('显示全部'))
    await user.type(screen.getByLabelText('操作人'), '会计')
    await waitFor(() => expect(lines()).toEqual([expect.stringContaining('设置保存期限：离职后 3 年')]))
    await user.click(button('显示全部'))
    await user.type(screen.getByLabelText('到'), '2026-01-31')
    expect(await screen.findByText('共 4 条，找到 1 条')).toBeTruthy()
    await user.type(screen.getByLabelText('人员或内容'), '没有的词')
    expect(await screen.findByText(/没有符合条件的记录/)).toBeTruthy()
  })

  it('holds only the lines that are seen, of however many', async () => {
    const last = journal.at(-1) as (typeof journal)[number]
    for (let seq = journal.length + 1; seq <= 100_000; seq += 1) journal.push({ ...last, seq })
    show()
    expect(await screen.findByText('共 100000 条')).toBeTruthy()
    await waitFor(() => expect(lines().length).toBeGreaterThan(20))
    expect(lines().length).toBeLessThan(100)
  })

  it('says that both copies are whole, with their number and the beginning of the last hash', async () => {
    const { user } = show()
    const hash = journal.at(-1)?.hash ?? ''
    answers['journal.verify'] = () => ({ whole: true, entries: 3, hash })
    await user.click(button('核对记录是否完整'))
    expect((await screen.findByText(/记录文件完整：共 3 条/)).textContent).toContain(hash.slice(0, 8))
    expect((await screen.findByText(/程序中的副本完整：共 3 条/)).textContent).toContain(hash.slice(0, 8))
  })

  it('says where a copy is not whole', async () => {
    const { user } = show()
    Object.assign(journal[1] as object, { who: '别人' })
    answers['journal.verify'] = () => ({ whole: false, seq: 2, sentence: '第 2 条：文件中的这一条已经损坏，读不出来。' })
    await user.click(button('核对记录是否完整'))
    expect(await screen.findByText('记录文件不完整。第 2 条：文件中的这一条已经损坏，读不出来。')).toBeTruthy()
    expect(screen.getByText('程序中的副本不完整。第 2 条：内容与其校验值不符，记录被改动。')).toBeTruthy()
  })
})

describe('备份与恢复', () => {
  const snapshot = { name: '2026-06-14T01-00-00.000Z_2.zgs', at: '2026-06-14T01:00:00.000Z', whole: true, seq: 2, why: 'daily', people: 1 }

  it('says that no backup was ever made, makes one, and then knows when', async () => {
    const { user } = show()
    expect(await screen.findByText('还没有做过备份文件。')).toBeTruthy()
    answers['backup.make'] = () => ({ ok: true, saved: '店里.zgbackup' })
    await user.click(button('备份到文件…'))
    expect(await screen.findByText('已备份到“店里.zgbackup”。')).toBeTruthy()
    expect(await screen.findByText(/最近一次备份到文件：2026-06-15（今天），店里.zgbackup/)).toBeTruthy()
  })

  it('reminds when the last one is over 30 days old, and says why one could not be made', async () => {
    perform('recordBackup', { file: '旧.zgbackup' }, { id: 'backup/1', at: '2026-05-01T09:00:00.000Z' })
    const { user } = show()
    expect(await screen.findByText(/2026-05-01（45 天前），旧.zgbackup。已超过 30 天，请再备份一次。/)).toBeTruthy()
    answers['backup.make'] = () => ({ ok: false, reason: 'disk-full' })
    await user.click(button('备份到文件…'))
    expect(await screen.findByText('那里的空间不够，没有备份成。请换一个地方再试。')).toBeTruthy()
  })

  it('lists snapshots by day, reason and people, and says in words which is damaged', async () => {
    answers['snapshot.list'] = () => [snapshot, { ...snapshot, name: 'x', at: '2026-06-13T01:00:00.000Z', whole: false, why: '', people: 0 }]
    show()
    expect((await screen.findByRole('row', { name: /每天自动/ })).textContent).toMatch(/1 人完整/)
    const damaged = screen.getByRole('row', { name: /损坏/ })
    expect(within(damaged).queryByRole('button')).toBeNull()
  })

  it('shows by kind and name what going back would change, and does it in one step after a snapshot of now', async () => {
    answers['snapshot.list'] = () => [snapshot]
    answers['snapshot.make'] = () => ({ ok: true })
    const then = [...rows].filter(([key]) => !key.includes('p2')).map(([key, row]) => ({ table: key.split('/')[0], row }))
    answers['snapshot.rows'] = ({ page }: { page: number }) => ({ ok: true, rows: page === 0 ? then : [] })
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: /^恢复到 / }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByRole('row', { name: '人员 — 1 —' })).toBeTruthy()
    expect(within(within(dialog).getByRole('list', { name: '将不在名单中的人员' })).getByText('王强')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '恢复' }))
    expect(await screen.findByText(/已恢复到 .* 的快照。要撤销/)).toBeTruthy()
    expect(asked).toContainEqual(['snapshot.make', { why: 'before-restore' }])
    expect(rows.has('people/p2')).toBe(false)
    expect(journal.at(-1)).toMatchObject({ command: { name: 'restoreSnapshot' }, changes: [{ table: 'people', id: 'p2', after: null }, { table: 'posts', after: null }] })
  })

  it('restores a backup by passphrase or recovery code, naming what it replaces', async () => {
    const { user } = show()
    await screen.findByText('还没有做过备份文件。')
    answers['backup.choose'] = () => ({ ok: true, chosen: { file: '店里.zgbackup', accounts: [{ id: 'a1', name: '王店长', role: 'administrator' }] } })
    answers['backup.restore'] = () => ({ ok: false, reason: 'wrong', waitSeconds: 0 })
    await waitFor(() => expect(button('从备份恢复…')).toBeTruthy())
    await user.click(button('从备份恢复…'))
    const dialog = await screen.findByRole('dialog', { name: '从备份恢复' })
    expect(dialog.textContent).toContain('现在这里“淄博某药店”的全部资料')
    await user.type(within(dialog).getByLabelText('口令'), 'geheim1')
    await user.click(within(dialog).getByRole('button', { name: '恢复并重新启动' }))
    expect(await within(dialog).findByText(/口令或恢复码不对/)).toBeTruthy()
    answers['backup.restore'] = () => ({ ok: true })
    await user.selectOptions(within(dialog).getByRole('combobox'), '用恢复码')
    await user.click(within(dialog).getByRole('button', { name: '恢复并重新启动' }))
    expect(await within(dialog).findByText(/正在重新启动/)).toBeTruthy()
    expect(asked.at(-1)).toEqual(['backup.restore', { account: null, secret: 'geheim1' }])
  })

  it('lets a principal look only', async () => {
    show('principal')
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: '备份到文件…' })).disabled).toBe(true)
    expect(screen.getAllByText('主要负责人账户只能查看，请由管理员操作。').length).toBeGreaterThan(0)
  })
})

describe('保存期限', () => {
  const leave = (id: string, on: string): void => void rows.set(`people/${id}`, { ...(rows.get(`people/${id}`) as PersonRow), leftOn: on as PersonRow['leftOn'] })

  it('erases by name whose time is over, everywhere, and the journal is still proven whole', async () => {
    leave('p1', '2022-03-02')
    leave('p2', '2026-03-02')
    answers['journal.erase'] = () => ({ ok: true })
    answers['snapshot.make'] = () => ({ ok: true })
    const { user } = show()
    await user.selectOptions(await screen.findByLabelText('身份信息保存到'), '离职后 3 年')
    expect((await screen.findByRole('row', { name: /2025-03-02/ })).textContent).toContain('曾玉兰')
    expect(screen.queryByRole('checkbox', { name: '清除王强' })).toBeNull()
    await user.click(button('清除 1 人的身份信息…'))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('操作记录本身也保留')
    await user.click(within(dialog).getByRole('button', { name: '清除曾玉兰的身份信息' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(rows.get('people/p1')).toMatchObject({ name: '曾玉兰', sealed: '', marks: [], pin: null })
    expect(asked).toContainEqual(['journal.erase', { texts: ['s1.k.geheim-p1'], contents: [] }])
    expect(asked.at(-1)).toEqual(['snapshot.make', { why: 'after-erasure' }])
    expect(JSON.stringify(journal)).not.toContain('geheim-p1')
    expect(JSON.stringify(journal)).toContain('geheim-p2')
    expect(verifyJournal(journal)).toMatchObject({ whole: true })
  })

  it('says that an erasing was cut off, and goes on with it', async () => {
    leave('p1', '2022-03-02')
    perform('eraseIdentities', { people: ['p1'] }, { id: 'erase/1' })
    answers['journal.erase'] = () => ({ ok: true })
    answers['snapshot.make'] = () => ({ ok: true })
    const { user } = show()
    await user.click(await screen.findByRole('button', { name: '继续清除' }))
    await waitFor(() => expect(JSON.stringify(journal)).not.toContain('geheim-p1'))
  })
})

it('has nothing axe complains about, with a dialog or without', async () => {
  answers['snapshot.list'] = () => [{ name: 'a', at: '2026-06-14T01:00:00.000Z', whole: true, seq: 2, why: 'daily', people: 1 }]
  const { container, user } = show()
  await user.click((await within(await list()).findAllByRole('button', { name: '登记人员' }))[0] as HTMLElement)
  await screen.findByRole('dialog')
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map((it) => it.id)).toEqual([])
})
