// A successor of the rules and a year's calendar, from the file to the person's page and back, in the real program.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { calendar2027, successor } from '../model/rule-texts'

const profile = newProfile()
let running: Running
let page: Page

const open = async (): Promise<void> => {
  running = await launch(profile, '--sample')
  page = running.page
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

const toLibrary = async (): Promise<void> => {
  await page.getByRole('link', { name: '法规库' }).click()
  await page.getByRole('heading', { name: '规则包' }).waitFor()
}

const take = async (name: string, text: string): Promise<void> => {
  await page.getByLabel('规则文件').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) })
  await page.getByText(/^共 30 人：/).waitFor()
}

const adopt = async (): Promise<void> => {
  await page.getByRole('button', { name: '采用', exact: true }).click()
  await page.getByText(/^已采用/).waitFor()
}

/** 尉迟敏 may register again in 2027 and has to apply some working days before. */
const dutyOfTheTerminated = async (): Promise<string> => {
  await page.keyboard.press('Alt+1')
  await page.getByRole('row', { name: /尉迟敏/ }).click()
  await page.locator('.sentence').waitFor()
  const said = (await page.getByRole('main').innerText()).replaceAll(/\s/g, '')
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
  return said
}

beforeAll(open)
afterAll(async () => {
  await running.quit()
  dropProfile(profile)
})

describe.sequential('new law, from the file to the person and back', () => {
  test('before: the day in 2027 is reckoned, and says so', async () => {
    expect(await dutyOfTheTerminated()).toContain('2027年2月11日前（含当日）（推算）')
  })

  test('a file with a day that does not exist is refused with its line, and nothing is changed', async () => {
    await toLibrary()
    await page.getByLabel('规则文件').setInputFiles({
      name: 'bad.yaml', mimeType: 'text/yaml', buffer: Buffer.from(successor(['effectiveFrom: 2027-01-01', 'effectiveFrom: 2027-02-31'])),
    })
    await page.getByText('“2027-02-31”不是真实的日期（应为 YYYY-MM-DD）。').waitFor()
    expect(await page.getByRole('row', { name: /2027-02-31/ }).innerText()).toContain('第 13 行')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '规则包' }).waitFor()
  })

  test('a successor dropped on the page says whom it will apply to, and is taken', async () => {
    const text = successor()
    const dropped = await page.evaluateHandle((it) => {
      const data = new DataTransfer()
      data.items.add(new File([it], '山东2027.yaml'))
      return data
    }, text)
    await page.locator('.law-drop').dispatchEvent('drop', { dataTransfer: dropped })
    await page.getByText(/^共 30 人：/).waitFor()
    await page.getByText(/淄博惠民大药房（示例）：2027 年 1 月 1 日起适用/).waitFor()
    await adopt()
    await page.getByRole('button', { name: '山东省实施细则（2027）' }).waitFor()
  })

  test('a calendar says whose days become firm, and they do', async () => {
    await take('2027.yaml', calendar2027())
    const line = (await page.getByRole('row', { name: /^尉迟敏/ }).innerText()).replaceAll(/\s/g, '')
    expect(line).toContain('2027年2月11日前（推算）2027年2月4日前（确定）')
    await adopt()
    const said = await dutyOfTheTerminated()
    expect(said).toContain('2027年2月4日前（含当日）')
    expect(said).not.toContain('推算')
  })

  test('both are there again after the program was closed', async () => {
    await running.quit()
    await open()
    await toLibrary()
    await page.getByRole('button', { name: '山东省实施细则（2027）' }).waitFor()
    await page.getByRole('button', { name: '2027 年' }).waitFor()
    expect(await dutyOfTheTerminated()).not.toContain('推算')
  })

  test('withdrawn, the day is reckoned again', async () => {
    await toLibrary()
    await page.getByRole('button', { name: '2027 年' }).click()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByText(/还没有这一年的放假安排/).waitFor()
    await page.getByRole('button', { name: '山东省实施细则（2027）' }).click()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByRole('heading', { name: '规则包' }).waitFor()
    expect(await page.getByRole('button', { name: '山东省实施细则（2027）' }).count()).toBe(0)
    expect(await dutyOfTheTerminated()).toContain('2027年2月11日前（含当日）（推算）')
  })
})
