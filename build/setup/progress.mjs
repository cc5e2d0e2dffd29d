import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { say, spokenTo } from './say.mjs'

const megabyte = 1_000_000

/**
 * How far a download is, in one line.
 * @param {{ done: number, total: number, seconds: number }} state bytes there, bytes expected, seconds since the start
 */
export function progressLine({ done, total, seconds }) {
  const shown = Math.min(done, total)
  const share = Math.floor((shown / total) * 100)
  const left = share === 0 || share === 100 ? '' : `, about ${Math.ceil((seconds * (total - shown)) / shown)} s left`
  return `  ${Math.floor(shown / megabyte)} of ${Math.round(total / megabyte)} MB (${share} %)${left}`
}

/**
 * Bytes of all files in a folder; what vanishes while we look counts as nothing.
 * @param {string} folder
 * @returns {number}
 */
function folderSize(folder) {
  try {
    const sizes = readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? folderSize(path) : statSync(path).size
    })
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}

/**
 * Watches a folder a download grows in: shows how far it is, and calls `onStall` when it stood still for too long.
 * @param {{ folder: string, total: number, stallSeconds: number, onStall: () => void }} what
 * @returns {() => void} stops watching
 */
export function watchGrowth({ folder, total, stallSeconds, onStall }) {
  const started = performance.now()
  const seen = { size: 0, at: started, shown: started }
  const timer = setInterval(() => {
    const now = performance.now()
    const done = folderSize(folder)
    if (done !== seen.size) Object.assign(seen, { size: done, at: now })
    else if (now - seen.at > stallSeconds * 1000) onStall()
    if (done > 0 && now - seen.shown >= everyMilliseconds()) {
      seen.shown = now
      show(progressLine({ done, total, seconds: (now - started) / 1000 }))
    }
  }, 500)
  return () => {
    clearInterval(timer)
    if (spokenTo().isTTY) spokenTo().write('\r\x1b[K')
  }
}

/** A terminal's line is written over; a log gets a new line, less often. */
function everyMilliseconds() {
  return spokenTo().isTTY ? 500 : 3000
}

/** @param {string} line */
function show(line) {
  if (spokenTo().isTTY) spokenTo().write(`\r\x1b[K${line}`)
  else say(line)
}
