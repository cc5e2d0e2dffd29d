import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { downloadOfficial, officialExecutable, officialVersion } from './electron-official.mjs'
import { fallback, fallbackRuntime } from './electron-fallback.mjs'
import { cacheFolder } from './places.mjs'
import { say } from './say.mjs'

/** @typedef {{ executablePath: string, version: string, fallback: boolean }} Runtime */

const day = 24 * 60 * 60 * 1000

/**
 * The Electron to run with: the official one when it is there or can be had, else the substitute of `fallback`.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  return (await ensureOfficial()) ?? (await ensureFallback())
}

/**
 * @param {{ tryAgain?: boolean }} [options] `tryAgain` asks for it even when it was out of reach a moment ago
 * @returns {Promise<Runtime | undefined>}
 */
export async function ensureOfficial({ tryAgain = false } = {}) {
  const there = officialExecutable()
  if (there === undefined && !tryAgain && wasOutOfReach()) return undefined
  const executablePath = there ?? (await downloadOfficial())
  return executablePath === undefined ? undefined : { executablePath, version: officialVersion(), fallback: false }
}

/** @returns {Promise<Runtime>} */
async function ensureFallback() {
  if (!wasOutOfReach()) say('The official download cannot be reached from here.')
  const folder = await fallbackRuntime()
  if (!wasOutOfReach()) rememberOutOfReach()
  return { executablePath: join(folder, 'electron'), version: fallback.version, fallback: true }
}

// Where the network swallows packets, every try costs half a minute: one a day is enough.
function wasOutOfReach() {
  const noted = statSync(note(), { throwIfNoEntry: false })
  return noted !== undefined && Date.now() - noted.mtimeMs < day
}

function rememberOutOfReach() {
  mkdirSync(dirname(note()), { recursive: true })
  writeFileSync(note(), 'The official Electron download could not be reached. Delete this file to have it tried at once; after a day it is tried anyway.\n')
}

function note() {
  return join(cacheFolder(), `electron-${officialVersion()}-out-of-reach`)
}
