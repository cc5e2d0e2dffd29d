// Put into the fallback runtime's resources/app. Does what Electron's own default app does:
// starts the program folder named on the command line, with that program's name and version.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) {
  process.stderr.write('Name the program folder on the command line.\n')
  process.exit(1)
}
const folder = resolve(named)
const program = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
app.name = program.productName ?? program.name
app.setVersion(program.version ?? '0.0.0')
app.setDesktopName(`${app.name}.desktop`)
app.setAppPath(folder)

// Awaited, so that Electron is not "ready" before the program had its say.
await import(pathToFileURL(join(folder, program.main)).href)
