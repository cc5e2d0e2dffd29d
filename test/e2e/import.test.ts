// 导入、导出、撤销、批量修改: a messy list of 500 in the real program, against the real store.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../shared/model/journal'
import { askMain, dropProfile, launch, newProfile, protect, type Running } from '../electron/launch'
import { root } from '../electron/runtime'
import { gbk } from '../staff/gbk'
import { faultsOf, imported, warningsOf } from '../staff/lists'
import { nameAt, numberAt } from '../staff/messy'
import { csvOf, MERGED, messyRows, PEOPLE } from '../staff/messy-list'
import { sheetXml, workbook } from '../staff/sheet-xml'

const pictures = join(root, 'out/pictures')
const folder = mkdtempSync(join(tmpdir(), 'zhifu-zige-lists-'))
const { rows, sown } = messyRows()
const forbidden = sown.filter((it) => it.blocks).length
const importable = PEOPLE - forbidden
const profile = newProfile()

let running: Running
let page: Page

const file = (name: string): string => join(folder, name)
const shown = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

const select = (name: string | RegExp) => page.getByRole('combobox', { name, exact: typeof name === 'string' })

const picture = async (name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  await page.screenshot({ path: join(pictures, `import-${name}.png`) })
}

const journal = async (): Promise<JournalEntry[]> => ((await askMain(page, 'journal.read', { from: 1, limit: 200 })) as { answer: JournalEntry[] }).answer
const lastEntry = async () => (await journal()).at(-1)

/** People and posts as the browser's store holds them. */
const counted = (): Promise<number> => page.locator('.filters-count').innerText().then((it) => Number(/(\d+) 人$/.exec(it)?.[1] ?? 0))

/** Those the list is narrowed to. */
const listed = (): Promise<number> => page.locator('.filters-count').innerText().then((it) => Number(/\d+/.exec(it)?.[0] ?? 0))

const choose = async (name: string): Promise<void> => {
  await page.getByLabel('名单文件').setInputFiles(file(name))
}

/** Goes to a row of the preview by its line in the file, and gives what is said of it. */
const saidOfLine = async (line: number, name: string): Promise<string> => {
  await page.getByRole('checkbox', { name: `导入第 ${line} 行 ${name}`.trim(), exact: true }).focus()
  return page.getByRole('region', { name: '这一行的问题' }).innerText()
}

const answerDialog = (name: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file(name))

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  writeFileSync(file('人员名单.xlsx'), workbook({ '人员 & 名单': sheetXml(rows, MERGED) }))
  writeFileSync(file('人员名单.csv'), gbk(csvOf(rows, ',')))
  writeFileSync(file('编码库.txt'), gbk(['医疗机构编码\t医保医生代码\t姓名\t性别\t身份证件号码\t人员状态\t合同起始时间\t专业技术职务', `H37030000417\tD370303000901\t欧阳清\t女\t${numberAt(901)}\t1\t20240301\t主治医师`].join('\r\n')))
  writeFileSync(file('不是名单.xlsx'), '<html><table><tr><td>1</td></tr></table></html>')
  running = await launch(profile)
  page = running.page
  page.setDefaultTimeout(30_000)
  await button('开始登记').click()
  await page.getByLabel('机构名称').fill('淄博某中医诊所')
  await page.getByLabel('机构编码').fill('H37030000417')
  await page.getByLabel('机构类型').selectOption('定点医疗机构')
  await page.getByLabel('统筹地区', { exact: true }).selectOption('淄博市')
  await button('登记').click()
  await button('新增第一名人员').waitFor()
})

afterAll(async () => {
  await running.quit()
  dropProfile(profile)
  rmSync(folder, { recursive: true, force: true })
})

describe.sequential('a messy list of 500 people', () => {
  test('the template is saved, and a file that is no list is refused in words', async () => {
    await page.keyboard.press('Control+i')
    await page.getByRole('dialog', { name: '导入名单' }).waitFor()
    await picture('choose')
    await answerDialog('模板.xlsx')
    await button('下载模板').click()
    await shown('已保存 模板.xlsx。')
    expect(readFileSync(file('模板.xlsx')).subarray(0, 2).toString()).toBe('PK')
    await choose('不是名单.xlsx')
    await shown(/这其实是网页文件/)
  })

  test('each fault is named at its row', async () => {
    await choose('人员名单.xlsx')
    await shown(`已选 ${importable} 行，共 ${PEOPLE} 行`)
    await select('显示').selectOption('troubled')
    expect(await page.getByRole('table', { name: '名单预览' }).getAttribute('aria-rowcount')).toBe(String(sown.length + 1))
    await picture('preview')
    const known = await imported(readFileSync(file('人员名单.xlsx')), { here: 'x', institutions: [] })
    for (const { line, says, blocks } of sown) {
      const name = known.lines.find((it) => it.line === line)?.person.name ?? ''
      await scrollTo(sown.findIndex((it) => it.line === line))
      const said = await saidOfLine(line, name)
      expect(said, `row ${line}`).toMatch(says)
      expect(said).toContain(`第 ${line} 行`)
      expect(said).toContain(blocks ? '不能导入' : '请核对')
    }
  })

  test('columns can be looked at and changed before', async () => {
    await button('上一步：核对各列').click()
    await select('职称是哪一列').selectOption({ label: '（名单里没有）' })
    await picture('columns')
    await select('职称是哪一列').selectOption({ label: 'F 列　专业技术职务' })
    await button('下一步：预览').click()
    await shown(`已选 ${importable} 行，共 ${PEOPLE} 行`)
  })

  test('is imported in one entry, behind a passphrase; nobody who is at fault', async () => {
    await button(`导入选中的 ${importable} 行`).click()
    await page.getByRole('dialog', { name: '设置口令' }).waitFor()
    await picture('passphrase')
    await page.getByRole('dialog', { name: '设置口令' }).getByRole('button', { name: '关闭' }).click()
    await protect(page, '管理员', '淄博的名单很长 2026')
    await button(`导入选中的 ${importable} 行`).click()
    await shown(`已导入 ${importable} 人。`)
    await expect.poll(counted).toBe(importable)
    const entry = await lastEntry()
    expect(entry?.command).toMatchObject({ name: 'importStaff', args: { file: '人员名单.xlsx', part: { at: 1, of: 1 } } })
    expect(JSON.stringify(entry)).not.toContain(numberAt(3))
    await shown(/已保存：导入名单（人员名单.xlsx，新增 \d+ 人）/)
    await picture('imported')
  })

  test('the sealed numbers are found by their end, and the same list finds everybody again', async () => {
    const at = 3
    await page.getByRole('searchbox', { name: '搜索' }).fill(numberAt(at))
    await page.getByRole('row', { name: new RegExp(nameAt(at)) }).waitFor()
    await page.getByRole('searchbox', { name: '搜索' }).fill('')
    await page.keyboard.press('Control+i')
    await choose('人员名单.csv')
    await shown(`已选 0 行，共 ${PEOPLE} 行`)
    await select('显示').selectOption('known')
    await shown(/跳过：已登记的/)
    await select(/^已登记的 \d+ 行$/).selectOption('update')
    await shown(/更新：已登记的/)
    await picture('known')
    await button('关闭').click()
    await button('放弃').click()
  })

  test('one click takes all of it back, and one brings it again', async () => {
    await button('撤销（Ctrl+Z）').click()
    await shown('还没有登记人员')
    await picture('undone')
    expect((await lastEntry())?.command).toMatchObject({ name: 'undo', args: { what: `导入名单（人员名单.xlsx，新增 ${importable} 人）` } })
    await page.keyboard.press('Control+y')
    await page.getByRole('dialog', { name: '恢复刚才撤销的？' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(counted).toBe(importable)
  })

  test("the national code base's list is dropped on the page", async () => {
    const bytes = [...readFileSync(file('编码库.txt'))]
    await page.locator('.register').evaluate((target, given) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(given)], '编码库.txt'))
      for (const name of ['dragover', 'drop']) target.dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }, bytes)
    await page.getByRole('dialog').waitFor()
    await button(/下一步：预览/).or(button(/导入选中的 1 行/)).first().waitFor()
    if (await button('下一步：预览').isVisible()) await button('下一步：预览').click()
    await button('导入选中的 1 行').click()
    await shown('已导入 1 人。')
    await expect.poll(counted).toBe(importable + 1)
  })
})

describe.sequential('batch changes and export', () => {
  test('several are selected by the keyboard and changed in one entry', async () => {
    await page.getByRole('searchbox', { name: '搜索' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await shown('已选 3 人')
    await picture('selected')
    await button('修改部门').click()
    await page.getByLabel('部门（科室）', { exact: true }).fill('医保办')
    await picture('batch')
    await page.keyboard.press('Enter')
    await shown('批量修改部门（科室）：已保存 3 人。')
    expect(await lastEntry()).toMatchObject({ command: { name: 'changeStaff' }, changes: [{}, {}, {}] })
    await select('部门').selectOption('医保办')
    await shown(`3 / ${importable + 1} 人`)
  })

  test('the filtered list is exported, says why in the journal, hides numbers, and reads back', async () => {
    await button('导出').click()
    await button('导出 Excel').click()
    await shown('请选择导出的原因。')
    await page.getByLabel('导出原因').selectOption('配合检查')
    await picture('export')
    await answerDialog('导出.xlsx')
    await page.keyboard.press('Control+Enter')
    await shown('已保存 导出.xlsx。')
    expect(await lastEntry()).toMatchObject({ command: { name: 'recordExport', args: { what: '人员名单', count: 3, filter: '在职，部门 医保办', why: '配合检查', whole: false, people: [] } }, changes: [] })
    const list = await imported(readFileSync(file('导出.xlsx')), { here: 'x', institutions: [] })
    expect(list.lines.map((it) => it.post.department)).toEqual(['医保办', '医保办', '医保办'])
    expect(list.lines.every((it) => it.identity.idNumber?.includes('*'))).toBe(true)
    expect([...faultsOf(list).filter((it) => !it.includes('机构编码')), ...warningsOf(list).filter((it) => !/证号|机构|电话/.test(it))]).toEqual([])
  })

  test('whole numbers only for a reason that is written down with whose they are', async () => {
    await button('导出').click()
    await page.getByLabel('导出原因').selectOption('上报经办机构')
    await page.getByLabel('证件号码、电话、证书编号').selectOption('whole')
    await page.keyboard.press('Control+Enter')
    await shown('要导出完整的证件号码，请写明交给谁、为什么需要。')
    await page.getByLabel('补充说明').fill('交淄博市医保中心登记备案')
    await answerDialog('完整.xlsx')
    await page.keyboard.press('Control+Enter')
    await shown('已保存 完整.xlsx。')
    const entry = await lastEntry()
    expect(entry?.command.args).toMatchObject({ whole: true, why: '上报经办机构：交淄博市医保中心登记备案' })
    expect((entry?.command.args as { people: string[] }).people).toHaveLength(3)
    const list = await imported(readFileSync(file('完整.xlsx')), { here: 'x', institutions: [] })
    expect(list.lines.every((it) => /^\d{17}[\dX]$/.test(it.identity.idNumber ?? ''))).toBe(true)
    expect(existsSync(file('完整.xlsx'))).toBe(true)
  })

  test('an earlier change is taken back from 操作记录; what cannot be says so', async () => {
    await page.getByRole('link', { name: '数据安全' }).click()
    await page.getByRole('button', { name: /^导出人员名单/ }).first().click()
    await shown('文件已经导出，导出不能撤销。')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^批量修改部门/ }).click()
    await picture('audit')
    await button('撤销这项操作').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^撤销：批量修改部门/ }).waitFor()
    await page.keyboard.press('Alt+2')
    await button('显示在职人员').click()
    await expect.poll(() => select('部门').locator('option').allInnerTexts()).not.toContain('医保办')
    await page.keyboard.press('Control+z')
    await page.getByRole('dialog', { name: '撤销上一步？' }).getByText('导入名单（编码库.txt，新增 1 人）').waitFor()
    await picture('ask')
    await page.keyboard.press('Enter')
    await shown(/^已撤销：导入名单（编码库.txt/)
    await expect.poll(counted).toBe(importable)
  })

  test('one kind of post ends for several at once, and several leave at once; each in one entry', async () => {
    await page.getByRole('searchbox', { name: '搜索' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await shown('已选 2 人')
    await button('结束岗位').click()
    const drawer = page.getByRole('dialog', { name: '批量结束岗位：2 人' })
    await drawer.getByRole('button', { name: '结束岗位' }).click()
    await drawer.getByText('请选择结束哪一种岗位。').waitFor()
    await drawer.getByLabel('岗位', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('任职截止日', { exact: true }).fill('2026-11-20')
    await picture('batch-end')
    await page.keyboard.press('Control+Enter')
    await shown(/^批量结束岗位：已保存 [12] 人。$/)
    const ended = await lastEntry()
    expect(ended).toMatchObject({ command: { name: 'changeStaff', args: { kind: 'end', until: '2026-11-20' } } })
    expect(ended?.changes.map(({ table, after }) => [table, (after as { until?: string } | null)?.until])).toEqual(ended?.changes.map(() => ['posts', '2026-11-20']))
    await shown(`批量结束岗位：已保存 ${new Set(ended?.changes.map(({ after }) => (after as { person?: string } | null)?.person)).size} 人。`)
    await page.getByRole('searchbox', { name: '搜索' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    const before = await listed()
    await button('登记离职').click()
    await page.getByLabel('离职日（最后一个工作日）', { exact: true }).fill('2026-11-20')
    await page.keyboard.press('Control+Enter')
    await shown('批量登记离职：已保存 3 人。')
    expect(await lastEntry()).toMatchObject({ command: { name: 'changeStaff', args: { kind: 'leave', on: '2026-11-20' } } })
    await expect.poll(listed).toBe(before - 3)
    await page.keyboard.press('Control+z')
    await page.getByRole('dialog', { name: '撤销上一步？' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(listed).toBe(before)
  })
})

/** Scrolls the preview so that its row `at` is drawn. */
async function scrollTo(at: number): Promise<void> {
  await page.locator('.import-rows').evaluate((box, row) => box.scrollTo({ top: Math.max(0, row - 3) * 40 }), at)
  await page.waitForFunction((row) => document.querySelector(`.import-rows [data-at="${row}"]`) !== null, at)
}
