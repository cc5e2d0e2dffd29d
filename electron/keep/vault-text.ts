import { createHash } from 'node:crypto'
import { z } from 'zod'

const base64 = z.base64().max(1000)
/** A foreign vault must not make the machine swap or work for hours. */
const cost = z.strictObject({ memoryKiB: z.int().min(8).max(262_144), passes: z.int().min(1).max(16), lanes: z.int().min(1).max(4) })
const id = z.string().regex(/^[0-9a-f]{16}$/)

export const accountSchema = z.strictObject({ id, name: z.string().min(1).max(60), role: z.enum(['administrator', 'principal']) })
/** An account and the data key wrapped by its passphrase. */
const holder = accountSchema.extend({ cost, salt: base64, box: base64 })

const version = 1
const bodySchema = z
  .strictObject({
    version: z.literal(version),
    /** Grows with every writing. */
    generation: z.int().min(1),
    keyId: id,
    /** The data key in the clear, as long as no passphrase protects it. */
    open: base64.nullable(),
    holders: z.array(holder).max(50),
    recovery: z.strictObject({ salt: base64, box: base64 }).nullable(),
    keychain: z.strictObject({ account: id, box: base64 }).nullable(),
    /** Former data keys, wrapped by the present one, until nothing is sealed by them. */
    retiring: z.array(z.strictObject({ id, box: base64 })).max(10),
  })
  .refine(({ open, holders, recovery }) => (open !== null) !== (holders.some(({ role }) => role === 'administrator') && recovery !== null))

export type Role = z.infer<typeof accountSchema>['role']
export type Account = z.infer<typeof accountSchema>
export type Holder = z.infer<typeof holder>
export type VaultBody = z.infer<typeof bodySchema>
export type ReadVault = { kind: 'good'; body: VaultBody; text: string } | { kind: 'damaged' } | { kind: 'newer' }

const envelope = z.strictObject({ sum: z.string(), body: z.unknown() })
const anyVersion = z.looseObject({ version: z.int() })

const print = (body: unknown): string => {
  const text = JSON.stringify(body)
  return `{"sum":"${createHash('sha256').update(text).digest('hex')}","body":${text}}`
}

export const printVault = (body: VaultBody): string => print(body)

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Good only if it is, to the letter, what this or a newer program would have written of its content. */
export const readVault = (text: string): ReadVault => {
  const whole = envelope.safeParse(fromJson(text))
  if (!whole.success || print(whole.data.body) !== text) return { kind: 'damaged' }
  const of = anyVersion.safeParse(whole.data.body)
  if (of.success && of.data.version > version) return { kind: 'newer' }
  const read = bodySchema.safeParse(whole.data.body)
  return read.success ? { kind: 'good', body: read.data, text } : { kind: 'damaged' }
}
