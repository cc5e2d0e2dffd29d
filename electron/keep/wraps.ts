import { randomBytes } from 'node:crypto'
import { BoxDamaged, keyedMark, openBox, sealBox } from './box'
import { keyOfCode, readRecoveryCode } from './recovery-code'
import { stretch, type Cost } from './stretch'
import type { Account, Holder, VaultBody } from './vault-text'

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

/** Tells keys apart without telling a key. */
export const idOfKey = (dataKey: Uint8Array): string => keyedMark(dataKey, 'vault', 'key id').slice(0, 16)
export const newId = (): string => randomBytes(8).toString('hex')
export const newKey = (): Uint8Array => new Uint8Array(randomBytes(32))

/** A role changed in the file makes the passphrase wrong. */
const aboutHolder = (keyId: string, { id, role }: Account): string => `vault/${keyId}/${role}/${id}`
const aboutRecovery = (keyId: string): string => `vault/${keyId}/recovery`
const aboutRetiring = (keyId: string, retired: string): string => `vault/${keyId}/retiring/${retired}`

const openOrNull = (key: Uint8Array, box: string, about: string): Uint8Array | null => {
  try {
    return openBox(key, toBytes(box), about)
  } catch (error) {
    if (error instanceof BoxDamaged) return null
    throw error
  } finally {
    key.fill(0)
  }
}

const sealAndForget = (key: Uint8Array, dataKey: Uint8Array, about: string): string => {
  const box = toText(sealBox(key, dataKey, about))
  key.fill(0)
  return box
}

/** A passphrase made ready; the data key is asked for only afterwards, since the lock may fall meanwhile. */
export const prepareWrap = async (account: Account, passphrase: string, cost: Cost): Promise<(dataKey: Uint8Array) => Holder> => {
  const salt = new Uint8Array(randomBytes(16))
  const key = await stretch(passphrase, salt, cost)
  if (!key) throw new RangeError('empty passphrase')
  return (dataKey) => ({ ...account, cost, salt: toText(salt), box: sealAndForget(key, dataKey, aboutHolder(idOfKey(dataKey), account)) })
}

/** Null when the passphrase is wrong. */
export const unwrapHolder = async (keyId: string, holder: Holder, passphrase: string): Promise<Uint8Array | null> => {
  const key = await stretch(passphrase, toBytes(holder.salt), holder.cost)
  return key && openOrNull(key, holder.box, aboutHolder(keyId, holder))
}

export const wrapForCode = (code: string, dataKey: Uint8Array): NonNullable<VaultBody['recovery']> => {
  const salt = new Uint8Array(randomBytes(16))
  return { salt: toText(salt), box: sealAndForget(keyOfCode(code, salt), dataKey, aboutRecovery(idOfKey(dataKey))) }
}

/** Null when the code is wrong. */
export const unwrapByCode = ({ keyId, recovery }: VaultBody, typed: string): Uint8Array | null => {
  const read = readRecoveryCode(typed)
  return read.ok && recovery ? openOrNull(keyOfCode(read.code, toBytes(recovery.salt)), recovery.box, aboutRecovery(keyId)) : null
}

/** The key of a vault nobody has protected yet. */
export const openKey = ({ open }: VaultBody): Uint8Array | null => (open === null ? null : toBytes(open))
export const keyText = toText

export type NamedKey = { id: string; key: Uint8Array }

export const wrapRetiring = (old: Uint8Array, dataKey: Uint8Array): VaultBody['retiring'][number] => {
  const id = idOfKey(old)
  return { id, box: toText(sealBox(dataKey, old, aboutRetiring(idOfKey(dataKey), id))) }
}

export const unwrapRetiring = ({ keyId, retiring }: VaultBody, dataKey: Uint8Array): NamedKey[] =>
  retiring.map(({ id, box }) => ({ id, key: openBox(dataKey, toBytes(box), aboutRetiring(keyId, id)) }))

export const keychainBytes = toBytes
