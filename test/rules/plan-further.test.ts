// What further points would bring, by article: one line a step, “points: 一次记 | 分次记”.
import { describe, expect, test } from 'vitest'
import { furtherPoints } from '../../shared/rules/plan-further'
import { nextStep } from '../../shared/rules/plan'
import { sayEffect } from '../../shared/rules/say-plan'
import { decision, type Given, innerMongolia, opened } from './one-person'

const steps = (given: Given): string[] => {
  const { law, history, asOf } = opened(given)
  return furtherPoints(law, history, asOf).map(({ from, to, once, inParts }) => {
    const said = [sayEffect(once, asOf), once.articles.join(), ...(inParts ? [`分次：${sayEffect(inParts, asOf)}`] : [])]
    return `${from}—${to} ${said.filter(Boolean).join(' ')}`
  })
}

const at = (asOf: string, ...events: object[]): Given => ({ asOf, events })
const served = (on: string, points: number, more: object = {}): object => decision(on, points, { received: on, ...more })

type Row = [title: string, given: Given, expected: string[]]

const rows: Row[] = [
  ['第二十四条: nobody with points', at('2026-03-05'), [
    '1—8 没有新的暂停或者终止',
    '9—9 暂停 2 个月，3 月 5 日至 5 月 4 日 24-2 分次：暂停 1 个月，3 月 5 日至 4 月 4 日',
    '10—10 暂停 4 个月，3 月 5 日至 7 月 4 日 24-3 分次：暂停 3 个月，3 月 5 日至 6 月 4 日',
    '11—11 暂停 6 个月，3 月 5 日至 9 月 4 日 24-4 分次：暂停 5 个月，3 月 5 日至 8 月 4 日',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['第二十四条: with eight, every point more is a step', at('2026-03-05', served('2026-02-03', 6), served('2026-02-04', 2)), [
    '1—1 暂停 1 个月，3 月 5 日至 4 月 4 日 24-2',
    '2—2 暂停 3 个月，3 月 5 日至 6 月 4 日 24-3',
    '3—3 暂停 5 个月，3 月 5 日至 8 月 4 日 24-4',
    '4—11 终止，2027 年 3 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['第三十六条: while suspended only the remainder, after the term that runs', at('2026-03-05', served('2026-02-03', 6), served('2026-02-10', 3)), [
    '1—1 暂停 2 个月，3 月 10 日至 5 月 9 日 24-3,36',
    '2—2 暂停 4 个月，3 月 10 日至 7 月 9 日 24-4,36',
    '3—11 终止，2027 年 3 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['第三十六条: nothing left to add', at('2026-03-05', served('2026-02-03', 9, { printed: { months: 6 } })), [
    '1—2 没有新的暂停或者终止',
    '3—11 终止，2027 年 3 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['口径 I-13: while awaiting the assessment, from the day itself', at('2026-05-05', served('2026-02-03', 9)), [
    '1—1 暂停 1 个月，5 月 5 日至 6 月 4 日 24-3,36',
    '2—2 暂停 3 个月，5 月 5 日至 8 月 4 日 24-4,36',
    '3—11 终止，2027 年 5 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 5 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 5 月 5 日起可重新登记备案',
  ]],
  ['口径 I-14: behind a suspension that is to come', at('2026-03-05', decision('2026-03-02', 9, { printed: { from: '2026-04-01' } })), [
    '1—1 暂停 1 个月，6 月 1 日至 6 月 30 日 24-3,36',
    '2—2 暂停 3 个月，6 月 1 日至 8 月 31 日 24-4,36',
    '3—11 终止，2027 年 3 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['口径 I-12: terminated, points count and bring nothing', at('2026-03-05', served('2026-02-03', 12)), ['1—12 没有新的暂停或者终止']],
  ['口径 I-3: restored points lower the balance', at('2026-03-05', served('2026-02-03', 6), served('2026-02-04', 2), { type: 'restoration', on: '2026-03-01', route: 'publicity', points: 1 }), [
    '1—1 没有新的暂停或者终止',
    '2—2 暂停 1 个月，3 月 5 日至 4 月 4 日 24-2',
    '3—3 暂停 3 个月，3 月 5 日至 6 月 4 日 24-3',
    '4—4 暂停 5 个月，3 月 5 日至 8 月 4 日 24-4',
    '5—11 终止，2027 年 3 月 5 日起可重新登记备案 24-5',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 24-6 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
  ['第十六条: the points of last year are gone', at('2026-01-02', served('2025-12-03', 6), served('2025-12-04', 2)), [
    '1—8 没有新的暂停或者终止',
    '9—9 暂停 2 个月，1 月 2 日至 3 月 1 日 24-2 分次：暂停 1 个月，1 月 2 日至 2 月 1 日',
    '10—10 暂停 4 个月，1 月 2 日至 5 月 1 日 24-3 分次：暂停 3 个月，1 月 2 日至 4 月 1 日',
    '11—11 暂停 6 个月，1 月 2 日至 7 月 1 日 24-4 分次：暂停 5 个月，1 月 2 日至 6 月 1 日',
    '12—12 终止，2029 年 1 月 2 日起可重新登记备案 24-6 分次：终止，2027 年 1 月 2 日起可重新登记备案',
  ]],
  ['内蒙古四: the same table', { pack: innerMongolia, asOf: '2026-03-05', events: [decision('2026-02-03', 6, { received: '2026-02-03' }, innerMongolia)] }, [
    '1—2 没有新的暂停或者终止',
    '3—3 暂停 1 个月，3 月 5 日至 4 月 4 日 4-2',
    '4—4 暂停 3 个月，3 月 5 日至 6 月 4 日 4-2',
    '5—5 暂停 5 个月，3 月 5 日至 8 月 4 日 4-2',
    '6—11 终止，2027 年 3 月 5 日起可重新登记备案 4-3',
    '12—12 终止，2029 年 3 月 5 日起可重新登记备案 4-4 分次：终止，2027 年 3 月 5 日起可重新登记备案',
  ]],
]

test.each(rows)('%s', (_, given, expected) => expect(steps(given)).toEqual(expected))

describe('why nothing comes', () => {
  const because = (given: Given, points: number) => {
    const { law, history, asOf } = opened(given)
    return furtherPoints(law, history, asOf).find((it) => it.from <= points && points <= it.to)?.once.because
  }

  test('below nine: the talk of 第二十四条（一）', () => expect(because(at('2026-03-05'), 1)).toMatchObject({ article: '24-1', says: '再记 1 分，累计 1 分：不暂停，也不终止' }))
  test('terminated: the reading', () => expect(because(at('2026-03-05', served('2026-02-03', 12)), 1)).toMatchObject({ reading: 'I-12' }))
  test('no months left: 第三十六条', () => expect(because(at('2026-03-05', served('2026-02-03', 9, { printed: { months: 6 } })), 1)).toMatchObject({ article: '36', reading: 'I-4' }))
  test('what does come rests on its row', () => {
    const reason = because(at('2026-03-05', served('2026-02-03', 6)), 3)
    expect(JSON.stringify(reason)).toContain('记分累计达到9分，医疗保障经办机构暂停医保支付资格1个月')
  })
})

test('an institution measure does not hide what points would bring', () => {
  const given = at('2026-03-05', { type: 'institution', on: '2026-02-02', site: 'H1', kind: 'agreement-terminated', from: '2026-02-02', months: 36, responsibility: 'primary' })
  expect(steps(given)[1]).toMatch(/^9—9 暂停 2 个月，3 月 5 日至 5 月 4 日/)
})

test('the next step is the first of them that brings something', () => {
  const next = (given: Given) => {
    const { law, history, asOf } = opened(given)
    return nextStep(law, history, asOf)
  }
  expect(next(at('2026-03-05', served('2026-02-03', 5)))).toEqual({ points: 4, kind: 'suspend', months: 1 })
  expect(next(at('2026-03-05', served('2026-02-03', 11)))).toEqual({ points: 1, kind: 'terminate', months: 12 })
  expect(next(at('2026-03-05', served('2026-02-03', 12)))).toBeNull()
})
