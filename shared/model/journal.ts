import { canonicalJson } from './canonical'
import { erasableJson, sha256Hex } from './erasable'
import type { Rows, TableName } from './rows'

/**
 * One row as it was and as it became; `before` is null for a new row, `after` for a removed one. `over` is the agency's
 * row that stood there and was changed: no journal holds those, so `before` is what the journal had last.
 */
export type ChangeOf<T extends TableName> = { table: T; id: string; before: Rows[T] | null; after: Rows[T] | null; over?: Rows[T] }
export type Change = { [T in TableName]: ChangeOf<T> }[TableName]

/**
 * What one command did. `epoch` grows when a backup is restored on purpose, `schema` says which migrations
 * the rows in it need, `seq` counts from 1 without gaps, `at` is an instant (for logs, never for the law).
 */
export type JournalEntry = {
  epoch: number
  seq: number
  schema: number
  at: string
  who: string
  command: { id: string; name: string; args: unknown }
  changes: readonly Change[]
  previousHash: string
  hash: string
}

export type Head = { seq: number; hash: string }
export type Verdict = { whole: true; head: Head } | { whole: false; seq: number; sentence: string }

/** What the first entry follows. */
export const origin: Head = { seq: 0, hash: '0'.repeat(64) }

/** Since this schema a hash is taken over the fingerprints of sealed identities, see `erasable.ts`. */
const ERASABLE_SINCE = 3

const hashOf = ({ hash: _, ...content }: JournalEntry): string =>
  sha256Hex(content.schema < ERASABLE_SINCE ? canonicalJson(content) : erasableJson(content))

/** Links what happened to the end of the chain. Synchronous: an awaited WebCrypto call would commit a transaction's first half. */
export const chained = (after: Head, what: Omit<JournalEntry, 'seq' | 'previousHash' | 'hash'>): JournalEntry => {
  const entry = { ...what, seq: after.seq + 1, previousHash: after.hash, hash: '' }
  return { ...entry, hash: hashOf(entry) }
}

/** The end of a chain that was read so far. */
export type Reached = Head & { epoch: number }

export const unread: Reached = { ...origin, epoch: 1 }

export const reachedBy = ({ seq, hash, epoch }: JournalEntry): Reached => ({ seq, hash, epoch })

/** Why an entry cannot follow what was read before it; null when it does. */
export const linkFault = (entry: JournalEntry, after: Reached): string | null => {
  if (entry.seq !== after.seq + 1) return '序号不连续，有记录被删除、插入或调换'
  if (entry.previousHash !== after.hash) return '与上一条记录接不上，其间有记录被改动'
  if (entry.epoch < after.epoch) return '恢复次数倒退'
  return entry.hash === hashOf(entry) ? null : '内容与其校验值不符，记录被改动'
}

/**
 * Is the chain whole, from its first entry to `head`? Without `head` (the last entry known from elsewhere)
 * missing entries at the end cannot be noticed. `seq` is the place of the first fault.
 */
export const verifyJournal = (entries: readonly JournalEntry[], head?: Head): Verdict => {
  let last = unread
  for (const entry of entries) {
    const wrong = linkFault(entry, last)
    if (wrong) return { whole: false, seq: last.seq + 1, sentence: `第 ${last.seq + 1} 条：${wrong}。` }
    last = reachedBy(entry)
  }
  if (head && (head.seq !== last.seq || head.hash !== last.hash))
    return { whole: false, seq: last.seq + 1, sentence: `第 ${last.seq + 1} 条：末尾与已知的最后一条（第 ${head.seq} 条）不符。` }
  return { whole: true, head: { seq: last.seq, hash: last.hash } }
}
