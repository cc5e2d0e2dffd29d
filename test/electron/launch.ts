import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { z } from 'zod'
import type {} from '../../renderer/bridge'
import type { ChannelName } from '../../shared/ipc/names'

/** The checkout, which is the program folder Electron is given. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const runtime = z.object({ path: z.string(), flags: z.array(z.string()) })

/** `npm test` says which Electron; a single test run by hand asks the build itself. */
const electron = (): z.infer<typeof runtime> => {
  const { ELECTRON_PATH: path, ELECTRON_FLAGS: flags } = process.env
  if (path) return { path, flags: z.array(z.string()).parse(JSON.parse(flags ?? '[]')) }
  const said = execFileSync(process.execPath, [join(root, 'build/electron-path.mjs')], { encoding: 'utf8' })
  return runtime.parse(JSON.parse(said))
}

export type Running = {
  app: ElectronApplication
  page: Page
  profile: string
  /** Closes as a person would; keeps the profile. */
  quit: () => Promise<void>
}

/** A profile of its own, removed by {@link dropProfile}. */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'zhifu-zige-test-'))
export const dropProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true })

/** What Electron is started with, for tests that start it without Playwright. */
export const commandLine = (profile: string, ...args: string[]): { path: string; args: string[] } => {
  const { path, flags } = electron()
  return { path, args: [...flags, root, `--profile=${profile}`, ...args] }
}

/** Starts the real program, as built by `npm run build`, and waits for its window. */
export const launch = async (profile: string, ...args: string[]): Promise<Running> => {
  const start = commandLine(profile, ...args)
  const app = await _electron.launch({ executablePath: start.path, args: start.args, cwd: root })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, profile, quit: () => app.close() }
}

/** Asks main as the page would, with any question, and gives the raw envelope. */
export const askMain = (page: Page, channel: ChannelName, question?: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => window.bridge[name](value), [channel, question] as [ChannelName, unknown])
