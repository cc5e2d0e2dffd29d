import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bundleScript } from '../../build/setup/bundle.mjs'
import { chase } from '../../build/mutants/chase.mjs'
import { ALIVE, FALLEN, UNMET } from '../../build/mutants/fate.mjs'
import { judge, readJudged } from '../../build/mutants/judge.mjs'
import { plantMutants } from '../../build/mutants/plant.mjs'
import { reportLines } from '../../build/mutants/table.mjs'
import { out, root } from '../../build/setup/places.mjs'

mkdirSync(out, { recursive: true })
const home = mkdtempSync(join(out, 'mutants-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const source = `
export const half = (of: number): number => (of >= 2 ? of / 2 : 0)
export const unheard = (of: number): number => -of
const words = { few: 'few' }
export const few = (): string => words.few
let made: number[] | undefined
export const list = (): number[] => (made ??= [1, 2])
export const count = (to: number): number => {
  let at = 0
  while (at < to) at += 1
  return at
}
`

const tests = `
import { describe, expect, test } from 'vitest'
import { count, few, half, list } from './half'
describe('half', () => {
  test.each([[4, 2], [1, 0]])('of %i', (of, expected) => { expect(half(of)).toBe(expected) })
})
test('few', () => { expect(few()).toBe('few') })
test('list', () => { expect(list()).toHaveLength(2) })
test('list again', async () => { expect(await Promise.resolve(list())).toContain(2) })
test('count', () => { expect(count(3)).toBe(3) })
`

/** What became of each change, by its line of the source. */
const hunted = async () => {
  writeFileSync(join(home, 'half.ts'), source)
  writeFileSync(join(home, 'half.test.ts'), tests)
  const file = (name: string) => relative(root, join(home, name))
  const { mutants, planted } = await plantMutants([file('half.ts')])
  const bundles = [{ file: file('half.test.ts'), code: await bundleScript(file('half.test.ts'), 'cjs', planted) }]
  return { mutants, fates: await chase(bundles, mutants.length) }
}

describe('the hunt', () => {
  test('finds what no test notices, and nothing else', async () => {
    const { mutants, fates } = await hunted()
    const standing = mutants.filter(({ id }) => fates[Number(id)] !== FALLEN).map((it) => [it.line, it.was, it.becomes, fates[Number(it.id)]])
    expect(standing).toEqual([
      [2, 'of >= 2', 'of > 2', ALIVE],
      [3, '(of: number): number => -of', '() => undefined', ALIVE],
      [3, '-of', '+of', UNMET],
    ])
    expect(mutants.length).toBeGreaterThan(15)
  }, 60_000)
})

const mutant = (id: string, becomes: string) => ({ id, file: 'shared/a.ts', line: 3, column: 5, kind: 'BooleanLiteral', was: 'a', becomes, within: 'return a' })
const known = (becomes: string) => ({ file: 'shared/a.ts', within: 'return a', was: 'a', becomes, why: 'it is the same' })

describe('the judgement', () => {
  const four = [mutant('0', 'b'), mutant('1', 'c'), mutant('2', 'd'), mutant('3', 'e')]

  test('counts what fell among what is not judged', () => {
    const report = judge(four, Uint8Array.from([FALLEN, ALIVE, ALIVE, UNMET]), [known('c')])
    expect(report.score).toBeCloseTo(100 / 3)
    expect(report.files).toMatchObject([{ file: 'shared/a.ts', mutants: 4, fallen: 1, lost: 0, judged: 1, survived: 2 }])
    expect(report.survivors).toMatchObject([{ becomes: 'd', met: true }, { becomes: 'e', met: false }])
  })

  test('names what was judged and fell, or is no more, and shows the rest with its reason', () => {
    const report = judge(four, Uint8Array.from([FALLEN, ALIVE, FALLEN, FALLEN]), [known('b'), known('c'), known('x'), { ...known('b'), file: 'shared/other.ts' }])
    expect(report.score).toBe(100)
    expect(report.stale.map(({ becomes }) => becomes)).toEqual(['b', 'x'])
    expect(reportLines(report).slice(0, 3)).toEqual([
      'judged    shared/a.ts:3:5 BooleanLiteral: a → c\n          it is the same',
      'stale     shared/a.ts a → b: fell, or is no more; take it out of judged.json',
      'stale     shared/a.ts a → x: fell, or is no more; take it out of judged.json',
    ])
  })

  test('every judged mutant says why', () => {
    for (const { why, file, within } of readJudged()) {
      expect(why.length).toBeGreaterThan(20)
      expect(file).toMatch(/^shared\//)
      expect(within).not.toBe('')
    }
  })
})
