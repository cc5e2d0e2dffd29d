import { readIdNumber } from '../../../../shared/model/id-number'
import { personCodeDoubt } from '../../../../shared/model/medical-code'
import { roles } from '../../../../shared/rules/schema'
import type { Day } from '../../../../shared/time/day'

/** A number as it is kept: half width, without blanks, X in capitals. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** What is doubtful about a citizen's number (GB 11643); null when nothing is. It warns and never forbids: other papers have other numbers. */
export const idDoubt = (text: string, today: Day): string | null => {
  const doubts = plainNumber(text) === '' ? [] : readIdNumber(text, today).doubts
  return doubts.length > 0 ? `${doubts.join('；')}。其他证件可以不管这条提示。` : null
}

export const phoneDoubt = (text: string): string | null => {
  const number = plainNumber(text)
  return number === '' || /^(1\d{10}|0\d{9,11})$/.test(number) ? null : '手机号码应为 1 开头的 11 位数字，请核对。'
}

/** Against the forms of the national code that have been seen, and the role. */
export const codeDoubt = (code: string, wanted: string): string | null => {
  const plain = plainNumber(code)
  const doubt = plain === '' ? null : personCodeDoubt(plain, roles.find((it) => it === wanted) ?? null)
  return doubt && `${doubt}。`
}
