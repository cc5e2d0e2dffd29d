import type { Table } from 'dexie'
import type { Entity } from '../../shared/agency/entities'
import type { Letter } from '../../shared/agency/letters'
import type { Fields } from '../../shared/agency/merge'
import type { TableName } from '../../shared/model/rows'

/** A letter under the row it is about. */
export type LetterRow = Letter & { subject: string }

/**
 * What the agency has under `institution/entity/id` (its own ids). `body` is null where a row of ours says the same; `walk`
 * is the pull from the start that last met it. An identity in it is sealed. Only `pulled.ts` reads and writes it whole.
 */
export type PulledRow = { key: string; institution: string; entity: Entity; id: string; rev: number; version: number; walk: number; body: Fields | null }

/** `count` lines of `key rev version`, older first. */
export type PulledPage = { id: number; walk: number; count: number; lines: string }

type Held = { id: string; origin: 'entered' | 'agency'; rev: number }
/** The row as the journal has it, where one of the agency's stands in its place. `key` is `table/id`. */
export type ShadowRow = { key: string; table: TableName; row: Held }

/**
 * Where the pull stands. `seen` is the highest version met of each institution; walks before `from` were another agency's, which
 * called our institutions (the values) by the names in `former`.
 */
export type Place = {
  cursor: string | null
  walk: number
  walking: boolean
  seen: Readonly<Record<string, number>>
  from?: number
  former?: Readonly<Record<string, string>>
}
/** Who numbers the letters, and the last number given. */
export type Numbering = { clientId: string; seq: number }

/** `lettered`: up to which entry of the journal letters were made. `agencyRows`: how many rows of a table no journal holds. */
export type SyncFacts = {
  place: Place
  numbering: Numbering
  lettered: number
  agencyRows: Partial<Record<TableName, number>>
  lastGood: string
}
type SyncFact = { [K in keyof SyncFacts]: { id: K; value: SyncFacts[K] } }[keyof SyncFacts]

export type SyncTables = {
  letters: Table<LetterRow, string>
  pulled: Table<PulledRow, string>
  pulledPages: Table<PulledPage, number>
  shadows: Table<ShadowRow, string>
  syncState: Table<SyncFact, keyof SyncFacts>
}

/** Not in the journal, its sums, its snapshots: a rebuild begins them anew. */
export const syncTableNames = ['letters', 'pulled', 'pulledPages', 'shadows', 'syncState'] as const

export const noPlace: Place = { cursor: null, walk: 1, walking: true, seen: {} }

export const shadowKey = (table: TableName, id: string): string => `${table}/${id}`

/** Within a transaction or without. */
export const fact = async <K extends keyof SyncFacts>({ syncState }: Pick<SyncTables, 'syncState'>, id: K): Promise<SyncFacts[K] | undefined> =>
  (await syncState.get(id))?.value as SyncFacts[K] | undefined
