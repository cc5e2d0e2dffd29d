import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { Trouble } from './say.mjs'

// Plain zip only (stored or deflated, no zip64, no encryption): that is what the one archive we unpack is,
// and its hash was checked before. No registry package is needed for this.
const endOfDirectory = 0x06054b50
const stored = 0
const deflated = 8

/** @typedef {{ name: string, method: number, packed: number, mode: number, header: number }} Entry */

/**
 * Unpacks the files `place` gives a relative path for.
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} place
 */
export async function unzip(zip, folder, place) {
  for (const entry of await listEntries(zip)) {
    const path = entry.name.endsWith('/') ? undefined : place(entry.name)
    if (path !== undefined) await extract(zip, entry, inside(folder, path))
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
function inside(folder, path) {
  const target = join(folder, path)
  if (relative(folder, target).split(sep)[0] === '..') throw new Trouble(`The archive holds a file outside its folder (${path}), so it was not unpacked.`)
  return target
}

/**
 * @param {string} zip
 * @returns {Promise<Entry[]>}
 */
async function listEntries(zip) {
  const file = await open(zip)
  try {
    const { size } = await file.stat()
    const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || tail.readUInt32LE(end) !== endOfDirectory) throw new Trouble(`${zip} is not a zip file.`)
    return parseDirectory(await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)))
  } finally {
    await file.close()
  }
}

/** @param {Buffer} directory */
function parseDirectory(directory) {
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      header: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {string} zip
 * @param {Entry} entry
 * @param {string} target
 */
async function extract(zip, entry, target) {
  const start = await dataStart(zip, entry.header)
  const source = entry.packed === 0 ? [] : createReadStream(zip, { start, end: start + entry.packed - 1 })
  await mkdir(dirname(target), { recursive: true })
  const sink = createWriteStream(target, { mode: entry.mode || 0o644 })
  if (entry.method === deflated) await pipeline(source, createInflateRaw(), sink)
  else if (entry.method === stored) await pipeline(source, sink)
  else throw new Trouble(`${entry.name} in ${zip} is packed in a way this program does not know.`)
}

/**
 * @param {string} zip
 * @param {number} header
 */
async function dataStart(zip, header) {
  const file = await open(zip)
  try {
    const local = await read(file, header, 30)
    return header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function read(file, position, length) {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer
}
