import type { Transaction } from 'dexie'
import { syncTableNames } from './sync-tables'
import { type Database, tableNames } from './tables'

const everyTable = [...tableNames, ...syncTableNames, 'journal'] as const

/** The tables of the transaction itself: Dexie forgets which one it is in where one async function awaits another. */
const tablesOf = (transaction: Transaction): Database =>
  ({ ...Object.fromEntries(everyTable.map((it) => [it, transaction.table(it)])), table: (name: string) => transaction.table(name) }) as unknown as Database

/** Over all tables: all of `work`, or nothing of it. It awaits nothing but the tables it is given. */
export const transact = <T>(db: Database, work: (within: Database) => Promise<T>): Promise<T> =>
  db.transaction('rw', [...everyTable], (transaction) => work(tablesOf(transaction)))
