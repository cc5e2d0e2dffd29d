import { type Identity, identitySchema, type Sealing } from '../../shared/model/sealed'
import { deriveKey, keyedMark, openBox, sealBox } from './box'

export type Lock = { key: Uint8Array; keyId: string }

/** Of how many marks one identity is found by, each of its own kind so that none is taken for another. */
const KINDS = ['id', 'id-end', 'phone', 'licence'] as const

/** The writings of one number that mean the same. */
const plainOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const ID_END = 4

const marksOf = (key: Uint8Array, { idNumber, phone, licenceNo }: Identity): string[] => {
  const wanted: [(typeof KINDS)[number], string | undefined][] = [
    ['id', idNumber], ['id-end', idNumber && plainOf(idNumber).slice(-ID_END)], ['phone', phone], ['licence', licenceNo],
  ]
  return wanted.flatMap(([kind, text]) => (text ? [keyedMark(key, kind, plainOf(text))] : []))
}

const aboutOf = (person: string): string => `identity/${person}`

export const sealIdentity = ({ key, keyId }: Lock, person: string, identity: Identity): Sealing => {
  const box = sealBox(deriveKey(key, 'identity'), Buffer.from(JSON.stringify(identity)), aboutOf(person))
  return { sealed: `s1.${keyId}.${Buffer.from(box).toString('base64')}`, marks: marksOf(key, identity) }
}

/** Null for what this key did not seal for this person. */
export const openIdentity = ({ key, keyId }: Lock, person: string, sealed: string): Identity | null => {
  const [version, by, text] = sealed.split('.')
  if (version !== 's1' || by !== keyId || text === undefined) return null
  try {
    const plain = openBox(deriveKey(key, 'identity'), Buffer.from(text, 'base64'), aboutOf(person))
    return identitySchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')))
  } catch {
    return null
  }
}

/** Every mark under which an identity holding this text would be found. */
export const marksFor = (key: Uint8Array, text: string): string[] => {
  const plain = plainOf(text)
  return plain.length < ID_END ? [] : KINDS.map((kind) => keyedMark(key, kind, plain))
}
