// A real institution from nothing, in the real program: register, one person by keyboard alone, looking, scans, and after a restart.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDigit } from '../../shared/model/id-number'
import { askMain, dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { root } from '../electron/runtime'

const pictures = join(root, 'out/pictures')
const scans = mkdtempSync(join(tmpdir(), 'zhifu-zige-scans-'))
const profile = newProfile()
const passphrase = '乌海的冬天很长 2026'
const seventeen = '37030319850607412'
const idNumber = seventeen + checkDigit(seventeen)
const [phone, licenceNo] = ['13853300417', 'ZY20260000417']
const masked = `370***********${idNumber.slice(-4)}`
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

let running: Running
let page: Page

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `register-${name}.png`) })
}

const open = async (): Promise<void> => {
  running = await launch(profile)
  page = running.page
}

const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const card = () => page.getByRole('region', { name: '身份与岗位' })

/** Types into the field that has the keyboard, and goes on. */
const type = async (text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** As a person would, the two groups of the recovery code read from what was shown. */
const protect = async (): Promise<void> => {
  const begun = (await askMain(page, 'protect.begin', { name: '管理员', passphrase })) as { answer: { recoveryCode: string; prove: [number, number] } }
  const groups = begun.answer.recoveryCode.split(/[\s-]+/)
  expect(await askMain(page, 'protect.confirm', { typed: begun.answer.prove.map((number) => groups[number - 1] ?? '') })).toMatchObject({ answer: { ok: true } })
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  writeFileSync(join(scans, '执业证.pdf'), PDF)
  writeFileSync(join(scans, '承诺书.png'), Buffer.from(PIXEL, 'base64'))
  writeFileSync(join(scans, '说明.png'), '这不是图片')
  await open()
})

afterAll(async () => {
  await running.quit()
  dropProfile(profile)
  rmSync(scans, { recursive: true, force: true })
})

describe.sequential('a real institution', () => {
  test('is registered by the name of its region, with the rules that hold there', async () => {
    await page.getByRole('heading', { name: '从这里开始' }).waitFor()
    await picture('doors')
    await page.getByRole('button', { name: '开始登记' }).click()
    await page.getByLabel('机构名称').fill('乌海安康大药房')
    await page.getByLabel('机构编码').fill('P15030000417')
    await page.getByLabel('机构类型').selectOption('定点零售药店')
    await page.getByLabel('统筹地区', { exact: true }).selectOption('其他地区（填写 6 位代码）')
    await page.getByLabel('统筹地区代码').fill('330100')
    await shown(/程序里还没有这个地区的规则/)
    await picture('no-rules')
    await page.getByLabel('统筹地区', { exact: true }).selectOption('乌海市')
    await shown(/内蒙古自治区实施细则（内医保发〔2025〕7号）/)
    await picture('institution')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await shown('还没有登记人员')
  })

  test('takes a person by keyboard alone, within a minute', async () => {
    await protect()
    const began = Date.now()
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').waitFor()
    await type('单立群')
    await type(`${seventeen}${idNumber.endsWith('1') ? '2' : '1'}`)
    await shown(/校验不符/)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+a')
    await type(idNumber)
    await type(phone)
    await type(licenceNo)
    await type('HY150303000417')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await type('主管药师')
    await type('滨河店')
    await page.keyboard.type('20240301')
    await picture('new-person')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(Date.now() - began).toBeLessThan(60_000)
    await shown('已登记 单立群。')
    const row = page.getByRole('row', { name: /单立群/ })
    expect(await row.innerText()).toMatch(/药店主要负责人.*主管药师.*滨河店.*HY150303000417.*2024-03-01.*在职/s)
    await picture('list')
  })

  test('asks before a second one under the same number', async () => {
    await page.keyboard.press('Control+n')
    await page.getByLabel('姓名').fill('单力群')
    await page.getByLabel('证件号码').fill(idNumber)
    await page.getByLabel('岗位', { exact: true }).selectOption('pharmacy-staff')
    await page.getByLabel('任职起始日', { exact: true }).fill('2025-1-6')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alertdialog', { name: '可能已经登记过' }).waitFor()
    await picture('twin')
    await page.getByRole('button', { name: '返回核对' }).click()
    await page.getByRole('button', { name: '不新增，打开单立群的档案' }).click()
    await page.getByRole('heading', { name: '单立群' }).waitFor()
  })

  test('is found by initials and by the end of the ID number', async () => {
    await page.keyboard.press('Alt+2')
    await page.getByRole('row', { name: /单立群/ }).waitFor()
    for (const typed of ['slq', idNumber.slice(-4), '没有此人']) {
      await page.getByRole('searchbox', { name: '搜索' }).fill(typed)
      await expect.poll(() => page.locator('tbody').getByRole('row').count(), { message: typed }).toBe(typed === '没有此人' ? 0 : 1)
    }
    await page.getByRole('searchbox', { name: '搜索' }).fill('shan')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '单立群' }).waitFor()
  })

  test('shows hidden numbers, and whole ones to who says why', async () => {
    await card().getByText(masked).waitFor()
    expect(await page.locator('body').innerText()).not.toContain(idNumber)
    await picture('person')
    await card().getByRole('button', { name: '显示完整号码' }).click()
    await page.getByRole('button', { name: '显示', exact: true }).click()
    await shown('请选择查看的原因。')
    await page.getByLabel('查看原因').selectOption('配合经办机构检查')
    await page.getByLabel('补充说明').fill('11 月抽查')
    await picture('why')
    await page.keyboard.press('Enter')
    await card().getByText(idNumber).waitFor()
    const read = (await askMain(page, 'journal.read', { from: 1, limit: 100 })) as { answer: { command: { name: string; args: unknown }; changes: unknown[] }[] }
    expect(read.answer.at(-1)).toMatchObject({ command: { name: 'revealIdentity', args: { why: '配合经办机构检查：11 月抽查' } }, changes: [] })
    await card().getByText(masked).waitFor({ timeout: 40_000 })
    expect(await page.locator('body').innerText()).not.toContain(idNumber)
  })

  test('keeps scans, and shows them', async () => {
    const files = ['执业证.pdf', '承诺书.png', '说明.png'].map((name) => join(scans, name))
    await page.getByLabel('附件文件：单立群').setInputFiles(files)
    await shown('“说明.png”不是 PDF、JPEG 或者 PNG，没有添加。请扫描或者另存为这三种格式之一。')
    await page.getByRole('button', { name: '承诺书.png', exact: true }).click()
    await expect.poll(() => page.getByRole('img', { name: '承诺书.png' }).evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '执业证.pdf', exact: true }).click()
    const frame = page.locator('iframe[title="执业证.pdf"]')
    await frame.waitFor()
    const said = await frame.evaluate(async (it) => (await fetch((it as HTMLIFrameElement).src)).headers.get('content-type'))
    expect(said).toBe('application/pdf')
    await picture('scan')
    await page.keyboard.press('Escape')
  })

  test('is all there after a restart, behind the passphrase', async () => {
    await running.quit()
    await open()
    await page.getByRole('textbox', { name: '口令' }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Alt+2')
    await page.getByRole('row', { name: /单立群/ }).getByRole('button').click()
    await card().getByText(masked).waitFor()
    await page.getByRole('button', { name: '执业证.pdf', exact: true }).waitFor()
    await page.getByRole('button', { name: '承诺书.png', exact: true }).click()
    await expect.poll(() => page.getByRole('img', { name: '承诺书.png' }).evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
  })

  test('leaves, and comes back', async () => {
    await page.getByRole('button', { name: '登记离职' }).click()
    await page.getByLabel('离职日（最后一个工作日）', { exact: true }).fill('2025-12-31')
    await page.getByRole('button', { name: '登记离职' }).last().click()
    await card().getByText('已离职').waitFor()
    await page.getByRole('button', { name: '重新到岗' }).click()
    await page.getByLabel('岗位', { exact: true }).selectOption('药店主要负责人')
    await page.getByLabel('重新到岗日', { exact: true }).fill('2026-3-2')
    await page.keyboard.press('Control+Enter')
    await card().getByText('2026-03-02 起').waitFor()
    await picture('came-back')
  })

  test('leaves no number in any byte of the profile', async () => {
    await running.quit()
    const files = filesIn(profile)
    expect(files.length).toBeGreaterThan(10)
    const hits = files.flatMap((path) => {
      const bytes = readFileSync(path)
      const texts = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]
      return [idNumber, phone, licenceNo].filter((secret) => texts.some((it) => it.includes(secret))).map((secret) => `${path}: ${secret}`)
    })
    expect(hits).toEqual([])
  })
})
