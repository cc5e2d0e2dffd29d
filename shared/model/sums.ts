import { sha256Hex, erasableJson } from './erasable'
import type { Change } from './journal'
import type { TableName } from './rows'

/**
 * What all rows together come to: how many each table holds, and a digest that does not depend on their order
 * (the sum of their hashes modulo 2^256, as 64 hexadecimal digits).
 */
export type Sums = { rows: Partial<Record<TableName, number>>; digest: string }

const MODULUS = 1n << 256n

export const noRows: Sums = { rows: {}, digest: '0'.repeat(64) }

const weight = (table: TableName, row: unknown): bigint => BigInt(`0x${sha256Hex(table + erasableJson(row))}`)

const written = (value: bigint): string => (((value % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, '0')

const moved = (change: Change): { rows: number; weight: bigint } => ({
  rows: Number(change.after !== null) - Number(change.before !== null),
  weight: (change.after ? weight(change.table, change.after) : 0n) - (change.before ? weight(change.table, change.before) : 0n),
})

/** The sums after what a command changed; no rows are read for it. */
export const sumsAfter = (sums: Sums, changes: readonly Change[]): Sums => {
  const rows = { ...sums.rows }
  let digest = BigInt(`0x${sums.digest}`)
  for (const change of changes) {
    const step = moved(change)
    rows[change.table] = (rows[change.table] ?? 0) + step.rows
    digest += step.weight
  }
  return { rows: Object.fromEntries(Object.entries(rows).filter(([, count]) => count !== 0)), digest: written(digest) }
}

/** Takes rows as they come, so that many can be added up with pauses between. */
export const summing = (): { add(table: TableName, rows: Iterable<unknown>): void; total(): Sums } => {
  const rows: Sums['rows'] = {}
  let digest = 0n
  return {
    add: (table, held) => {
      for (const row of held) {
        rows[table] = (rows[table] ?? 0) + 1
        digest += weight(table, row)
      }
    },
    total: () => ({ rows, digest: written(digest) }),
  }
}
