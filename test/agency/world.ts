import { createHash, randomBytes } from 'node:crypto'
import type { Mutation } from '../../shared/agency/mutations'
import { type Client, clientOf, got } from './client'
import { newSecrets } from './core/keys'
import { newServer, type Server } from './server'
import type { Store } from './store/store'

export const START = Date.parse('2026-06-15T10:00:00+08:00')

/** A server with one pharmacy and one clinic, its operator, and devices as they are wanted. */
export type World = { server: Server; operator: Client; operatorBearer: string; anyone: Client; device(...institutions: string[]): Promise<Client & { token: string; id: string }>; as(token: string, version?: string): Client }

/** What servers of this file reported; a test that means to provoke it empties it. */
export const errors: unknown[] = []

let numbers = 0
export const fresh = (what: string): string => `${what}-${(numbers += 1)}`
export const attempt = (): string => randomBytes(24).toString('base64url')

const institution = (id: string, kind: 'pharmacy' | 'medical', region: string, pack: string) =>
  ({ act: fresh('open'), institution: id, name: `测试机构 ${id}`, code: `P-${id}`, kind, region, packs: [pack] })

export const worldOn = async (store: Store): Promise<World> => {
  const secrets = newSecrets()
  const server = newServer(store, secrets, () => START, (error) => errors.push(error))
  const fetch = (url: string, init: RequestInit) => server.app.request(url, init)
  const as = (token: string, version?: string): Client => clientOf(fetch, '', token, version)
  const operator = as(secrets.operator)
  got(await operator.open({ body: institution('ph', 'pharmacy', '370300', 'shandong-2025-5') }))
  got(await operator.open({ body: institution('ph2', 'pharmacy', '370300', 'shandong-2025-5') }))
  got(await operator.open({ body: institution('cl', 'medical', '150300', 'neimenggu-2025-7') }))
  const device: World['device'] = async (home = 'ph', ...also) => {
    const { code } = got(await operator.code({ body: { act: fresh('code'), institution: home, also } }))
    const { token, deviceId } = got(await as('').enrol({ body: { code, deviceName: '前台电脑', attempt: attempt() } }))
    return { ...as(token), token, id: deviceId }
  }
  return { server, operator, operatorBearer: `Bearer ${secrets.operator}`, anyone: as(''), device, as }
}

type Draft = { [M in Mutation as M['name']]: Omit<M, 'seq' | 'id' | 'institution'> & { institution?: string } }[Mutation['name']]

/** A letter of a client, numbered by it. */
export const letter = (seq: number, draft: Draft, id = fresh('letter')): Mutation => ({ institution: 'ph', ...draft, seq, id })

export const person = (id: string, more: Partial<{ name: string; code: string | null; idNumber: string }> = {}): Draft => ({
  name: 'registerPerson', base: null,
  args: { id, body: { name: more.name ?? '张某', code: more.code ?? null, identity: more.idNumber === undefined ? null : { idNumber: more.idNumber }, leftOn: null } },
})

export const post = (id: string, of: string): Draft => ({
  name: 'openPost', base: null,
  args: { id, body: { person: of, role: 'pharmacy-principal', title: '', department: '', from: '2020-01-02', until: null } as never },
})

export const renamed = (id: string, base: number, fields: Record<string, unknown>): Draft => ({ name: 'changePerson', base, args: { id, fields } })

export const send = async (client: Client, clientId: string, ...mutations: Mutation[]) => got(await client.mutate({ body: { clientId, mutations: mutations } })).results.map((it) => it.outcome)

export const decision = (of: string, points: number, more: Record<string, unknown> = {}) => ({
  act: fresh('decide'), institution: 'ph', person: of, on: '2026-06-08', received: '2026-06-12', noticeNo: `淄医保处〔2026〕${fresh('')}号`,
  items: [{ circumstance: points > 9 ? '20-1' : points > 6 ? '19-1' : '18-1', responsibility: 'primary' as const, points }], ...more,
}) as never

/** All changes from the start, or from a cursor, in pages of so many. */
export const pullAll = async (client: Client, limit = 500, after?: string) => {
  const changes = []
  let cursor = after
  for (let more = true; more;) {
    const page = got(await client.changes({ query: { limit, ...(cursor === undefined ? {} : { after: cursor }) } }))
    changes.push(...page.changes)
    cursor = page.cursor
    more = page.more
  }
  return { changes, cursor: cursor ?? '' }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
