import { randomBytes } from 'node:crypto'
import { type Cluster, postgresPrograms, startCluster } from './cluster'
import { memoryStore } from './store/memory'
import { openPglite } from './store/pglite'
import type { Sql } from './store/sql'
import { openPostgres } from './store/postgres'
import { sqlStore } from './store/sql-store'
import type { Store } from './store/store'

/** A kind of database to hold the promises against; each `open` gives an empty store. */
export type Database = { name: string; open(): Promise<Store>; close(): Promise<void> }

const memory: Database = { name: '内存（仿真用）', open: async () => memoryStore(), close: async () => undefined }

const TABLES = 'institutions, entries, results, devices, codes, identities, papers, laws, acts'

/** To open a PGlite takes seconds on a busy machine, to empty one does not. */
const pgliteOnce = (): Database => {
  let sql: Promise<Sql> | undefined
  return {
    name: 'PGlite',
    open: async () => {
      sql ??= openPglite()
      await (await sql).ask(`truncate ${TABLES}`)
      return { ...(await sqlStore(await sql)), close: async () => undefined }
    },
    close: async () => (await sql)?.close(),
  }
}

const postgresOn = (programs: string): Database => {
  let cluster: Cluster | undefined
  return {
    name: 'PostgreSQL',
    open: async () => {
      cluster ??= startCluster(programs)
      const schema = `t${randomBytes(6).toString('hex')}`
      const first = await openPostgres(cluster.url)
      await first.ask(`create schema ${schema}`)
      await first.close()
      return sqlStore(await openPostgres(`${cluster.url}&options=${encodeURIComponent(`-c search_path=${schema}`)}`))
    },
    close: async () => cluster?.stop(),
  }
}

const programs = postgresPrograms()
if (programs === null) console.log('没有找到 PostgreSQL（Debian 上可 apt-get install postgresql），服务器的承诺这次只在 PGlite 上检验。')

export const databases: Database[] = [memory, pgliteOnce(), ...(programs === null ? [] : [postgresOn(programs)])]
