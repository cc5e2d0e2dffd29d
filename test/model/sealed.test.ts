import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskIdNumber } from '../../shared/model/sealed'
import { codec } from './codec'

const identity = fc.record({ idNumber: fc.string(), phone: fc.string(), licenceNo: fc.string() }, { requiredKeys: [], noNullPrototype: true })

describe('the codec', () => {
  test('opens what it sealed, for that person alone', () =>
    fc.assert(fc.asyncProperty(identity, async (it) => {
      const [made] = await codec.seal([{ person: 'p1', identity: it }])
      expect(await codec.open('p1', made?.sealed ?? '')).toEqual(it)
      expect(await codec.open('p2', made?.sealed ?? '')).toBeNull()
    })))

  test.each(['', '{}', 's1', 's1.k.', 's1.other.AAAA', 's1.k.AAAA'])('does not open “%s”', async (text) => expect(await codec.open('p1', text)).toBeNull())

  test('finds a number by any of its writings, and by its last four, and nobody else', async () => {
    const [made] = await codec.seal([{ person: 'p1', identity: { idNumber: '51010119900307123X', phone: '13800138000', licenceNo: 'ZY-0012345' } }])
    const hits = async (text: string): Promise<boolean> => (await codec.marks([text])).flat().some((mark) => made?.marks.includes(mark))
    for (const text of ['51010119900307123x', ' 510101 19900307 123X', '５１０１０１１９９００３０７１２３Ｘ', '123x', '138 0013 8000', 'zy0012345']) expect(await hits(text), text).toBe(true)
    for (const text of ['', '3X', '51010119900307124X', '8000', '1234', '510101']) expect(await hits(text), text).toBe(false)
  })

  test('shows masked numbers without the rest', async () => {
    const [made] = await codec.seal([{ person: 'p1', identity: { idNumber: '51010119900307123X', phone: '13800138000', licenceNo: 'ZY0012345' } }])
    expect(await codec.masked('p1', made?.sealed ?? '')).toEqual({ idNumber: '510***********123X', phone: '138****8000', licenceNo: 'ZY***2345' })
  })
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
