import { verdictOf } from '../../shared/agency/verdict'
import type { Question } from '../../shared/ipc/channels'
import { type Lock, type Seal, sealing } from '../keep/identity'
import { type AskAgency, askAgency, type Caller, forPerson, type Parts, type Told } from './ask'
import { Unreadable, withOpened, withSealed } from './identities'
import { takeLaw } from './laws'
import { afterRefusal, fetchPaper, type Papers, sendPapers, withDigests, withNames } from './papers'

type Call = Question<'agency.call'>

/** What is kept here under the data key. */
export type Kept = Papers & { lock: Lock }

const UNREADABLE = '这位人员的身份信息在本机打不开，没有送出。请在人员资料里重新填写证件号码、电话和执业证号。'

const taken = ({ reply }: Told): boolean => verdictOf(reply) === 'taken'

type Changes = { changes: { entity: string; op: string; id: string; body: unknown }[] }
type Results = { results: { id: string; outcome: { result: string; current?: Changes['changes'][number] } }[] }

const asSeen = (kept: Kept, seal: Seal, change: Changes['changes'][number]) => withNames(kept, withSealed(seal, change))

const pull = async (ask: AskAgency, kept: Kept, query: Parts['query']): Promise<Told> => {
  const told = await ask('changes', query ? { query } : {})
  if (!taken(told)) return told
  const [page, seal] = [told.body as Changes, sealing(kept.lock)]
  return { ...told, body: { ...page, changes: page.changes.map((it) => asSeen(kept, seal, it)) } }
}

const push = async (ask: AskAgency, kept: Kept, { clientId, mutations }: Extract<Call, { name: 'mutate' }>['asked']['body']): Promise<Told> => {
  let letters
  try {
    letters = mutations.map((it) => withOpened(kept.lock, it))
  } catch (error) {
    if (error instanceof Unreadable) return forPerson(UNREADABLE)
    throw error
  }
  const against = await sendPapers(ask, kept, letters)
  if (against) return against
  const told = await ask('mutate', { body: { clientId, mutations: letters.map((it) => withDigests(kept, it)) } })
  if (!taken(told)) return told
  const [body, seal] = [told.body as Results, sealing(kept.lock)]
  const results = await Promise.all(body.results.map((it) => afterRefusal(kept, letters, it.outcome.current ? { ...it, outcome: { ...it.outcome, current: asSeen(kept, seal, it.outcome.current) } } : it)))
  return { ...told, body: { ...body, results } }
}

/** One call of the page to the agency: identities are opened on the way out and sealed on the way in, papers go before the letters that name them. */
export const carryCall = (call: Call, kept: Kept, caller: Caller): Promise<Told> => {
  const ask: AskAgency = async (name, parts) => {
    const { reply, body, serverTime } = await askAgency(name, parts, caller)
    return { reply, body, serverTime }
  }
  switch (call.name) {
    case 'health':
    case 'packs': return ask(call.name, {})
    case 'pack': return takeLaw(ask, caller.publicKey ?? '', call.asked.params.id)
    case 'changes': return pull(ask, kept, call.asked.query)
    case 'mutate': return push(ask, kept, call.asked.body)
    case 'fetchPaper': return fetchPaper(ask, kept, call.asked)
  }
}
