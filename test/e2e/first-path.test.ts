// The main job, from notice to printed board, in the real program on real IndexedDB.
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codec } from '../model/codec'
import { sampleCommands } from '../../renderer/sample/load'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { root } from '../electron/runtime'
import { textOfPdf } from './papers'

const HOME = '淄博惠民大药房（示例）'
const pictures = join(root, 'out/pictures')
const papers = mkdtempSync(join(tmpdir(), 'zhifu-zige-e2e-'))
const profile = newProfile()
let running: Running
let page: Page

const open = async (): Promise<void> => {
  running = await launch(profile, '--sample')
  page = running.page
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

const find = async (typed: string, name: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(typed)
  await page.getByRole('row', { name: new RegExp(name) }).waitFor()
}

const back = async (): Promise<void> => {
  await page.getByRole('button', { name: '返回名单' }).click()
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

/** What is kept of half-filled forms, as it stands on the disk. */
const drafts = (): string[] => (existsSync(join(profile, 'drafts')) ? readdirSync(join(profile, 'drafts')).filter((it) => it.endsWith('.zgd')).map((it) => readFileSync(join(profile, 'drafts', it), 'utf8')) : [])

/** As when the power fails: nothing is written down any more. */
const killed = async (): Promise<void> => {
  const main = running.app.process()
  const gone = once(main, 'exit')
  main.kill('SIGKILL')
  await gone
}

const samplePeople = async () =>
  (await sampleCommands(codec)).flatMap((it) => (it.name === 'newPerson' ? [it.args.person] : []))

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await open()
})

afterAll(async () => {
  await running.quit()
  dropProfile(profile)
  rmSync(papers, { recursive: true, force: true })
})

describe.sequential('a real pharmacy, from notice to printed board', () => {
  test('the first screen counts who may be claimed for today', async () => {
    await shown(/今日可结算/)
    const headline = (await page.locator('.headline').innerText()).replaceAll(/\s/g, '')
    expect(headline).toContain('今日可结算10人')
    expect(headline).toContain('暂停3人')
    expect(headline).toContain('终止2人')
    await shown(/2026-06-15（演示日）/)
    await picture('today')
  })

  test('search by initials finds the suspended principal, and her page names the right return day', async () => {
    await find('zsf', '曾淑芬')
    expect(await page.locator('tbody').getByRole('row').count()).toBe(1)
    await page.keyboard.press('Enter')
    const sentence = page.locator('.sentence').first()
    await sentence.waitFor()
    const says = (await sentence.innerText()).replaceAll(/\s/g, '')
    expect(says).toContain('曾淑芬，暂停中，2026年7月3日止')
    expect(says).toContain('6月11日前（含当日）')
    expect(says).toContain('最早7月4日恢复')
    await picture('person-suspended')
  })

  test('a day opens its reason, down to the words of the article', async () => {
    await page.locator('.sentence').first().getByRole('button', { name: /7 月 4 日/ }).click()
    await shown('第三十六条')
    await picture('reasons')
    await page.keyboard.press('Escape')
    await back()
  })

  test('half a notice, and the program is killed: the form goes on where it was left', async () => {
    await page.keyboard.press('Escape')
    await find('朴春梅', '朴春梅')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '登记处理通知书' }).click()
    await page.getByLabel('通知书文号').fill('淄医保处〔2026〕87号')
    await expect.poll(() => drafts().length).toBe(1)
    expect(drafts().some((it) => it.includes('淄医保处'))).toBe(false)
    await killed()
    await open()
    await find('朴春梅', '朴春梅')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '登记处理通知书' }).click()
    await shown('已接上次没有保存的内容。')
    expect(await page.getByLabel('通知书文号').inputValue()).toBe('淄医保处〔2026〕87号')
    await picture('notice-kept')
    await page.getByRole('button', { name: '从头填写' }).click()
    expect(await page.getByLabel('通知书文号').inputValue()).toBe('')
    await expect.poll(() => drafts()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await back()
  })

  test('a notice of nine points is understood before it is saved, and changes the status', async () => {
    await page.keyboard.press('Escape')
    await find('朴春梅', '朴春梅')
    await page.keyboard.press('Enter')
    await shown(/没有记分/)
    await page.getByRole('button', { name: '登记处理通知书' }).click()
    await page.getByLabel('作出决定之日', { exact: true }).fill('2026-06-31')
    await page.getByLabel('送达日', { exact: true }).fill('2026-6-12')
    await shown('没有 2026 年 6 月 31 日这一天')
    await page.getByLabel('作出决定之日', { exact: true }).fill('20260610')
    await page.getByLabel('通知书文号').fill('淄医保处〔2026〕88号')
    await page.getByLabel('负面情形').click()
    await page.keyboard.type('19-1')
    await page.keyboard.press('Enter')
    await page.getByText('主要责任', { exact: true }).click()
    await page.getByLabel('记分', { exact: true }).fill('13')
    await page.keyboard.press('Control+Enter')
    await shown(/12 分/)
    await page.getByLabel('记分', { exact: true }).fill('9')
    await shown(/8 月 12 日/)
    await picture('notice')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.sentence').getByText('暂停中').waitFor()
    const says = (await page.locator('.sentence').first().innerText()).replaceAll(/\s/g, '')
    expect(says).toContain('2026年8月11日止')
    expect(says).toContain('8月12日恢复')
    await back()
  })

  test('quit and start again: it is still there', async () => {
    await running.quit()
    await open()
    const headline = (await page.locator('.headline').innerText()).replaceAll(/\s/g, '')
    expect(headline).toContain('今日可结算9人')
    expect(headline).toContain('暂停4人')
    expect(await page.getByRole('row', { name: /朴春梅/ }).innerText()).toContain('暂停')
  })

  test('the board as PDF holds every name and no ID number', async () => {
    await page.getByRole('link', { name: '公示栏' }).or(page.getByRole('button', { name: '公示栏' })).first().click()
    await page.getByRole('region', { name: '公示栏预览' }).getByText(HOME).first().waitFor()
    await picture('board')
    const file = join(papers, 'board.pdf')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
    await page.getByRole('button', { name: /保存/ }).click()
    await shown(/已保存/)
    expect(existsSync(file)).toBe(true)
    const text = await textOfPdf(file)
    const people = await samplePeople()
    for (const { name, institution } of people) expect(text.includes(name), name).toBe(institution === 'sample-huimin')
    for (const { id, sealed } of people) {
      const idNumber = (await codec.open(id, sealed))?.idNumber ?? ''
      expect(idNumber).toMatch(/^\d{17}[\dX]$/)
      expect(text).not.toContain(idNumber)
    }
    expect(text).not.toMatch(/\d{17}[\dX]/)
    expect(text).toContain('12393')
  })
})
