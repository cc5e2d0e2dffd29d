import { checkDigit } from '../../shared/model/id-number'

/** A right number of 18 digits; `order` tells people of one birthday apart. */
export const idNumber = (order: number, born = '19800101', county = '370303'): string => {
  const seventeen = `${county}${born}${String(order).padStart(3, '0')}`
  return seventeen + checkDigit(seventeen)
}

/** The first right number from `order` on whose last sign is an X. */
export const idNumberWithX = (order: number): string => {
  for (let at = order; ; at += 1) if (idNumber(at).endsWith('X')) return idNumber(at)
}
