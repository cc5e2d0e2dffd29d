import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packJsonSchema } from '../../build/rules'

const folder = new URL('../../shared/rules/packs/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

test('the JSON Schema beside the packs is the one the program reads them by (npm run schema)', () => {
  expect(textOf('pack.schema.json')).toBe(packJsonSchema())
})

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s names it in its first line', (name) => {
  expect(textOf(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./pack.schema.json')
})
