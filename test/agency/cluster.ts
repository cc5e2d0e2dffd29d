import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of our own in a temporary folder, reachable by a socket in it and by nothing else. */
export type Cluster = { url: string; stop(): void }

const HOME = '/usr/lib/postgresql'

/** The newest PostgreSQL installed, where Debian and its kin put it; null where there is none. */
export const postgresPrograms = (): string | null => {
  const versions = existsSync(HOME) ? readdirSync(HOME).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((it) => join(HOME, it, 'bin')).find((it) => existsSync(join(it, 'initdb')))
  return found ?? null
}

const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL will not run as root: then the user `postgres`, which its package makes. */
const run = (program: string, args: readonly string[]): void => {
  const [command, all] = isRoot() ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]]
  execFileSync(command, all, { stdio: 'ignore', cwd: '/' })
}

const ownedByPostgres = (folder: string): void => {
  const [user, group] = ['-u', '-g'].map((it) => Number(execFileSync('id', [it, 'postgres'], { encoding: 'utf8' })))
  chownSync(folder, user ?? 0, group ?? 0)
}

/** Starts one; throws where the machine does not let it. Tests need nothing of it after a power cut, so `fsync` is off. */
export const startCluster = (programs: string, fsync: 'on' | 'off' = 'off'): Cluster => {
  const folder = mkdtempSync(join(tmpdir(), 'zz-pg-'))
  if (isRoot()) ownedByPostgres(folder)
  const data = join(folder, 'data')
  run(join(programs, 'initdb'), ['-D', data, '-U', 'agency', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'])
  run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', `-c listen_addresses='' -k ${folder} -c fsync=${fsync}`, 'start'])
  return {
    url: `postgresql://agency@/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-s', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
