import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDataFile } from '../../shared/time/data-file'
import type { Path, Problem } from '../../shared/time/problem'

const schema = z.strictObject({ name: z.string(), list: z.array(z.strictObject({ points: z.int() })).optional() })

const problemsOf = (text: string): Problem[] => {
  const read = readDataFile(text, 'mine.yaml', schema)
  return read.ok ? [] : read.problems
}

describe('text that is no YAML, by the line and column of the first fault', () => {
  const syntax = (code: string) => `不符合 YAML 的写法，请检查这里的缩进、引号、括号和冒号后的空格（${code}）。`
  test.each<[string, string, number, string, string]>([
    ['a key twice', 'name: a\nname: b\n', 2, '第2行第1列', '同一组里有两个同名的项，只能保留一个。'],
    ['two documents', 'name: a\n---\nname: b\n', 2, '第2行第1列', '一个文件只能有一份内容，不能用“---”分成几份。'],
    ['a tab', 'list:\n\t- points: 1\n', 2, '第2行第1列', '缩进用了制表符，请改用空格。'],
    ['a tag', 'name: !!js/function "x"\n', 1, '第1行第7列', '不能使用以“!”开头的标记。'],
    ['a quote never closed', 'name: a\nlist: "x\n', 3, '第3行第1列', syntax('MISSING_CHAR')],
    ['a reference', 'name: &a x\nlist: *a\n', 2, '第2行第7列', '不能使用引用（& 与 *），请把内容原样写出。'],
    ['the first of two references', 'name: *a\nlist: *b\n', 1, '第1行第7列', '不能使用引用（& 与 *），请把内容原样写出。'],
  ])('%s', (_title, text, line, place, reason) => {
    expect(problemsOf(text)).toEqual([{ file: 'mine.yaml', line, place, reason }])
  })
})

describe('text that holds no group of names', () => {
  test.each([
    ['nothing', '', '文件是空的。'],
    ['a word', 'x', '文件的最外层应是一组“名称: 值”，不是列表或者单个值。'],
    ['one sign too long', `name: a #${'x'.repeat(500_000 - 8)}`, '文件过大（超过50万字），不像是规则包或者日历。'],
  ])('%s', (_title, text, reason) => {
    expect(problemsOf(text)).toEqual([{ file: 'mine.yaml', line: 1, place: '全文', reason }])
  })

  test('far too deep', () => {
    expect(problemsOf(`name: ${'['.repeat(20_000)}`)).toMatchObject([{ line: 1, reason: '层次太深，无法读取。' }])
  })

  test('as long as may be', () => {
    expect(readDataFile(`name: a #${'x'.repeat(500_000 - 9)}`, 'mine.yaml', schema)).toMatchObject({ ok: true, value: { name: 'a' } })
  })
})

describe('a value that is not as it should be, by its line', () => {
  test.each<[string, string, number, string]>([
    ['in a list', 'name: a\nlist:\n  - points: 1\n  - points: 1.5\n', 4, 'list[1].points'],
    ['a name that is a number', '# first\nname: a\n3: x\n', 3, '3'],
    ['one that is missing: at its holder', '# first\nname: a\nlist:\n  - points: 1\n  - {}\n', 5, 'list[1].points'],
    ['one that is missing at the very top: at the first line', '# first\nlist: []\n', 1, 'name'],
  ])('%s', (_title, text, line, place) => {
    expect(problemsOf(text)).toMatchObject([{ line, place }])
  })

  test('all of them, in the order of the schema', () => {
    expect(problemsOf('list:\n  - points: x\n  - points: y\n').map(({ line, place }) => [line, place])).toEqual([
      [1, 'name'], [2, 'list[0].points'], [3, 'list[1].points'],
    ])
  })
})

describe('what a reader of the value finds wrong later', () => {
  const refused = (path: Path): number | undefined => {
    const read = readDataFile('name: a\nlist:\n  - points: 1\n  -\n    points: 2\n', 'mine.yaml', schema)
    if (!read.ok) throw new Error('it does not read')
    const [problem] = read.refuse([{ path, reason: '不对。' }])
    expect(problem).toMatchObject({ file: 'mine.yaml', reason: '不对。' })
    return problem?.line
  }
  test.each<[string, Path, number]>([
    ['a name', ['name'], 1], ['a list', ['list'], 2], ['an item', ['list', 0], 3], ['a value of the last item', ['list', 1, 'points'], 5],
    ['no such name', ['other'], 1], ['no such item: the list', ['list', 7], 2], ['a name where there is a list', ['list', 'length'], 2],
    ['a step below a value', ['list', 0, 'points', 'more'], 3], ['a number below a value', ['name', 0], 1], ['the whole', [], 1],
  ])('%s', (_title, path, line) => {
    expect(refused(path)).toBe(line)
  })
})

test('a value without a name is told where it stands', () => {
  const loose = z.record(z.string(), z.int())
  const read = readDataFile('? [a]\n: 1\nb: x\n', 'mine.yaml', loose)
  expect(read.ok ? [] : read.problems).toMatchObject([{ line: 3, place: 'b' }])
})
