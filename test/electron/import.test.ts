import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { build, type InlineConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureDisplay } from '../../build/setup/display.mjs'
import { jitless } from '../../build/vite/jitless.mjs'
import { ownThread } from '../../build/vite/own-thread.mjs'
import { dropProfile, newProfile } from './launch'
import { attached, electron, root } from './runtime'
// Both are built below; named here so that they are seen to be used.
import type {} from './import-page/main'
import type {} from './import-page/page'

const here = join(root, 'test/electron/import-page')
const program = join(root, 'out/test-import')
const profile = newProfile()
let app: ElectronApplication
let page: Page

const config = (outDir: string): InlineConfig => ({ configFile: false, logLevel: 'error', build: { outDir, emptyOutDir: true, minify: false } })

beforeAll(async () => {
  const plugins = () => [jitless(), ownThread()]
  await build({ ...config(join(program, 'page')), root: here, base: '/', plugins: plugins(), worker: { format: 'es', plugins } })
  const main = config(join(program, 'main'))
  await build({ ...main, ssr: { noExternal: true, external: ['electron'] }, build: { ...main.build, ssr: join(here, 'main.ts'), rolldownOptions: { output: { entryFileNames: 'main.mjs' } } } })
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'import-harness', version: '0.0.0', main: 'main/main.mjs' }))
  await ensureDisplay()
  const { path, flags } = electron()
  app = await attached(path, [...flags, program, `--profile=${profile}`])
  page = await app.firstWindow()
  await page.waitForFunction(() => 'importing' in window)
})

afterAll(async () => {
  await app.close()
  dropProfile(profile)
})

describe('the page\'s rules (CSP) hold, and', () => {
  test('a large list is written in the page and read and checked in the worker', async () => {
    expect(await page.evaluate(() => window.importing.there(12_000))).toEqual({
      read: 'ok', rows: 12_001, questions: [], lines: 12_000, first: { kind: 'same', person: 'p1' }, steps: ['read', 'check', 'match'], blocked: [],
    })
  })

  test('a file that is no list is refused with its sentence', async () => {
    expect(await page.evaluate(() => window.importing.refused('<html><table>'))).toMatch(/网页文件/)
  })

  test('a reading that was stopped says so', async () => {
    expect(await page.evaluate(() => window.importing.stopped())).toBe('stopped')
  })
})
