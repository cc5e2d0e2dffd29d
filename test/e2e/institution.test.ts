// The institution's own desk in the real program, on the sample's demonstration day: all stores, handlings, agreement, and a file from the prior notice to the decision.
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
const papers = mkdtempSync(join(tmpdir(), 'zhifu-zige-papers-'))
const profile = newProfile()

let running: Running
let page: Page

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `institution-${name}.png`) })
}

/** As it stands, wide, and in large type. */
const pictureAll = async (name: string): Promise<void> => {
  await picture(name)
  await resize(running, sizes.wide)
  await picture(`${name}-wide`)
  await resize(running, sizes.small)
  await page.getByRole('button', { name: '大字' }).click()
  await picture(`${name}-large`)
  await page.getByRole('button', { name: '大字' }).click()
}

const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const region = (name: string | RegExp) => page.getByRole('region', { name })
const gone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })

/** The next thing saved goes there. */
const saveAs = async (name: string): Promise<string> => {
  const path = join(papers, name)
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  return path
}

/** Types into the field that has the keyboard, and goes on. */
const type = async (text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
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

describe.sequential('机构', () => {
  test('says who counts as the principal, which rules hold, and the year', async () => {
    await page.getByRole('link', { name: '机构', exact: true }).click()
    await region('许可证载明的主要负责人').getByText(/曾淑芬按主要负责人计。另有 9 人任主要负责人岗位/).waitFor()
    await region('适用的规则').getByText(/今天适用，2025 年 4 月 1 日起，2026 年 12 月 31 日止/).waitFor()
    await region('对本机构的处理、处罚').getByText(/不按处理次数计分/).waitFor()
    await region('暂停、终止的人次').getByText('登记备案 10 人　·　现暂停、终止 5 人　·　2026 年度 5 人次').waitFor()
    await pictureAll('pharmacy')
  })

  test('shows two institutions side by side with their totals, and Enter goes to one', async () => {
    await page.getByRole('button', { name: '全部机构' }).click()
    const row = (name: string) => page.getByRole('table', { name: '全部机构' }).getByRole('row', { name: new RegExp(name) })
    expect(await row('淄博惠民').locator('td').allInnerTexts()).toEqual(['15', '3', '2', expect.any(String), expect.any(String), '2', '5', '50.0%'])
    expect((await row('合计 2 家').locator('td').allInnerTexts()).slice(0, 3)).toEqual(['30', '6', '3'])
    await pictureAll('all')
    const file = await saveAs('全部机构.xlsx')
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByLabel('导出原因').selectOption('内部核对')
    await page.keyboard.press('Control+Enter')
    await shown('已保存 全部机构.xlsx。')
    const sheet = await readSheet(new Blob([new Uint8Array(readFileSync(file))]))
    expect(sheet.map((cells) => cells[0])).toEqual(['机构', '淄博惠民大药房（示例）', '乌海康宁诊所（示例）', '合计 2 家', expect.stringContaining('截至 2026 年 6 月 15 日')])
    expect(sheet[1]).toEqual(['淄博惠民大药房（示例）', 'P99999900001', 15, 3, 2, expect.any(Number), expect.any(Number), 2, 5, '50.0%'])
    await row('淄博惠民').getByRole('button', { name: '淄博惠民' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '乌海康宁诊所（示例）' }).waitFor()
    await shown('医保协议 乌医保协〔2025〕示例42号 于 2026 年 7 月 14 日到期，还有 29 天。请及时办理续签。')
  })

  test('counts handlings to the third, opens the article, and counts anew when one is revoked', async () => {
    const handlings = region('对本机构的处理、处罚')
    await handlings.getByText('已满次数：').waitFor()
    await pictureAll('clinic')
    await handlings.getByRole('button', { name: /自 2026 年 6 月 3 日第 3 次起构成/ }).click()
    await page.getByRole('dialog').getByText(/累计达到3次/).first().waitFor()
    await picture('reason')
    await page.keyboard.press('Escape')
    await handlings.getByRole('button', { name: '登记撤销：2026-06-03追回费用' }).click()
    await type('2026-6-12')
    await gone()
    await handlings.getByText('第 2 次，共 3 次即计分：').waitFor()
    await handlings.getByRole('button', { name: '登记处理、处罚' }).click()
    await page.getByLabel('处理种类').selectOption('约谈')
    await page.keyboard.press('Enter')
    await type('20260611')
    await type('乌医保约〔2026〕31号')
    await type('')
    await page.keyboard.press('Control+Enter')
    await gone()
    expect(await handlings.getByRole('row', { name: /31号/ }).innerText()).toContain('第 3 次，满 3 次计分')
  })

  test('takes a new agreement, and the reminder falls silent', async () => {
    await page.getByRole('button', { name: '登记协议' }).click()
    await type('乌医保协〔2026〕示例7号')
    await type('2026-7-15')
    await type('2028-7-14')
    await page.keyboard.type('3-31')
    await picture('agreement')
    await page.keyboard.press('Enter')
    await gone()
    await shown('乌医保协〔2026〕示例7号')
    await expect.poll(() => page.getByText('还有 29 天').count()).toBe(0)
  })

  test('warns when the licence names somebody without the post', async () => {
    await page.getByRole('combobox', { name: '机构', exact: true }).selectOption('淄博惠民大药房（示例）')
    await page.getByRole('button', { name: '登记变更' }).click()
    await page.getByLabel('主要负责人', { exact: true }).selectOption('王海燕')
    await page.keyboard.press('Enter')
    await type('2026-6-1')
    await page.keyboard.press('Control+Enter')
    await gone()
    await shown(/许可证载明的是王海燕，但王海燕在本机构没有主要负责人岗位/)
    await picture('principal')
    await page.getByRole('combobox', { name: '机构', exact: true }).selectOption('乌海康宁诊所（示例）')
  })
})

describe.sequential('before the decision', () => {
  test('a prior notice is entered by keyboard, with what it would bring', async () => {
    await page.getByRole('button', { name: '事先告知与陈述申辩' }).click()
    await shown(/6 月 17 日前（含当日）可以补充，还有 2 天/)
    await pictureAll('prior-list')
    await page.keyboard.press('Control+n')
    for (const text of ['乌医保告〔2026〕27号', '20260612', '20260615', '20260618']) await type(text)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await type('举报核查')
    await type('61000')
    await page.keyboard.type('康复科以他人名义申报治疗项目 12 次。')
    await page.keyboard.press('Tab')
    await page.keyboard.type('条例第三十八条。')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ghw')
    await page.keyboard.press('Enter')
    await page.keyboard.type('冒名')
    await page.keyboard.press('Enter')
    await page.getByLabel('责任程度').selectOption('主要责任')
    await shown(/记 9 分，今天作出并送达：/)
    await shown(/郭宏伟，暂停中/)
    await picture('prior-new')
    await page.keyboard.press('Control+Enter')
    await gone()
    await page.getByRole('heading', { name: '乌医保告〔2026〕27号' }).waitFor()
    await shown('陈述申辩须在 6 月 18 日前（含当日）提出，还有 3 天。')
  })

  test('holds proposals, a defence and a ground, each with its day', async () => {
    await page.getByRole('button', { name: '记录责任建议' }).click()
    await page.getByLabel('由谁承担责任').selectOption('郭宏伟')
    await page.getByLabel('建议的责任程度').selectOption('一般责任')
    await page.getByRole('textbox', { name: '内容' }).fill('按排班表，该项目由带教医师操作，郭宏伟只录入。')
    await page.keyboard.press('Control+Enter')
    await gone()
    await page.getByRole('button', { name: '记录申辩' }).click()
    await page.getByRole('textbox', { name: '内容' }).fill('所列 12 次中有 5 次本人在外地进修。')
    await page.keyboard.press('Control+Enter')
    await gone()
    await page.getByRole('button', { name: '记录情节' }).click()
    await page.getByRole('combobox', { name: '从轻从重' }).selectOption({ index: 1 })
    await page.getByRole('textbox', { name: '情节' }).fill('核查当日如实说明。')
    await page.keyboard.press('Control+Enter')
    await gone()
    await region('陈述申辩（第十一条）').getByText('所列 12 次中有 5 次本人在外地进修。').waitFor()
    await shown(/已于 6 月 15 日提出陈述申辩/)
    await pictureAll('prior-file')
  })

  test('the statement of defence is filled in, changed, and its PDF holds the facts', async () => {
    await page.getByRole('button', { name: '陈述申辩书' }).click()
    await page.getByRole('textbox', { name: '送交' }).fill('乌海市医疗保障局')
    await page.getByRole('textbox', { name: '请求' }).fill('请复核，不予认定主要责任。')
    await pictureAll('defence')
    const path = await saveAs('陈述申辩书.pdf')
    await page.getByRole('button', { name: '保存 PDF' }).click()
    await shown(/已保存为/)
    await picture('defence-pdf')
    const text = (await textOfPdf(path)).replace(/\s/g, '')
    for (const said of ['陈述申辩书', '乌海市医疗保障局', '乌海康宁诊所', '2026年6月12日的告知书（乌医保告〔2026〕27号）', '康复科以他人名义申报治疗项目12次', '5次本人在外地进修', '核查当日如实说明', '不予认定主要责任', '郭宏伟', '（盖章）'])
      expect(text).toContain(said)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '乌医保告〔2026〕27号' }).waitFor()
  })

  test('the notice comes: one action enters it for each person, and the file is history', async () => {
    await page.getByRole('button', { name: '全部事先告知' }).click()
    await page.getByRole('button', { name: '乌医保告〔2026〕23号' }).click()
    await page.getByRole('button', { name: '登记为处理通知书' }).click()
    for (const text of ['乌医保处〔2026〕25号', '20260615', '20260615']) await type(text)
    await page.getByRole('textbox', { name: '记分', exact: true }).last().fill('2')
    await picture('decide')
    await page.keyboard.press('Control+Enter')
    await gone()
    await shown('已成为 2 份处理通知书。')
    expect(await page.getByRole('button', { name: '登记为处理通知书' }).count()).toBe(0)
    await page.getByRole('button', { name: '高红霞' }).click()
    await page.getByText('乌医保处〔2026〕25号').first().waitFor()
    expect(await page.locator('body').innerText()).toMatch(/本年度已记 2 分/)
    await picture('decided')
  })

  test('one more institution is entered from 全部机构 by keyboard, and is the current one', async () => {
    await page.getByRole('link', { name: '机构', exact: true }).click()
    await page.getByRole('button', { name: '全部机构' }).click()
    await page.getByRole('button', { name: '新增机构' }).press('Enter')
    await type('惠民大药房张店店')
    await type('P37030300777')
    await page.getByLabel('机构类型').selectOption('定点零售药店')
    await page.getByLabel('统筹地区', { exact: true }).selectOption('淄博市')
    await page.keyboard.press('Control+Enter')
    await gone()
    await expect.poll(() => page.getByRole('combobox', { name: '机构', exact: true }).locator('option:checked').innerText()).toBe('惠民大药房张店店')
    await page.getByRole('button', { name: '全部机构' }).click()
    const row = page.getByRole('table', { name: '全部机构' }).getByRole('row', { name: /惠民大药房张店店.*当前机构/ })
    await expect.poll(() => row.locator('td').allInnerTexts()).toEqual(['0', '0', '0', '0', '0', '0', '0', '—'])
    await page.getByRole('row', { name: /合计 3 家/ }).waitFor()
    await picture('added')
  })

  test('what was done stands in the record of acts, in words', async () => {
    await page.getByRole('link', { name: '数据安全' }).click()
    await page.getByRole('region', { name: '操作记录列表' }).getByText('导出全部机构（共 2 家，原因：内部核对）').waitFor()
    await page.getByRole('region', { name: '操作记录列表' }).getByText('事先告知成为处理通知书（2 人）').waitFor()
    await page.getByRole('region', { name: '操作记录列表' }).getByText('登记事先告知（乌医保告〔2026〕27号）').waitFor()
  })
})
