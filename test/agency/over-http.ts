import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { instantAt } from './core/agency'
import type { Server } from './server'
import { START } from './world'

/** What becomes of a question on its way: a status or a body is answered in the agency's place; `lies`: other bytes come than were asked for. */
type OnTheWay = 'through' | 'lost' | 'answer-lost' | 'lies' | number | object

/** What was asked of the server, in order. */
type Heard = { method: string; path: string; token: string; fate: OnTheWay; /** Of what is small. */ body: string }

export type OverHttp = { url: string; heard: Heard[]; on(fate: (method: string, path: string) => OnTheWay): void; close(): void }

const refusal = (status: number): Response =>
  Response.json({ serverTime: instantAt(START), error: { code: status === 413 ? 'too-large' : 'busy', message: status === 413 ? '扫描件太大。' : '服务器正忙。' } }, { status })

/** The server behind a real socket of this machine, with a way that fails as it is told to. */
export const overHttp = async ({ app }: Server): Promise<OverHttp> => {
  const heard: Heard[] = []
  let fateOf: (method: string, path: string) => OnTheWay = () => 'through'
  const fetch = async (request: Request, env: unknown): Promise<Response> => {
    const path = new URL(request.url).pathname
    const fate = fateOf(request.method, path)
    const body = request.method === 'POST' ? await request.clone().text() : ''
    heard.push({ method: request.method, path, token: request.headers.get('authorization') ?? '', fate, body })
    if (typeof fate === 'number') return refusal(fate)
    if (typeof fate === 'object') return Response.json(fate)
    const answer = fate === 'lost' ? null : await app.fetch(request)
    if (fate === 'lies') return new Response(Buffer.from('%PDF-1.4 something else'), { status: 200, headers: { 'content-type': 'application/pdf' } })
    if (answer && fate === 'through') return answer
    ;(env as { incoming: IncomingMessage }).incoming.socket.destroy()
    return new Response(null)
  }
  const http = createAdaptorServer({ fetch, createServer }) as HttpServer
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, heard,
    on: (next) => {
      fateOf = next
    },
    close: () => {
      http.closeAllConnections()
      http.close()
    },
  }
}
