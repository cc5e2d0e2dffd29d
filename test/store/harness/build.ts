import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { yaml } from '../../../build/vite/yaml.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = join(root, 'out/test-store')

/** Before all tests of the real program: the program as it is, with a page that holds nothing but a store in the place of its own. */
export const setup = async (): Promise<void> => {
  rmSync(program, { recursive: true, force: true })
  await build({ configFile: false, logLevel: 'error', plugins: [yaml()], root: here, base: '/', build: { outDir: join(program, 'renderer'), emptyOutDir: true, minify: false } })
  for (const file of ['main.js', 'preload.cjs']) copyFileSync(join(root, 'out/program', file), join(program, file))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  writeFileSync(join(program, 'package.json'), JSON.stringify({ name: 'store-harness', version, type: 'module', main: 'main.js' }))
}
