/** What was typed where an amount belongs; null while nothing was. */
export type TypedAmount = { yuan: number } | { sentence: string } | null

const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?\s*(万)?\s*元?$/
const WAN = 10_000
const FEN = 100

/** Takes 62000, 62,000, ６２０００, 62000.5, 6.2万 and 62000元; gives yuan to the fen. */
export const typedAmount = (text: string): TypedAmount => {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return null
  const [, whole = '', part = '', wan] = AMOUNT.exec(typed) ?? []
  if (whole === '') return { sentence: '金额应为数字，如 62000 或者 62,000。' }
  const yuan = Number(whole.replaceAll(',', '') + part) * (wan ? WAN : 1)
  return { yuan: Math.round(yuan * FEN) / FEN }
}

export const amountIn = (text: string): number | null => {
  const typed = typedAmount(text)
  return typed && 'yuan' in typed ? typed.yuan : null
}

/** Read back with its thousands apart, so that a nought too many is seen. */
export const sayAmount = (yuan: number): string => `${yuan.toLocaleString('zh-CN')} 元`
