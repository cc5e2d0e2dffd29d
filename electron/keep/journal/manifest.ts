import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Reached } from '../../../shared/model/journal'
import type { Sums } from '../../../shared/model/sums'
import { writeAtomically } from '../files'

const schema = z.strictObject({
  version: z.literal(1),
  seq: z.int().min(0),
  hash: z.string(),
  epoch: z.int().min(1),
  rows: z.record(z.string(), z.int()),
  digest: z.string(),
  /** When it was written; a clock that says less has been set back. */
  at: z.iso.datetime(),
})

/** What was last known, kept apart from journal and browser store: whoever has less than this has lost something. */
export type Manifest = z.infer<typeof schema>

export const readManifest = async (path: string): Promise<Manifest | null> => {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

export const writeManifest = (path: string, { seq, hash, epoch }: Reached, { rows, digest }: Sums, at: string): Promise<void> =>
  writeAtomically(path, Buffer.from(`${JSON.stringify({ version: 1, seq, hash, epoch, rows, digest, at } satisfies Manifest)}\n`))
