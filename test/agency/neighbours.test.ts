import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, clientOf, got } from './client'
import { type Cluster, postgresPrograms, startCluster } from './cluster'
import { newSecrets } from './core/keys'
import { newServer, type Server } from './server'
import { openPostgres } from './store/postgres'
import type { Sql } from './store/sql'
import { sqlStore } from './store/sql-store'
import { attempt, letter, person, send, START } from './world'

const programs = postgresPrograms()
const secrets = newSecrets()

describe.skipIf(programs === null)('two servers on one PostgreSQL', () => {
  let cluster: Cluster
  const sqls: Sql[] = []
  const servers: Server[] = []
  const clientAt = (server: Server | undefined, token: string): Client => clientOf(async (url, init) => (server as Server).app.request(url, init), '', token)

  beforeAll(async () => {
    cluster = startCluster(programs ?? '')
    for (let it = 0; it < 2; it += 1) {
      const sql = await openPostgres(cluster.url)
      sqls.push(sql)
      servers.push(newServer(await sqlStore(sql), secrets, () => START, (error) => expect.unreachable(String(error))))
    }
  })
  afterAll(async () => {
    for (const it of sqls) await it.close()
    cluster.stop()
  })

  test('what is told to one is heard by who listens at the other, also after the line between them broke', async () => {
    const operator = clientAt(servers[0], secrets.operator)
    got(await operator.open({ body: { act: 'open', institution: 'ph', name: '某药店', code: 'P1', kind: 'pharmacy', region: '370300', packs: ['shandong-2025-5'] } }))
    const { code } = got(await operator.code({ body: { act: 'code', institution: 'ph', also: [] } }))
    const { token } = got(await clientAt(servers[0], '').enrol({ body: { code, deviceName: '前台', attempt: attempt() } }))
    const response = await (servers[1] as Server).app.request('/v1/pokes', { headers: { authorization: `Bearer ${token}`, 'x-client-version': '0.1.0' } })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await next()).toContain('event: hello')

    await send(clientAt(servers[0], token), 'c1', letter(1, person('p1')))
    expect(await next()).toContain('event: poke')

    const lines = async () => (await (sqls[0] as Sql).ask(`select pid from pg_stat_activity where query like 'listen %'`)).map(({ pid }) => pid)
    const before = await lines()
    expect(before).toHaveLength(2)
    await (sqls[0] as Sql).ask(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`)
    await expect.poll(async () => (await lines()).filter((it) => !before.includes(it)).length, { timeout: 30_000 }).toBe(2)
    await send(clientAt(servers[0], token), 'c1', letter(2, person('p2')))
    expect(await next()).toContain('event: poke')
    await reader.cancel()
  })
})
