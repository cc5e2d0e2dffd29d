import { readDataFile } from '../time/data-file'
import type { Problem } from '../time/problem'
import { checkPack } from './check'
import { packSchema, type Pack } from './schema'

/** Reads the text of a pack; `file` is only named in the problems. Never throws on bad text. */
export const readPack = (text: string, file: string): { ok: true; pack: Pack } | { ok: false; problems: Problem[] } => {
  const read = readDataFile(text, file, packSchema)
  if (!read.ok) return read
  const problems = read.refuse(checkPack(read.value))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: read.value }
}
