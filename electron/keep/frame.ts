import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Files that grow are rows of frames: mark (4 bytes), number (6), length of the box (4), box (nonce 12, cipher, tag 16).
 * What a frame is about and its number are authenticated with it, so none can be changed, moved or taken from another file.
 */
const MARK = Buffer.from('ZGf1')
const [AT_NUMBER, AT_LENGTH, HEAD, NONCE, TAG] = [4, 10, 14, 12, 16]

export const frameHead = HEAD

export type Kind = { key: Uint8Array; about: string }

const aad = ({ about }: Kind, number: number): Buffer => Buffer.from(`${about}/${number}`)

export const frameOf = (kind: Kind, number: number, plain: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', kind.key, nonce, { authTagLength: TAG }).setAAD(aad(kind, number))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  const head = Buffer.alloc(HEAD)
  MARK.copy(head)
  head.writeUIntBE(number, AT_NUMBER, 6)
  head.writeUInt32BE(NONCE + text.length + TAG, AT_LENGTH)
  return Buffer.concat([head, nonce, text, cipher.getAuthTag()])
}

/** What the first bytes of a frame say of it; null when they are none. Nothing in it is proven yet. */
export const readHead = (bytes: Buffer): { number: number; size: number } | null => {
  if (bytes.length < HEAD || !bytes.subarray(0, 4).equals(MARK)) return null
  const length = bytes.readUInt32BE(AT_LENGTH)
  return length < NONCE + TAG ? null : { number: bytes.readUIntBE(AT_NUMBER, 6), size: HEAD + length }
}

/** The contents of a whole frame, or null when one bit of it is not as it was written. */
export const openFrame = (kind: Kind, number: number, frame: Buffer): Buffer | null => {
  const decipher = createDecipheriv('aes-256-gcm', kind.key, frame.subarray(HEAD, HEAD + NONCE), { authTagLength: TAG })
  decipher.setAAD(aad(kind, number)).setAuthTag(frame.subarray(frame.length - TAG))
  try {
    return Buffer.concat([decipher.update(frame.subarray(HEAD + NONCE, frame.length - TAG)), decipher.final()])
  } catch {
    return null
  }
}

/** Where the next frame may begin from `from` on, or -1. */
export const nextMark = (bytes: Buffer, from: number): number => bytes.indexOf(MARK, from)
