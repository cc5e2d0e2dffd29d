import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/**
 * The script behind a package's command, to be run by this Node: no shell, the same on every system.
 * @param {string} name of the package
 * @param {string} [command] when it is not called like the package
 */
export function packageScript(name, command = name) {
  const home = join(root, 'node_modules', name)
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')))
  const path = typeof bin === 'string' ? bin : bin[command]
  if (path === undefined) throw new Error(`${name} has no command ${command}`)
  return join(home, path)
}
