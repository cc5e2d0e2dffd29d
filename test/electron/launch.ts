import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import type {} from '../../renderer/bridge'
import type { ChannelName } from '../../shared/ipc/names'
import { attached, electron, root } from './runtime'

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
  const app = await attached(start.path, start.args)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return { app, page, profile, quit: () => app.close() }
}

/** Asks main as the page would, with any question, and gives the raw envelope. */
export const askMain = (page: Page, channel: ChannelName, question?: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => window.bridge[name](value), [channel, question] as [ChannelName, unknown])

/** Sets the first passphrase without its screens, where a test is about something else. */
export const protect = (page: Page, name: string, passphrase: string): Promise<void> =>
  page.evaluate(async (first) => {
    const { answer } = (await window.bridge['protect.begin'](first)) as { answer: { recoveryCode: string; prove: [number, number] } }
    const groups = answer.recoveryCode.split('-')
    await window.bridge['protect.confirm']({ typed: answer.prove.map((number) => groups[number - 1]) })
  }, { name, passphrase })
