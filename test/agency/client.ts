import type { z } from 'zod'
import { type Call, type CallName, calls } from '../../shared/agency/calls'
import { errorSchema } from '../../shared/agency/errors'
import type { Answered, Transport } from '../../shared/agency/transport'

export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>
export type Reply<T> = { ok: true; status: number; answer: T } | { ok: false; status: number; error: { code: string; message: string; place?: string | undefined } }
type Replies = { [Name in Exclude<CallName, 'pokes'>]: Reply<Answered<Name>> }
export type Client = Transport<Replies>

type Parts = { params?: Record<string, string>; query?: Record<string, string | number | null | undefined>; body?: unknown }

export const urlOf = (base: string, { path }: Call, { params = {}, query = {} }: Parts): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value === null ? '' : `${value}`] as [string, string]]))
  return `${base}${filled}${asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : ''}`
}

const bodyOf = ({ body: how }: Call, { body }: Parts): BodyInit | null => {
  if (how === undefined) return null
  return how === 'bytes' ? new Blob([body as Uint8Array<ArrayBuffer>]) : JSON.stringify(body)
}

const read = async (call: Call, response: Response): Promise<Reply<unknown>> => {
  if (!response.ok) return { ok: false, status: response.status, error: errorSchema.parse(await response.json()).error }
  const answer = call.answer === 'bytes' ? new Uint8Array(await response.arrayBuffer()) : (call.answer as z.ZodType).parse(await response.json())
  return { ok: true, status: response.status, answer }
}

/** Every call of the contract over HTTP, both ends parsed. */
export const clientOf = (fetch: Fetch, base: string, token = '', version = '0.1.0'): Client => {
  const ask = (name: CallName) => async (asked: Parts): Promise<Reply<unknown>> => {
    const call: Call = calls[name]
    const headers = { 'x-client-version': version, 'content-type': call.body === 'bytes' ? 'image/png' : 'application/json', authorization: `Bearer ${token}` }
    return read(call, await fetch(urlOf(base, call, asked), { method: call.method, headers, body: bodyOf(call, asked) }))
  }
  return Object.fromEntries((Object.keys(calls) as CallName[]).map((name) => [name, ask(name)])) as unknown as Client
}

/** What was answered; throws with the sentence where it was refused. */
export const got = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(`${reply.status} ${reply.error.code} ${reply.error.message}`)
  return reply.answer
}
