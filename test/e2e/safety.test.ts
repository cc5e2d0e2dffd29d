// Nothing lost: what was done is told and proven, and every way back leads back, in the real program on a real disk.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { root } from '../electron/runtime'

const pictures = join(root, 'out/pictures')
const papers = mkdtempSync(join(tmpdir(), 'zhifu-zige-safety-'))
const backup = join(papers, '备份.zgbackup')
const profile = newProfile()
let running: Running
let page: Page

const open = async (...args: string[]): Promise<void> => {
  running = await launch(profile, ...args)
  page = running.page
}

const openSample = async (): Promise<void> => {
  await open('--sample')
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click()
const audit = () => page.getByRole('region', { name: '操作记录列表' })

const safety = async (): Promise<void> => {
  await page.getByRole('link', { name: '数据安全' }).click()
  await page.getByRole('heading', { name: '数据安全' }).waitFor()
  await audit().getByRole('row').nth(5).waitFor()
}

const chooses = (path: string): Promise<void> =>
  running.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)

/** The program would start anew out of this test's hands: it only ends. */
const endsInstead = (): Promise<void> =>
  running.app.evaluate(({ app }) => {
    app.relaunch = () => undefined
  })

const restoreFrom = async (path: string): Promise<void> => {
  await chooses(path)
  await endsInstead()
  await press('从备份恢复…')
  const ended = new Promise<void>((resolve) => running.app.once('close', () => resolve()))
  await press('恢复并重新启动')
  await ended
}

/** The program starts anew from the backup, and she stands where she stood. */
const comesBack = async (before: string): Promise<void> => {
  await restoreFrom(backup)
  await open()
  await shown(/已按备份文件恢复/)
  expect(await pointsOfHer()).toBe(before)
}

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const addNotice = async (): Promise<void> => {
  await page.keyboard.press('Alt+1')
  await page.getByRole('button', { name: '朴春梅' }).click()
  await page.getByRole('button', { name: '登记处理通知书' }).click()
  await page.getByLabel('作出决定之日', { exact: true }).fill('20260610')
  await page.getByLabel('送达日', { exact: true }).fill('2026-6-12')
  await page.getByLabel('通知书文号').fill('淄医保处〔2026〕88号')
  await page.getByLabel('负面情形').click()
  await page.keyboard.type('19-1')
  await page.keyboard.press('Enter')
  await page.getByText('主要责任', { exact: true }).click()
  await page.getByLabel('记分', { exact: true }).fill('9')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const pointsOfHer = async (): Promise<string> => {
  await page.keyboard.press('Alt+1')
  return (await page.getByRole('row', { name: /朴春梅/ }).innerText()).replaceAll(/\s/g, '')
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await openSample()
})

afterAll(async () => {
  await running.quit().catch(() => undefined)
  dropProfile(profile)
  rmSync(papers, { recursive: true, force: true })
})

describe.sequential('数据安全', () => {
  test('the journal tells what was done, in words, and is proven whole', async () => {
    await safety()
    const lines = await audit().innerText()
    expect(lines).toContain('标记为示例（演示日 2026-06-15）')
    expect(lines).toContain('登记处理通知书')
    await press('核对记录是否完整')
    await shown(/记录文件完整：共 \d+ 条/)
    await shown(/程序中的副本完整：共 \d+ 条/)
    await page.getByLabel('人员或内容').fill('曾淑芬 登记人员')
    await shown(/找到 1 条/)
    await audit().getByRole('button', { name: '登记人员' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('有（不显示）').waitFor()
    expect(await dialog.innerText()).not.toMatch(/s1\.|\d{17}[\dX]/)
    await picture('safety-entry')
    await page.keyboard.press('Escape')
    await press('显示全部')
  })

  test('a snapshot is made; what is changed after it can be taken back, and that too', async () => {
    await press('现在做一份快照')
    await shown('已做好一份快照。')
    const before = await pointsOfHer()
    await addNotice()
    const after = await pointsOfHer()
    expect(after).not.toBe(before)
    await safety()
    await press(/^恢复到 /)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row', { name: /处理通知书/ }).waitFor()
    await picture('safety-go-back')
    await dialog.getByRole('button', { name: '恢复', exact: true }).click()
    await shown(/已恢复到 .* 的快照/)
    expect(await audit().innerText()).toMatch(/恢复到 .* 的快照（1 处改变）/)
    expect(await pointsOfHer()).toBe(before)
    await safety()
    await page.getByRole('row', { name: /恢复之前自动/ }).getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
    await shown(/已恢复到 .* 的快照/)
    expect(await pointsOfHer()).toBe(after)
  })

  test('the store of the browser is deleted: everything is there, and a sentence says so', async () => {
    const before = await pointsOfHer()
    await running.quit()
    const gone = readdirSync(profile).filter((it) => it === 'IndexedDB')
    expect(gone).toHaveLength(1)
    rmSync(join(profile, 'IndexedDB'), { recursive: true })
    await openSample()
    await shown(/已从安全副本完整恢复，没有丢失/)
    await press('知道了')
    expect(await pointsOfHer()).toBe(before)
  })

  test('a backup file is written, and it is known when', async () => {
    await safety()
    await shown('还没有做过备份文件。')
    await chooses(backup)
    await press('备份到文件…')
    await shown('已备份到“备份.zgbackup”。')
    await shown(/最近一次备份到文件：.*（今天）/)
    expect(existsSync(backup)).toBe(true)
    expect(await audit().innerText()).toContain('备份到文件（备份.zgbackup）')
    await picture('safety')
  })

  test('everything is deleted: the first start leads to the backup, and all is there', async () => {
    const before = await pointsOfHer()
    await running.quit()
    for (const name of readdirSync(profile)) rmSync(join(profile, name), { recursive: true, force: true })
    await open()
    await shown('先看示例')
    await picture('first-start')
    await comesBack(before)
    await safety()
    expect(await audit().innerText()).toContain('从备份文件恢复')
    await press('核对记录是否完整')
    await shown(/程序中的副本完整/)
    expect(await page.getByText(/不完整/).count()).toBe(0)
  })

  test('the vault is gone too, in every copy: a backup takes the place of what nobody can open', async () => {
    const before = await pointsOfHer()
    await running.quit()
    for (const name of ['vault.json', 'vault.copy.json', join('snapshots', 'vault.json')]) rmSync(join(profile, name), { force: true })
    await open()
    await shown('没有打开数据')
    await picture('vault-gone')
    await comesBack(before)
    expect(readdirSync(join(profile, 'replaced'))).toHaveLength(2)
  })
})
