import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What was to be opened is not what was sealed: changed, cut short, of another place, or of another key. */
export class BoxDamaged extends Error {
  override name = 'BoxDamaged'
}

const nonceBytes = 12
const tagBytes = 16

/** 32 bytes that are not all zero: a key wiped by the lock must never seal anything. */
const checkKey = (key: Uint8Array): void => {
  if (key.length !== 32 || key.every((byte) => byte === 0)) throw new RangeError('not a key')
}

/** AES-256-GCM as nonce | cipher | tag. `about` says what and where the plain bytes are; who opens must say the same. */
export const sealBox = (key: Uint8Array, plain: Uint8Array, about: string): Uint8Array => {
  checkKey(key)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about))
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]))
}

/** Throws `BoxDamaged`. */
export const openBox = (key: Uint8Array, box: Uint8Array, about: string): Uint8Array => {
  checkKey(key)
  if (box.length < nonceBytes + tagBytes) throw new BoxDamaged()
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(about)).setAuthTag(box.subarray(-tagBytes))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(box.subarray(nonceBytes, -tagBytes)), decipher.final()]))
  } catch {
    throw new BoxDamaged()
  }
}

/** Another 32-byte key for every purpose; none leads to another or to the data key. HKDF-SHA256. */
export const deriveKey = (dataKey: Uint8Array, purpose: string): Uint8Array => {
  checkKey(dataKey)
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), purpose, 32))
}

/** The same 32 hex digits for the same text of the same kind, so that it can be searched for without being stored. */
export const markingOf = (dataKey: Uint8Array, kind: string): ((text: string) => string) => {
  const key = deriveKey(dataKey, `mark/${kind}`)
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32)
}

export const keyedMark = (dataKey: Uint8Array, kind: string, text: string): string => markingOf(dataKey, kind)(text)
