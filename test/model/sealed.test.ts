import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskIdNumber, plainCodec } from '../../shared/model/sealed'

const identity = fc.record({ idNumber: fc.string(), phone: fc.string(), licenceNo: fc.string() }, { requiredKeys: [], noNullPrototype: true })

describe('the codec', () => {
  test('opens what it sealed', () =>
    fc.assert(fc.asyncProperty(identity, async (it) => {
      expect(await plainCodec.open(await plainCodec.seal(it))).toEqual(it)
    })))

  test.each(['', '{}', 'plain:', 'plain:[]', 'plain:{"name":"曾某"}', 'aes:xyz'])('does not open “%s”', (text) =>
    expect(plainCodec.open(text)).rejects.toThrow())
})

describe('a masked ID number', () => {
  test.each([
    ['51010119900307123X', '510***********123X'],
    ['370302800101123', '370********1123'],
    ['12345678', '********'],
    ['', ''],
  ])('%s → %s', (number, masked) => expect(maskIdNumber(number)).toBe(masked))

  test('keeps the length and never shows the birthday or the county', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (number) => {
        const masked = maskIdNumber(number)
        expect(masked).toHaveLength(18)
        expect(masked.slice(3, 14)).toBe('*'.repeat(11))
      }),
    ))
})
