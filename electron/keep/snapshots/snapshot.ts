import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { carriedRow, schemaVersion } from '../../../shared/model/carry'
import type { Reached } from '../../../shared/model/journal'
import { emptyReplica, type Replica, sumsOfReplica, tableNames } from '../../../shared/model/replica'
import type { TableName } from '../../../shared/model/rows'
import type { Sums } from '../../../shared/model/sums'
import { ContainerDamaged, partsIn, readLabel, writeContainer } from '../container'
import type { Kind } from '../frame'

/** Of which entry all rows were written down, and why (`daily`, `asked`, `before-update`, …). `at` is an instant. */
export type SnapshotHead = { reached: Reached; schema: number; at: string; why: string; sums: Sums }

const MARK = 'ZGSNAP1\n'
const PAGE_ROWS = 500

const kindOf = (key: Uint8Array): Kind => ({ key, about: 'snapshot' })
const packed = (value: unknown): Buffer => deflateRawSync(Buffer.from(JSON.stringify(value)), { level: 4 })
const unpacked = (part: Buffer): unknown => JSON.parse(inflateRawSync(part).toString('utf8'))

type Page = { table: TableName; rows: { id: string }[] }

function* pagesOf(replica: Replica): Generator<Page> {
  for (const table of tableNames) {
    const rows: { id: string }[] = [...replica[table].values()]
    for (let from = 0; from < rows.length; from += PAGE_ROWS) yield { table, rows: rows.slice(from, from + PAGE_ROWS) }
  }
}

function* partsOf(head: SnapshotHead, replica: Replica): Generator<Buffer> {
  yield packed(head)
  for (const page of pagesOf(replica)) yield packed(page)
}

/** `locks` is the vault's text, so that a snapshot opens even where the vault itself was lost. */
export const writeSnapshot = (path: string, key: Uint8Array, locks: string, head: SnapshotHead, replica: Replica): Promise<void> =>
  writeContainer(path, { mark: MARK, text: locks }, kindOf(key), partsOf(head, replica))

export const snapshotLocks = async (path: string): Promise<string> => (await readLabel(path, MARK)).text

/** What it says of itself; every part of it is proven on the way. Throws `ContainerDamaged`. */
export const readSnapshotHead = async (path: string, key: Uint8Array): Promise<SnapshotHead> => {
  const { from } = await readLabel(path, MARK)
  let head: SnapshotHead | null = null
  for await (const part of partsIn(path, kindOf(key), from)) head ??= unpacked(part) as SnapshotHead
  if (!head) throw new ContainerDamaged('empty')
  return head
}

/** The same from its first part alone, which is proven by itself. Throws `ContainerDamaged`. */
export const peekSnapshotHead = async (path: string, key: Uint8Array): Promise<SnapshotHead> => {
  const { from } = await readLabel(path, MARK)
  for await (const part of partsIn(path, kindOf(key), from)) return unpacked(part) as SnapshotHead
  throw new ContainerDamaged('empty')
}

/** All rows, in the shape they are written in now, proven against their sums. Throws `ContainerDamaged`. */
export const readSnapshot = async (path: string, key: Uint8Array): Promise<{ head: SnapshotHead; replica: Replica }> => {
  const { from } = await readLabel(path, MARK)
  const replica = emptyReplica()
  let head: SnapshotHead | null = null
  for await (const part of partsIn(path, kindOf(key), from)) {
    if (head === null) head = unpacked(part) as SnapshotHead
    else place(replica, unpacked(part) as Page, head.schema)
  }
  if (!head || (head.schema === schemaVersion && sumsOfReplica(replica).digest !== head.sums.digest)) throw new ContainerDamaged('its sums')
  return { head, replica }
}

const place = (replica: Replica, { table, rows }: Page, schema: number): void => {
  const held: Map<string, unknown> = replica[table]
  for (const row of rows) held.set(row.id, carriedRow(table, row, schema))
}
