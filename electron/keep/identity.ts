import { type Identity, identitySchema, type Sealing } from '../../shared/model/sealed'
import { deriveKey, markingOf, openBox, sealBox } from './box'

export type Lock = { key: Uint8Array; keyId: string }

/** Of how many marks one identity is found by, each of its own kind so that none is taken for another. */
const KINDS = ['id', 'id-end', 'phone', 'licence'] as const

/** The writings of one number that mean the same. */
const plainOf = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

const ID_END = 4

type Kind = (typeof KINDS)[number]

const kindsOf = (key: Uint8Array): Record<Kind, (text: string) => string> =>
  Object.fromEntries(KINDS.map((kind) => [kind, markingOf(key, kind)])) as Record<Kind, (text: string) => string>

const marksOf = (kinds: ReturnType<typeof kindsOf>, { idNumber, phone, licenceNo }: Identity): string[] => {
  const wanted: [Kind, string | undefined][] = [
    ['id', idNumber], ['id-end', idNumber && plainOf(idNumber).slice(-ID_END)], ['phone', phone], ['licence', licenceNo],
  ]
  return wanted.flatMap(([kind, text]) => (text ? [kinds[kind](plainOf(text))] : []))
}

const aboutOf = (person: string): string => `identity/${person}`

export type Seal = (person: string, identity: Identity) => Sealing

/** Seals many under one key: what is derived from it is derived once, and kept no longer than this. */
export const sealing = ({ key, keyId }: Lock): Seal => {
  const [boxes, kinds] = [deriveKey(key, 'identity'), kindsOf(key)]
  return (person, identity) => {
    const box = sealBox(boxes, Buffer.from(JSON.stringify(identity)), aboutOf(person))
    return { sealed: `s1.${keyId}.${Buffer.from(box).toString('base64')}`, marks: marksOf(kinds, identity) }
  }
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

/** Every mark under which an identity holding one of these texts would be found, text by text. */
export const marksFor = (key: Uint8Array, texts: readonly string[]): string[][] => {
  const kinds = kindsOf(key)
  return texts.map(plainOf).map((plain) => (plain.length < ID_END ? [] : KINDS.map((kind) => kinds[kind](plain))))
}
