// npm run wire: the OpenAPI document of the contract, and the hash both ends know it by.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hashOfContract } from '../shared/agency/contract'
import { openApi } from '../shared/agency/openapi'

const place = (name: string): string => fileURLToPath(new URL(`../shared/agency/${name}`, import.meta.url))

writeFileSync(place('openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`)
const hash = readFileSync(place('wire-hash.ts'), 'utf8')
writeFileSync(place('wire-hash.ts'), hash.replace(/wireHash = '.*'/, `wireHash = '${hashOfContract()}'`))
