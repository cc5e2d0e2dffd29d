// A long list imported in the real program, by its own buttons: how long each step takes, and how long the page is ever held up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { dropProfile, launch, newProfile, protect, type Running } from '../../electron/launch'

/** Seconds a step took, and the longest the page's thread was held up meanwhile, in milliseconds. */
export type Took = { seconds: number; longest: number }
/** `show` is what the register takes after it until everybody is listed and found. */
type Steps = { preview: Took; save: Took; show: Took; undo: Took }

const WAIT_MS = 1_200_000

const begin = async ({ page }: Running): Promise<void> => {
  page.setDefaultTimeout(WAIT_MS)
  await page.getByRole('button', { name: '开始登记', exact: true }).click()
  await page.getByLabel('机构名称').fill('某大药房连锁有限公司')
  await page.getByLabel('机构编码').fill('P37030300001')
  await page.getByLabel('机构类型').selectOption('定点零售药店')
  await page.getByLabel('统筹地区', { exact: true }).selectOption('淄博市')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('button', { name: '新增第一名人员' }).waitFor()
  await protect(page, '管理员', '很长的名单也要等得起 2026')
}

/** The gaps between turns the page's thread gives away: as long as the longest, nothing that is pressed is answered. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { last: performance.now(), longest: 0 }
    Object.assign(window, { heldUp: seen })
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
      setTimeout(() => port2.postMessage(null), 1)
    }
    port2.postMessage(null)
  })

const timed = async (page: Page, step: () => Promise<void>): Promise<Took> => {
  await page.evaluate(() => ((window as unknown as { heldUp: { longest: number } }).heldUp.longest = 0))
  const began = performance.now()
  await step()
  const seconds = (performance.now() - began) / 1000
  return { seconds, longest: await page.evaluate(() => (window as unknown as { heldUp: { longest: number } }).heldUp.longest) }
}

/** The register lists so many. */
const counted = (page: Page, people: number): Promise<unknown> =>
  page.waitForFunction((wanted) => Number.parseInt(document.querySelector('.filters-count')?.textContent ?? '', 10) === wanted, people)

/** Opens a list of `people`, everybody new, imports it and takes it back by one click. `kind` is the file's ending, `last` the code of one of them. */
export const importedInProgram = async (list: Uint8Array, kind: 'csv' | 'xlsx', people: number, last: string): Promise<Steps> => {
  const [profile, folder] = [newProfile(), mkdtempSync(join(tmpdir(), 'bench-import-'))]
  const file = join(folder, `名单.${kind}`)
  writeFileSync(file, list)
  const running = await launch(profile)
  const { page } = running
  try {
    await begin(running)
    await page.keyboard.press('Control+i')
    await page.getByRole('dialog', { name: '导入名单' }).waitFor()
    await watch(page)
    const preview = await timed(page, async () => {
      await page.getByLabel('名单文件').setInputFiles(file)
      await page.getByText(`已选 ${people} 行，共 ${people} 行`).waitFor()
    })
    const save = await timed(page, async () => {
      await page.getByRole('button', { name: `导入选中的 ${people} 行` }).click()
      await page.getByText(`已导入 ${people} 人。`).waitFor()
    })
    const show = await timed(page, async () => {
      await counted(page, people)
      await page.getByRole('searchbox', { name: '搜索' }).fill(last)
      await counted(page, 1)
      await page.getByRole('searchbox', { name: '搜索' }).fill('')
      await counted(page, people)
    })
    const undo = await timed(page, async () => {
      // In the field Ctrl+Z would take back what was typed.
      await page.getByRole('searchbox', { name: '搜索' }).blur()
      await page.keyboard.press('Control+z')
      await page.getByRole('dialog', { name: '撤销上一步？' }).getByRole('button', { name: '撤销', exact: true }).click()
      await page.getByText('还没有登记人员').waitFor()
      await page.getByRole('dialog', { name: '撤销上一步？' }).waitFor({ state: 'detached' })
    })
    return { preview, save, show, undo }
  } finally {
    await running.quit()
    dropProfile(profile)
    rmSync(folder, { recursive: true, force: true })
  }
}
