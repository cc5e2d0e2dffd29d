import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Call, calls } from '../../shared/agency/calls'
import { errorSchema } from '../../shared/agency/errors'
import { memoryStore } from './store/memory'
import { openPglite } from './store/pglite'
import { sqlStore } from './store/sql-store'
import type { Store } from './store/store'
import { decision, errors, letter, person, pullAll, send, type World, worldOn } from './world'

let world: World
let store: Store
let headers: Record<string, string>
let device: Awaited<ReturnType<World['device']>>

const setUp = async (on: Store): Promise<void> => {
  store = on
  world = await worldOn(store)
  device = await world.device()
  headers = { authorization: `Bearer ${device.token}`, 'x-client-version': '0.1.0' }
  await send(device, 'c', letter(1, person('p1')))
}

beforeAll(async () => setUp(memoryStore()))

const ask = (path: string, init: RequestInit) => world.server.app.request(path, { ...init, headers: { ...headers, ...(init.headers as object) } })
const said = async (response: Response) => {
  const { error } = errorSchema.parse(await response.json())
  expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/su)
  return error.code
}

test.each([
  ['no JSON', '{"a":', 400], ['nothing', '', 400], ['a number', '7', 400], ['null', 'null', 400], ['a list', '[]', 400],
  ['a NUL', '{"clientId":"c\\u0000","mutations":[]}', 400], ['half a character', '{"clientId":"\\ud800","mutations":[]}', 400],
  ['a deep nest', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400], ['too much', `"${'x'.repeat(2_100_000)}"`, 413],
  ['a prototype', '{"__proto__":{"clientId":"c"},"mutations":[]}', 400], ['too many letters', JSON.stringify({ clientId: 'c', mutations: Array.from({ length: 101 }, () => ({})) }), 400],
  ['a broken character', new Uint8Array([0x22, 0xff, 0x22]), 400],
])('%s is answered with a sentence', async (_, body, status) => {
  const response = await ask('/v1/mutations', { method: 'POST', body: body as BodyInit })
  expect(response.status).toBe(status)
  await said(response)
})

test.each(['?after=%00', '?after=e30x', '?after=W10', '?limit=0', '?limit=1e9', '?limit=x', '?odd=1', `?after=${'A'.repeat(20_000)}`])('changes%s is answered with a sentence', async (query) => {
  const response = await ask(`/v1/changes${query}`, {})
  expect(response.status).toBe(400)
  await said(response)
})

test.each([['/v1/nowhere', 'GET', 404], ['/v1/mutations', 'DELETE', 404], ['/v1/attachments/..%2f..%2fetc', 'GET', 400], ['/v1/packs/%00', 'GET', 400], ['/', 'GET', 404]])(
  '%s %s', async (path, method, status) => {
    const response = await ask(path, { method })
    expect(response.status).toBe(status)
    await said(response)
  })

const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 })

test('letters of any content are refused alone, with a sentence, and do nothing', async () => {
  const before = (await pullAll(device)).changes
  let seq = 1000
  const odd = fc.record({ name: fc.oneof(fc.string(), fc.constantFrom('registerPerson', 'openPost', 'removePerson')), args: anything, base: anything })
  await fc.assert(fc.asyncProperty(odd, async (it) => {
    seq += 1
    const body = JSON.stringify({ clientId: 'fuzz', mutations: [{ seq, id: `f${seq}`, institution: 'ph', name: it.name.slice(0, 60), args: it.args ?? null, base: it.base ?? null }] })
    const response = await ask('/v1/mutations', { method: 'POST', body })
    if (response.status !== 200) return void (await said(response))
    expect(await response.json()).toMatchObject({ results: [{ outcome: { result: 'refused', message: expect.stringMatching(/。$/) as string } }] })
  }), { numRuns: 400 })
  expect((await pullAll(device)).changes).toEqual(before)
})

const operatorCalls = (Object.entries(calls) as [string, Call][]).filter(([, it]) => it.by !== 'anyone' && it.method === 'POST')

test.each(operatorCalls)('%s answers bodies of any content with a sentence, and nothing breaks', async (_, { path, by }) => {
  const authorization: Record<string, string> = by === 'operator' ? { authorization: world.operatorBearer } : {}
  await fc.assert(fc.asyncProperty(anything, async (it) => {
    const response = await ask(path, { method: 'POST', body: JSON.stringify(it) ?? '', headers: authorization })
    expect(response.status).toBe(400)
    await said(response)
  }), { numRuns: 60 })
})

test('acts with one part spoiled do nothing', async () => {
  const before = (await pullAll(device)).changes
  const good = decision('p1', 6) as Record<string, unknown>
  const parts = fc.constantFrom(...Object.keys(good))
  await fc.assert(fc.asyncProperty(parts, anything, async (part, value) => {
    const body = JSON.stringify({ ...good, [part]: value })
    const sent = JSON.parse(body) as typeof good
    if (part === 'act' || (part === 'noticeNo' && typeof sent[part] === 'string') || (part === 'received' && (sent[part] ?? null) === null)) return
    const response = await ask('/v1/agency/decisions', { method: 'POST', body, headers: { authorization: world.operatorBearer } })
    expect([400, 404, 422]).toContain(response.status)
    await said(response)
  }), { numRuns: 200 })
  expect((await pullAll(device)).changes).toEqual(before)
})

test('a database takes every text that is let in', async () => {
  const sql = await openPglite()
  await setUp(await sqlStore(sql))
  let seq = 10
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (name) => {
    seq += 1
    const response = await ask('/v1/mutations', { method: 'POST', body: JSON.stringify({ clientId: 'c', mutations: [letter(seq, person(`q${seq}`, { name }))] }) })
    expect(response.status === 200 || response.status === 400).toBe(true)
  }), { numRuns: 30 })
  await sql.close()
}, 60_000)

test('nothing of all this was a fault of the server', () => expect(errors).toEqual([]))
