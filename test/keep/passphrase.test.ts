import { describe, expect, test } from 'vitest'
import { passphraseTrouble } from '../../electron/keep/passphrase'
import { pinTrouble } from '../../electron/keep/pin'

describe('a passphrase', () => {
  test.each([
    ['', '口令至少需要 8 个字符。'],
    ['abc1234', '口令至少需要 8 个字符。'],
    ['春眠不觉晓处处', '口令至少需要 8 个字符。'],
    ['          ', '口令不能只有空格。'],
    ['aaaaaaaaaa', '口令不能只是一个字符的重复。'],
    ['ＡＡaaAAaa', '口令不能只是一个字符的重复。'],
    ['甲甲甲甲甲甲甲甲', '口令不能只是一个字符的重复。'],
    ['23456789', '口令不能是连续的数字或字母。'],
    ['7890123456', '口令不能是连续的数字或字母。'],
    ['87654321', '口令不能是连续的数字或字母。'],
    ['3210987654', '口令不能是连续的数字或字母。'],
    ['abcdefgh', '口令不能是连续的数字或字母。'],
    ['HGFEDCBA', '口令不能是连续的数字或字母。'],
    ['Password', '这个口令太常见，很容易被猜到，请换一个。'],
    ['ＱＷer1234', '这个口令太常见，很容易被猜到，请换一个。'],
    ['5201314520', '这个口令太常见，很容易被猜到，请换一个。'],
  ])('“%s”: %s', (text, sentence) => expect(passphraseTrouble(text)).toBe(sentence))

  test.each(['春眠不觉晓处处闻', 'kiln7-otter', '12345679', 'abcdefgi', '        1', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷野'])('“%s” will do', (text) =>
    expect(passphraseTrouble(text)).toBeNull())
})

describe('a PIN', () => {
  test.each([
    ['12345', 'PIN 为 6 位数字。'],
    ['1234567', 'PIN 为 6 位数字。'],
    ['１２３４７９', 'PIN 为 6 位数字。'],
    ['12a456', 'PIN 为 6 位数字。'],
    ['', 'PIN 为 6 位数字。'],
    ['000000', 'PIN 不能是同一个数字或连续的数字。'],
    ['888888', 'PIN 不能是同一个数字或连续的数字。'],
    ['123456', 'PIN 不能是同一个数字或连续的数字。'],
    ['654321', 'PIN 不能是同一个数字或连续的数字。'],
    ['789012', 'PIN 不能是同一个数字或连续的数字。'],
    ['123123', 'PIN 不能是重复的数字。'],
    ['121212', 'PIN 不能是重复的数字。'],
  ])('“%s”: %s', (pin, sentence) => expect(pinTrouble(pin)).toBe(sentence))

  test.each(['135792', '112233', '902183'])('“%s” will do', (pin) => expect(pinTrouble(pin)).toBeNull())
})
