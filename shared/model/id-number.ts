import { dateOf, dayNumber, type Day, isDay, monthOf, yearOf } from '../time/day'
import { plainCode } from './plain-text'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const DIGITS = '10X98765432'

/** The eighteenth character of a citizen's number (GB 11643) from the seventeen before it. */
export const checkDigit = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return DIGITS.charAt(sum % DIGITS.length)
}

/** The provinces of GB/T 2260; 81 to 83 are the residence permits for people of Hong Kong, Macau and Taiwan. */
const PROVINCES = new Set(['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46',
  '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83'])
const PERMITS = /^8[123]0000$/
/** 外国人永久居留身份证: 9, the province, the country. */
const FOREIGN = /^9(\d\d)\d{3}$/

const isCounty = (six: string): boolean => {
  const foreign = FOREIGN.exec(six)?.[1]
  if (foreign !== undefined) return PROVINCES.has(foreign)
  return PERMITS.test(six) || (PROVINCES.has(six.slice(0, 2)) && six.slice(2, 4) !== '00' && six.slice(4) !== '00')
}

const YOUNGEST = 16
const OLDEST = 90

/** Whole years from one day to another. */
const yearsBetween = (from: Day, until: Day): number => {
  const early = monthOf(until) * 100 + dateOf(until) < monthOf(from) * 100 + dateOf(from)
  return yearOf(until) - yearOf(from) - (early ? 1 : 0)
}

const birthdayDoubt = (eight: string, today: Day): string | null => {
  const born = `${eight.slice(0, 4)}-${eight.slice(4, 6)}-${eight.slice(6)}`
  if (!isDay(born)) return `身份证号里的出生日期（${eight}）不是真实的日期`
  if (dayNumber(born) > dayNumber(today)) return `身份证号里的出生日期（${eight}）还没有到`
  const age = yearsBetween(born, today)
  return age < YOUNGEST || age > OLDEST ? `按身份证号里的出生日期计算，今年 ${age} 周岁，请核对` : null
}

/** A number of the second generation from one of 15 digits, which were given to people of the twentieth century only. */
const fromFifteen = (fifteen: string): string => {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return seventeen + checkDigit(seventeen)
}

/** What a cell gives as a citizen's number, and what is doubtful about it. `number` is null where it cannot be known any more. */
export type IdNumber = { number: string | null; doubts: string[] }

const LOST = 'Excel 把身份证号当成了数字，后几位已丢失，不能采用；请把这一列设为“文本”格式后重新填写'
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/

const ofEighteen = (number: string, today: Day): string[] => {
  const right = checkDigit(number)
  return [
    isCounty(number.slice(0, 6)) ? null : `身份证号前六位（${number.slice(0, 6)}）不是已知的地区码`,
    birthdayDoubt(number.slice(6, 14), today),
    right === number[17] ? null : `身份证号最后一位校验不符：按前 17 位应为 ${right}，填的是 ${number[17]}，可能有一位抄错`,
  ].filter((it) => it !== null)
}

const shapeDoubt = (text: string): string => {
  if (/[^0-9X]/.test(text)) return '身份证号里有数字和 X 以外的字符'
  if (/X./.test(text)) return '身份证号里的 X 只能在最后一位'
  return `身份证号应为 18 位，填的是 ${text.length} 位`
}

/**
 * A citizen's number (GB 11643) as a cell or a field gives it: normalised, one of 15 digits made one of 18, with doubts
 * in words. Doubts warn and never forbid; `today` only judges the age.
 */
export const readIdNumber = (written: string | number, today: Day): IdNumber => {
  const text = plainCode(typeof written === 'number' && Number.isSafeInteger(written) ? written.toFixed(0) : String(written))
  // Excel keeps fifteen digits of a number: of eighteen the last three are zeros.
  if (SCIENTIFIC.test(text) || (typeof written === 'number' && text.length > 15)) return { number: null, doubts: [LOST] }
  if (/^\d{15}$/.test(text)) {
    const number = fromFifteen(text)
    const doubts = ofEighteen(number, today)
    return { number, doubts: ['这是 15 位的旧身份证号，已换算成 18 位，请对照现在的证件核对', ...doubts] }
  }
  if (!/^\d{17}[\dX]$/.test(text)) return { number: text, doubts: [shapeDoubt(text)] }
  return { number: text, doubts: ofEighteen(text, today) }
}
