import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveKey, openBox, sealBox } from './box'
import { isThere, writeAtomically } from './files'

export type PaperType = 'application/pdf' | 'image/jpeg' | 'image/png'

const STARTS: readonly [PaperType, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What the bytes are by their first ones; a name may say anything. */
export const paperType = (bytes: Uint8Array): PaperType | null => STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Scanned papers, one encrypted file each, named by what is in it: the same paper is kept once. */
export type Attachments = {
  /** Gives the name to find it by, of 64 hexadecimal digits. */
  add(bytes: Uint8Array): Promise<string>
  /** Null when there is none. Throws `BoxDamaged`. */
  read(content: string): Promise<Uint8Array | null>
  remove(content: string): Promise<void>
  /** The name of a paper with that SHA-256, whether or not it is here. */
  nameOf(sha256: string): string
  /** The SHA-256 of the paper with that name, whether or not it is here. */
  digestOf(content: string): string
}

const attachmentFolder = (profile: string): string => join(profile, 'attachments')

// Two blocks of a hash are as good as random and never come twice with another meaning, so that no nonce is needed: the
// same paper must have the same name, and only who has the key can tell a name from its SHA-256 or back.
const NO_NONCE = Buffer.alloc(16)

const naming = (key: Uint8Array): Pick<Attachments, 'nameOf' | 'digestOf'> => ({
  nameOf: (sha256) => createCipheriv('aes-256-cbc', key, NO_NONCE).setAutoPadding(false).update(sha256, 'hex', 'hex'),
  digestOf: (content) => createDecipheriv('aes-256-cbc', key, NO_NONCE).setAutoPadding(false).update(content, 'hex', 'hex'),
})

export const openAttachments = (profile: string, key: Uint8Array): Attachments => {
  const boxes = deriveKey(key, 'attachment')
  const names = naming(deriveKey(key, 'attachment-name'))
  const pathOf = (content: string): string => join(attachmentFolder(profile), `${content}.zga`)
  return {
    ...names,
    add: async (bytes) => {
      const content = names.nameOf(sha256Of(bytes))
      await mkdir(attachmentFolder(profile), { recursive: true, mode: 0o700 })
      if (!(await isThere(pathOf(content)))) await writeAtomically(pathOf(content), sealBox(boxes, bytes, content))
      return content
    },
    read: async (content) => ((await isThere(pathOf(content))) ? openBox(boxes, await readFile(pathOf(content)), content) : null),
    remove: (content) => rm(pathOf(content), { force: true }),
  }
}
