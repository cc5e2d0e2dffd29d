import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Trouble, say } from './say.mjs'

// The shell waits for the end of a pipe this process holds: however this process ends, the display goes with it.
const untilWeEnd = 'Xvfb "$@" & exec 3>&-; read -r _; kill $!; rm -rf "$keys"'

/**
 * Makes sure there is a display. Where there is none (Linux only) a virtual one is started that ends with this process.
 * @returns {Promise<boolean>} whether it is a virtual one
 */
export async function ensureDisplay() {
  const { env, platform } = process
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return false
  const keys = mkdtempSync(join(tmpdir(), 'zhifu-zige-display-'))
  const file = join(keys, 'authority')
  writeFileSync(file, authority(randomBytes(16)), { mode: 0o600 })
  const number = await startXvfb(keys, file)
  Object.assign(env, { DISPLAY: `:${number}`, XAUTHORITY: file })
  say(`There is no display here: started a virtual one (Xvfb, 1920 × 1080, display :${number}).`)
  return true
}

/**
 * An X authority file with one cookie that holds for any host and any display number
 * (the number is not known before the server has chosen it).
 * @param {Buffer} cookie
 */
export function authority(cookie) {
  const anyHost = Buffer.from([0xff, 0xff])
  return Buffer.concat([anyHost, counted(''), counted(''), counted('MIT-MAGIC-COOKIE-1'), counted(cookie)])
}

/** @param {string | Buffer} text */
function counted(text) {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
}

/**
 * Xvfb chooses a free number itself (-displayfd), so two clones never meet.
 * @param {string} keys folder to remove at the end
 * @param {string} authorityFile
 * @returns {Promise<string>} the number
 */
function startXvfb(keys, authorityFile) {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-auth', authorityFile]
  // In a group of its own: an interrupt typed into the terminal must reach the program first.
  const child = spawn('sh', ['-c', untilWeEnd, 'sh', ...args], { env: { ...process.env, keys }, detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] })
  child.unref()
  unref(child.stdin)
  return new Promise((resolve, reject) => {
    const pipe = /** @type {import('node:net').Socket} */ (child.stdio[3])
    const fail = () => reject(new Trouble('The virtual display (Xvfb) could not be started.', 'Start one yourself and set DISPLAY, then run the command again.'))
    const limit = setTimeout(fail, 20_000)
    let said = ''
    pipe.on('data', (bytes) => {
      said += String(bytes)
      // The end of the line comes in a second write; Xvfb would die of a pipe closed before it.
      if (!said.endsWith('\n')) return
      clearTimeout(limit)
      pipe.destroy()
      resolve(said.trim())
    })
    pipe.once('end', fail)
  })
}

/** @param {import('node:stream').Writable | null} stream a pipe that must not keep this process alive */
function unref(stream) {
  const socket = /** @type {import('node:net').Socket | null} */ (stream)
  socket?.unref()
}
