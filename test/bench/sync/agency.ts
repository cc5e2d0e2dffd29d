import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type Client, clientOf, got } from '../../agency/client'
import { openInstitution } from '../../agency/acts/desk'
import { keysOf, newSecrets } from '../../agency/core/keys'
import { newServer } from '../../agency/server'
import { sqlStore } from '../../agency/store/sql-store'
import type { Sql } from '../../agency/store/sql'
import { attempt, fresh } from '../../agency/world'

export type BenchAgency = {
  sql: Sql
  /** Seals as the server does. */
  seal: (value: unknown) => string
  open(institution: string): Promise<void>
  code(institution: string): Promise<string>
  /** The bearer token of a new device. */
  token(institution: string): Promise<string>
  /** A device that speaks to the server without a socket. */
  device(institution: string): Promise<Client>
  /** At a socket, with an empty page at `/floor`. */
  listen(): Promise<{ url: string; close: () => Promise<void> }>
}

const listening = async (app: Hono): Promise<{ url: string; close: () => Promise<void> }> => {
  const http = createAdaptorServer({ fetch: app.fetch, createServer }) as HttpServer
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const close = async (): Promise<void> => {
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  }
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close }
}

export const agencyOn = async (sql: Sql): Promise<BenchAgency> => {
  const secrets = newSecrets()
  const keys = keysOf(secrets)
  const server = newServer(await sqlStore(sql), secrets, Date.now, (error) => void process.stderr.write(`${String(error)}\n`))
  const as = (token: string): Client => clientOf((url, init) => server.app.request(url, init), '', token)
  const operator = as(secrets.operator)
  const code = async (institution: string): Promise<string> => got(await operator.code({ body: { act: fresh('code'), institution, also: [] } })).code
  const token = async (institution: string): Promise<string> => got(await as('').enrol({ body: { code: await code(institution), deviceName: '前台电脑', attempt: attempt() } })).token
  return {
    sql, code, token,
    seal: (value) => keys.seal(value),
    open: (institution) => openInstitution(server.agency, { act: fresh('open'), institution, name: `某药店 ${institution}`, code: institution, kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] }).then(() => undefined),
    device: async (institution) => as(await token(institution)),
    listen: () => {
      const app = new Hono()
      app.get('/floor', (c) => c.html('<p>.'))
      app.route('/', server.app)
      return listening(app)
    },
  }
}
