import { checkDigit } from '../../../../shared/model/id-number'
import { type Day, isDay } from '../../../../shared/time/day'

/** A number as it is kept: half width, without blanks, X in capitals. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const LENGTH = 18

const birthdayDoubt = (digits: string, today: Day): string | null => {
  const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  if (!isDay(born)) return `号码里的出生日期 ${born} 不是真实的日期，请核对。`
  return born > today ? `号码里的出生日期 ${born} 还没有到，请核对。` : null
}

const checkDoubt = (number: string): string | null => {
  const due = checkDigit(number.slice(0, LENGTH - 1))
  return number.endsWith(due) ? null : `最后一位校验不符（按前 17 位应为 ${due}），可能抄错了一位，请核对。`
}

/** What is doubtful about a citizen's number (GB 11643); null when nothing is. It warns and never forbids: other papers have other numbers. */
export const idDoubt = (text: string, today: Day): string | null => {
  const number = plainNumber(text)
  if (number === '') return null
  if (number.length !== LENGTH) return `身份证号码应为 18 位，现在是 ${number.length} 位；其他证件可以不管这条提示。`
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号码只有数字，最后一位可以是 X；其他证件可以不管这条提示。'
  return birthdayDoubt(number, today) ?? checkDoubt(number)
}

export const phoneDoubt = (text: string): string | null => {
  const number = plainNumber(text)
  return number === '' || /^(1\d{10}|0\d{9,11})$/.test(number) ? null : '手机号码应为 1 开头的 11 位数字，请核对。'
}
