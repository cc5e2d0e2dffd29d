import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from 'playwright-core'
import { build, type InlineConfig } from 'vite'
import { ensureDisplay } from '../../../build/setup/display.mjs'
import { yaml } from '../../../build/vite/yaml.mjs'
import { attached, electron, root } from '../../electron/runtime'
// Both are built below; named here so that they are seen to be used.
import type {} from './main'
import type {} from './page'

const here = fileURLToPath(new URL('.', import.meta.url))
const program = join(root, 'out/test-store')

const config = (outDir: string): InlineConfig => ({ configFile: false, logLevel: 'error', plugins: [yaml()], build: { outDir, emptyOutDir: true, minify: false } })

/** The page that holds a store, and the least program that shows it. */
export const buildHarness = async (): Promise<void> => {
  await build({ ...config(join(program, 'page')), root: here, base: '/' })
  const main = config(join(program, 'main'))
  await build({
    ...main,
    ssr: { noExternal: true, external: ['electron'] },
    build: { ...main.build, ssr: join(here, 'main.ts'), rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  })
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'store-harness', version: '0.0.0', main: 'main/main.mjs' }))
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'zhifu-zige-store-'))
export const dropProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true })

export type Running = { app: ElectronApplication; page: Page }

/** A real Electron with the page of the harness, its store kept in `profile`. */
export const start = async (profile: string): Promise<Running> => {
  await ensureDisplay()
  const { path, flags } = electron()
  const app = await attached(path, [...flags, program, `--profile=${profile}`])
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'harness' in window)
  return { app, page }
}
