import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Trouble, say } from './say.mjs'

const patienceMinutes = 20

/**
 * Lets only one process at a time do a job in this checkout; a lock left by a process that is gone is taken over.
 * @template T
 * @param {string} file
 * @param {string} doing for the one who waits, for example `installing packages`
 * @param {() => T | Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withLock(file, doing, job) {
  mkdirSync(dirname(file), { recursive: true })
  await take(file, doing)
  try {
    return await job()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} doing
 */
async function take(file, doing) {
  const until = Date.now() + patienceMinutes * 60_000
  for (let told = false; !tryTake(file); told = true) {
    const owner = ownerOf(file)
    if (owner !== undefined && !isRunning(owner)) rmSync(file, { force: true })
    else if (!told) say(`Another run (process ${owner ?? 'unknown'}) is ${doing}: waiting for it.`)
    if (Date.now() > until) throw new Trouble(`Another run has been ${doing} for ${patienceMinutes} minutes.`, `If there is none, delete ${file} and run the command again.`)
    await wait(200)
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
