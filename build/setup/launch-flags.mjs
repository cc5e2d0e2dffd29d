import { statfsSync } from 'node:fs'

const enoughSharedMemory = 512 * 1024 * 1024

/** The switches Chromium needs on this machine and for this user, and no others. */
export function launchFlags() {
  if (process.platform !== 'linux') return []
  return chooseFlags({ root: process.getuid?.() === 0, sharedMemory: sharedMemory() })
}

/** @param {{ root: boolean, sharedMemory: number }} machine `sharedMemory` in bytes */
export function chooseFlags({ root, sharedMemory }) {
  return [
    // Chromium refuses to start its sandbox as root; for everybody else the sandbox stays.
    ...(root ? ['--no-sandbox'] : []),
    ...(sharedMemory < enoughSharedMemory ? ['--disable-dev-shm-usage'] : []),
  ]
}

function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks
  } catch {
    return 0
  }
}
