import { createHash } from 'node:crypto'
import { verdictOf } from '../../shared/agency/verdict'
import type { Question } from '../../shared/ipc/channels'
import { type Attachments, paperType } from '../keep/attachments'
import { BoxDamaged } from '../keep/box'
import type { Lock } from '../keep/identity'
import { type Asking, askAgency, type Caller, type Parts, type Told } from './ask'
import { Unreadable, withOpened, withSealed } from './identities'

type Call = Question<'agency.call'>

/** What is kept here under the data key. */
export type Kept = { lock: Lock; attachments: Attachments }

/** Said in the agency's place about what cannot be sent: it needs a person, and is no matter of the network. */
const notSendable = (message: string): Told =>
  ({ reply: { kind: 'answer', status: 422, understood: true, message, retryAfter: null }, body: null, serverTime: null })

const UNREADABLE = '这位人员的身份信息在本机打不开，没有送出。请在人员资料里重新填写证件号码、电话和执业证号。'
const NO_PAPER = '本机没有这份扫描件，或文件已损坏，没有送出。请重新添加附件。'

type Ask = (name: Asking, parts: Parts) => Promise<Told>

const taken = ({ reply }: Told): boolean => verdictOf(reply) === 'taken'

type Changes = { changes: { entity: string; op: string; id: string; body: unknown }[] }
type Results = { results: { outcome: { result: string; current?: Changes['changes'][number] } }[] }

const pull = async (ask: Ask, { lock }: Kept, query: Parts['query']): Promise<Told> => {
  const told = await ask('changes', query ? { query } : {})
  if (!taken(told)) return told
  const page = told.body as Changes
  return { ...told, body: { ...page, changes: page.changes.map((it) => withSealed(lock, it)) } }
}

const push = async (ask: Ask, { lock }: Kept, { clientId, mutations }: Extract<Call, { name: 'mutate' }>['asked']['body']): Promise<Told> => {
  let letters
  try {
    letters = mutations.map((it) => withOpened(lock, it))
  } catch (error) {
    if (error instanceof Unreadable) return notSendable(UNREADABLE)
    throw error
  }
  const told = await ask('mutate', { body: { clientId, mutations: letters } })
  if (!taken(told)) return told
  const body = told.body as Results
  const results = body.results.map((it) => (it.outcome.current ? { ...it, outcome: { ...it.outcome, current: withSealed(lock, it.outcome.current) } } : it))
  return { ...told, body: { ...body, results } }
}

const sendPaper = async (ask: Ask, { attachments }: Kept, { institution, content }: { institution: string; content: string }): Promise<Told> => {
  const bytes = await attachments.read(content).catch((error: unknown) => {
    if (error instanceof BoxDamaged) return null
    throw error
  })
  const type = bytes && paperType(bytes)
  if (!bytes || !type) return notSendable(NO_PAPER)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ask('sendPaper', { params: { sha256 }, query: { institution }, body: bytes, type })
}

const fetchPaper = async (ask: Ask, { attachments }: Kept, { institution, sha256 }: { institution: string; sha256: string }): Promise<Told> => {
  const told = await ask('fetchPaper', { params: { sha256 }, query: { institution } })
  if (!taken(told)) return told
  const bytes = told.body as Uint8Array
  const type = paperType(bytes)
  const right = type !== null && createHash('sha256').update(bytes).digest('hex') === sha256
  if (!right) return { ...told, reply: { kind: 'answer', status: 200, understood: false, message: null, retryAfter: null }, body: null }
  return { ...told, body: { content: await attachments.add(bytes), type, bytes: bytes.length } }
}

/** One call of the page to the agency: identities are opened on the way out and sealed on the way in. */
export const carryCall = (call: Call, kept: Kept, caller: Caller): Promise<Told> => {
  const ask: Ask = async (name, parts) => {
    const { reply, body, serverTime } = await askAgency(name, parts, caller)
    return { reply, body, serverTime }
  }
  switch (call.name) {
    case 'health':
    case 'packs': return ask(call.name, {})
    case 'pack': return ask('pack', { params: call.asked.params })
    case 'changes': return pull(ask, kept, call.asked.query)
    case 'mutate': return push(ask, kept, call.asked.body)
    case 'sendPaper': return sendPaper(ask, kept, call.asked)
    case 'fetchPaper': return fetchPaper(ask, kept, call.asked)
  }
}
