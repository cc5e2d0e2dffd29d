import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './places.mjs'

/** @type {ReadonlyMap<string, string>} */
const NONE = new Map()

/**
 * A script and all of the house that it imports as one, the way the program is bundled; packages stay outside.
 * @param {string} file
 * @param {'es' | 'cjs'} format
 * @param {ReadonlyMap<string, string>} planted the text to take in place of a file's own
 * @returns {Promise<string>}
 */
export async function bundleScript(file, format, planted = NONE) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'planted', enforce: 'pre', load: (id) => placed(id, planted) }],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rollupOptions: { input: file, output: { format, codeSplitting: false }, external: isPackage },
    },
  })
  const [output] = 'output' in result ? result.output : []
  if (output === undefined) throw new Error(`${file} made no script`)
  return output.code
}

/**
 * A file as it stands or as planted, knowing where it stood.
 * @param {string} id
 * @param {ReadonlyMap<string, string>} planted
 */
function placed(id, planted) {
  if (!/\.tsx?$/.test(id) || id.includes('/node_modules/')) return null
  const text = planted.get(id) ?? readFileSync(id, 'utf8')
  return text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)).replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
}

/** @param {string} id */
function isPackage(id) {
  return id.startsWith('node:') || builtinModules.includes(id) || !/^[./\0]/.test(id)
}
