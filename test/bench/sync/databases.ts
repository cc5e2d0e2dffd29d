import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresPrograms, startCluster } from '../../agency/cluster'
import { openPglite } from '../../agency/store/pglite'
import { openPostgres } from '../../agency/store/postgres'
import type { Sql } from '../../agency/store/sql'

/** Both keep what they acknowledged on the disk. */
export type Database = { name: string; sql: Sql; close(): Promise<void> }

export const onPglite = async (): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pglite-'))
  const sql = await openPglite(folder)
  return {
    name: 'PGlite', sql,
    close: async () => {
      await sql.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const onPostgres = async (programs: string): Promise<Database> => {
  const cluster = startCluster(programs, 'on')
  const sql = await openPostgres(cluster.url)
  return {
    name: 'PostgreSQL', sql,
    close: async () => {
      await sql.close()
      cluster.stop()
    },
  }
}

/** One after the other; PostgreSQL where it is installed. */
export const databases = (): (() => Promise<Database>)[] => {
  const programs = postgresPrograms()
  if (programs === null) process.stdout.write('PostgreSQL is not installed: PGlite alone.\n')
  return [onPglite, ...(programs === null ? [] : [() => onPostgres(programs)])]
}
