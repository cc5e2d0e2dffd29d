import { epochOf } from './instants'

const MINUTE = 60_000

/** How far the own clock is from the server's, in milliseconds (before it: below nought); the answer is taken to be made midway. */
export const clockOffset = (asked: number, answered: number, serverTime: string): number | null => {
  const server = epochOf(serverTime)
  return server === null ? null : Math.round((asked + answered) / 2) - server
}

const lengthOf = (minutes: number): string => {
  if (minutes < 120) return `${minutes} 分钟`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
}

/** What is said on screen when the clock is off by more than a minute; deadlines depend on it. */
export const clockNotice = (offset: number | null): string | null => {
  if (offset === null || Math.abs(offset) <= MINUTE) return null
  const minutes = Math.max(1, Math.floor(Math.abs(offset) / MINUTE))
  return `本机时间比经办机构的服务器${offset < 0 ? '慢' : '快'} ${lengthOf(minutes)}。期限按日期计算，请先校准本机时间。`
}
