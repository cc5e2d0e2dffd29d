import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { ensureDisplay } from '../../../build/setup/display.mjs'
import { attached, electron, root } from '../../electron/runtime'
// Built by `build.ts`; named here so that it is seen to be used.
import type {} from './page'

const program = join(root, 'out/test-store')

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
