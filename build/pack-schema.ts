// npm run schema: the JSON Schemas of packs and layers, which editors complete and check them by while they are written.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from './rules'

for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(fileURLToPath(new URL(`../shared/rules/packs/${name}`, import.meta.url)), text)
}
