import { z } from 'zod'
import { isDay, type Day } from './day'

/** A legal day in a file: `YYYY-MM-DD`, and a day that exists. */
export const legalDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: '不是真实的日期（应为 YYYY-MM-DD）',
})
