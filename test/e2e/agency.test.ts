// The agency from the screen: a real server in its own process, real programs, and a line between them that fails.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pharmacy } from '../../renderer/sample/institutions'
import { got } from '../agency/client'
import { calendar2027 } from '../model/rule-texts'
import { dropProfile, launch, newProfile, type Running } from '../electron/launch'
import { root } from '../electron/runtime'
import { dropServer, type Line, openLine, type Server, startServer } from './agency'

const pictures = join(root, 'out/pictures')
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
let server: Server
let line: Line
let second: Line
let one: Running
let two: Running

const picture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `agency-${name}.png`) })
  const type = (to: string): Promise<void> => page.evaluate((it) => void (document.documentElement.dataset.type = it), to)
  await type('large')
  await page.screenshot({ path: join(pictures, `agency-${name}-large.png`) })
  await type('ordinary')
}

const toScreen = (page: Page, word: string) => page.getByRole('navigation').getByRole('link', { name: word }).click()
/** What the top bar says of the agency. */
const bar = (page: Page) => page.locator('.connection')
const says = (page: Page, words: RegExp) => expect.poll(() => bar(page).innerText(), { timeout: 60_000 }).toMatch(words)

const openPerson = async (page: Page, name: string): Promise<void> => {
  await toScreen(page, '人员')
  await page.getByRole('row', { name: new RegExp(name) }).getByRole('button').first().click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

const edit = async (page: Page, name: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await openPerson(page, name)
  await page.getByRole('button', { name: '编辑资料' }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
}

const codeOf = async (page: Page, name: string): Promise<string> => {
  await toScreen(page, '人员')
  return page.getByRole('row', { name: new RegExp(name) }).innerText()
}

/** What the agency holds of a person, as another device would pull it. */
const there = async () => {
  const { people } = got(await server.operator().register({ params: { institution: pharmacy.id } }))
  return people
}

const kill = async ({ app }: Running): Promise<void> => {
  const gone = once(app.process(), 'exit')
  app.process().kill('SIGKILL')
  await gone
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  server = await startServer()
  line = await openLine(() => server.port)
  second = await openLine(() => server.port)
  one = await launch(newProfile(), '--sample')
  // A server with its scenario takes its time on a busy machine.
}, 300_000)

afterAll(async () => {
  for (const running of [one, two]) {
    await running?.quit().catch(() => undefined)
    if (running) dropProfile(running.profile)
  }
  line?.close()
  second?.close()
  if (server) await dropServer(server)
})

describe.sequential('经办机构', () => {
  test('is enrolled at from the screen, by its address and a code', async () => {
    const { page } = one
    await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
    await says(page, /仅本机/)
    await bar(page).click()
    await page.getByLabel('经办机构的地址').fill(line.url)
    await page.getByLabel('接入码').fill('AAAA-BBBB-CCCC')
    await page.getByLabel('本机名称').fill('前台电脑')
    await page.getByRole('button', { name: '接入', exact: true }).click()
    await page.getByText('接入码不对、已经用过或已过期').waitFor()
    await picture(page, 'enrol')
    await page.getByRole('button', { name: '连接检查' }).click()
    await page.getByText('每一步都通过，连接正常。').waitFor()
    await picture(page, 'check')
    await page.keyboard.press('Escape')
    await page.getByLabel('接入码').fill(server.codes[pharmacy.name] ?? '')
    await page.getByRole('button', { name: '接入', exact: true }).click()
    await page.getByText('最后一次成功同步').waitFor()
    await says(page, /已同步 \d\d:\d\d$/)
    await picture(page, 'status')
  })

  test('decides, and it stands in the window without a click', async () => {
    const { page } = one
    await toScreen(page, '今日')
    const row = page.getByRole('row', { name: /朴春梅/ })
    const before = await row.innerText()
    const piao = (await there()).find(({ name }) => name === '朴春梅')
    got(await server.operator().decide({ body: {
      act: 'e2e-1', institution: pharmacy.id, person: piao?.id ?? '', on: '2026-06-15', noticeNo: '淄医保处〔2026〕901号', noticeOn: '2026-06-15', received: '2026-06-15', by: 'agreement',
      items: [{ circumstance: '19-1', responsibility: 'primary', points: 9 }],
    } as never }))
    await expect.poll(() => row.innerText(), { timeout: 60_000 }).toMatch(/暂停|即将/)
    expect(before).not.toMatch(/暂停|即将/)
    await picture(page, 'decided')
  })

  test('hears the appeal entered here with the grounds of its letter, and its answer stands where the appeal is shown', async () => {
    const { page } = one
    await toScreen(page, '台账')
    await page.getByRole('row', { name: /朴春梅/ }).filter({ hasText: '901号' }).getByRole('button').first().click()
    await page.getByRole('button', { name: '提出申诉' }).click()
    const grounds = page.getByLabel('申诉理由')
    await page.keyboard.press('Control+Enter')
    await page.getByText('请写明对通知书的哪一项有异议').last().waitFor()
    await grounds.fill((await grounds.inputValue()).replace('（请写明对通知书的哪一项有异议，以及理由。）', '（一）当日她在外参加培训，没有经手。'))
    await picture(page, 'appeal')
    await page.keyboard.press('Control+Enter')
    await page.getByText('正文与送经办机构的申诉理由一致。').waitFor()
    await picture(page, 'appeal-letter')
    await expect.poll(async () => got(await server.operator().register({ params: { institution: pharmacy.id } })).waiting.filter(({ entity }) => entity === 'appeal').length, { timeout: 60_000 }).toBe(1)
    const [appeal] = got(await server.operator().register({ params: { institution: pharmacy.id } })).waiting.filter(({ entity }) => entity === 'appeal')
    await page.keyboard.press('Escape')
    await page.getByText(/已提出申诉，等经办机构答复/).waitFor()
    const scans = page.getByRole('region', { name: '申诉的扫描件' })
    await scans.getByLabel('附件文件：申诉').setInputFiles({ name: '签字盖章的申诉书.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
    await scans.getByText('签字盖章的申诉书.png').waitFor()
    const scan = createHash('sha256').update(Buffer.from(PIXEL, 'base64')).digest('hex')
    await expect.poll(async () => got(await server.operator().register({ params: { institution: pharmacy.id } })).waiting, { timeout: 60_000 })
      .toContainEqual(expect.objectContaining({ id: appeal?.id, words: expect.stringContaining('（一）当日她在外参加培训') as string, papers: [scan] }))
    expect(Buffer.from(got(await server.operator().readPaper({ params: { sha256: scan }, query: { institution: pharmacy.id } }))).toString('base64')).toBe(PIXEL)
    await scans.scrollIntoViewIfNeeded()
    await picture(page, 'appeal-scans')
    got(await server.operator().answer({ body: { act: 'e2e-answer', institution: pharmacy.id, appeal: appeal?.id ?? '', on: '2026-06-15', outcome: 'upheld', words: '签到记录与排班不符。' } as never }))
    await page.getByText(/告知异议申诉结果：维持原状。经办机构说明：签到记录与排班不符。/).first().waitFor({ timeout: 60_000 })
    await picture(page, 'appeal-answered')
    expect(await page.getByRole('button', { name: '撤回申诉' }).isDisabled()).toBe(true)
    await scans.getByText('经办机构已经答复，不再增减。').waitFor()
    expect(await scans.getByRole('button', { name: /添加附件|移除/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
    // The notice's own line, and that of the appeal.
    await expect.poll(() => page.getByRole('row', { name: /901号/ }).filter({ hasText: '申诉结果：维持原状' }).count()).toBe(2)
    await openPerson(page, '朴春梅')
    await page.getByText('的申诉，告知结果：维持原状').waitFor()
  })

  test('a second program enrols by itself, and edits made on both while the server is dead meet again', async () => {
    two = await launch(newProfile(), '--sample', `--agency=${second.url}`, `--agency-code=${await server.code(pharmacy.id)}`)
    await says(two.page, /已同步/)
    await server.kill()
    await edit(one.page, '王海燕', { 医保编码: 'HY999999000112' })
    await edit(one.page, '李志刚', { 医保编码: 'HY999999000113' })
    await edit(two.page, '王海燕', { 医保编码: 'HY999999000212' })
    await edit(two.page, '李志刚', { 姓名: '李志钢' })
    await says(one.page, /未连接.*待送 2/s)
    await says(two.page, /未连接.*待送 2/s)
    await bar(one.page).click()
    await one.page.getByRole('row', { name: /修改人员资料 王海燕/ }).waitFor()
    await picture(one.page, 'waiting')
    const { folder, port } = server
    // Who comes first wins; the other is kept out until then.
    second.mood('refuses')
    server = await startServer(folder, port)
    await toScreen(one.page, '经办机构')
    await one.page.getByRole('button', { name: '立即同步' }).click()
    await says(one.page, /已同步 \d\d:\d\d$/)
    second.mood('passes')
    await toScreen(two.page, '经办机构')
    await two.page.getByRole('button', { name: '立即同步' }).click()
    await says(two.page, /待处理 1/)
    await two.page.getByText('经办机构那边也改了这一条').waitFor()
    await picture(two.page, 'needs-person')
    await two.page.getByRole('button', { name: '看两边的内容' }).click()
    const line1 = two.page.getByRole('dialog').getByRole('row', { name: /医保编码/ })
    expect(await line1.innerText()).toMatch(/HY999999000012\s+HY999999000212\s+HY999999000112/)
    await picture(two.page, 'conflict')
    await two.page.getByRole('radio', { name: '医保编码：用本机的' }).check()
    await two.page.getByRole('button', { name: '照此决定' }).click()
    await says(two.page, /已同步 \d\d:\d\d$/)
    for (const { page } of [one, two]) {
      await expect.poll(() => codeOf(page, '王海燕'), { timeout: 60_000 }).toContain('HY999999000212')
      await expect.poll(() => codeOf(page, '李志钢'), { timeout: 60_000 }).toContain('HY999999000113')
    }
  })

  test('a scan attached to a commitment here opens on the other device', async () => {
    await openPerson(one.page, '王海燕')
    await one.page.getByRole('button', { name: '登记承诺书', exact: true }).first().click()
    const drawer = one.page.getByRole('dialog')
    await drawer.getByLabel('签署日', { exact: true }).fill('2026-6-10')
    await drawer.getByLabel('承诺书扫描件文件').setInputFiles({ name: '承诺书.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
    await expect.poll(() => drawer.getByLabel('扫描件', { exact: true }).inputValue()).not.toBe('none')
    await one.page.keyboard.press('Control+Enter')
    await drawer.waitFor({ state: 'detached' })
    await openPerson(two.page, '王海燕')
    const scan = two.page.getByRole('button', { name: '2026-06-10 的承诺书扫描件' })
    await scan.waitFor({ timeout: 60_000 })
    second.mood('refuses')
    await scan.click()
    await two.page.getByText('现在没有连上经办机构。请连上以后再打开。').waitFor()
    await picture(two.page, 'scan-missing')
    await two.page.keyboard.press('Escape')
    second.mood('passes')
    await scan.click()
    await expect.poll(() => two.page.getByRole('img', { name: '2026-06-10 的承诺书扫描件' }).evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(1)
    await picture(two.page, 'scan')
    await two.page.keyboard.press('Escape')
    await toScreen(one.page, '人员')
    await one.page.getByRole('row', { name: /王海燕/ }).waitFor()
    for (const { page } of [one, two]) await says(page, /已同步 \d\d:\d\d$/)
  })

  test('a calendar it publishes is shown in the library, and taken over', async () => {
    got(await server.operator().publish({ body: { act: 'e2e-law', file: '2027.yaml', text: calendar2027() } }))
    const { page } = two
    // Said where people look, before anybody opens the library.
    await toScreen(page, '今日')
    await page.getByText('经办机构发布了 2027 年的工作日历，本机还没有采用。').waitFor({ timeout: 60_000 })
    await picture(page, 'law-waits')
    await page.getByRole('button', { name: '去法规库看' }).click()
    // What the program brought along is published there as well, and is no news.
    await page.getByText(/发布了 2027 年的工作日历，法规库还没有采用。/).waitFor()
    expect(await page.getByRole('button', { name: '看有什么改变' }).count()).toBe(1)
    await picture(page, 'law')
    await page.getByRole('button', { name: '看有什么改变' }).click()
    await page.getByText(/^共 \d+ 人/).waitFor()
    await page.getByRole('button', { name: '采用', exact: true }).click()
    await page.getByText('已采用2027 年工作日历。各处的状态和日期已按新的规则推算。').waitFor()
    await page.getByText('2026-06-15 采用，经办机构发布').waitFor()
    await toScreen(page, '今日')
    await page.getByRole('row', { name: /曾淑芬/ }).waitFor()
    expect(await page.getByText('本机还没有采用').count()).toBe(0)
  })

  test('killed while it sends, and with answers that are lost, nothing is lost and nothing doubled', async () => {
    const before = (await there()).length
    line.mood('drops-answers')
    const { page } = one
    await toScreen(page, '人员')
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').getByLabel('姓名').fill('新来的')
    await page.getByLabel('岗位', { exact: true }).selectOption('pharmacy-staff')
    await page.getByLabel('任职起始日', { exact: true }).fill('2026-6-1')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => line.lost(), { timeout: 60_000 }).toBeGreaterThan(0)
    await kill(one)
    line.mood('delays')
    one = await launch(one.profile, '--sample')
    await says(one.page, /已同步 \d\d:\d\d$/)
    await expect.poll(async () => (await there()).filter(({ name }) => name === '新来的').length).toBe(1)
    expect((await there()).length).toBe(before + 1)
    await expect.poll(() => codeOf(two.page, '新来的'), { timeout: 60_000 }).toContain('新来的')
  })

  test('is left again, and everything stays', async () => {
    line.mood('passes')
    const { page } = one
    await toScreen(page, '经办机构')
    await page.getByRole('button', { name: '停用本机接入' }).click()
    await page.getByRole('button', { name: '停用', exact: true }).click()
    await page.getByText('已停用本机接入。').waitFor()
    await says(page, /仅本机/)
    expect(await codeOf(page, '新来的')).toContain('新来的')
  })
})
