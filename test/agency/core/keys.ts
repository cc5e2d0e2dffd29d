import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Everything secret about a server: `secret` (hex) makes codes, tokens and seals, `signing` (PKCS #8, PEM) signs law. */
export const secretsSchema = z.strictObject({ secret: z.string().regex(/^[0-9a-f]{64}$/), signing: z.string(), operator: z.string().min(20) })
export type Secrets = z.infer<typeof secretsSchema>

export const newSecrets = (): Secrets => ({
  secret: randomBytes(32).toString('hex'),
  signing: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  operator: randomBytes(24).toString('base64url'),
})

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const sameText = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)))

export type Keys = {
  publicKey: string
  /** The same text for the same parts, and known to nobody else: a repeat finds what it made before without its being kept. */
  derive(...parts: string[]): string
  seal(value: unknown): string
  open(sealed: string): unknown
  sign(text: string): string
  isOperator(token: string): boolean
}

const sealer = (key: Buffer): Pick<Keys, 'seal' | 'open'> => ({
  seal: (value) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
  },
  open: (sealed) => {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as unknown
  },
})

export const keysOf = ({ secret, signing, operator }: Secrets): Keys => {
  const key = Buffer.from(secret, 'hex')
  const derived = (parts: readonly string[]): Buffer => createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  const privateKey = createPrivateKey(signing)
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    derive: (...parts) => derived(parts).toString('hex'),
    ...sealer(derived(['seal'])),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
    isOperator: (token) => sameText(token, operator),
  }
}
