const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const DIGITS = '10X98765432'

/** The eighteenth character of a citizen's number (GB 11643) from the seventeen before it. */
export const checkDigit = (seventeen: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0)
  return DIGITS.charAt(sum % DIGITS.length)
}
