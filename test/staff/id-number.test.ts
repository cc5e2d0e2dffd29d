import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, readIdNumber } from '../../shared/model/id-number'
import { institutionCodeDoubt, personCodeDoubt, roleOfCode } from '../../shared/model/medical-code'
import { dayAt } from '../../shared/time/day'
import { day } from '../../shared/time/day'
import { idNumber, idNumberWithX } from './numbers'

const today = day('2026-06-15')
const doubts = (written: string | number): string[] => readIdNumber(written, today).doubts
const good = idNumber(123)
const withX = idNumberWithX(1)

describe('身份证号（GB 11643）', () => {
  it.each([
    ['18 位', good, good],
    ['小写 x', withX.toLowerCase(), withX],
    ['全角', [...good].map((it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0)).join(''), good],
    ['中间有空格', ` ${good.slice(0, 6)} ${good.slice(6, 14)} ${good.slice(14)}\u3000`, good],
    ['前面有撇号', `'${good}`, good],
    ['有零宽字符', `\u200b${good}\ufeff`, good],
    ['港澳台居民居住证', idNumber(12, '19940823', '810000'), idNumber(12, '19940823', '810000')],
    ['外国人永久居留身份证', idNumber(12, '19810714', '911124'), idNumber(12, '19810714', '911124')],
  ])('%s：没有疑问', (_, written, number) => {
    expect(readIdNumber(written, today)).toEqual({ number, doubts: [] })
  })

  it.each([
    ['校验位', good.slice(0, 17) + (good.endsWith('1') ? '2' : '1'), /最后一位校验不符/],
    ['17 位', good.slice(0, 17), /应为 18 位，填的是 17 位/],
    ['别的字', `${good.slice(0, 17)}某`, /数字和 X 以外的字符/],
    ['X 在中间', `37030X198001011234`, /X 只能在最后一位/],
    ['没有这一天', idNumber(1, '19800230'), /出生日期（19800230）不是真实的日期/],
    ['还没出生', idNumber(1, '20300101'), /还没有到/],
    ['太小', idNumber(1, '20180101'), /今年 8 周岁/],
    ['太老', idNumber(1, '19200101'), /今年 106 周岁/],
    ['地区', idNumber(1, '19800101', '990101'), /（990101）不是已知的地区码/],
    ['只有省', idNumber(1, '19800101', '370000'), /（370000）不是已知的地区码/],
  ])('%s：提醒而不拦', (_, written, says) => {
    expect(readIdNumber(written, today).number).toBe(written)
    expect(doubts(written)).toEqual([expect.stringMatching(says)])
  })

  it('knows a birthday today from one tomorrow', () => {
    expect(doubts(idNumber(1, '20100615'))).toEqual([])
    expect(doubts(idNumber(1, '20100616'))).toEqual([expect.stringMatching(/今年 15 周岁/)])
  })

  it.each([370303198001011234, 3.70303e17, '3.70303E+17', '3.70302198001011E+17', '３．７Ｅ＋１７'])('Excel 把它当成数字：%s', (written) => {
    expect(readIdNumber(written, today)).toEqual({ number: null, doubts: [expect.stringMatching(/Excel 把身份证号当成了数字，后几位已丢失/)] })
  })

  it('makes one of 18 digits of one of 15, as text or as the number Excel can hold', () => {
    for (const written of ['370303800101123', 370303800101123]) {
      expect(readIdNumber(written, today)).toEqual({ number: idNumber(123), doubts: [expect.stringMatching(/15 位的旧身份证号，已换算成 18 位/)] })
    }
  })

  it('finds every single wrong digit and every swap of two neighbours', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 999 }), fc.nat(16), fc.integer({ min: 1, max: 9 }), (birth, order, at, by) => {
      const number = idNumber(order, dayAt(birth - 7000).replaceAll('-', ''))
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(checkDigit(wrong.slice(0, 17))).not.toBe(wrong[17])
      const swapped = number.slice(0, at) + (number[at + 1] ?? '') + (number[at] ?? '') + number.slice(at + 2)
      if (at < 16 && swapped !== number) expect(checkDigit(swapped.slice(0, 17))).not.toBe(swapped[17])
    }))
  })

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double()), (written) => {
      expect(Array.isArray(doubts(written))).toBe(true)
    }))
  })
})

describe('医保代码', () => {
  it.each([
    ['D370303000001', 'doctor', null],
    ['N370303000001', 'nurse', null],
    ['HY370303000001', 'pharmacist', null],
    ['HJ370303000001', 'technician', null],
    ['D370303000001', 'settlement-auditor', null],
    ['D370303000001', 'nurse', /医师的代码，与岗位不一致/],
    ['HY370303000001', 'doctor', /与岗位不一致/],
    ['D37030300001', 'doctor', /不合已知的写法/],
    ['P37030300001', 'pharmacist', /像是机构的编码/],
  ] as const)('%s（%s）', (code, role, says) => {
    expect(personCodeDoubt(code, role)).toEqual(says === null ? null : expect.stringMatching(says))
  })

  it('says whose it is where it is but one role\'s', () => {
    expect(['D370303000001', 'N370303000001', 'HY370303000001', 'x'].map(roleOfCode)).toEqual(['doctor', 'nurse', null, null])
  })

  it('knows institutions by twelve signs', () => {
    expect([institutionCodeDoubt('H37030300001'), institutionCodeDoubt('H3703')]).toEqual([null, expect.stringMatching(/12 位/)])
  })
})
