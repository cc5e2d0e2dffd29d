import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical'

const ERASED = 'erased:'

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

const fingerprint = (sealed: string): string => (sealed.startsWith(ERASED) ? sealed.slice(ERASED.length) : sha256Hex(sealed))

/**
 * The text a journal's hashes are taken of. In place of a sealed identity stands its fingerprint, so that an identity
 * whose time is over can be taken out of old entries and the chain still be proven whole.
 */
export const erasableJson = (value: unknown): string =>
  canonicalJson(value, (key, inner) => (key === 'sealed' && typeof inner === 'string' ? fingerprint(inner) : inner))

/** The same value without the identities sealed in `texts`; only their fingerprints are left. */
export const erased = <T>(value: T, texts: ReadonlySet<string>): T => {
  const without = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(without)
    if (inner === null || typeof inner !== 'object') return inner
    return Object.fromEntries(Object.entries(inner).map(([key, it]) => [key, key === 'sealed' && typeof it === 'string' && texts.has(it) ? ERASED + fingerprint(it) : without(it)]))
  }
  return without(value) as T
}

export const isErased = (sealed: string): boolean => sealed.startsWith(ERASED)
