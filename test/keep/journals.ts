import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { schemaVersion } from '../../shared/model/carry'
import { type Change, chained, type JournalEntry, origin } from '../../shared/model/journal'
import { emptyReplica, follow, type Replica } from '../../shared/model/replica'
import type { PersonRow } from '../../shared/model/rows'

export const key = new Uint8Array(32).fill(9)
export const at = '2026-11-26T04:18:00.000Z'

/** A folder of its own, gone after the test. */
export const newProfile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhifu-zige-keep-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A row of numbers that is the same for the same seed (mulberry32). */
export const chanceOf = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const person = (id: string, rev: number): PersonRow => ({
  id, institution: 'i1', origin: 'entered', rev, name: `曾${id}`, code: null, sealed: `s1.k.${id}${'x'.repeat(rev)}`, marks: [`m-${id}`], pin: null, leftOn: null,
})

/** One change that makes sense after what was: a new person, a changed one, or one removed. */
const step = (rows: Replica, seq: number, chance: (below: number) => number): Change => {
  const held = [...rows.people.values()]
  const one = held[chance(Math.max(1, held.length))]
  if (!one || chance(3) === 0) return { table: 'people', id: `p${seq}`, before: null, after: person(`p${seq}`, 1) }
  if (chance(4) === 0) return { table: 'people', id: one.id, before: one, after: null }
  return { table: 'people', id: one.id, before: one, after: person(one.id, one.rev + 1) }
}

/** A journal of `count` entries that add, change and remove people. */
export const journalOf = (count: number, seed = 1, epoch = 1): JournalEntry[] => {
  const [rows, chance] = [emptyReplica(), chanceOf(seed)]
  const entries: JournalEntry[] = []
  for (let seq = 1; seq <= count; seq += 1) {
    const changes = [step(rows, seq, chance)]
    const entry = chained(entries.at(-1) ?? origin, { epoch, schema: schemaVersion, at: '2026-06-15T09:30:00+08:00', who: '测试', command: { id: `c${epoch}-${seed}-${seq}`, name: 'test', args: {} }, changes })
    follow(rows, entry)
    entries.push(entry)
  }
  return entries
}

export const replicaOf = (entries: readonly JournalEntry[]): Replica => {
  const rows = emptyReplica()
  for (const entry of entries) follow(rows, entry)
  return rows
}

export const everything = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Turns one bit of a file. */
export const flip = (path: string, place: number, bit = 1): void => {
  const bytes = readFileSync(path)
  bytes[place] = (bytes[place] ?? 0) ^ bit
  writeFileSync(path, bytes)
}
