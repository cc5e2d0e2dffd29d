import { randomUUID } from 'node:crypto'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAdaptorServer } from '@hono/node-server'
import { readdirSync, readFileSync } from 'node:fs'
import { clinic, pharmacy } from '../../renderer/sample/institutions'
import { issueCode } from './acts/desk'
import type { Agency } from './core/agency'
import { forgetOld } from './core/changes'
import { hashOf } from './core/keys'
import { publish } from './core/law'
import { folderOf, secretsIn, tellReach } from './place'
import { playScenario } from './scenario'
import { newServer, type Server } from './server'
import { openPglite } from './store/pglite'
import { openPostgres } from './store/postgres'
import { sqlStore } from './store/sql-store'
import type { Store } from './store/store'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const openStore = async (folder: string): Promise<Store> => {
  const url = process.env['DATABASE_URL']
  say(url ? '数据库：DATABASE_URL 所指的 PostgreSQL' : `数据库：内嵌的 PGlite，在 ${join(folder, 'db')}`)
  return sqlStore(url ? await openPostgres(url) : await openPglite(join(folder, 'db')))
}

const lawFiles = (): { file: string; text: string }[] =>
  ['rules/packs', 'time/calendars'].flatMap((place) => {
    const folder = join(import.meta.dirname, '../../shared', place)
    return readdirSync(folder).filter((it) => it.endsWith('.yaml')).sort().map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
  })

/** What the server knows from the first day on is published as well, so that clients can ask for it. */
const publishShipped = async (agency: Agency): Promise<void> => {
  for (const { file, text } of lawFiles()) await publish(agency, { act: `shipped-${hashOf(text).slice(0, 32)}`, file, text })
}

const issueCodes = async (agency: Agency): Promise<Record<string, string>> => {
  const code = async (institution: string, ...also: string[]): Promise<string> =>
    (await issueCode(agency, { act: `start-${randomUUID()}`, institution, also })).code
  return { [pharmacy.name]: await code(pharmacy.id), [clinic.name]: await code(clinic.id), 两家一起: await code(pharmacy.id, clinic.id) }
}

const listening = async (server: Server, host: string, port: number): Promise<{ http: HttpServer; url: string }> => {
  const http = createAdaptorServer({ fetch: server.app.fetch, createServer }) as HttpServer
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, host, resolve)
  })
  return { http, url: `http://${host}:${(http.address() as AddressInfo).port}` }
}

const untilAsked = (beside: boolean): Promise<void> => new Promise((resolve) => {
  if (beside) process.stdin.resume().once('close', resolve)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
})

const options = {
  port: { type: 'string', default: '8650' }, host: { type: 'string', default: '127.0.0.1' }, folder: { type: 'string' },
  day: { type: 'string' }, empty: { type: 'boolean', default: false }, beside: { type: 'boolean', default: false },
} as const

/** Never the message: a database repeats in it what it was given. */
const report = (error: unknown): void => {
  const { name, stack = '' } = error as Error
  process.stderr.write(`${name} ${(error as { code?: string }).code ?? ''}\n${stack.split('\n').filter((it) => it.startsWith('    at')).join('\n')}\n`)
}

/** Starts a server and stays until it is asked to end. `--day` lets its clock start at ten on that day; with `--beside` it ends with the process that started it. */
export const runServer = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options })
  const folder = folderOf(values.folder)
  const secrets = secretsIn(folder)
  const store = await openStore(folder)
  const server = newServer(store, secrets, Date.now, report)
  if (values.day !== undefined) server.now.offset = Date.parse(`${values.day}T10:00:00+08:00`) - Date.now()
  const { agency } = server
  await publishShipped(agency)
  if (!values.empty) await playScenario(agency)
  await forgetOld(agency)
  const { http, url } = await listening(server, values.host, Number(values.port))
  const codes = values.empty ? {} : await issueCodes(agency)
  tellReach(folder, { url, pid: process.pid, codes })
  say(`经办机构参考服务器：${url}（接口文档 ${url}/openapi.json）`)
  for (const [name, code] of Object.entries(codes)) say(`接入码　${name}　${code}`)
  say('经办操作另开一个终端：npm run agency -- help')
  const daily = setInterval(() => void forgetOld(agency).catch(report), 86_400_000)
  await untilAsked(values.beside)
  clearInterval(daily)
  http.closeAllConnections()
  await new Promise((resolve) => http.close(resolve))
  await store.close()
}
