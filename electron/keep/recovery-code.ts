import { hkdfSync, randomBytes } from 'node:crypto'
import { divide, multiply } from './field'

/** Crockford's: no I, L, O or U, which a hand or an eye mistakes. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 8
const perGroup = 4
const length = groups * perGroup
/** The last two characters are checks; the 30 before them are chance, 150 bits. */
const checks = 2

export type ReadCode = { ok: true; code: string } | { ok: false; reason: 'length' | 'mistyped'; group: number | null }

const sum = (values: readonly number[], weight: (at: number) => number): number =>
  values.reduce((total, value, at) => total ^ multiply(weight(at), value), 0)
const plainSum = (values: readonly number[]): number => sum(values, () => 1)
const placedSum = (values: readonly number[]): number => sum(values, (at) => at)

/** Both sums of a whole code are zero: a single wrong character then tells its place, two are noticed. */
const withChecks = (values: readonly number[]): number[] => {
  const [first, second] = [length - checks, length - 1]
  const last = divide(placedSum(values) ^ multiply(first, plainSum(values)), first ^ second)
  return [...values, plainSum(values) ^ last, last]
}

const write = (values: readonly number[]): string => values.map((value) => letters[value]).join('')
const cut = (characters: string): string[] => characters.match(new RegExp(`.{1,${perGroup}}`, 'g')) ?? []

/** Eight groups of four characters, as printed: `7KQ2-…`. */
export const newRecoveryCode = (): string => {
  const chance = Array.from(randomBytes(length - checks), (byte) => byte & 31)
  return cut(write(withChecks(chance))).join('-')
}

/** What was typed as the code's own characters: width, case, spaces and dashes do not matter, nor O for 0, I or L for 1. */
export const plainCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Dash}.,_]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Which group (the first is 1) a single wrong character stands in; null when more than one must be wrong. */
const wrongGroup = (values: readonly number[]): number | null => {
  const error = plainSum(values)
  if (error === 0) return null
  return Math.floor(divide(placedSum(values), error) / perGroup) + 1
}

/** Reads what a person typed. `group` counts from 1 and is a guess: the likeliest when one character is wrong. */
export const readRecoveryCode = (typed: string): ReadCode => {
  const plain = plainCode(typed)
  const strange = Array.from(plain).findIndex((character) => !letters.includes(character))
  if (strange >= 0) return { ok: false, reason: 'mistyped', group: Math.min(groups, Math.floor(strange / perGroup) + 1) }
  if (plain.length !== length) return { ok: false, reason: 'length', group: null }
  const values = Array.from(plain, (character) => letters.indexOf(character))
  if (plainSum(values) === 0 && placedSum(values) === 0) return { ok: true, code: cut(plain).join('-') }
  return { ok: false, reason: 'mistyped', group: wrongGroup(values) }
}

/** The sentence for a code that cannot be right, or null. */
export const recoveryCodeTrouble = (typed: string): string | null => {
  const read = readRecoveryCode(typed)
  if (read.ok) return null
  if (read.reason === 'length') return `恢复码共 ${groups} 组，每组 ${perGroup} 个字符；现在输入了 ${plainCode(typed).length} 个字符。`
  return read.group === null ? '恢复码有不止一处抄错，请逐组核对。' : `恢复码有误，很可能在第 ${read.group} 组，请核对。`
}

/** Group `number` (the first is 1) of a code. */
export const groupOf = (code: string, number: number): string => cut(plainCode(code))[number - 1] ?? ''

/** The key a code stands for. 150 bits of chance cannot be guessed, so a fast derivation is right: nothing to stretch. */
export const keyOfCode = (code: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', plainCode(code), salt, 'recovery code', 32))
