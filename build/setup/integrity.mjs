import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Trouble } from './say.mjs'

/**
 * Refuses a file that is not byte for byte the one we know.
 * @param {string} file
 * @param {string} expected as in a lock file: `sha512-<base64>`
 */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== expected) throw new Trouble(`The downloaded ${file} is not the file that was expected (${found.slice(0, 20)}…), so it was not unpacked.`, 'Run the command again; if it happens twice, please report it.')
}
