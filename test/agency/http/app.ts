import { Hono, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { type Call, type CallName, calls, paperLimit } from '../../../shared/agency/calls'
import { looseBatchSchema } from '../../../shared/agency/mutations'
import { openApi } from '../../../shared/agency/openapi'
import { type Agency, instantAt, serverTime } from '../core/agency'
import { fetchPaper, readPaper, sendPaper } from '../core/papers'
import { Refused } from '../core/refused'
import type { Device, Paper } from '../store/store'
import { admitDevice, admitOperator } from './admit'
import { handlersOf } from './handlers'
import type { Hub } from './hub'
import { guessGuard } from './limit'
import { bytesOf, jsonOf, understood } from './read'

type Asked = { params: unknown; query: unknown; body: unknown }
type Handler = (asked: Asked, device: Device) => Promise<object>

const nobody: Device = { institution: '', id: '', name: '', institutions: [], tokens: [], dismissed: true }

const admit = async (agency: Agency, { by }: Call, request: Request): Promise<Device> => {
  if (by === 'device') return admitDevice(agency, request)
  if (by === 'operator') admitOperator(agency, request)
  return nobody
}

const readAsked = async (name: CallName, c: Context): Promise<Asked> => {
  const { params, query, body }: Call = calls[name]
  // Letters are read one by one, so that one that is not understood is refused alone.
  const schema = name === 'mutate' ? looseBatchSchema : body
  return {
    params: params ? understood(params, c.req.param()) : {},
    query: query ? understood(query, c.req.query()) : {},
    body: schema === undefined ? undefined : schema === 'bytes' ? await bytesOf(c.req.raw, paperLimit) : understood(schema, await jsonOf(c.req.raw)),
  }
}

const pokes = (agency: Agency, hub: Hub) => async (c: Context): Promise<Response> => {
  const device = await admitDevice(agency, c.req.raw)
  return streamSSE(c, async (stream) => {
    const say = (event: string): Promise<void> => stream.writeSSE({ event, data: JSON.stringify(serverTime(agency)) })
    const deaf = hub.listen(device.institutions, () => void say('poke'))
    stream.onAbort(deaf)
    await say('hello')
    while (!stream.aborted) {
      await stream.sleep(25_000)
      if (!stream.aborted) await say('still-here')
    }
  })
}

const paperAsked = async (name: 'sendPaper' | 'fetchPaper' | 'readPaper', c: Context) => {
  const { params, query, body } = await readAsked(name, c)
  return { ...(params as { sha256: string }), ...(query as { institution: string }), body }
}

const papers = (agency: Agency, app: Hono): void => {
  const given = (c: Context, { type, bytes }: Paper): Response =>
    c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'content-disposition': 'attachment', 'x-content-type-options': 'nosniff', 'x-server-time': instantAt(agency.now()) })
  app.put('/v1/attachments/:sha256', async (c) => {
    const device = await admitDevice(agency, c.req.raw)
    const { body, ...asked } = await paperAsked('sendPaper', c)
    const type = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.exec(c.req.header('content-type') ?? '')?.[0] ?? 'application/octet-stream'
    return c.json(await sendPaper(agency, device, asked, { type, bytes: body as Uint8Array }))
  })
  app.get('/v1/attachments/:sha256', async (c) => {
    const device = await admitDevice(agency, c.req.raw)
    return given(c, await fetchPaper(agency, device, await paperAsked('fetchPaper', c)))
  })
  app.get('/v1/agency/attachments/:sha256', async (c) => {
    admitOperator(agency, c.req.raw)
    return given(c, await readPaper(agency, await paperAsked('readPaper', c)))
  })
}

const told = (agency: Agency, error: unknown): Refused => {
  if (error instanceof Refused) return error
  agency.report(error)
  return new Refused('trouble', '服务器出错，没有保存；请稍后再试。')
}

/** The contract over HTTP. */
export const appOf = (agency: Agency, hub: Hub): Hono => {
  const app = new Hono()
  const guarded = guessGuard(() => agency.now())
  const document = openApi()
  app.get('/openapi.json', (c) => c.json(document))
  for (const [name, handle] of Object.entries(handlersOf(agency)) as [CallName, Handler][]) {
    const call: Call = calls[name]
    app.on(call.method, call.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const device = await admit(agency, call, c.req.raw)
      const asked = await readAsked(name, c)
      return c.json(await (name === 'enrol' ? guarded(() => handle(asked, device)) : handle(asked, device)))
    })
  }
  papers(agency, app)
  app.get('/v1/pokes', pokes(agency, hub))
  app.notFound((c) => c.json(new Refused('not-found', '没有这个接口。').body(instantAt(agency.now())), 404))
  app.onError((error, c) => {
    const refused = told(agency, error)
    if (refused.code === 'too-many' || refused.code === 'busy') c.header('retry-after', '60')
    return c.json(refused.body(instantAt(agency.now())), refused.status)
  })
  return app
}
