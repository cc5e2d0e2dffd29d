import { expect, test } from 'vitest'
import { compile } from '../../shared/rules/compile'
import { readPack } from '../../shared/rules/read'
import { exceptionsFor, sayPoints, templatesOf } from '../../shared/rules/say-pack'
import { allPacks, assessed, decided, testPackText } from './test-packs'

const packOf = (id: string) => {
  const pack = allPacks.get(id)
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

test('whoever is suspended may still do what the pack excepts, and the article says so', () => {
  const pack = packOf('test-one-table')
  const events = [decided('d', '2026-03-02', { circumstance: '三', points: 9, received: '2026-03-02' })]
  expect(exceptionsFor(pack, assessed({ pack: pack.id, asOf: '2026-03-10', events }))).toMatchObject([
    { says: '参与急诊抢救的费用仍可结算', pack: 'test-one-table', article: '5', words: '暂停期间参与急诊抢救的，相关费用可以结算' },
  ])
  expect(exceptionsFor(pack, { status: 'normal' })).toEqual([])
})

test.each(['shandong-2025-5', 'neimenggu-2025-7'])('%s excepts nothing', (id) => {
  expect(exceptionsFor(packOf(id), { status: 'suspended' })).toEqual([])
})

test('山东: the papers, what each needs and where that stands (第六、三十二、三十六、三十九条)', () => {
  expect(templatesOf(packOf('shandong-2025-5')).map(({ says, article }) => [says, article])).toEqual([
    ['服务承诺书：本人签字', '6'], ['记分修复申请：机构审核同意', '32'],
    ['资格恢复申请：机构审核同意', '36'], ['异议申诉书：本人签字，机构盖章', '39'],
  ])
  expect(templatesOf(packOf('neimenggu-2025-7'))).toEqual([])
})

test('points counted down from the full marks are the same points', () => {
  const text = testPackText('test-one-table').replace('counting: up', 'counting: down')
  const read = readPack(text, 'down.yaml')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { points } = assessed({ pack: 'test-one-table', asOf: '2026-03-10', events: [decided('d', '2026-03-02', { circumstance: '一', points: 3 })] })
  expect(sayPoints(compile(read.pack), points)).toBe('剩余 9 分（满分 12 分，已扣 3 分）')
  expect(sayPoints(packOf('test-one-table'), points)).toBe('记 3 分')
})
