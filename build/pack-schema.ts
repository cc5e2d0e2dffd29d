// npm run schema: the JSON Schema of a pack, which editors complete and check packs by while they are written.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packJsonSchema } from './rules'

writeFileSync(fileURLToPath(new URL('../shared/rules/packs/pack.schema.json', import.meta.url)), packJsonSchema())
