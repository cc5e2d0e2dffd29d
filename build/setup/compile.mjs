import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { withLock } from './lock.mjs'
import { packageScript } from './package-script.mjs'
import { out, root } from './places.mjs'
import { runShown } from './run.mjs'
import { say, Trouble } from './say.mjs'

const inputs = ['shared', 'electron', 'renderer', 'package.json', 'package-lock.json', 'vite.config.ts', 'build/vite']
const note = join(out, 'program.inputs')

/** Builds renderer, main and preload into out/program; does nothing when no input changed since. */
export function ensureCompiled() {
  return withLock(join(out, 'compile.lock'), 'building the program', async () => {
    const now = hashOf(inputs.map((input) => join(root, input)))
    if (existsSync(join(out, 'program', 'main.js')) && existsSync(note) && readFileSync(note, 'utf8') === now) return
    await build()
    writeFileSync(note, now)
  })
}

async function build() {
  const started = performance.now()
  rmSync(note, { force: true })
  process.chdir(root)
  await refuseBrokenLaw()
  const before = process.env['NODE_ENV']
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await builder.buildApp()
  // Vite leaves "production" behind, and what is started after us (the tests) would take React's production build.
  if (before === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = before
  say(`Built the program in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

/** The program trusts its packs and calendars, so that no start pays for checking them: they are checked here. */
async function refuseBrokenLaw() {
  const status = await runShown(process.execPath, [packageScript('tsx'), join(root, 'build', 'sound-law.ts')])
  if (status !== 0) throw new Trouble('A pack or calendar was refused; its file, line, place and reason stand above.', 'Mend it and run the command again.')
}

/**
 * One hash over names and contents of all files.
 * @param {string[]} paths files and folders; what does not exist counts as empty
 */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  try {
    return readdirSync(path).sort().flatMap((name) => filesIn(join(path, name)))
  } catch {
    return [path]
  }
}
