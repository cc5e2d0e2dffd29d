import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setAside } from '../keep/aside'
import { isThere } from '../keep/files'

const marker = (profile: string): string => join(profile, 'set-aside')
const STORE = 'IndexedDB'

/** Chromium holds the store open: it is moved at the next start, before any page. */
export const orderSetAside = (profile: string): Promise<void> => writeFile(marker(profile), '')

/** Moves the browser's store to `damaged` where that was ordered; says whether it was. */
export const carryOutSetAside = async (profile: string, at: string): Promise<boolean> => {
  if (!(await isThere(marker(profile)))) return false
  const folder = await setAside(profile, at, [])
  await rename(join(profile, STORE), join(folder, STORE)).catch(() => undefined)
  await rm(marker(profile))
  return true
}
