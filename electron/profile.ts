import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from './options'

/** Not the program's Chinese name: facts must be found again if the name changes. */
const folderName = 'zhifu-zige'

/** The sample never lives among real facts. */
const chosen = ({ profile, sample }: Options): string =>
  profile ?? join(app.getPath('appData'), sample ? `${folderName}-sample` : folderName)

/** Before anything else asks Electron for a path or for the single-instance lock, which is kept per profile. */
export const useProfile = (options: Options): string => {
  const folder = chosen(options)
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  app.setAppLogsPath(join(folder, 'logs'))
  return folder
}
