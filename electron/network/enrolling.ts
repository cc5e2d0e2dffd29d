import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { enrolledSchema } from '../../shared/agency/enrolment'
import { verdictOf } from '../../shared/agency/verdict'
import type { Answer, Question } from '../../shared/ipc/channels'
import type { Link } from '../keep/link'
import { originIn } from './address'
import { askAgency, type Told } from './ask'
import type { Held } from './held'

type Outcome = Answer<'agency.enrol'>
type Reason = Extract<Outcome, { ok: false }>['reason']
type Enrolled = z.output<typeof enrolledSchema>

const refused = (reason: Reason, sentence: string): Outcome => ({ ok: false, reason, sentence })

const SENTENCES = {
  address: '地址应为 https:// 开头的网址，不带路径，例如 https://ybj.example.gov.cn。请核对经办机构给的地址。',
  elsewhere: '本机已接入另一家经办机构。请先停用本机接入，再接入这一家。',
  unreached: '没有连上这个地址。请核对地址和网络，或用“连接检查”看是哪一步不通。',
  silent: '请求已送出，没有收到答复。请用同一个接入码再试一次，不会多用一个码。',
  portal: '答复的不是经办机构的服务器。请核对地址；若网络要先登录，请在浏览器里登录后再试。',
  busy: '经办机构的服务器正忙，请稍后用同一个接入码再试。',
  update: '本程序的版本太旧，经办机构不再接受。请更新后再试。',
} as const

/** What a failed enrolment means; `drop`: the agency has said no, and asking again would be a new wish. */
const trouble = ({ reply }: Told): { outcome: Outcome; drop: boolean } => {
  const say = (reason: keyof typeof SENTENCES, drop = false) => ({ outcome: refused(reason, SENTENCES[reason]), drop })
  if (reply.kind === 'unreached') return say('unreached')
  if (reply.kind === 'silent') return say('silent')
  if (!reply.understood) return say('portal')
  switch (verdictOf(reply)) {
    case 'wait': return reply.message === null ? say('busy') : { outcome: refused('busy', reply.message), drop: false }
    case 'update': return say('update')
    default: return { outcome: refused('refused', reply.message ?? '经办机构没有接受。请向经办机构核对接入码。'), drop: true }
  }
}

/** 24 bytes: nobody guesses it, and a repeat is known by it. */
export const newAttempt = (): string => randomBytes(24).toString('base64url')

const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The same wish keeps its attempt, so that an answer that was lost costs no code. */
const wishing = (link: Link | null, agency: string, { code, deviceName }: Question<'agency.enrol'>): Link => {
  const { pending = null, device = null } = link ?? {}
  const same = pending !== null && link?.agency === agency && plainCode(pending.code) === plainCode(code)
  return { agency, device, pending: same ? pending : { code, deviceName, attempt: newAttempt() } }
}

const deviceOf = ({ deviceId, token, tokenEnds, institutions, region, packs, publicKey }: Enrolled): Link['device'] =>
  ({ deviceId, token, tokenEnds, institutions, region, packs, publicKey, renewing: null })

/** Makes this device known to an agency by a one-time code. What is asked is on the disk before it is sent. */
export const enrolling = (held: Held, version: string) => async (question: Question<'agency.enrol'>): Promise<Outcome> => {
  const agency = originIn(question.agency)
  if (agency === null) return refused('address', SENTENCES.address)
  const before = await held.get()
  if (before?.device && before.agency !== agency) return refused('elsewhere', SENTENCES.elsewhere)
  const link = await held.change((it) => wishing(it, agency, question))
  if (!link?.pending) return refused('silent', SENTENCES.silent)
  const told = await askAgency('enrol', { body: link.pending }, { origin: agency, token: null, version })
  if (told.reply.kind === 'answer' && verdictOf(told.reply) === 'taken') {
    const device = deviceOf(told.body as Enrolled)
    await held.change(() => ({ agency, pending: null, device }))
    return { ok: true }
  }
  const { outcome, drop } = trouble(told)
  if (drop) await held.change((it) => (it?.device ? { ...it, pending: null } : null))
  return outcome
}
