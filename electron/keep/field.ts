/** The field of 32 elements, as five bits each: addition is `^`; the modulus is x⁵ + x² + 1. For the checks of the recovery code. */
const modulus = 0b100101

const doubled = (value: number): number => (value & 16 ? (value << 1) ^ modulus : value << 1)

export const multiply = (a: number, b: number): number => {
  let product = 0
  for (let bit = b, power = a; bit > 0; bit >>= 1, power = doubled(power)) if (bit & 1) product ^= power
  return product
}

/** `b` must not be zero: b³⁰ is then its inverse, as b³¹ = 1. */
export const divide = (a: number, b: number): number => {
  let quotient = a
  for (let times = 0; times < 30; times++) quotient = multiply(quotient, b)
  return quotient
}
