// The pictures of README and manual, and an example of each paper, made by the real program on its demonstration day.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { resize, samples as folder, sizes, take } from '../electron/picture'
import { root } from '../electron/runtime'

const readme = join(root, 'build/readme')
const openPerson = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await page.locator('.sentence').waitFor()
}

const backToRoster = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '返回名单' }).click()
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

const register = async (page: Page, kind: string): Promise<void> => {
  await page.keyboard.press('Alt+2')
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
  await take(page, `register-${kind}`)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+Enter')
  await take(page, `register-new-${kind}`)
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /曾淑芬/ }).click()
  await page.getByRole('heading', { name: '身份与岗位' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: '编辑资料' }).click()
  await page.getByRole('dialog').waitFor()
  await take(page, `register-edit-${kind}`)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '登记离职' }).scrollIntoViewIfNeeded()
  await take(page, `person-identity-${kind}`)
}

const screens = async ({ page }: Running, kind: string): Promise<void> => {
  await take(page, `today-${kind}`)
  for (const [name, file] of [['曾淑芬', 'suspended'], ['仇建国', 'awaiting'], ['尉迟敏', 'terminated'], ['任秀英', 'normal']] as const) {
    await openPerson(page, name)
    await take(page, `person-${file}-${kind}`)
    await backToRoster(page)
  }
  await openPerson(page, '曾淑芬')
  await page.locator('.sentence').getByRole('button').last().click()
  await page.getByRole('dialog').waitFor()
  await take(page, `reasons-${kind}`)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '登记处理通知书' }).click()
  await page.getByRole('dialog').waitFor()
  await take(page, `notice-${kind}`)
  await page.keyboard.press('Escape')
  await backToRoster(page)
  await register(page, kind)
  await page.getByRole('link', { name: '公示栏' }).click()
  await page.getByRole('region', { name: '公示栏预览' }).waitFor()
  await take(page, `board-${kind}`)
  await page.getByRole('link', { name: '法规库' }).click()
  await page.getByRole('heading', { name: '规则包' }).waitFor()
  await take(page, `library-${kind}`)
  await page.getByRole('button', { name: '山东省实施细则' }).click()
  await page.getByRole('button', { name: /第四章/ }).click()
  await take(page, `library-pack-${kind}`)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '规则包' }).waitFor()
  await page.getByRole('link', { name: '数据安全' }).click()
  await page.getByRole('region', { name: '操作记录列表' }).getByRole('row').nth(5).waitFor()
  await take(page, `safety-${kind}`)
  await page.getByRole('region', { name: '操作记录列表' }).scrollIntoViewIfNeeded()
  await take(page, `safety-audit-${kind}`)
  await page.getByRole('button', { name: /^登记处理通知书/ }).first().click()
  await take(page, `safety-entry-${kind}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+1')
  await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
}

const board = async ({ app, page }: Running, paper: string, way: string): Promise<void> => {
  const path = join(folder, `公示栏-${paper}-${way}.pdf`)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.getByRole('radio', { name: paper }).check()
  await page.getByRole('radio', { name: way }).check()
  await page.getByRole('button', { name: '保存 PDF' }).click()
  await page.getByText(/已保存/).waitFor()
  process.stdout.write(`out/samples/公示栏-${paper}-${way}.pdf\n`)
}

const profile = newProfile()
mkdirSync(folder, { recursive: true })
mkdirSync(readme, { recursive: true })
const running = await launch(profile, '--sample')
try {
  await running.page.getByRole('row', { name: /曾淑芬/ }).waitFor()
  for (const [kind, size] of Object.entries(sizes)) {
    await resize(running, size)
    await screens(running, kind)
  }
  await resize(running, sizes.small)
  await running.page.getByRole('button', { name: '大字' }).click()
  await screens(running, 'large-type')
  await running.page.getByRole('button', { name: '大字' }).click()
  await running.page.getByRole('link', { name: '公示栏' }).click()
  for (const paper of ['A4', 'A3']) for (const way of ['纵向', '横向']) await board(running, paper, way)
  copyFileSync(join(folder, 'today-small.png'), join(readme, 'today.png'))
  copyFileSync(join(folder, 'library-pack-small.png'), join(readme, 'library.png'))
} finally {
  await running.quit()
  dropProfile(profile)
}
