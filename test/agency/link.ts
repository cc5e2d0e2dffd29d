import type { z } from 'zod'
import { type Call, type CallName, calls } from '../../shared/agency/calls'
import { readRetryAfter } from '../../shared/agency/backoff'
import type { AgencyReply, Enrolment } from '../../renderer/store/sync-port'
import { got, urlOf } from './client'
import type { Server } from './server'
import { attempt, fresh, type World } from './world'

/** What becomes of one question: it goes through, is lost on the way there, or its answer is lost on the way back. */
export type Fate = 'through' | 'unreached' | 'silent'

const answered = async (call: Call, response: Response): Promise<AgencyReply> => {
  const body: unknown = await response.json()
  const read = response.ok ? (call.answer as z.ZodType).safeParse(body) : null
  const { serverTime = null, error } = body as { serverTime?: string; error?: { message: string } }
  const reply = { kind: 'answer', status: response.status, understood: read?.success ?? true, message: error?.message ?? null, retryAfter: readRetryAfter(response.headers.get('retry-after'), 0) } as const
  return { reply, body: read?.success ? read.data : body, serverTime }
}

/** The way of an enrolled device to a server in this process, as main offers it to the renderer. */
export const linkTo = ({ app }: Server, token: string, fate: () => Fate = () => 'through') =>
  async (name: CallName, asked: unknown): Promise<AgencyReply> => {
    const call: Call = calls[name]
    const how = fate()
    if (how === 'unreached') return { reply: { kind: 'unreached' }, body: null, serverTime: null }
    const headers = { 'x-client-version': '0.1.0', 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const { body, ...place } = asked as { body?: unknown }
    const reply = await answered(call, await app.request(urlOf('', call, place), { method: call.method, headers, body: body === undefined ? null : JSON.stringify(body) }))
    return how === 'silent' ? { reply: { kind: 'silent' }, body: null, serverTime: null } : reply
  }

/** A device enrolled at these institutions, and what main would say of it. */
export const enrolledDevice = async (world: World, ...institutions: string[]): Promise<{ enrolment: Enrolment; token: string }> => {
  const [institution = '', ...also] = institutions
  const { code } = got(await world.operator.code({ body: { act: fresh('code'), institution, also } }))
  const { token, deviceId, institutions: theirs, region, packs } = got(await world.anyone.enrol({ body: { code, deviceName: '前台电脑', attempt: attempt() } }))
  return { token, enrolment: { deviceId, agency: 'https://agency.example', institutions: theirs, region, packs } }
}
