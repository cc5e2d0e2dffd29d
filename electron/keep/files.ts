import { randomBytes } from 'node:crypto'
import { access, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A folder's entry is only on disk when the folder is; Windows cannot open one and does not need it. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

/**
 * `fill` writes the file `beside`; when all of it is on the disk it takes the place of `path`, which else stays as it was.
 * `beforehand` is done at the last moment; `mode` is the new file's. Throws the system's error, or `fill`'s.
 */
export const replaceFile = async (
  path: string, beside: string, fill: (file: FileHandle) => Promise<void>, { mode = 0o600, beforehand = (): Promise<void> => Promise.resolve() } = {},
): Promise<void> => {
  try {
    const file = await open(beside, 'w', mode)
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await beforehand()
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Afterwards `path` holds all of `bytes`, or what it held before: never a part. Throws the system's error. */
export const writeAtomically = (path: string, bytes: Uint8Array): Promise<void> =>
  replaceFile(path, join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`), (file) => file.writeFile(bytes), { mode: 0o666 })
