import { dayAt, dayFrom, dayNumber, type Day, isRealDay, monthLength } from '../time/day'
import { halfWidth, quoted, tidy } from '../model/plain-text'
import { type Cell, isBlank } from './table'

/** What a cell says of a day: one, none, none ever (长期), or nothing that can be read. */
export type DayCell = { day: Day | null; open: boolean; fault: string | null }

const none: DayCell = { day: null, open: false, fault: null }
const endless: DayCell = { ...none, open: true }
const faulty = (fault: string): DayCell => ({ ...none, fault })

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100]
/** Lists write 9999 or 2999 for no end; 2099 is the national code base's. */
const ENDLESS_YEAR = 2099
const FIRST = dayFrom(FIRST_YEAR, 1, 1)
const ENDLESS = dayFrom(ENDLESS_YEAR, 1, 1)

const ofParts = (year: number, month: number, date: number): DayCell => {
  if (year >= ENDLESS_YEAR && isRealDay(year, month, date)) return endless
  if (year < FIRST_YEAR || year > LAST_YEAR) return faulty(`年份 ${year} 不对`)
  if (month < 1 || month > 12) return faulty(`一年里没有 ${month} 月`)
  if (date < 1 || date > 31) return faulty(`${month} 月没有 ${date} 日`)
  if (date > monthLength(year, month)) return faulty(`${year} 年 ${month} 月没有 ${date} 日`)
  return { ...none, day: dayFrom(year, month, date) }
}

/** Days of Excel's count of 1900 before 1970, and the serials that can be days of a working life. */
const EXCEL_EPOCH = 25_569
const [FIRST_SERIAL, LAST_SERIAL] = [7000, 73_050]

const ofNumber = (value: number): DayCell => {
  const whole = Math.floor(value)
  if (whole >= 19_000_000 && whole <= 99_991_231) return ofParts(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100)
  if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) return { ...none, day: dayAt(whole - EXCEL_EPOCH) }
  if (whole >= 190_001 && whole <= 210_012) return faulty(`${whole} 只有年和月，没有日`)
  return faulty(whole >= FIRST_YEAR && whole <= LAST_YEAR ? `${whole} 只有年份，没有月和日` : `${value} 不是日期`)
}

const ofMoment = (milliseconds: number): DayCell => {
  // Excel keeps times as fractions: half a second makes up for what they lose.
  const number = Math.floor((milliseconds + 500) / 86_400_000)
  // 20260603 set in the form of a day: Excel shows only ####.
  if (number >= 19_000_000) return ofNumber(number + EXCEL_EPOCH)
  if (number >= dayNumber(ENDLESS)) return endless
  return number >= dayNumber(FIRST) ? { ...none, day: dayAt(number) } : faulty('这个日期太早')
}

const NUMERALS = '〇一二三四五六七八九'
const CHINESE = /^([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/

const digitsOf = (signs: string): number => Number([...signs].map((it) => Math.max(0, NUMERALS.indexOf(it))).join(''))

const tens = (signs: string): number => {
  const [before, after] = signs.split('十')
  if (after === undefined) return digitsOf(signs)
  return (before ? digitsOf(before) : 1) * 10 + (after ? digitsOf(after) : 0)
}

const OPEN = /^(长期|长期有效|永久|永久有效|无固定期限|至今|无期限)$/
const NOTHING = /^(无|暂无|\/|\\|-+|—+|N\/A|null)$/i
const WHOLE = /^(\d{4})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})[日号]?$/
const CLOCK = /[T ]?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|\+\d{2}:?\d{2})?$/i

const ofText = (text: string): DayCell => {
  const plain = tidy(halfWidth(text)).replace(/[‐-―−]/g, '-').replace(CLOCK, '').replace(/^至(?!今)/, '').trim()
  if (NOTHING.test(plain)) return none
  if (OPEN.test(plain)) return endless
  const whole = WHOLE.exec(plain.replace(/ ?([-/.年月日]) ?/g, '$1'))
  if (whole) return ofParts(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const chinese = CHINESE.exec(plain)
  if (chinese) return ofParts(digitsOf(chinese[1] ?? ''), tens(chinese[2] ?? ''), tens(chinese[3] ?? ''))
  if (/^\d+(\.\d+)?$/.test(plain) && plain.length <= 16) return ofNumber(Number(plain))
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(plain)) return faulty(`${quoted(plain)}只有年和月，没有日`)
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(plain)) return faulty(`${quoted(plain)}看不出哪个是月、哪个是日`)
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(plain)) return faulty(`${quoted(plain)}的年份请写四位`)
  return faulty(`${quoted(text)}不是日期`)
}

const HOW = '，请写成 2026-06-03 这样'

/** Reads a legal day from a cell in any of the ways in which lists write one; what cannot be one is told, never guessed. */
export const dayOfCell = (cell: Cell): DayCell => {
  if (isBlank(cell)) return none
  if (typeof cell === 'boolean') return faulty('应填日期')
  const read = typeof cell === 'number' ? ofNumber(cell) : typeof cell === 'string' ? ofText(cell) : cell === null ? none : ofMoment(cell.getTime())
  return read.fault === null ? read : faulty(read.fault + HOW)
}
