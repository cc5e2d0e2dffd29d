import { ensureDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { launchFlags } from './launch-flags.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSandbox } from './sandbox.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** @typedef {import('./electron.mjs').Runtime & { flags: string[], virtualDisplay: boolean }} Ready */

/**
 * All set-up the program needs to run from this checkout; announces what it installs, throws Trouble when it may not.
 * @returns {Promise<Ready>}
 */
export async function setUp() {
  // First what needs rights, so that a user without them learns it before anything else is downloaded.
  ensureSystemLibraries()
  await ensurePackages()
  const runtime = await ensureElectron()
  ensureSandbox(runtime.executablePath)
  return { ...runtime, flags: launchFlags(), virtualDisplay: await ensureDisplay() }
}

/**
 * The environment for children that start the program themselves (end-to-end tests, benches).
 * @param {Ready} ready
 */
export function programEnvironment({ executablePath, flags }) {
  return { ...process.env, ELECTRON_PATH: executablePath, ELECTRON_FLAGS: JSON.stringify(flags) }
}
