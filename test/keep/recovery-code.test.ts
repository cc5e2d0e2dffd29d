import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupOf, keyOfCode, newRecoveryCode, readRecoveryCode, recoveryCodeTrouble } from '../../electron/keep/recovery-code'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const place = fc.integer({ min: 0, max: 31 })
const at = (index: number): number => index + Math.floor(index / 4)
const putAt = (code: string, index: number, letter: string): string => code.slice(0, at(index)) + letter + code.slice(at(index) + 1)

describe('a recovery code', () => {
  test('eight groups of four, each time another, each read back', () => {
    const codes = Array.from({ length: 500 }, newRecoveryCode)
    expect(new Set(codes).size).toBe(500)
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readRecoveryCode(code)).toEqual({ ok: true, code })
    }
  })

  test('every letter comes at every place about as often: 150 bits of chance', () => {
    const codes = Array.from({ length: 3200 }, () => newRecoveryCode().replaceAll('-', ''))
    for (let index = 0; index < 32; index++) {
      const counts = Array.from(letters, (letter) => codes.filter((code) => code[index] === letter).length)
      expect(Math.min(...counts), `place ${index}`).toBeGreaterThan(45)
      expect(Math.max(...counts), `place ${index}`).toBeLessThan(170)
    }
  })

  test.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['no dashes', (code: string) => code.replaceAll('-', '')],
    ['spaces and a line break', (code: string) => ` ${code.replaceAll('-', ' ').replace(' ', '\n')} `],
    ['the letters O and I for the digits', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'i')],
    ['an l for a 1', (code: string) => code.replaceAll('1', 'l')],
    ['full width', (code: string) => code.replace(/[0-9A-Z-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['long dashes', (code: string) => code.replaceAll('-', ' — ')],
  ])('forgives %s', (_name, type) => {
    for (let times = 0; times < 50; times++) {
      const code = newRecoveryCode()
      expect(readRecoveryCode(type(code))).toEqual({ ok: true, code })
    }
  })

  test('one wrong character: always noticed, its group always named', () =>
    fc.assert(
      fc.property(place, fc.constantFrom(...letters), (index, letter) => {
        const code = newRecoveryCode()
        const wrong = putAt(code, index, letter)
        fc.pre(wrong !== code)
        expect(readRecoveryCode(wrong)).toEqual({ ok: false, reason: 'mistyped', group: Math.floor(index / 4) + 1 })
      }),
      { numRuns: 1000 },
    ))

  test('two wrong characters: always noticed', () =>
    fc.assert(
      fc.property(place, place, fc.constantFrom(...letters), fc.constantFrom(...letters), (one, two, first, second) => {
        const code = newRecoveryCode()
        const wrong = putAt(putAt(code, one, first), two, second)
        fc.pre(wrong !== code)
        expect(readRecoveryCode(wrong).ok).toBe(false)
      }),
      { numRuns: 1000 },
    ))

  test('two characters swapped: noticed, and no group is blamed wrongly', () =>
    fc.assert(
      fc.property(place, place, (one, two) => {
        const code = newRecoveryCode()
        const [first, second] = [code.charAt(at(one)), code.charAt(at(two))]
        fc.pre(first !== second)
        expect(readRecoveryCode(putAt(putAt(code, one, second), two, first))).toEqual({ ok: false, reason: 'mistyped', group: null })
      }),
    ))

  test('a character no code has names its group', () => {
    expect(readRecoveryCode(putAt(newRecoveryCode(), 17, 'U'))).toEqual({ ok: false, reason: 'mistyped', group: 5 })
    expect(readRecoveryCode('密')).toEqual({ ok: false, reason: 'mistyped', group: 1 })
  })

  test('says in a sentence what is wrong', () => {
    const code = newRecoveryCode()
    expect(recoveryCodeTrouble(code)).toBeNull()
    expect(recoveryCodeTrouble(code.slice(0, 9))).toBe('恢复码共 8 组，每组 4 个字符；现在输入了 8 个字符。')
    expect(recoveryCodeTrouble(putAt(code, 9, code[at(9)] === '7' ? '8' : '7'))).toBe('恢复码有误，很可能在第 3 组，请核对。')
    expect(recoveryCodeTrouble(putAt(putAt(code, 0, code.charAt(1)), 1, code.charAt(0)))).toBe(
      code[0] === code[1] ? null : '恢复码有不止一处抄错，请逐组核对。',
    )
  })

  test('gives a group by its number, and another key for another salt', () => {
    const code = newRecoveryCode()
    expect([1, 8, 9].map((number) => groupOf(code, number))).toEqual([code.slice(0, 4), code.slice(-4), ''])
    expect(keyOfCode(code, Uint8Array.of(1))).not.toEqual(keyOfCode(code, Uint8Array.of(2)))
    expect(keyOfCode(code, Uint8Array.of(1))).toHaveLength(32)
  })
})
