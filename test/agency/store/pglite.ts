import { PGlite } from '@electric-sql/pglite'
import { alone } from './neighbours'
import type { Row, Sql } from './sql'
import { tables } from './tables'

/** PostgreSQL inside this process, in a folder; without one in memory, gone with the process. */
export const openPglite = async (folder?: string): Promise<Sql> => {
  const db = folder === undefined ? await PGlite.create() : await PGlite.create(folder)
  await db.exec(tables)
  return {
    ask: async (text, values = []) => (await db.query<Row>(text, [...values])).rows,
    transaction: (work) => db.transaction((tx) => work(async (text, values = []) => (await tx.query<Row>(text, [...values])).rows)),
    neighbours: alone,
    close: () => db.close(),
  }
}
