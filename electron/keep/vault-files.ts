import { randomBytes } from 'node:crypto'
import { copyFile, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from './files'
import { printVault, readVault, type ReadVault, type VaultBody } from './vault-text'

const names = ['vault.json', 'vault.copy.json'] as const

type Found = ReadVault | { kind: 'missing' } | { kind: 'unreadable'; error: unknown }
export type LoadedVault = { kind: 'good'; body: VaultBody } | { kind: 'none' | 'damaged' | 'newer' }

const find = async (path: string): Promise<Found> => {
  try {
    return readVault(await readFile(path, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', error }
  }
}

/** The good one written last. */
const best = (found: readonly Found[]) =>
  found.filter((one) => one.kind === 'good').reduce<(Found & { kind: 'good' }) | null>(
    (chosen, one) => (chosen && chosen.body.generation >= one.body.generation ? chosen : one),
    null,
  )

/** A writing cut off leaves its unfinished file, which may hold a key. */
const sweep = async (folder: string): Promise<void> => {
  const left = (await readdir(folder)).filter((name) => /^\.(vault|vault\.copy|tries)\.json\.[0-9a-f]{12}$/.test(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}

/** What is about to be written over is kept under another name: an expert may still read it. */
const keepAside = async (folder: string): Promise<void> => {
  const mark = randomBytes(4).toString('hex')
  for (const name of names) await copyFile(join(folder, name), join(folder, `aside-${mark}-${name}`)).catch(() => undefined)
}

/** Both copies, the first before the second: a crash between them leaves the new one and the old one, both whole. */
const writeText = async (folder: string, text: string): Promise<void> => {
  await writeAtomically(join(folder, names[0]), Buffer.from(text))
  // The change is made; a second copy that cannot be written now is mended by the next writing or start.
  await writeAtomically(join(folder, names[1]), Buffer.from(text)).catch(() => undefined)
}

/** Throws the system's error if nothing was changed. */
export const writeVault = async (folder: string, body: VaultBody): Promise<void> => {
  const text = printVault(body)
  if (readVault(text).kind !== 'good') throw new RangeError('a vault that could not be read again')
  await writeText(folder, text)
}

/** A full disk must not keep anybody out: a copy that cannot be mended is left as it is. */
const mend = async (folder: string, found: readonly Found[], text: string): Promise<void> => {
  for (const [at, name] of names.entries()) {
    const one = found[at]
    if (one?.kind === 'good' && one.text === text) continue
    await writeAtomically(join(folder, name), Buffer.from(text)).catch(() => undefined)
  }
}

const fromFallbacks = async (folder: string, own: readonly Found[], fallbacks: readonly string[]): Promise<LoadedVault> => {
  const unreadable = own.find((one) => one.kind === 'unreadable')
  // A disk that fails for the moment is no reason to go back to an older vault.
  if (unreadable) throw unreadable.error
  const others = await Promise.all(fallbacks.map(find))
  const good = best(others)
  if (good) {
    await keepAside(folder)
    await writeText(folder, good.text)
    return good
  }
  if (others.some(({ kind }) => kind === 'newer')) return { kind: 'newer' }
  return [...own, ...others].every(({ kind }) => kind === 'missing') ? { kind: 'none' } : { kind: 'damaged' }
}

/** The better of the two copies, the other mended; else the newest of `fallbacks`; `none` if there never was one. */
export const loadVault = async (folder: string, fallbacks: readonly string[]): Promise<LoadedVault> => {
  await sweep(folder).catch(() => undefined)
  const own = await Promise.all(names.map((name) => find(join(folder, name))))
  if (own.some(({ kind }) => kind === 'newer')) return { kind: 'newer' }
  const good = best(own)
  if (!good) return fromFallbacks(folder, own, fallbacks)
  await mend(folder, own, good.text)
  return good
}

/** In place of whatever the profile holds, which is put aside. */
export const replaceVault = async (folder: string, body: VaultBody): Promise<void> => {
  await keepAside(folder)
  await writeVault(folder, body)
}
