import { createHmac } from 'node:crypto'
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

/** Scanned papers, one encrypted file each, named by a keyed hash of what is in it: the same paper is kept once. */
export type Attachments = {
  /** Gives the name to find it by, of 64 hexadecimal digits. */
  add(bytes: Uint8Array): Promise<string>
  /** Null when there is none. Throws `BoxDamaged`. */
  read(content: string): Promise<Uint8Array | null>
  remove(content: string): Promise<void>
}

const attachmentFolder = (profile: string): string => join(profile, 'attachments')

export const openAttachments = (profile: string, key: Uint8Array): Attachments => {
  const [names, boxes] = [deriveKey(key, 'attachment-name'), deriveKey(key, 'attachment')]
  const pathOf = (content: string): string => join(attachmentFolder(profile), `${content}.zga`)
  return {
    add: async (bytes) => {
      const content = createHmac('sha256', names).update(bytes).digest('hex')
      await mkdir(attachmentFolder(profile), { recursive: true, mode: 0o700 })
      if (!(await isThere(pathOf(content)))) await writeAtomically(pathOf(content), sealBox(boxes, bytes, content))
      return content
    },
    read: async (content) => ((await isThere(pathOf(content))) ? openBox(boxes, await readFile(pathOf(content)), content) : null),
    remove: (content) => rm(pathOf(content), { force: true }),
  }
}
