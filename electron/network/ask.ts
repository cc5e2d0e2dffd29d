import type { z } from 'zod'
import { type Call, calls, paperLimit } from '../../shared/agency/calls'
import { readRetryAfter } from '../../shared/agency/backoff'
import { errorSchema } from '../../shared/agency/errors'
import type { Reply } from '../../shared/agency/verdict'
import { wallMs } from '../clock'
import { neverSent } from './failures'
import { exchange, type Heard, type Limits } from './socket'

export type Asking = Exclude<keyof typeof calls, 'pokes'>

export type Parts = { params?: Readonly<Record<string, string>>; query?: Readonly<Record<string, string | number | null | undefined>>; body?: unknown; type?: string }

/** `origin` and `token` of the device; `version` is this program's, `publicKey` what the agency signs law with. */
export type Caller = { origin: string; token: string | null; version: string; publicKey?: string }

export type Told = { reply: Reply; body: unknown; serverTime: string | null }

/** A question to the agency of this device. */
export type AskAgency = (name: Asking, parts: Parts) => Promise<Told>

/** Said in the agency's place: it needs a person, and is no matter of the network. */
export const forPerson = (message: string, serverTime: string | null = null): Told =>
  ({ reply: { kind: 'answer', status: 422, understood: true, message, retryAfter: null }, body: null, serverTime })

/** A page of a thousand rows is far below this. */
const JSON_LIMITS: Limits = { ms: 30_000, bytes: 20_000_000 }
const PAPER_LIMITS: Limits = { ms: 120_000, bytes: paperLimit + 1 }

/** `path` of the contract, filled; nothing that is asked can lead elsewhere. */
export const urlOf = (origin: string, { path }: Call, { params = {}, query = {} }: Parts): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)] as [string, string]]))
  return `${origin}${filled}${asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : ''}`
}

export const headersOf = ({ token, version }: Caller, type: string | null): Record<string, string> => ({
  'x-client-version': version,
  ...(type === null ? {} : { 'content-type': type }),
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
})

const bodyOf = ({ body: how }: Call, { body }: Parts): Uint8Array | null => {
  if (how === undefined) return null
  return how === 'bytes' ? (body as Uint8Array) : Buffer.from(JSON.stringify(body))
}

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

type Answered = Extract<Heard, { kind: 'answered' }>

const answer = ({ status, header }: Answered, understood: boolean, message: string | null): Reply =>
  ({ kind: 'answer', status, understood, message, retryAfter: readRetryAfter(header('retry-after'), wallMs()) })

/** What a captive portal or a proxy says in the agency's place is not understood, whatever its status. */
const understand = ({ answer: promised }: Call, heard: Answered): Told => {
  const good = heard.status >= 200 && heard.status < 300 && heard.whole
  if (good && promised === 'bytes') return { reply: answer(heard, true, null), body: heard.bytes, serverTime: heard.header('x-server-time') }
  const json = jsonIn(heard.bytes)
  const read = (good ? (promised as z.ZodType) : errorSchema).safeParse(json)
  if (!read.success) return { reply: answer(heard, false, null), body: null, serverTime: null }
  const { serverTime, error } = read.data as { serverTime: string; error?: { message: string } }
  return good ? { reply: answer(heard, true, null), body: read.data, serverTime } : { reply: answer(heard, true, error?.message ?? null), body: null, serverTime }
}

/** Asks the agency one thing of the contract. Never throws for what a network can do. `code` is Chromium's, where no answer came. */
export const askAgency = async (name: Asking, parts: Parts, caller: Caller): Promise<Told & { code: string | null }> => {
  const call: Call = calls[name]
  const type = call.body === undefined ? null : call.body === 'bytes' ? (parts.type ?? 'application/octet-stream') : 'application/json'
  const limits = call.body === 'bytes' || call.answer === 'bytes' ? PAPER_LIMITS : JSON_LIMITS
  const heard = await exchange({ method: call.method, url: urlOf(caller.origin, call, parts), headers: headersOf(caller, type), body: bodyOf(call, parts) }, limits)
  if (heard.kind === 'answered') return { ...understand(call, heard), code: null }
  return { reply: { kind: neverSent(heard.code) ? 'unreached' : 'silent' }, body: null, serverTime: null, code: heard.code }
}
