// npm run mutants [-- shared/time shared/rules/check.ts …]: every small change to the law's code must be noticed by a
// test. Prints what survived and a score for each file, also as out/mutants.json; fails below the least score.
import './setup/node.mjs'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carryOut } from './setup/carry-out.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { out, root } from './setup/places.mjs'
import { Trouble, say } from './setup/say.mjs'

const LEAST_SCORE = 90
const folders = ['shared/time', 'shared/rules']

await carryOut(async () => {
  await ensurePackages()
  const asked = process.argv.slice(2).map((it) => it.replace(/\/$/, ''))
  const { judge, judgedAmong, readJudged } = await import('./mutants/judge.mjs')
  const known = readJudged()
  const { reportLines } = await import('./mutants/table.mjs')
  const hunted = []
  for (const folder of folders) {
    const files = chosen(folder, asked)
    if (files.length > 0) hunted.push(await hunt(folder, files, (mutants) => judgedAmong(mutants, known)))
  }
  if (hunted.length === 0) throw new Trouble(`Nothing to change in ${asked.join(', ')}.`, `There is: ${folders.join(', ')}, and the files in them.`)
  const fates = Uint8Array.from(hunted.flatMap(({ fates }) => [...fates]))
  const mutants = hunted.flatMap(({ mutants }) => mutants).map((it, at) => ({ ...it, id: String(at) }))
  const report = judge(mutants, fates, known)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'mutants.json'), `${JSON.stringify(report, null, 2)}\n`)
  say(reportLines(report).join('\n'))
  return report.score >= LEAST_SCORE ? 0 : 1
})

/**
 * The tests of a folder hold it alone, whatever others may also notice.
 * @param {string} folder
 * @param {string[]} files
 * @param {(mutants: import('./mutants/plant.mjs').Mutant[]) => number[]} judgedOf
 */
async function hunt(folder, files, judgedOf) {
  const { bundleScript } = await import('./setup/bundle.mjs')
  const { chase } = await import('./mutants/chase.mjs')
  const { plantMutants } = await import('./mutants/plant.mjs')
  const { mutants, planted } = await plantMutants(files)
  const tests = namesIn(folder.replace('shared', 'test'), '.test.ts')
  say(`${folder}: ${mutants.length} mutants in ${files.length} files, ${tests.length} files of tests`)
  const bundles = []
  for (const file of tests) bundles.push({ file, code: await bundleScript(file, 'cjs', planted) })
  return { mutants, fates: await chase(bundles, mutants.length, judgedOf(mutants)) }
}

/**
 * @param {string} folder
 * @param {string[]} asked
 */
function chosen(folder, asked) {
  const files = namesIn(folder, '.ts')
  return asked.length === 0 || asked.includes(folder) ? files : files.filter((file) => asked.includes(file))
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function namesIn(folder, ending) {
  const home = join(root, folder)
  if (!existsSync(home) || !statSync(home).isDirectory()) return []
  return readdirSync(home).filter((name) => name.endsWith(ending)).sort().map((name) => `${folder}/${name}`)
}
