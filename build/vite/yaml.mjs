import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseDocument } from 'yaml'

/**
 * Text of a YAML file as JSON text; throws with file, line and reason when it is no YAML.
 * @param {string} text
 * @param {string} file
 */
export function yamlToJson(text, file) {
  const parsed = parseDocument(text, { prettyErrors: true, uniqueKeys: true })
  const problem = parsed.errors[0] ?? parsed.warnings[0]
  if (problem) throw new Error(`${file}: ${problem.message}`)
  try {
    // With aliases a small file could become a huge one.
    return JSON.stringify(parsed.toJS({ maxAliasCount: 0 }))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`, { cause: error })
  }
}

/**
 * `import pack from './x.yaml'` gives plain data; no YAML parser travels with the program.
 * @returns {import('vite').Plugin}
 */
export function yaml() {
  return {
    name: 'yaml-as-json',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? id
      if (!path.endsWith('.yaml')) return null
      this.addWatchFile(path)
      const json = yamlToJson(readFileSync(path, 'utf8'), relative(process.cwd(), path))
      // JSON.parse of one string starts faster than the same data as a literal.
      return { code: `export default JSON.parse(${JSON.stringify(json)})`, moduleType: 'js', map: null }
    },
  }
}
