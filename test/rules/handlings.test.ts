// 内蒙古 三（一）2：约谈、限期整改、拒付或追回违规费用等协议处理累计达到3次（口径 N-4）。
import { describe, expect, it, test } from 'vitest'
import { compile } from '../../shared/rules/compile'
import { countHandlings, type Handling, handlingSchema } from '../../shared/rules/handlings'
import { type HandlingKind, handlingKinds } from '../../shared/rules/schema'
import { day } from '../../shared/time/day'
import { allPacks } from './test-packs'

const neimenggu = allPacks.get('neimenggu-2025-7')
const shandong = allPacks.get('shandong-2025-5')
if (!neimenggu || !shandong) throw new Error('no pack')

const handled = (id: string, on: string, kind: HandlingKind = 'talked', more: { noticeNo?: string; revokedOn?: string } = {}): Handling =>
  handlingSchema.parse({ id, on, kind, ...more })

const a = handled('a', '2026-02-03')
const b = handled('b', '2026-04-13', 'rectify')
const c = handled('c', '2026-05-20', 'recovered', { noticeNo: '测医保处〔2026〕3号' })
const d = handled('d', '2026-06-08', 'refused')

const counted = (handlings: readonly Handling[], on: string, pack = neimenggu) => {
  const [result] = countHandlings(pack, handlings, day(on))
  if (!result) throw new Error('nothing is counted')
  return { count: result.count, meets: result.meets.map(({ id }) => id), counted: result.counted.map(({ id }) => id) }
}

type Row = [title: string, handlings: readonly Handling[], on: string, counted: string[], meets: string[]]

test.each<Row>([
  ['none', [], '2026-06-30', [], []],
  ['the second of three', [a, b], '2026-06-30', ['a', 'b'], []],
  ['the third', [a, b, c], '2026-06-30', ['a', 'b', 'c'], ['c']],
  ['a fourth does not meet it again', [a, b, c, d], '2026-06-30', ['a', 'b', 'c', 'd'], ['c']],
  ['entered in another order', [d, b, a], '2026-06-30', ['a', 'b', 'd'], ['d']],
  ['the day before the third', [a, b, c], '2026-05-19', ['a', 'b'], []],
  ['the day of the third', [a, b, c], '2026-05-20', ['a', 'b', 'c'], ['c']],
  ['the last of December and the first of January', [handled('x', '2025-12-31'), handled('y', '2026-01-01'), a], '2026-06-30', ['y', 'a'], []],
  ['at the end of the year', [a, b, c], '2026-12-31', ['a', 'b', 'c'], ['c']],
  ['in the year after', [a, b, c], '2027-01-01', [], []],
  ['one revoked', [a, handled('b', '2026-04-13', 'rectify', { revokedOn: '2026-06-01' }), c], '2026-06-01', ['a', 'c'], []],
  ['one not yet revoked', [a, handled('b', '2026-04-13', 'rectify', { revokedOn: '2026-06-01' }), c], '2026-05-31', ['a', 'b', 'c'], ['c']],
  ['two in one notice', [a, handled('b1', '2026-04-13', 'talked', { noticeNo: '1号' }), handled('b2', '2026-04-13', 'recovered', { noticeNo: '1号' })], '2026-06-30', ['a', 'b1'], []],
  ['two of one day without a notice', [handled('x', '2026-04-13'), handled('y', '2026-04-13'), d], '2026-06-30', ['x', 'y', 'd'], ['d']],
  ['those of 三（一）1 are circumstances of their own', [a, handled('x', '2026-03-02', 'payment-suspended'), handled('y', '2026-03-03', 'contractual-penalty')], '2026-06-30', ['a'], []],
])('%s', (_title, handlings, on, ids, meets) => {
  expect(counted(handlings, on)).toEqual({ count: ids.length, counted: ids, meets })
})

test('where a pack reads it so, each one from the third on meets it', () => {
  const pack = structuredClone(neimenggu.pack)
  const rule = pack.circumstances.find(({ code }) => code === '1-2')?.countedHandlings
  if (rule) rule.then = 'each'
  expect(counted([a, b, c, d], '2026-06-30', compile(pack)).meets).toEqual(['c', 'd'])
})

describe('in words', () => {
  const kinds = '约谈、限期整改、拒付费用、追回费用'
  const says = (handlings: readonly Handling[]) => countHandlings(neimenggu, handlings, day('2026-06-30')).map((it) => it.says)

  it('how many are still missing', () => {
    expect(says([a, b])).toEqual([`机构 2026 年度已受${kinds}处理 2 次，满 3 次将构成“机构被约谈、限期整改、拒付或者追回费用等协议处理累计满3次，本人负有责任”，还差 1 次。`])
  })
  it('from which day it is met', () => {
    expect(says([a, b, c])[0]).toContain('处理 3 次，自 2026 年 5 月 20 日第 3 次起构成')
  })
  it('the reason names the article, the reading and every handling', () => {
    expect(countHandlings(neimenggu, [a, c], day('2026-06-30'))).toMatchObject([{
      circumstance: '1-2', year: 2026, count: 2, of: 3,
      because: {
        value: 2, pack: 'neimenggu-2025-7', article: '3-1-2', reading: 'N-4', words: '受到约谈、限期整改、拒付或追回违规费用等协议处理累计达到3次的',
        from: [{ says: '第 1 次：2026 年 2 月 3 日约谈', fact: 'a' }, { says: '第 2 次：2026 年 5 月 20 日追回费用（测医保处〔2026〕3号）', fact: 'c' }],
      },
    }])
  })
})

it('山东 counts none', () => {
  expect(countHandlings(shandong, [a, b, c], day('2026-06-30'))).toEqual([])
})

test.each([
  ['a day that is no day', { id: 'a', on: '2026-02-30', kind: 'talked' }],
  ['an unknown kind', { id: 'a', on: '2026-02-03', kind: 'scolded' }],
  ['revoked before it was made', { id: 'a', on: '2026-02-03', kind: 'talked', revokedOn: '2026-02-02' }],
  ['an unknown key', { id: 'a', on: '2026-02-03', kind: 'talked', site: 'P1' }],
])('%s is no handling', (_title, value) => {
  expect(handlingSchema.safeParse(value).success).toBe(false)
})

test.each(handlingKinds)('%s is one', (kind) => {
  expect(handlingSchema.safeParse({ id: 'a', on: '2026-02-03', kind, noticeNo: '1号', revokedOn: '2026-02-03' }).success).toBe(true)
})
