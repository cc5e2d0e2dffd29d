// npm start: all set-up, then the program with the sample and its agency beside it, until interrupted. Arguments after -- go to the program.
import './setup/node.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { startAgency } from './setup/agency-server.mjs'
import { carryOut, whenAskedToEnd } from './setup/carry-out.mjs'
import { ensureCompiled } from './setup/compile.mjs'
import { describeWindow, readReport } from './setup/first-window.mjs'
import { out, root } from './setup/places.mjs'
import { startProgram } from './setup/program.mjs'
import { Trouble, say } from './setup/say.mjs'
import { setUp } from './setup/setup.mjs'

const picture = join(out, 'first-window.png')
const log = join(out, 'electron.log')

await carryOut(async () => {
  const ready = await setUp()
  const agency = startAgency()
  await ensureCompiled()
  mkdirSync(out, { recursive: true })
  rmSync(picture, { force: true })
  return await showProgram(ready, enrolledAt(await agency))
})

/**
 * What enrols the sample at the reference server; nothing where that one cannot be had.
 * @param {Awaited<ReturnType<typeof startAgency>>} agency
 */
function enrolledAt(agency) {
  if ('trouble' in agency) {
    say(`The agency server did not start: ${agency.trouble}. The program starts without it.`)
    return []
  }
  say(`The agency answers at ${agency.url}. In another terminal: npm run agency -- decide --person 朴春梅 --circumstance 19-1 --points 9`)
  return [`--agency=${agency.url}`, `--agency-code=${agency.code}`]
}

/**
 * @param {import('./setup/setup.mjs').Ready} ready
 * @param {string[]} enrolled
 */
async function showProgram({ executablePath, flags, version, fallback }, enrolled) {
  say(`Starting the program on Electron ${version}${fallback ? ' (the substitute runtime)' : ''}.`)
  const seen = { window: false, interrupted: false }
  const args = [...flags, root, `--profile=${join(out, 'profile')}`, '--sample', ...enrolled, `--report=${picture}`, ...process.argv.slice(2)]
  const program = startProgram({ executable: executablePath, args, log, onLine: (line) => (seen.window = tell(line) || seen.window) })
  whenAskedToEnd(() => {
    seen.interrupted = true
    program.close()
  })
  const status = await program.ended
  if (seen.interrupted) return 0
  if (!seen.window) throw new Trouble(`The program ended (status ${status}) before it showed a window.`, `What it wrote is in ${relative(root, log)}.`)
  return status
}

/**
 * Tells what a line of the program says; true when it was the report of the first window.
 * @param {string} line
 */
function tell(line) {
  const report = readReport(line)
  if (report === undefined) {
    say(line)
    return false
  }
  describeWindow(report, relative(root, picture)).forEach(say)
  say('It stays open until you close it or press Ctrl-C.')
  return true
}
