// The ledger in the real program: a notice about two people by keyboard alone, the check, what happens to a notice, the letter, a measure.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { resize, sizes } from '../electron/picture'
import { root } from '../electron/runtime'
import { textOfPdf } from './papers'

const pictures = join(root, 'out/pictures')
const papers = mkdtempSync(join(tmpdir(), 'zhifu-zige-ledger-'))
const profile = newProfile()
const PAPER = '淄医保处〔2026〕91号'
let running: Running
let page: Page

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `ledger-${name}.png`) })
}

const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const plain = async (selector: string): Promise<string> => (await page.locator(selector).allInnerTexts()).join('').replaceAll(/\s/g, '')

/** Types into the field that has the keyboard, and goes on. */
const type = async (text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const dialogGone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })

const toLedger = async (): Promise<void> => {
  await page.keyboard.press('Alt+3')
  await page.getByRole('table', { name: '台账' }).waitFor()
}

const openNotice = async (number: string): Promise<void> => {
  await toLedger()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(number)
  await page.getByRole('row', { name: new RegExp(number) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '核对', exact: true }).waitFor()
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  running = await launch(profile, '--sample')
  page = running.page
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
})

afterAll(async () => {
  await running.quit()
  dropProfile(profile)
  rmSync(papers, { recursive: true, force: true })
})

describe.sequential('the ledger of a pharmacy', () => {
  test('takes one notice about two people by keyboard alone, from the first screen to saved, the consequence seen before', async () => {
    await page.keyboard.press('Control+Shift+n')
    await page.getByRole('dialog', { name: '新增处理通知书' }).getByRole('combobox').waitFor()
    await page.keyboard.type('pcm')
    await page.getByRole('option', { name: /朴春梅/ }).or(page.locator('.ant-select-item-option').getByText(/朴春梅/)).first().waitFor()
    await picture('whom')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /朴春梅/ }).getByLabel('作出决定之日', { exact: true }).waitFor()
    await type('20260610')
    await type('20260612')
    await type(' ')
    await type(PAPER)
    await type('20260611')
    await type('冒名')
    await type(' ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('9')
    await shown(/8 月 12 日/)
    await page.keyboard.press('Alt+a')
    await page.getByLabel('同一份通知书上的另一人').waitFor()
    await page.keyboard.type('shanlq')
    await page.locator('.ant-select-item-option').getByText(/单立群/).first().waitFor()
    await page.keyboard.press('Enter')
    const second = page.getByRole('region', { name: '同一份通知书：单立群' })
    await second.waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('7')
    const after = page.getByRole('region', { name: '登记后果：单立群' })
    await after.getByText(/终止/).first().waitFor()
    await picture('two-people')
    await page.keyboard.press('Enter')
    await dialogGone()
    await toLedger()
    await page.keyboard.press('/')
    await page.keyboard.type('91号')
    await expect.poll(() => page.locator('tbody').getByRole('row', { name: new RegExp(PAPER) }).count()).toBe(2)
    await picture('two-lines')
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Delete')
  })

  test('lists everything with what the year came to, and is narrowed to differences', async () => {
    await page.getByRole('button', { name: /^有差异/ }).waitFor()
    expect(await plain('.ledger-totals')).toMatch(/2026年度处理通知书\d+份（\d+人次）记\d+分/)
    await resize(running, sizes.small)
    await picture('list-1280')
    await resize(running, sizes.wide)
    await picture('list-1920')
    await page.getByRole('button', { name: /^有差异/ }).click()
    const row = page.getByRole('row', { name: /盖永强/ })
    await row.waitFor()
    expect((await row.innerText()).replaceAll(/\s/g, '')).toContain('差异1处6月24日止，剩6个工作日')
    await page.getByRole('button', { name: '显示全部' }).first().click()
  })

  test('names a difference with its article open, and the window to appeal', async () => {
    await openNotice('36号')
    const check = await plain('.check')
    expect(check).toContain('6月24日前（含当日）可以申诉，还剩6个工作日')
    expect(check).toContain('与规则不一致1处')
    expect(check).toContain('通知书记7分，该情形为4—6分')
    expect(await plain('.check-open')).toContain('第十八条')
    await picture('check-1920')
    await resize(running, sizes.small)
    await picture('check-1280')
    await page.evaluate(() => document.documentElement.setAttribute('data-type', 'large'))
    await picture('check-large')
    await page.evaluate(() => document.documentElement.removeAttribute('data-type'))
  })

  test('puts right what was entered wrongly, shows before and after, and keeps why', async () => {
    await openNotice('91号')
    await page.getByRole('button', { name: '更正录入' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('送达日', { exact: true }).fill('2026-6-15')
    await form.getByText('原录入').waitFor()
    expect(await plain('.changes')).toContain('送达日2026年6月12日2026年6月15日')
    await picture('correction')
    await page.keyboard.press('Control+Enter')
    await shown('请写明更正的原因。')
    await form.getByLabel('更正的原因').fill('送达回证日期看错')
    await page.keyboard.press('Control+Enter')
    await dialogGone()
    await shown(/已更正/)
    await page.getByRole('button', { name: /看录入和更正的记录（更正过 1 次）/ }).click()
    await shown(/更正录入.*原因：送达回证日期看错/)
  })

  test('records a variation and a revocation, each with its consequence', async () => {
    await page.getByRole('button', { name: '记录变更' }).click()
    await page.getByLabel('变更之日', { exact: true }).fill('2026-06-15')
    await page.getByLabel('变更后的记分').fill('8')
    await page.getByRole('region', { name: '登记后果' }).getByText(/本年度已记 8 分/).first().waitFor()
    await picture('variation')
    await page.keyboard.press('Control+Enter')
    await dialogGone()
    await shown(/被变更，改记 8 分/)
    await openNotice('33号')
    await page.getByRole('button', { name: '记录撤销' }).click()
    await page.getByLabel('撤销之日', { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await dialogGone()
    await shown(/不能核对/)
  })

  test('appeals, with a letter that holds the words of the article', async () => {
    await openNotice('36号')
    await page.getByRole('button', { name: '提出申诉' }).click()
    await page.getByLabel('提出申诉之日', { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await dialogGone()
    await page.getByRole('heading', { name: '异议申诉书：盖永强' }).waitFor()
    const body = page.getByLabel('正文（每段一行，可以修改）')
    await body.fill(`${await body.inputValue()}\n补充：我店当日已全部退回。`)
    await page.getByRole('region', { name: '申诉书预览' }).getByText('补充：我店当日已全部退回。').waitFor()
    await picture('letter')
    const file = join(papers, 'appeal.pdf')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
    await page.getByRole('button', { name: /保存 PDF/ }).click()
    await shown(/已保存为“/)
    const text = await textOfPdf(file)
    for (const part of ['异议申诉书', '盖永强', '淄医保处〔2026〕36号', '第十八条规定：“根据行为性质', '每次记4', '补充：我店当日已全部退回。', '定点医药机构（盖章）']) expect(text).toContain(part)
    expect(text).not.toMatch(/\d{17}[\dX]/)
    await page.keyboard.press('Escape')
    await shown(/已提出申诉，等经办机构答复/)
  })

  test('enters a measure on the institution that changes the standing of two people', async () => {
    await toLedger()
    await page.getByRole('button', { name: '登记机构处理' }).click()
    await page.getByLabel('处理种类').selectOption('agreement-suspended')
    await page.getByLabel('作出处理之日', { exact: true }).fill('2026-06-12')
    await page.getByLabel('起始日', { exact: true }).fill('2026-06-15')
    await page.getByLabel('月数', { exact: true }).fill('6')
    await page.getByLabel('文号', { exact: true }).fill('淄医保处〔2026〕92号')
    for (const [typed, name, share] of [['hzd', '华振东', 'primary'], ['rxy', '任秀英', 'general']] as const) {
      await page.getByLabel('加上一人').click()
      await page.keyboard.type(typed)
      await page.locator('.ant-select-item-option').getByText(name).first().waitFor()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByRole('region', { name }).getByLabel('责任程度').evaluate((it) => it === document.activeElement)).toBe(true)
      await page.getByRole('region', { name }).getByLabel('责任程度').selectOption(share)
    }
    await page.getByRole('region', { name: '任秀英' }).getByText(/按规则 0—4 个月/).waitFor()
    await page.getByRole('region', { name: '华振东' }).getByText(/暂停中，2026 年 12 月 14 日止/).waitFor()
    await picture('measure')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await dialogGone()
    await shown('已登记对机构的处理。')
    await page.getByRole('button', { name: '淄医保处〔2026〕92号' }).click()
    await page.getByRole('heading', { name: /医保协议被中止/ }).waitFor()
    await picture('measure-page')
    await page.keyboard.press('Alt+1')
    for (const name of ['华振东', '任秀英']) expect(await page.getByRole('row', { name: new RegExp(name) }).innerText()).toContain('暂停')
  })

  test('sets the measure right with its reason, and exports what the list is narrowed to', async () => {
    await toLedger()
    await page.getByRole('button', { name: '淄医保处〔2026〕92号' }).click()
    await page.getByRole('button', { name: '更正录入' }).click()
    await page.getByLabel('月数', { exact: true }).fill('5')
    await page.getByLabel('更正的原因').fill('录入时看错一行')
    await picture('measure-correct')
    await page.keyboard.press('Control+Enter')
    await dialogGone()
    await shown(/自 6 月 15 日起 5 个月/)
    await toLedger()
    await page.getByRole('combobox', { name: '种类' }).selectOption('measure')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('dialog', { name: '导出：台账（1 条）' }).waitFor()
    await page.getByLabel('导出原因').selectOption('内部核对')
    await picture('export')
    const file = join(papers, 'ledger.xlsx')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
    await page.keyboard.press('Control+Enter')
    await shown('已保存 ledger.xlsx。')
    const [headings, ...rows] = await readSheet(new Blob([new Uint8Array(readFileSync(file))]))
    expect(headings?.slice(0, 4)).toEqual(['决定日', '种类', '文书号', '人员'])
    expect(rows.map((it) => it.slice(0, 4))).toEqual([['2026-06-12', '机构处理', '淄医保处〔2026〕92号', '华振东、任秀英']])
    await page.getByRole('link', { name: '数据安全' }).click()
    await page.getByRole('button', { name: /^导出台账/ }).first().waitFor()
  })
})
