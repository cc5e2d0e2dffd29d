import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BoxDamaged, deriveKey, keyedMark, openBox, sealBox } from './box'
import { isThere, writeAtomically } from './files'

/** What was typed into forms and not saved, one encrypted file each under a name that tells nothing. Part of no journal, snapshot or backup. */
export type Drafts = {
  /** On the disk when it is done; in place of what was kept under that name. */
  keep(name: string, text: string): Promise<void>
  /** Null where nothing is kept, or nothing this key opens. */
  open(name: string): Promise<string | null>
  drop(name: string): Promise<void>
  clear(): Promise<void>
}

/** More forms than anybody leaves half filled in: a page gone wild must not fill the disk. */
const MOST = 200

const folderIn = (profile: string): string => join(profile, 'drafts')

/** The oldest first, until one more has room. */
const makeRoom = async (folder: string, most: number): Promise<void> => {
  const names = await readdir(folder)
  if (names.length < most) return
  const aged = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
  const old = aged.toSorted((a, b) => a.at - b.at).slice(0, names.length - most + 1)
  for (const { name } of old) await rm(join(folder, name), { force: true })
}

export const openDrafts = (profile: string, key: Uint8Array, most = MOST): Drafts => {
  const [folder, boxes] = [folderIn(profile), deriveKey(key, 'draft')]
  const pathOf = (name: string): string => join(folder, `${keyedMark(key, 'draft', name)}.zgd`)
  const aboutOf = (name: string): string => `draft/${name}`
  return {
    keep: async (name, text) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if (!(await isThere(pathOf(name)))) await makeRoom(folder, most)
      await writeAtomically(pathOf(name), sealBox(boxes, Buffer.from(text), aboutOf(name)))
    },
    open: async (name) => {
      if (!(await isThere(pathOf(name)))) return null
      try {
        return Buffer.from(openBox(boxes, await readFile(pathOf(name)), aboutOf(name))).toString('utf8')
      } catch (error) {
        if (error instanceof BoxDamaged) return null
        throw error
      }
    },
    drop: (name) => rm(pathOf(name), { force: true }),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
