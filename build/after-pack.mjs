import { rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * electron-builder's hook. The substitute runtime carries a loader in resources/app; a package has only its app.asar.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export default function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'linux') rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
}
