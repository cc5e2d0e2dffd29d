import { describe, expect, it } from 'vitest'
import { amountIn, sayAmount, typedAmount } from '../../renderer/features/person/notice/typed-amount'

describe('a typed amount', () => {
  it.each([
    ['62000', 62000],
    ['62,000', 62000],
    ['６２０００', 62000],
    ['６２，０００', 62000],
    ['1,062,000.50', 1062000.5],
    ['62000元', 62000],
    ['6.2万', 62000],
    ['1.13 万元', 11300],
    ['0', 0],
    [' 0.01 ', 0.01],
  ])('%s', (typed, yuan) => expect(amountIn(typed)).toBe(yuan))

  it.each(['很多', '-5', '6,20', '62,0000', '1.2.3', '万', '5千'])('%s is answered in words', (typed) =>
    expect(typedAmount(typed)).toEqual({ sentence: '金额应为数字，如 62000 或者 62,000。' }))

  it('is not there while nothing is typed', () => expect(typedAmount('  ')).toBeNull())

  it('is read back with its thousands apart', () => expect(sayAmount(62000)).toBe('62,000 元'))
})
