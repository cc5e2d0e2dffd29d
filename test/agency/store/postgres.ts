import { Pool, type PoolClient } from 'pg'
import { neighboursOn } from './neighbours'
import type { Ask, Row, Sql } from './sql'
import { tables } from './tables'

const asker = (client: Pick<PoolClient, 'query'>): Ask => async (text, values = []) => (await client.query<Row>(text, [...values])).rows

/** Two servers that start at once must not both make the tables. */
const MAKING_TABLES = 270_615

const rolledBack = async (client: PoolClient): Promise<Error | undefined> => {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error as Error
  }
}

export const openPostgres = async (url: string): Promise<Sql> => {
  const pool = new Pool({ connectionString: url, max: 10 })
  // A connection that breaks while nobody uses it is replaced at the next question.
  pool.on('error', () => undefined)
  const transaction: Sql['transaction'] = async (work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(asker(client))
      await client.query('commit')
      return result
    } catch (error) {
      broken = await rolledBack(client)
      throw error
    } finally {
      client.release(broken)
    }
  }
  await transaction(async (ask) => {
    await ask('select pg_advisory_xact_lock($1)', [MAKING_TABLES])
    await ask(tables)
  })
  const neighbours = await neighboursOn(url, pool)
  const close = async (): Promise<void> => {
    await neighbours.close()
    await pool.end()
  }
  return { ask: asker(pool), transaction, neighbours, close }
}
