import { beforeEach, describe, expect, test } from 'vitest'
import { signedText } from '../../shared/agency/law-files'
import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { got } from './client'
import { memoryStore } from './store/memory'
import type { Store } from './store/store'
import { attempt, fresh, sha256, START, type World, worldOn } from './world'

const DAY = 86_400_000
let store: Store
let world: World

beforeEach(async () => {
  store = memoryStore()
  world = await worldOn(store)
})

const codeFor = async (...institutions: string[]) => {
  const [institution = 'ph', ...also] = institutions
  return got(await world.operator.code({ body: { act: fresh('code'), institution, also } })).code
}

describe('接入', () => {
  test('a code opens one device, however it is typed, and no second one', async () => {
    const code = await codeFor('ph', 'cl')
    const enrolled = got(await world.anyone.enrol({ body: { code: ` ${code.toLowerCase().replaceAll('-', ' ')} `, deviceName: '前台', attempt: attempt() } }))
    expect(enrolled).toMatchObject({ region: '370300', packs: ['shandong-2025-5', 'neimenggu-2025-7'], institutions: [{ id: 'ph' }, { id: 'cl' }] })
    expect(await world.as(enrolled.token).changes({ query: {} })).toMatchObject({ ok: true })
    expect(await world.anyone.enrol({ body: { code, deviceName: '另一台', attempt: attempt() } })).toMatchObject({ ok: false, status: 403, error: { code: 'not-allowed' } })
  })

  test('an answer that was lost is given again to the same attempt', async () => {
    const body = { code: await codeFor(), deviceName: '前台', attempt: attempt() }
    const [first, again] = [got(await world.anyone.enrol({ body })), got(await world.anyone.enrol({ body }))]
    expect([again.token, again.deviceId]).toEqual([first.token, first.deviceId])
  })

  test('neither codes nor tokens can be read from the store', async () => {
    const code = await codeFor()
    const { token, deviceId } = got(await world.anyone.enrol({ body: { code, deviceName: '前台', attempt: attempt() } }))
    const kept = JSON.stringify([await store.read((tx) => tx.device('ph', deviceId)), await store.read((tx) => tx.code(''))])
    const secret = token.split('.').at(-1) ?? ''
    expect(secret).toHaveLength(64)
    expect([kept.includes(secret), kept.includes(code)]).toEqual([false, false])
  })

  test('a code ends, wrong ones are all answered alike, and guessing is slowed', async () => {
    const code = await codeFor()
    world.server.now.offset = 8 * DAY
    const late = await world.anyone.enrol({ body: { code, deviceName: '前台', attempt: attempt() } })
    const wrong = await world.anyone.enrol({ body: { code: 'AAAA-BBBB', deviceName: '前台', attempt: attempt() } })
    expect(late).toEqual(wrong)
    for (let n = 0; n < 20; n += 1) await world.anyone.enrol({ body: { code: `WRONG${n}`, deviceName: '前台', attempt: attempt() } })
    const response = await world.server.app.request('/v1/enrolments', { method: 'POST', body: JSON.stringify({ code, deviceName: '前台', attempt: attempt() }) })
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60'])
  })

  test('a renewed token replaces the old one at its first use, not before', async () => {
    const device = await world.device()
    const body = { attempt: attempt() }
    const { token } = got(await device.renew({ body }))
    expect(got(await device.renew({ body })).token).toBe(token)
    expect(await world.as(token).changes({ query: {} })).toMatchObject({ ok: true })
    expect(await device.changes({ query: {} })).toMatchObject({ ok: false, status: 401, error: { code: 'not-signed-in' } })
  })

  test('a token ends after half a year, and at once when the agency dismisses the device', async () => {
    const [one, other] = [await world.device(), await world.device()]
    got(await world.operator.dismiss({ body: { act: fresh('dismiss'), institution: 'ph', device: one.id } }))
    expect(await one.changes({ query: {} })).toMatchObject({ status: 401 })
    expect(await other.changes({ query: {} })).toMatchObject({ ok: true })
    world.server.now.offset = 181 * DAY
    expect(await other.changes({ query: {} })).toMatchObject({ status: 401 })
  })

  test.each(['', 'zz1', 'zz1.cGg.x.y', 'Bearer', `zz1.${'x'.repeat(500)}.a.b`, 'zz1..%00.', 'zz1.Kg.a.b'])('token “%s” opens nothing', async (token) => {
    expect(await world.as(token).changes({ query: {} })).toMatchObject({ ok: false, status: 401 })
  })

  test('a device is no operator, an operator no device', async () => {
    const device = await world.device()
    expect(await device.institutions({})).toMatchObject({ status: 401 })
    expect(await world.operator.changes({ query: {} })).toMatchObject({ status: 401 })
  })

  test.each([['0.0.9', 426], ['', 426], ['abc', 426], ['0.1.0', 200], ['0.10.0', 200], ['1.0.0', 200]])('client version “%s” is answered %i', async (version, status) => {
    const { token } = await world.device()
    const response = await world.server.app.request('/v1/changes', { headers: { authorization: `Bearer ${token}`, 'x-client-version': version } })
    expect(response.status).toBe(status)
  })
})

describe('扫描件、规则包与提示', () => {
  const bytes = new TextEncoder().encode('%PDF 扫描件')

  test('a paper is kept by its content, for its institution alone', async () => {
    const device = await world.device()
    const asked = { params: { sha256: sha256(bytes) }, query: { institution: 'ph' } }
    got(await device.sendPaper({ ...asked, body: bytes }))
    expect(Buffer.from(got(await device.fetchPaper(asked))).equals(Buffer.from(bytes))).toBe(true)
    expect(await (await world.device('cl')).fetchPaper(asked)).toMatchObject({ status: 403 })
    expect(await device.sendPaper({ ...asked, body: bytes.slice(1) })).toMatchObject({ status: 422 })
  })

  test('law is signed, and reaches the institutions it speaks for', async () => {
    const device = await world.device()
    const text = readFileSync(new URL('../rules/packs/test-city-layer.yaml', import.meta.url), 'utf8')
    const published = got(await world.operator.publish({ body: { act: 'p1', file: 'city.yaml', text } }))
    expect(got(await world.operator.publish({ body: { act: 'p1', file: 'city.yaml', text } }))).toEqual(published)
    const { pack } = got(await device.pack({ params: { id: published.key } }))
    const { publicKey } = got(await world.anyone.enrol({ body: { code: await codeFor(), deviceName: '前台', attempt: attempt() } }))
    const check = (signed: string) => verify(null, Buffer.from(signed), createPublicKey(publicKey), Buffer.from(pack.signature, 'base64'))
    expect([check(signedText(pack)), check(signedText({ ...pack, text: `${pack.text} ` })), check(signedText({ ...pack, place: 9 }))]).toEqual([true, false, false])
    expect(got(await device.packs({})).packs.map((it) => it.key)).toEqual([published.key])
    const body = { act: 'p2', file: 'broken.yaml', text: 'id: x\n' }
    expect(await world.operator.publish({ body })).toMatchObject({ status: 422, error: { message: expect.stringContaining('broken.yaml') as string } })
  })

  test('whoever listens is told that there is something new', async () => {
    const device = await world.device()
    const response = await world.server.app.request('/v1/pokes', { headers: { authorization: `Bearer ${device.token}`, 'x-client-version': '0.1.0' } })
    const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    expect(await next()).toContain('event: hello')
    world.server.agency.poke(['cl'])
    world.server.agency.poke(['ph'])
    expect(await next()).toMatch(/event: poke\s+data: {"serverTime"/)
    await reader.cancel()
  })

  test('the document and the health of the server are open to anyone', async () => {
    expect(got(await world.anyone.health({}))).toMatchObject({ alive: true, oldestClient: '0.1.0', serverTime: new Date(START).toISOString() })
    expect(await (await world.server.app.request('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
  })
})
