/** What restoration took off a measure; nothing where it took nothing. */
export const sayLess = (months: number): string => (months > 0 ? `（修复后缩短 ${months} 个月）` : '')
