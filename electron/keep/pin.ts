import { randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { deriveKey, keyedMark } from './box'
import type { Session } from './session'
import { stretch, type Cost } from './stretch'

export type PinChecked = { ok: true } | { ok: false; reason: 'wrong' | 'wait'; waitSeconds: number }

/** A million PINs are tried in no time by whoever has the data key; without it the pepper keeps them out. */
export const pinCost: Cost = { memoryKiB: 8192, passes: 2, lanes: 1 }

const verifierSchema = z.string().regex(/^pin1\$\d{1,6}\$\d{1,2}\$[0-9a-f]{32}\$[0-9a-f]{64}$/)

const everyStep = (digits: string, step: number): boolean =>
  Array.from(digits.slice(1)).every((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10 === (step + 10) % 10)

/** The sentence to be shown when a PIN will not do, or null. */
export const pinTrouble = (pin: string): string | null => {
  if (!/^\d{6}$/.test(pin)) return 'PIN 为 6 位数字。'
  if ([0, 1, -1].some((step) => everyStep(pin, step))) return 'PIN 不能是同一个数字或连续的数字。'
  if (pin.startsWith(pin.slice(3)) || pin === pin.slice(0, 2).repeat(3)) return 'PIN 不能是重复的数字。'
  return null
}

export const pins = (session: Session, cost: Cost) => {
  const tries = (person: string): string => `pin/${keyedMark(session.dataKey(), 'pin tries', person)}`
  const digest = (person: string, pin: string, salt: Uint8Array, by: Cost): Promise<Uint8Array | null> =>
    stretch(pin, salt, by, deriveKey(session.dataKey(), `pin/${person}`))

  /** The text to be kept with the person, of no use without the data key. Forgives the person's wrong tries. */
  const makePin = async (person: string, pin: string): Promise<string> => {
    if (pinTrouble(pin) !== null) throw new RangeError('weak PIN')
    const salt = new Uint8Array(randomBytes(16))
    const made = await digest(person, pin, salt, cost)
    await session.throttle.forgive(tries(person))
    return ['pin1', cost.memoryKiB, cost.passes, Buffer.from(salt).toString('hex'), Buffer.from(made ?? []).toString('hex')].join('$')
  }

  const matches = async (person: string, verifier: string, pin: string): Promise<true | null> => {
    const read = verifierSchema.safeParse(verifier)
    if (!read.success) return null
    const [, memoryKiB, passes, salt = '', kept = ''] = read.data.split('$')
    const by = { memoryKiB: Math.min(262_144, Math.max(8, Number(memoryKiB))), passes: Math.max(1, Number(passes)), lanes: 1 }
    const made = await digest(person, pin, new Uint8Array(Buffer.from(salt, 'hex')), by)
    return made !== null && timingSafeEqual(made, Buffer.from(kept, 'hex')) ? true : null
  }

  const checkPin = async (person: string, verifier: string, pin: string): Promise<PinChecked> => {
    const judged = await session.throttle.attempt(tries(person), () => matches(person, verifier, pin))
    return judged.ok ? { ok: true } : judged
  }
  return { makePin, checkPin }
}
