import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, errors } from 'playwright-core'
import { z } from 'zod'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const runtime = z.object({ path: z.string(), flags: z.array(z.string()) })

/** `npm test` says which Electron; a single test run by hand asks the build itself. */
export const electron = (): z.infer<typeof runtime> => {
  const { ELECTRON_PATH: path, ELECTRON_FLAGS: flags } = process.env
  if (path) return { path, flags: z.array(z.string()).parse(JSON.parse(flags ?? '[]')) }
  const said = execFileSync(process.execPath, [join(root, 'build/electron-path.mjs')], { encoding: 'utf8' })
  return runtime.parse(JSON.parse(said))
}

/** Far longer than any start takes, in milliseconds. */
const PATIENCE = 30_000
const TRIES = 3

/**
 * Electron under Playwright's hand. Once in some hundred starts on a busy machine Playwright's two debugging
 * connections stand and its launch never returns; it then ends that program itself. Nothing of the program has been
 * seen by then, so a new try hides nothing.
 */
export const attached = async (executablePath: string, args: string[], tries = TRIES): Promise<ElectronApplication> => {
  try {
    return await _electron.launch({ executablePath, args, cwd: root, timeout: PATIENCE })
  } catch (error) {
    if (tries <= 1 || !(error instanceof errors.TimeoutError)) throw error
    return attached(executablePath, args, tries - 1)
  }
}
