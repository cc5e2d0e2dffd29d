import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'

// Each test starts the program anew: how long to wait on a busy machine, not how fast it must be.
vi.setConfig({ testTimeout: 60_000 })

const program = fileURLToPath(new URL('../../build/assess.mjs', import.meta.url))
const whole = { pack: 'shandong-2025-5', asOf: '2026-03-10', person: { id: 'p1', role: 'pharmacy-principal', sites: ['P1'] }, events: [] }

const madeUp = fileURLToPath(new URL('../rules/packs/', import.meta.url))

const run = (lines: readonly string[], ...options: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...options], { input: lines.join('\n'), encoding: 'utf8' })
  return { status, answers: stdout.trimEnd().split('\n').map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))) }
}

test('one line out for each line in, in order, and the run goes on after a bad one', () => {
  const { status, answers } = run([JSON.stringify(whole), 'not a case', JSON.stringify({ ...whole, asOf: '2026-02-30' }), JSON.stringify({ ...whole, asOf: '2026-04-01' })])
  expect(answers.map((it) => it.asOf)).toEqual(['2026-03-10', undefined, undefined, '2026-04-01'])
  expect(answers[1]).toEqual({ error: { line: 2, path: '全文', message: '不是完整的 JSON。' } })
  expect(answers[2]).toEqual({ error: { line: 3, path: 'asOf', message: '“2026-02-30”不是真实的日期（应为 YYYY-MM-DD）。' } })
  expect(status).toBe(1)
})

test('nothing but good lines ends well', () => {
  const { status, answers } = run([JSON.stringify(whole)])
  expect(answers[0]).toMatchObject({ status: 'normal', because: { says: '正常' } })
  expect(status).toBe(0)
})

test.each([
  ['a folder, with a city over a shipped province', [madeUp], 'test-city-layer'],
  ['two files', [`${madeUp}test-one-table.yaml`, `${madeUp}test-next-month.yaml`], 'test-next-month'],
])('further packs from %s', (_title, places, pack) => {
  const { status, answers } = run([JSON.stringify({ ...whole, pack }), JSON.stringify(whole)], ...places.flatMap((it) => ['--packs', it]))
  expect(answers).toMatchObject([{ pack, status: 'normal' }, { pack: 'shandong-2025-5' }])
  expect(status).toBe(0)
})

test.each([
  ['a pack that is refused', fileURLToPath(new URL('../../package.json', import.meta.url)), /^package\.json:\d+ /m],
  ['a place that is not there', `${madeUp}nowhere.yaml`, /nowhere\.yaml/],
])('%s ends the program before any case', (_title, place, told) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--packs', place], { input: JSON.stringify(whole), encoding: 'utf8' })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(told)
})
