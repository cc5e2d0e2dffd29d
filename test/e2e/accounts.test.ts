// The lock in the real program: the first passphrase, wrong tries, a restart, the recovery code, and the own file at a locked screen.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askMain, dropProfile, launch, newProfile, protect, type Running } from '../electron/launch'
import { root } from '../electron/runtime'
import { textOfPdf } from './papers'

const pictures = join(root, 'out/pictures')
const papers = mkdtempSync(join(tmpdir(), 'zhifu-zige-e2e-'))
const profile = newProfile()
const sample = newProfile()
const passphrase = '春天的药店在开门'
const renewed = '秋天的药店也开门'
let running: Running
let page: Page
let code = ''

const open = async (at: string, ...args: string[]): Promise<void> => {
  running = await launch(at, ...args)
  page = running.page
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (label: string) => page.getByLabel(label, { exact: true })
const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const locked = (): Promise<void> => field('口令').waitFor()

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

const unlock = async (typed: string): Promise<void> => {
  await field('口令').fill(typed)
  await page.keyboard.press('Enter')
}

const codeShown = async (): Promise<string> => (await page.locator('.code-group').allInnerTexts()).join('-')

const proveCode = async (): Promise<void> => {
  const groups = code.split('-')
  for (const input of await page.getByLabel(/^第 \d 组$/).all()) {
    const number = await input.evaluate((it) => Number((it as HTMLInputElement).labels?.[0]?.textContent?.replaceAll(/\D/g, '')))
    await input.fill((groups[number - 1] ?? '').toLowerCase())
  }
  await page.keyboard.press('Enter')
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await open(profile)
})

afterAll(async () => {
  await running.quit()
  dropProfile(profile)
  dropProfile(sample)
  rmSync(papers, { recursive: true, force: true })
})

describe.sequential('a program with a lock', () => {
  test('cancelled on the way, nothing has changed', async () => {
    await shown('先看示例')
    await page.getByRole('link', { name: '数据安全' }).click()
    await button('设置口令').click()
    await field('管理员姓名').fill('张管理')
    await field('口令').fill('12345678')
    await field('再输入一次口令').fill('12345678')
    await page.keyboard.press('Enter')
    await shown('口令不能是连续的数字或字母。')
    await field('口令').fill(passphrase)
    await field('再输入一次口令').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.locator('.code-group').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await askMain(page, 'safety.state')).toMatchObject({ answer: { vault: 'open', accounts: [] } })
  })

  test('the recovery code can be saved as a clean page, and is proven by two of its groups', async () => {
    await button('设置口令').click()
    await field('管理员姓名').fill('张管理')
    await field('口令').fill(passphrase)
    await field('再输入一次口令').fill(passphrase)
    await button('下一步').click()
    await page.locator('.code-group').first().waitFor()
    code = await codeShown()
    expect(code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    const file = join(papers, '恢复码.pdf')
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, file)
    await button('保存为 PDF').click()
    await shown(/已保存为/)
    expect(existsSync(file)).toBe(true)
    const text = await textOfPdf(file)
    for (const group of code.split('-')) expect(text).toContain(group)
    for (const words of ['恢复码', '这是什么', '与公章、营业执照等放在一起']) expect(text).toContain(words)
    await picture('protect-code')
    await button('已保存好，下一步').click()
    const [first] = await page.getByLabel(/^第 \d 组$/).all()
    await first?.fill('0000')
    await page.getByLabel(/^第 \d 组$/).last().fill('0000')
    await page.keyboard.press('Enter')
    await shown(/与恢复码不一致/)
    await proveCode()
    await shown(/口令已经设置/)
    await button('完成').click()
    await page.getByRole('row', { name: /张管理.*管理员/ }).waitFor()
    await picture('accounts')
  })

  test('a principal gets an account, and may only look', async () => {
    await button('添加账户').click()
    await field('姓名').fill('李店长')
    await field('新口令').fill('夏天的药店很热闹')
    await field('再输入一次新口令').fill('夏天的药店很热闹')
    await page.keyboard.press('Enter')
    await shown('已添加账户“李店长”（主要负责人）。')
    await page.keyboard.press('Control+l')
    await locked()
    await page.getByRole('dialog', { name: '已锁定' }).getByRole('combobox').selectOption({ label: '李店长（主要负责人）' })
    await unlock('夏天的药店很热闹')
    await page.getByRole('row', { name: /李店长.*当前/ }).waitFor()
    expect(await button('添加账户').count()).toBe(0)
    expect(await button(/^删除/).count()).toBe(0)
    await button('锁定').first().click()
    await locked()
  })

  test('five wrong passphrases cost a wait, and the right one opens after it', async () => {
    await page.getByRole('dialog', { name: '已锁定' }).getByRole('combobox').selectOption({ label: '张管理（管理员）' })
    for (let tries = 1; tries <= 4; tries += 1) {
      await unlock(`不对的口令${tries}`)
      await shown('口令不对，请再试一次。')
      await expect.poll(() => field('口令').inputValue()).toBe('')
    }
    await unlock('不对的口令5')
    const waiting = button(/^请等 \d+ 秒$/)
    await waiting.waitFor()
    expect(await waiting.isDisabled()).toBe(true)
    await picture('lock-wait')
    await field('口令').fill(passphrase)
    await page.keyboard.press('Enter')
    expect(await askMain(page, 'safety.state')).toMatchObject({ answer: { me: null } })
    await button('打开').waitFor({ timeout: 60_000 })
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /张管理.*当前/ }).waitFor()
  })

  test('a restart is locked, and a person cannot ask before it was opened', async () => {
    await running.quit()
    await open(profile)
    await locked()
    expect(await page.getByText('先看示例').count()).toBe(0)
    await button('本人查询').click()
    await shown(/还没有用口令打开过/)
    await page.keyboard.press('Escape')
    await unlock(passphrase)
    await shown('先看示例')
  })

  test('the recovery code leads to a new passphrase, which cannot be skipped', async () => {
    await running.quit()
    await open(profile)
    await locked()
    await button('忘记口令').click()
    await field('恢复码').fill(code.replace(/^./, (it) => (it === '7' ? '8' : '7')))
    await page.keyboard.press('Enter')
    await shown('恢复码有误，很可能在第 1 组，请核对。')
    await field('恢复码').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '设置新口令' }).waitFor()
    expect(await askMain(page, 'journal.standing')).toEqual({ ok: false, refused: 'not-allowed' })
    await page.reload()
    await page.getByRole('heading', { name: '设置新口令' }).waitFor()
    await field('新口令').fill(renewed)
    await field('再输入一次新口令').fill(renewed)
    await page.keyboard.press('Enter')
    await shown('先看示例')
    await page.keyboard.press('Control+l')
    await locked()
    await unlock(passphrase)
    await shown('口令不对，请再试一次。')
    await unlock(renewed)
    await field('口令').waitFor({ state: 'detached' })
  })
})

describe.sequential('the own file', () => {
  const pin = '294816'
  const back = '看完了，关闭'

  const inquire = async (called: string, typed: string): Promise<void> => {
    await field('姓名或医保编码').fill(called)
    await field('6 位查询密码').fill(typed)
    await page.keyboard.press('Enter')
  }

  test('an administrator gives a person a PIN', async () => {
    await running.quit()
    await open(sample, '--sample')
    await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
    await page.getByRole('link', { name: '数据安全' }).click()
    await shown(/示例中的机构和人员都是虚构的，不需要口令/)
    await protect(page, '张管理', passphrase)
    await page.keyboard.press('Alt+1')
    await page.getByRole('row', { name: /曾淑芬/ }).click()
    await button('设置查询密码').click()
    await field('查询密码').fill('123456')
    await field('再输入一次查询密码').fill('123456')
    await page.keyboard.press('Enter')
    await shown(/太容易猜到/)
    await field('查询密码').fill(pin)
    await field('再输入一次查询密码').fill(pin)
    await page.keyboard.press('Enter')
    await shown('已设置曾淑芬的查询密码。')
  })

  test('with a dialog open, the lock stands above it and can be used', async () => {
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+l')
    await locked()
    await page.keyboard.press('Control+n')
    await unlock(passphrase)
    await page.getByRole('dialog', { name: /登记处理通知书/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('the person sees the own file and nobody else, while the program is locked', async () => {
    await button('本人查询').click()
    await inquire('王强', pin)
    await shown(/查不到/)
    await inquire('曾淑芬', '204816')
    await shown('查询密码不对，请再试一次。')
    await picture('own-asks')
    await inquire('曾淑芬', pin)
    await button(back).waitFor()
    const gate = page.getByRole('dialog', { name: '已锁定' })
    expect((await gate.locator('.sentence').first().innerText()).replaceAll(/\s/g, '')).toContain('曾淑芬，暂停中')
    const text = await gate.innerText()
    for (const name of ['仇建国', '尉迟敏', '任秀英']) expect(text).not.toContain(name)
    expect(text).not.toMatch(/\d{17}[\dX]/)
    expect(await button('登记处理通知书').count()).toBe(0)
    await picture('own-file')
    await button(back).click()
    await locked()
  })

  test('the inquiry is in the journal under the person\'s name, without a change', async () => {
    await unlock(passphrase)
    await button('返回名单').waitFor()
    const said = (await askMain(page, 'journal.standing')) as { answer: { reached: { seq: number } } }
    const entries = (await askMain(page, 'journal.read', { from: said.answer.reached.seq, limit: 1 })) as { answer: unknown[] }
    expect(entries.answer[0]).toMatchObject({ who: '曾淑芬（本人）', command: { name: 'recordInquiry' }, changes: [] })
  })
})
