import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Running } from './launch'
import { root } from './runtime'

export const samples = join(root, 'out/samples')
export const sizes = { small: [1280, 800], wide: [1920, 1080] } as const

export const resize = ({ app }: Running, [width, height]: readonly [number, number]): Promise<void> =>
  app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height })

const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  })

/** The window as it stands, into `out/samples`. */
export const take = async (page: Page, name: string): Promise<void> => {
  await settle(page)
  await page.screenshot({ path: join(samples, `${name}.png`) })
  process.stdout.write(`out/samples/${name}.png\n`)
}
