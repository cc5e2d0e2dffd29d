import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../build/rules'

const shipped = new URL('../../shared/rules/packs/', import.meta.url)
const made = new URL('packs/', import.meta.url)

test.each(Object.entries(jsonSchemas()))('%s beside the packs is the one the program reads them by (npm run schema)', (name, text) => {
  expect(readFileSync(new URL(name, shipped), 'utf8')).toBe(text)
})

const files = [[shipped, '.'], [made, '../../../shared/rules/packs']].flatMap(([folder, to]) =>
  readdirSync(folder ?? '').filter((name) => name.endsWith('.yaml')).map((name) => ({ name, url: new URL(name, folder), to: String(to) })))

test.each(files)('$name names its schema in its first line', ({ url, to }) => {
  const text = readFileSync(url, 'utf8')
  const schema = /^parent: *null/m.test(text) ? 'pack' : 'layer'
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${to}/${schema}.schema.json`)
})
