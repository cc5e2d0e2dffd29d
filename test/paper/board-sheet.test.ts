import { describe, expect, test } from 'vitest'
import { boardSheetSchema, paperDay } from '../../shared/model/sheet'
import { day } from '../../shared/time/day'
import { boardOf } from './sheets'

describe('公示栏的内容', () => {
  const sheet = boardOf({ people: 3 })

  test('travels as it is', () => {
    expect(boardSheetSchema.parse(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
  })

  test.each(['idNumber', 'phone', 'licenceNo', 'sealed', 'id'])('has no place for %s', (field) => {
    const rows = [{ ...sheet.rows[0], [field]: '370303199001011234' }]
    expect(boardSheetSchema.safeParse({ ...sheet, rows }).success).toBe(false)
  })

  test('sets days as official papers do', () => {
    expect(paperDay(day('2026-06-05'))).toBe('2026年6月5日')
  })
})
