// 一医一档 by the keyboard alone, in the real program on its sample: no pointer touches anything here.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { root } from '../electron/runtime'

const pictures = join(root, 'out/pictures')
const profile = newProfile()
let running: Running
let page: Page
let strokes = 0

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    strokes += 1
    await page.keyboard.press(key)
  }
}

/** Types into what has the keyboard, and goes on. */
const type = async (text: string): Promise<void> => {
  strokes += text.length
  await page.keyboard.type(text)
  await press('Enter')
}

const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

/** On with Tab until what is called so has the keyboard. */
const tabTo = async (name: string, key = 'Tab'): Promise<void> => {
  for (let tried = 0; (await focused()) !== name; tried += 1) {
    expect(tried, `${name} was not reached, but ${await focused()}`).toBeLessThan(60)
    await press(key)
  }
}

/** The page shows the right document heading before keys go to it. */
const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
const dialog = (title: RegExp): Promise<void> => page.getByRole('dialog', { name: title }).waitFor()
const closed = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })
const region = (name: string) => page.getByRole('region', { name, exact: true })

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `file-${name}.png`) })
}

/** What was sought before is still there, and typed over. */
const toRegister = async (): Promise<void> => {
  await press('Alt+2')
  await page.getByPlaceholder('姓名、拼音、编码、证件号后四位').waitFor()
}

const find = async (typed: string, name: string): Promise<void> => {
  await toRegister()
  await press('Control+f')
  await type(typed)
  await heading(name)
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
})

describe.sequential('the person’s file by keyboard', () => {
  test('today shows whose licence ends, worst first, and what was done of the duties', async () => {
    const panel = page.getByRole('complementary', { name: '今日不可结算与近期要办' })
    await panel.getByText('已过期', { exact: true }).waitFor()
    expect(await panel.innerText()).toMatch(/证照快到期[\s\S]*已过期[\s\S]*王海燕[\s\S]*7 天内到期[\s\S]*赵㛃[\s\S]*30 天内到期[\s\S]*任秀英[\s\S]*60 天内到期[\s\S]*单立群[\s\S]*90 天内到期[\s\S]*曾淑芬/)
    expect(await panel.innerText()).toMatch(/谈话提醒并记录[\s\S]*曾淑芬 已办：4 月 30 日/)
    await picture('today')
  })

  test('the next duty leads to its person', async () => {
    await press('Control+d')
    const name = await focused()
    expect(name).not.toBe('')
    await press('Enter')
    await heading(name)
  })

  test('a new person, from anywhere to saved', async () => {
    strokes = 0
    await toRegister()
    await press('Control+n')
    await dialog(/新增人员/)
    await type('欧阳静')
    for (const text of ['', '', '', '']) await type(text)
    await press('ArrowDown', 'Enter')
    await type('执业药师')
    await type('张店店')
    await type('20260601')
    await closed()
    await page.getByText('已登记 欧阳静。').waitFor()
    process.stdout.write(`a new person: ${strokes} keystrokes\n`)
    expect(strokes).toBeLessThan(60)
  })

  test('is found, and gets a licence that is about to end', async () => {
    await find('oyj', '欧阳静')
    await picture('new-person')
    await press('4')
    await tabTo('添加证照')
    await press('Enter')
    await dialog(/添加证照/)
    await press('ArrowDown', 'Enter')
    await type('20210620')
    await type('2026-6-25')
    await press('Enter')
    await closed()
    await region('证照').getByText('30 天内到期，还有 10 天').waitFor()
    await region('档案提醒').getByText(/执业药师注册证，6 月 25 日到期，还有 10 天。/).waitFor()
  })

  test('a talk answers the duty it was asked by, and a status set ends the difference', async () => {
    await find('slq', '单立群')
    const duties = region('要做什么 · 何时之前')
    await region('档案提醒').getByText(/登记备案状态：平台上仍为正常/).waitFor()
    await picture('person')
    await press('2')
    await tabTo('登记谈话')
    await press('Enter')
    await dialog(/登记谈话/)
    await type('')
    await type('周敏')
    await type('')
    await page.keyboard.type('讲解条例第三十八条，本人表示整改。')
    await picture('talk')
    await press('Control+Enter')
    await closed()
    await duties.getByText('已办：6 月 15 日').first().waitFor()
    await press('2')
    await tabTo('登记状态')
    await press('Enter')
    await dialog(/登记备案状态/)
    await press('Control+Enter')
    await closed()
    await region('登记备案状态').getByText('一致', { exact: true }).waitFor()
    expect(await region('档案提醒').getByText(/平台上仍为/).count()).toBe(0)
  })

  test('a training for three, with a score, stands in each file', async () => {
    await toRegister()
    await press('Control+f')
    await tabTo('培训记录', 'Shift+Tab')
    await press('Enter')
    await dialog(/培训记录/)
    await type('2026-6-12')
    await type('处方审核与实名核验')
    for (const typed of ['rxy', 'slq', 'oyj']) await type(typed)
    await picture('training')
    await press('Enter')
    await type('91')
    await type('')
    await type('78')
    await closed()
    await find('rxy', '任秀英')
    await press('4')
    await region('培训').getByText('处方审核与实名核验　考试 91 分').waitFor()
    await picture('file-part')
  })

  test('the whole history stands on one line, narrowed by kind', async () => {
    await press('5')
    const life = page.getByRole('list', { name: '全部经历' })
    const all = await life.getByRole('listitem').count()
    await press('Tab', 'ArrowDown')
    await expect.poll(() => life.getByRole('listitem').count()).toBeLessThan(all)
    await picture('life')
  })
})
