import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from 'playwright-core'
import { build } from 'vite'
import { ensureDisplay } from '../../../build/setup/display.mjs'
import { yaml } from '../../../build/vite/yaml.mjs'
import { attached, electron, root } from '../../electron/runtime'
// Built below; named here so that it is seen to be used.
import type {} from './page'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(root, 'out/test-store')

/** The program as it is, with a page that holds nothing but a store in the place of its own. */
export const buildHarness = async (): Promise<void> => {
  rmSync(program, { recursive: true, force: true })
  await build({ configFile: false, logLevel: 'error', plugins: [yaml()], root: here, base: '/', build: { outDir: join(program, 'renderer'), emptyOutDir: true, minify: false } })
  for (const file of ['main.js', 'preload.cjs']) copyFileSync(join(root, 'out/program', file), join(program, file))
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'store-harness', version: '0.0.0', type: 'module', main: 'main.js' }))
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'zhifu-zige-store-'))
export const dropProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true })

export type Running = { app: ElectronApplication; page: Page }

/** A real Electron with the page of the harness, its store kept in `profile`; as the sample unless `args` say else. */
export const start = async (profile: string, ...args: string[]): Promise<Running> => {
  await ensureDisplay()
  const { path, flags } = electron()
  const app = await attached(path, [...flags, program, `--profile=${profile}`, ...(args.length > 0 ? args : ['--sample'])])
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'harness' in window)
  return { app, page }
}
