import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoxDamaged, deriveKey, keyedMark, openBox, sealBox } from '../../electron/keep/box'

const key = new Uint8Array(32).fill(7)
const other = new Uint8Array(32).fill(8)
const plain = new TextEncoder().encode('身份证号 510101199003071234')

describe('a box', () => {
  test('opens to what was sealed', () =>
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (bytes, by, about) => {
        fc.pre(by.some((byte) => byte !== 0))
        expect(openBox(by, sealBox(by, bytes, about), about)).toEqual(bytes)
      }),
    ))

  test('is 28 bytes longer than its content and never the same twice', () => {
    const [one, two] = [sealBox(key, plain, 'row'), sealBox(key, plain, 'row')]
    expect(one).toHaveLength(plain.length + 28)
    expect(one).not.toEqual(two)
  })

  test('any byte changed, any length cut off: damaged', () => {
    const box = sealBox(key, plain, 'row')
    for (let at = 0; at < box.length; at++) {
      const changed = Uint8Array.from(box, (byte, index) => (index === at ? byte ^ 1 : byte))
      expect(() => openBox(key, changed, 'row'), `byte ${at}`).toThrow(BoxDamaged)
      expect(() => openBox(key, box.subarray(0, at), 'row'), `length ${at}`).toThrow(BoxDamaged)
    }
  })

  test('of another key or another place: damaged', () => {
    const box = sealBox(key, plain, 'staff/1')
    expect(() => openBox(other, box, 'staff/1')).toThrow(BoxDamaged)
    expect(() => openBox(key, box, 'staff/2')).toThrow(BoxDamaged)
  })

  test.each([[new Uint8Array(32)], [new Uint8Array(16).fill(1)], [new Uint8Array()]])('a wiped or short key seals nothing', (wrong) => {
    expect(() => sealBox(wrong, plain, 'row')).toThrow(RangeError)
    expect(() => deriveKey(wrong, 'journal')).toThrow(RangeError)
  })
})

describe('derived keys and marks', () => {
  test('each purpose has its own key, the same each time', () => {
    expect(deriveKey(key, 'journal')).toEqual(deriveKey(key, 'journal'))
    const all = [deriveKey(key, 'journal'), deriveKey(key, 'snapshot'), deriveKey(other, 'journal'), key]
    expect(new Set(all.map((one) => Buffer.from(one).toString('hex'))).size).toBe(4)
  })

  test('HKDF-SHA256 of RFC 5869 without salt, as another library computes it', () => {
    const theirs = hkdf(sha256, key, undefined, new TextEncoder().encode('journal'), 32)
    expect(deriveKey(key, 'journal')).toEqual(theirs)
  })

  test('the same text has the same mark; another kind, text or key has another', () => {
    const mark = keyedMark(key, 'id', '510101')
    expect(mark).toMatch(/^[0-9a-f]{32}$/)
    expect(keyedMark(key, 'id', '510101')).toBe(mark)
    expect([keyedMark(key, 'phone', '510101'), keyedMark(key, 'id', '510102'), keyedMark(other, 'id', '510101')]).not.toContain(mark)
  })
})
