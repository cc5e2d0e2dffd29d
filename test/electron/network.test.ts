// The way to the agency from the real program, against real servers of this machine that fail in each way.
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createPlug } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wireHash } from '../../shared/agency/wire-hash'
import type { Answer } from '../../shared/ipc/channels'
import { askMain, dropProfile, launch, newProfile, protect, type Running } from './launch'
import { cert, key } from './self-signed'

const serverTime = '2026-06-15T10:00:00.000Z'
const TOKEN = 'zz1.token-that-nobody-may-see'
const servers: { close(): unknown; closeAllConnections?: () => void }[] = []
let running: Running

const listen = async <S extends Server>(server: S, scheme = 'http'): Promise<string> => {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const serve = (answer: RequestListener): Promise<string> => listen(createServer(answer))

const json = (status: number, body: object): RequestListener => (_, response) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ serverTime, ...body }))
}
const error = (status: number, code: string, message: string) => json(status, { error: { code, message } })
const health = (oldestClient = '0.1.0') => json(200, { alive: true, version: '1.0.0', wire: wireHash, oldestClient })

/** An agency as far as a check and an enrolment look at it. */
const agency = (changes: RequestListener, heard: { url: string; body: string; token: string }[] = [], oldest?: string): RequestListener => (request, response) => {
  let body = ''
  request.on('data', (part) => (body += String(part)))
  request.on('end', () => {
    const url = request.url ?? ''
    heard.push({ url, body, token: request.headers.authorization ?? '' })
    if (url.startsWith('/v1/health')) return health(oldest)(request, response)
    if (url.startsWith('/v1/changes')) return changes(request, response)
    if (url === '/v1/enrolments') {
      return json(200, { deviceId: 'd1', token: TOKEN, tokenEnds: '2026-12-15T10:00:00.000Z', institutions: [{ id: 'ph', name: '某药店' }], region: '370300', packs: ['shandong-2025-5'], publicKey: 'x' })(request, response)
    }
    return error(404, 'not-found', '没有这个接口。')(request, response)
  })
}

const answered = async <T>(reply: Promise<unknown>): Promise<T> => ((await reply) as { answer: T }).answer
const check = async (at: string | null): Promise<{ failed: string; says: string; states: string }> => {
  const steps = await answered<Answer<'agency.check'>>(askMain(running.page, 'agency.check', { agency: at }))
  const failed = steps.find(({ state }) => state === 'failed')
  return { failed: failed?.step ?? '', says: failed?.says ?? '', states: steps.map(({ state }) => state).join(' ') }
}
const enrol = (at: string, code = 'AAAA-BBBB') => answered<Answer<'agency.enrol'>>(askMain(running.page, 'agency.enrol', { agency: at, code, deviceName: '前台电脑' }))
const pull = () => answered<Answer<'agency.call'>>(askMain(running.page, 'agency.call', { name: 'changes', asked: { query: {} } }))

beforeAll(async () => {
  // What would make Chromium believe anybody, were it not taken back.
  running = await launch(newProfile(), '--ignore-certificate-errors', '--allow-insecure-localhost')
})

afterAll(async () => {
  await running.quit()
  dropProfile(running.profile)
  for (const server of servers) {
    server.closeAllConnections?.()
    server.close()
  }
})

const closedPort = async (): Promise<string> => {
  const server = createServer()
  const url = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return url
}

describe.sequential('连接检查指出不通的那一步', () => {
  test('a name that is none', async () => {
    expect(await check('https://agency.invalid')).toMatchObject({ failed: 'name', says: expect.stringContaining('agency.invalid') as string })
  })

  test('a port where nobody listens', async () => {
    expect(await check(await closedPort())).toMatchObject({ failed: 'connection', states: 'ok failed not-reached not-reached not-reached not-reached' })
  })

  test('a certificate signed by nobody, whatever the command line says', async () => {
    const server = await listen(createTlsServer({ cert, key }, health()), 'https')
    const found = await check(server)
    expect(found).toMatchObject({ failed: 'tls', says: expect.stringContaining('不是由可信机构签发') as string })
    expect(await enrol(server)).toMatchObject({ ok: false, reason: 'unreached' })
  })

  test.each([
    ['a page of a portal', (_: unknown, response: { end: (text: string) => unknown }) => void response.end('<html>请登录</html>')],
    ['a redirect to one', (_: unknown, response: { writeHead: (status: number, headers: object) => { end: () => unknown } }) => void response.writeHead(302, { location: 'http://login.example/' }).end()],
  ] as [string, RequestListener][])('%s', async (_, answer) => {
    const server = await serve(answer)
    expect(await check(server)).toMatchObject({ failed: 'portal', states: 'ok ok ok failed not-reached not-reached' })
    expect(await enrol(server)).toMatchObject({ ok: false, reason: 'portal' })
  })

  test('a version that is too old', async () => {
    expect(await check(await serve(agency(json(200, {}), [], '9.0.0')))).toMatchObject({ failed: 'version', says: expect.stringContaining('9.0.0') as string })
  })

  test.each(['http://example.com', 'ftp://127.0.0.1', 'https://a@b.example', 'https://b.example/path', '经办 机构', 'file:///etc/passwd'])('%s is no address of an agency', async (typed) => {
    expect(await enrol(typed)).toMatchObject({ ok: false, reason: 'address' })
  })
})

describe.sequential('接入以后', () => {
  const heard: { url: string; body: string; token: string }[] = []
  let changes: RequestListener = json(200, { changes: [], cursor: 'c1', more: false })
  let at = ''

  test('an answer that was lost costs no code: the next try is the same wish', async () => {
    const tries: string[] = []
    const plug = createPlug((socket) => socket.on('data', (bytes) => {
      tries.push(/"attempt":"([\w-]+)"/.exec(String(bytes))?.[1] ?? '')
      if (tries.at(-1) !== '') socket.destroy()
    }))
    servers.push(plug)
    await new Promise<void>((resolve) => plug.listen(0, '127.0.0.1', resolve))
    const lossy = `http://127.0.0.1:${(plug.address() as AddressInfo).port}`
    expect(await enrol(lossy)).toMatchObject({ ok: false, reason: 'silent' })
    expect(await answered(askMain(running.page, 'agency.state'))).toMatchObject({ enrolment: null, pending: { agency: lossy, deviceName: '前台电脑' } })
    await running.quit()
    running = await launch(running.profile)
    expect(await enrol(lossy, 'aaaabbbb')).toMatchObject({ ok: false, reason: 'silent' })
    const attempts = new Set(tries.filter(Boolean))
    expect(attempts.size).toBe(1)
  })

  test('what is enrolled is called with its token, and nobody else is', async () => {
    at = await serve(agency((request, response) => changes(request, response), heard))
    expect(await enrol(at)).toEqual({ ok: true })
    expect(await pull()).toMatchObject({ reply: { kind: 'answer', status: 200, understood: true }, body: { cursor: 'c1' }, serverTime })
    expect(heard.find(({ url }) => url.startsWith('/v1/changes'))?.token).toBe(`Bearer ${TOKEN}`)
    const others: string[] = []
    expect(await enrol(await serve((request, response) => {
      others.push(request.url ?? '')
      health()(request, response)
    }))).toMatchObject({ ok: false, reason: 'elsewhere' })
    expect(await check('http://127.0.0.1:1')).toMatchObject({ failed: '' })
    expect(others).toEqual([])
  })

  test('identities leave opened and come back sealed, also under a new data key', async () => {
    const identity = { idNumber: '370303196412082221', phone: '13953300001' }
    await protect(running.page, '管理员', '乌海的冬天很长 2026')
    const [own] = await answered<{ sealed: string; marks: string[] }[]>(askMain(running.page, 'identity.seal', { of: [{ person: 'p1', identity }] }))
    const letter = { seq: 1, id: 'l1', institution: 'ph', name: 'changePerson', base: 1, args: { id: 'p1', fields: { identity: { sealed: own?.sealed, marks: own?.marks } } } }
    await askMain(running.page, 'agency.call', { name: 'mutate', asked: { body: { clientId: 'c', mutations: [letter] } } })
    const sent = () => heard.filter(({ body }) => body.includes('"clientId":"c"'))
    expect(sent().map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([{ mutations: [{ args: { id: 'p1', fields: { identity } } }] }])
    const foreign = { ...letter, args: { id: 'p2', fields: { identity: { sealed: own?.sealed } } } }
    expect(await answered(askMain(running.page, 'agency.call', { name: 'mutate', asked: { body: { clientId: 'c', mutations: [foreign] } } }))).toMatchObject({ reply: { status: 422, message: expect.stringContaining('打不开') as string } })
    expect(sent()).toHaveLength(1)
    const body = { name: '张某', code: null, identity, leftOn: null }
    changes = json(200, { changes: [{ institution: 'ph', version: 1, entity: 'person', id: 'p1', rev: 1, op: 'put', body }], cursor: 'c1', more: false })
    const pulled = await pull()
    expect(JSON.stringify(pulled)).not.toContain(identity.idNumber)
    expect(pulled).toMatchObject({ body: { changes: [{ body: { identity: { sealed: expect.stringMatching(/^s1\./) as string, marks: own?.marks } } }] } })
  })

  test('what is no answer of the agency is not believed', async () => {
    changes = json(200, { changes: [{ what: 'nonsense' }], cursor: 'c2', more: false })
    expect(await pull()).toMatchObject({ reply: { kind: 'answer', status: 200, understood: false }, body: null })
    changes = (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    expect(await pull()).toMatchObject({ reply: { status: 302, understood: false } })
    changes = (request) => void request.socket.destroy()
    expect(await pull()).toMatchObject({ reply: { kind: 'silent' } })
    changes = (_, response) => void response.writeHead(503, { 'retry-after': '7', 'content-type': 'text/html' }).end('busy')
    expect(await pull()).toMatchObject({ reply: { status: 503, retryAfter: 7000 } })
  })

  test('a device the agency does not know any more, and a version it does not take', async () => {
    changes = error(426, 'update-needed', '请更新到 9.0.0 或更高版本。')
    expect(await check(null)).toMatchObject({ failed: 'version', says: '请更新到 9.0.0 或更高版本。', states: 'ok ok ok ok not-reached failed' })
    changes = error(401, 'not-signed-in', '登录已失效。')
    expect(await check(null)).toMatchObject({ failed: 'login', states: 'ok ok ok ok failed not-reached' })
    expect(await pull()).toMatchObject({ reply: { status: 401 } })
    expect(await answered(askMain(running.page, 'agency.state'))).toMatchObject({ login: true })
  })

  test('the token is in no byte of the profile, and leaves with the enrolment', async () => {
    const files = readdirSync(running.profile, { recursive: true, withFileTypes: true }).filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name))
    expect(files.some((path) => path.endsWith('agency.zgl'))).toBe(true)
    const holds = files.filter((path) => readFileSync(path).includes(TOKEN))
    expect(holds).toEqual([])
    expect(JSON.stringify(await answered(askMain(running.page, 'agency.state')))).not.toContain(TOKEN)
    await askMain(running.page, 'agency.leave')
    expect(await answered(askMain(running.page, 'agency.state'))).toEqual({ enrolment: null, login: false, pending: null })
    expect(readdirSync(running.profile)).not.toContain('agency.zgl')
    expect(await pull()).toMatchObject({ reply: { kind: 'unreached' } })
  })
})
