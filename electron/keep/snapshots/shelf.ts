import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { erased } from '../../../shared/model/erasable'
import type { Reached } from '../../../shared/model/journal'
import type { Replica } from '../../../shared/model/replica'
import { setAside } from '../aside'
import { ContainerDamaged } from '../container'
import { writeAtomically } from '../files'
import { keptOf } from './kept'
import { peekSnapshotHead, readSnapshot, readSnapshotHead, type SnapshotHead, snapshotLocks, writeSnapshot } from './snapshot'

/** `name` is the file's. */
export type Held = { name: string; at: string; head: SnapshotHead | null }

export type SnapshotShelf = {
  /** Newest first; `head` is null where a file is damaged. */
  list(): Promise<Held[]>
  write(locks: string, head: SnapshotHead, replica: Replica): Promise<string>
  read(name: string): Promise<{ head: SnapshotHead; replica: Replica }>
  /** How far the newest goes that can be read, at little cost; null when there is none. */
  furthest(): Promise<Reached | null>
  /** The newest whole one of the journal's own past: of this epoch or one before, not after `reached`. */
  newest(reached: Reached | null): Promise<{ head: SnapshotHead; replica: Replica } | null>
  /** Moves a damaged one out of the way; nothing of it is lost. */
  setAside(name: string, at: string): Promise<void>
  /** Takes away what is past its time. */
  tidy(): Promise<void>
  /** Rewrites every one without the identities sealed in `texts`; a damaged one goes. */
  erase(texts: ReadonlySet<string>): Promise<void>
}

const ENDING = '.zgs'

/** 2026-11-26T04:18:00.000Z in a form every file system takes, and back. */
const nameOf = (at: string, seq: number): string => `${at.replaceAll(':', '-')}_${seq}${ENDING}`
const instantOf = (name: string): string => name.slice(0, name.indexOf('_')).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')

export const snapshotFolder = (profile: string): string => join(profile, 'snapshots')

const namesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => [])
  return names.filter((it) => it.endsWith(ENDING)).sort().reverse()
}

/** The vault's text once more, to open a profile by whose vault was lost. */
export const thirdVault = (profile: string): string => join(snapshotFolder(profile), 'vault.json')

const orDamaged = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof ContainerDamaged || error instanceof SyntaxError) return null
    throw error
  }
}

const erasedReplica = (replica: Replica, texts: ReadonlySet<string>): Replica => ({
  ...replica,
  people: new Map([...replica.people].map(([id, row]) => [id, erased(row, texts)])),
})

export const openSnapshots = async (profile: string, key: Uint8Array): Promise<SnapshotShelf> => {
  const folder = snapshotFolder(profile)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const list: SnapshotShelf['list'] = async () =>
    Promise.all((await namesIn(folder)).map(async (name) => ({ name, at: instantOf(name), head: await orDamaged(readSnapshotHead(join(folder, name), key)) })))
  return {
    list,
    write: async (locks, head, replica) => {
      const name = nameOf(head.at, head.reached.seq)
      await writeSnapshot(join(folder, name), key, locks, head, replica)
      await writeAtomically(thirdVault(profile), Buffer.from(locks))
      return name
    },
    read: (name) => readSnapshot(join(folder, name), key),
    furthest: async () => {
      for (const name of await namesIn(folder)) {
        const head = await orDamaged(peekSnapshotHead(join(folder, name), key))
        if (head) return head.reached
      }
      return null
    },
    newest: async (reached) => {
      for (const { name, head } of await list()) {
        if (!head || (reached && (head.reached.seq > reached.seq || head.reached.epoch > reached.epoch))) continue
        const read = await orDamaged(readSnapshot(join(folder, name), key))
        if (read) return read
      }
      return null
    },
    erase: async (texts) => {
      for (const name of await namesIn(folder)) {
        const path = join(folder, name)
        const held = await orDamaged(readSnapshot(path, key))
        if (held) await writeSnapshot(path, key, await snapshotLocks(path), held.head, erasedReplica(held.replica, texts))
        else await rm(path)
      }
    },
    setAside: async (name, at) => rename(join(folder, name), join(await setAside(profile, at, []), name)),
    tidy: async () => {
      const names = await namesIn(folder)
      const kept = keptOf(names.map(instantOf))
      await Promise.all(names.filter((name) => !kept.has(instantOf(name))).map((name) => rm(join(folder, name))))
    },
  }
}
