// The pictures of the locked screen, the first passphrase, the accounts and the own file, in the real program.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dropProfile, launch, newProfile, protect, type Running } from '../electron/launch'
import { resize, samples, sizes, take } from '../electron/picture'

const passphrase = '春天的药店在开门'
const pin = '294816'

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()

/** At both sizes and in large type. */
const everyWay = async (page: Page, name: string): Promise<void> => {
  for (const [kind, size] of Object.entries(sizes)) {
    await resize(running, size)
    await take(page, `${name}-${kind}`)
  }
  await resize(running, sizes.small)
  await page.evaluate(() => (document.documentElement.dataset.type = 'large'))
  await take(page, `${name}-large-type`)
  await page.evaluate(() => (document.documentElement.dataset.type = 'ordinary'))
}

const wizard = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '数据安全' }).click()
  await page.getByRole('heading', { name: '数据安全' }).waitFor()
  await everyWay(page, 'safety-open')
  await press(page, '设置口令')
  await field(page, '管理员姓名').fill('张管理')
  await field(page, '口令').fill(passphrase)
  await field(page, '再输入一次口令').fill(passphrase)
  await everyWay(page, 'protect-passphrase')
  await press(page, '下一步')
  await page.locator('.code-group').first().waitFor()
  await everyWay(page, 'protect-code')
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, join(samples, '恢复码.pdf'))
  await press(page, '保存为 PDF')
  await page.getByText(/已保存为/).waitFor()
  const groups = await page.locator('.code-group').allInnerTexts()
  await press(page, '已保存好，下一步')
  await everyWay(page, 'protect-proof')
  for (const input of await page.getByLabel(/^第 \d 组$/).all()) {
    const number = await input.evaluate((it) => Number((it as HTMLInputElement).labels?.[0]?.textContent?.replaceAll(/\D/g, '')))
    await input.fill(groups[number - 1] ?? '')
  }
  await press(page, '核对')
  await page.getByText(/口令已经设置/).waitFor()
  await everyWay(page, 'protect-done')
  await press(page, '完成')
}

const accounts = async (page: Page): Promise<void> => {
  await press(page, '添加账户')
  await field(page, '姓名').fill('李店长')
  await field(page, '新口令').fill(passphrase)
  await field(page, '再输入一次新口令').fill(passphrase)
  await everyWay(page, 'account-add')
  await press(page, '添加')
  await page.getByText(/已添加账户/).waitFor()
  await everyWay(page, 'accounts')
  await page.getByRole('button', { name: '修改张管理的口令' }).click()
  await everyWay(page, 'account-passphrase')
  await page.keyboard.press('Escape')
}

const own = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+1')
  await page.getByRole('row', { name: /曾淑芬/ }).click()
  await press(page, '设置查询密码')
  await field(page, '查询密码').fill(pin)
  await field(page, '再输入一次查询密码').fill(pin)
  await everyWay(page, 'pin')
  await press(page, '保存')
  await page.getByText('已设置曾淑芬的查询密码。').waitFor()
  await everyWay(page, 'person-pin')
  await press(page, '本人查询')
  await field(page, '姓名或医保编码').fill('曾淑芬')
  await field(page, '6 位查询密码').fill(pin)
  await everyWay(page, 'own-asks')
  await press(page, '查询')
  await page.getByRole('button', { name: '看完了，关闭' }).waitFor()
  await everyWay(page, 'own-file')
  await page.keyboard.press('Escape')
}

const lock = async (page: Page): Promise<void> => {
  await field(page, '口令').waitFor()
  await everyWay(page, 'lock')
  await press(page, '忘记口令')
  await everyWay(page, 'lock-code')
  await page.keyboard.press('Escape')
  for (let tries = 1; tries <= 5; tries += 1) {
    await field(page, '口令').fill('不对')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.gate .secret input')?.value === '')
  }
  await everyWay(page, 'lock-wait')
}

mkdirSync(samples, { recursive: true })
let running: Running

const within = async (args: string[], work: (page: Page) => Promise<void>): Promise<void> => {
  running = await launch(newProfile(), ...args)
  try {
    await work(running.page)
  } finally {
    await running.quit()
    dropProfile(running.profile)
  }
}

await within([], async (page) => {
  await page.getByRole('link', { name: '数据安全' }).waitFor()
  await wizard(page)
  await accounts(page)
})
await within(['--sample'], async (page) => {
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
  await protect(page, '张管理', passphrase)
  await own(page)
  await lock(page)
})
