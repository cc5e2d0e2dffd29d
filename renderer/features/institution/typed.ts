import type { Day } from '../../../shared/time/day'
import { typedDay } from '../../ui/form/typed-day'

export type Typed<T> = { value: T | null; trouble?: string }

/** A day that may be left out: what was typed, or what is wrong with it. */
export const optionalDay = (text: string): Typed<Day> => {
  const typed = typedDay(text)
  if (typed === null) return { value: null }
  return 'sentence' in typed ? { value: null, trouble: typed.sentence } : { value: typed.day }
}

export const neededDay = (text: string, missing: string): Typed<Day> => (text.trim() === '' ? { value: null, trouble: missing } : optionalDay(text))

/** Yuan, with or without separators and 元; may be left out. */
export const optionalYuan = (text: string): Typed<number> => {
  const plain = text.normalize('NFKC').replace(/[,，\s元¥]/g, '')
  if (plain === '') return { value: null }
  return /^\d+(\.\d{1,2})?$/.test(plain) ? { value: Number(plain) } : { value: null, trouble: '金额请填写数字，例如 12000。' }
}

/** Only what is wrong, by place. */
export const troublesOf = (read: Readonly<Record<string, Typed<unknown>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(read).flatMap(([place, { trouble }]) => (trouble ? [[place, trouble]] : [])))
