import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf } from '../../renderer/ui/finder'
import { bySound, loadSpelling } from '../../renderer/ui/spelling'

const spelling = await loadSpelling()
const people = [['曾淑芬', 'HY370303000011', '柳泉路店'], ['单立群', 'D370303000012', '内科'], ['尉迟敏', '', '内科'], ['仇建国', '', ''], ['吕布', '', ''], ['解文娟', '', ''], ['约翰 Smith', '', '']] as const
type One = (typeof people)[number]
const findable = ([name, ...texts]: One): { name: string; texts: string[] } => ({ name, texts })
const find = (query: string): string[] => finderOf(people, findable, spelling)(query).map(([name]) => name)

describe('查找', () => {
  it.each([
    ['淑芬', ['曾淑芬']], ['zengshufen', ['曾淑芬']], ['zsf', ['曾淑芬']], ['zengsf', ['曾淑芬']], ['ZSF', ['曾淑芬']], ['yuchi', ['尉迟敏']], ['ycm', ['尉迟敏']],
    ['shan', ['单立群']], ['qiu', ['仇建国']], ['xie', ['解文娟']], ['lv', ['吕布']], ['lu', ['吕布']], ['lü', ['吕布']], ['liqun', ['单立群']],
    ['000012', ['单立群']], ['内科', ['单立群', '尉迟敏']], ['smith', ['约翰 Smith']], ['zeng shu fen', ['曾淑芬']], ['', people.map(([name]) => name)], ['ceng', []], ['11柳', []],
  ])('%s', (query, names) => {
    expect(find(query)).toEqual(names)
  })

  it('finds the same key by key as at once, forwards and back', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'zsfengyuchilvq1淑内 '), maxLength: 8 })
    fc.assert(fc.property(fc.array(typed, { maxLength: 6 }), (queries) => {
      const finder = finderOf(people, findable, spelling)
      for (const query of queries) {
        for (let length = 0; length <= query.length; length += 1) expect(finder(query.slice(0, length)).map(([name]) => name)).toEqual(find(query.slice(0, length)))
      }
    }))
  })

  it('needs no spelling to find by text', () => {
    expect(finderOf(people, findable, null)('淑').map(([name]) => name)).toEqual(['曾淑芬'])
    expect(finderOf(people, findable, null)('zsf')).toEqual([])
  })
})

describe('读音', () => {
  it('gives an order in which surnames are read as surnames', () => {
    const names = ['朴一', '单一', '仇一', '缪一', '曾一', '解一', '尉迟一', '盖一', '查一', '区一']
    expect(names.toSorted((a, b) => bySound(a, b, spelling))).toEqual(['盖一', '缪一', '区一', '朴一', '仇一', '单一', '解一', '尉迟一', '曾一', '查一'])
  })
})
