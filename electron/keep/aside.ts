import { cp, mkdir } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

/**
 * A new folder of its own under `damaged`, with copies of the named parts of the profile as they are.
 * What was found damaged is never written over. `at` is an instant.
 */
export const setAside = async (profile: string, at: string, parts: readonly string[]): Promise<string> => {
  const folder = join(profile, 'damaged', `${at.replaceAll(':', '-')}_${randomBytes(3).toString('hex')}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const part of parts) {
    // The browser's own lock file is no part of what was kept, and cannot be copied everywhere.
    const keeps = (source: string): boolean => !source.endsWith('LOCK')
    await cp(join(profile, part), join(folder, part), { recursive: true, filter: keeps }).catch(() => undefined)
  }
  return folder
}
