import { expect, test } from 'vitest'
import { yamlToJson } from '../../build/vite/yaml.mjs'

test('a legal day stays text', () => {
  expect(JSON.parse(yamlToJson('from: 2026-06-15\npoints: 9', 'a.yaml'))).toEqual({ from: '2026-06-15', points: 9 })
})

test.each([
  ['an open bracket', 'a: [1, 2', /^a\.yaml: .*line 1/s],
  ['a name given twice', 'a: 1\na: 2', /^a\.yaml: .*unique.*line 2/s],
  ['an alias, with which a small file can become a huge one', 'a: &x 1\nb: *x', /^a\.yaml: Alias resolution/],
])('%s stops the build with file and reason', (_what, text, reason) => {
  expect(() => yamlToJson(text, 'a.yaml')).toThrow(reason)
})
