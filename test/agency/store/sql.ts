import type { Neighbours } from './neighbours'

export type Value = string | number | boolean | null | Uint8Array | readonly string[]
export type Row = Record<string, unknown>

/** One way to ask, whichever database answers; `$1` stands for the first value. */
export type Ask = (text: string, values?: readonly Value[]) => Promise<Row[]>

export type Sql = {
  ask: Ask
  /** All that `work` asks, in one transaction. */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  neighbours: Neighbours
  close(): Promise<void>
}
