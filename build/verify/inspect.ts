import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { journalFolder, journalPath } from '../../electron/keep/journal/book'
import { type Manifest, readManifest } from '../../electron/keep/journal/manifest'
import { journalAbout, readStored } from '../../electron/keep/journal/stored'
import { framesIn } from '../../electron/keep/walk'
import { linkFault, type Reached, reachedBy, unread } from '../../shared/model/journal'

/** `fault` is the sentence of the first bad entry; null when the chain is whole. */
export type Report = { entries: number; epoch: number; firstDay: string | null; lastDay: string | null; hash: string; fault: string | null }

const TRIES = 3
const BETWEEN_MS = 300

const faultOf = (seq: number, wrong: string): string => `第 ${seq} 条：${wrong}。`

type Read = { reached: Reached; firstDay: string | null; lastDay: string | null; fault: string | null; atManifest: string | null; size: number }

/** Every frame in the order of the file, each proven by the key, by its place, and by the entry before. */
const readAll = async (file: FileHandle, key: Uint8Array, manifest: Manifest | null): Promise<Read> => {
  const { size } = await file.stat()
  const read: Read = { reached: unread, firstDay: null, lastDay: null, fault: null, atManifest: null, size }
  let end = 0
  for await (const frame of framesIn(file, { key, about: journalAbout })) {
    if (frame.at !== end) break
    const { entry } = readStored(frame.plain)
    const wrong = linkFault(entry, read.reached)
    if (wrong !== null) return { ...read, fault: faultOf(read.reached.seq + 1, wrong) }
    read.reached = reachedBy(entry)
    read.firstDay ??= entry.at.slice(0, 10)
    read.lastDay = entry.at.slice(0, 10)
    if (entry.seq === manifest?.seq) read.atManifest = entry.hash
    end = frame.at + frame.size
  }
  return end < size ? { ...read, fault: faultOf(read.reached.seq + 1, '文件在这里损坏，读不出来') } : read
}

/** What was written down apart from the journal must be in it. */
const besides = ({ reached, atManifest }: Read, manifest: Manifest | null): string | null => {
  if (!manifest || manifest.epoch < reached.epoch) return null
  if (manifest.epoch > reached.epoch || manifest.seq > reached.seq) return faultOf(reached.seq + 1, `文件到此为止，而清单（manifest.json）记着第 ${manifest.seq} 条`)
  return manifest.seq === 0 || atManifest === manifest.hash ? null : faultOf(manifest.seq, '与清单（manifest.json）记下的校验值不符')
}

const once = async (profile: string, key: Uint8Array): Promise<{ report: Report; grew: boolean } | null> => {
  // Before the journal: a running program only ever has more in the journal than in the manifest.
  const manifest = await readManifest(join(journalFolder(profile), 'manifest.json'))
  const file = await open(journalPath(profile), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    const read = await readAll(file, key, manifest)
    const { reached, firstDay, lastDay } = read
    const grew = (await file.stat()).size !== read.size
    return { report: { entries: reached.seq, epoch: reached.epoch, firstDay, lastDay, hash: reached.hash, fault: read.fault ?? besides(read, manifest) }, grew }
  } finally {
    await file.close()
  }
}

/** Null when there is no journal. A program may be writing meanwhile: what looks torn while the file grows is read again. */
export const inspectJournal = async (profile: string, key: Uint8Array, tries = TRIES): Promise<Report | null> => {
  const said = await once(profile, key)
  if (!said || said.report.fault === null || !said.grew || tries <= 1) return said?.report ?? null
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  return inspectJournal(profile, key, tries - 1)
}
