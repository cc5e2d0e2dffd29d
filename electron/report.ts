import type { WebContents } from 'electron'
import { writeFileSync } from 'node:fs'
import type { Answer, Question } from '../shared/ipc/channels'
import { sinceStart } from './clock'

/** Pieces of a fallback font are asked for only when they are drawn; the picture waits for the last of them. */
const drawn = `new Promise((drawn) => {
  const look = () => (document.fonts.status === 'loaded' ? requestAnimationFrame(drawn) : setTimeout(look, 20))
  setTimeout(look, 20)
}).then(() => true)`

/** Resolves in the page when the fonts stand and two frames were painted. */
const painted = `document.fonts.ready.then(() => new Promise((painted) =>
  requestAnimationFrame(() => requestAnimationFrame(() => painted(true)))))`

/**
 * With `--report=<png>`: takes the picture of the first useful screen and says on stdout, in one line, what it shows
 * and after how many milliseconds it stood. `build/start.mjs` and the bench read that line.
 */
export const reporter = (png: string | null) => {
  let reported = false
  return async (ready: Question<'report.ready'>, from: WebContents): Promise<Answer<'report.ready'>> => {
    if (png === null || reported) return { ok: true }
    reported = true
    await from.executeJavaScript(painted)
    const ms = sinceStart()
    await from.executeJavaScript(drawn)
    writeFileSync(png, (await from.capturePage()).toPNG())
    process.stdout.write(`${JSON.stringify({ ready: { ...ready, ms } })}\n`)
    return { ok: true }
  }
}
