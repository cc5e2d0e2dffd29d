import type { Page } from '../../shared/agency/changes'
import { pageLimit } from '../../shared/agency/changes'
import { onWire } from '../../shared/agency/letters'
import type { Results } from '../../shared/agency/outbox'
import { type Verdict, verdictOf } from '../../shared/agency/verdict'
import type { AgencyCall, AgencyReply } from '../store/sync-port'
import type { SyncStore } from '../store/sync-store'

export type Ends = { call: AgencyCall; store: SyncStore; now: () => number; chance: () => number }

/** How an exchange ended: to its end, or at what was said. */
export type Ended = { verdict: Verdict; retryAfter: number | null }
const toItsEnd: Ended = { verdict: 'taken', retryAfter: null }

const endedBy = ({ reply }: AgencyReply): Ended => ({ verdict: verdictOf(reply), retryAfter: reply.kind === 'answer' ? reply.retryAfter : null })

/** Sends letters until none may go now. What becomes of each is written down before the next are taken. */
export const push = async ({ call, store, now, chance }: Ends): Promise<Ended> => {
  for (;;) {
    const batch = await store.takeBatch(now())
    const [first] = batch
    if (!first) return toItsEnd
    // Identities go sealed as far as main, which opens them just before sending. Whether a call that broke off had arrived is not known.
    const answer = await call('mutate', { body: { clientId: first.clientId, mutations: batch.map(onWire) } }).catch(async (error: unknown) => {
      await store.giveBack({ kind: 'silent' }, now(), chance)
      throw error
    })
    const ended = endedBy(answer)
    if (ended.verdict === 'taken') await store.settle((answer.body as { results: Results }).results, now(), chance)
    else {
      await store.giveBack(answer.reply, now(), chance)
      if (ended.verdict !== 'person' && ended.verdict !== 'conflict') return ended
    }
  }
}

/** Takes page after page until there is no more; the next is on its way while one is written down. Too old a cursor begins anew, once. */
export const pull = async ({ call, store }: Pick<Ends, 'call' | 'store'>): Promise<Ended> => {
  const ask = (after: string | null): Promise<AgencyReply> => call('changes', { query: { limit: pageLimit, ...(after === null ? {} : { after }) } })
  let ahead: { after: string; answer: Promise<AgencyReply> } | null = null
  for (let begunAnew = false; ;) {
    const after = await store.cursor()
    const answer: AgencyReply = await (ahead?.after === after ? ahead.answer : ask(after))
    ahead = null
    const ended = endedBy(answer)
    if (ended.verdict === 'afresh' && !begunAnew) {
      begunAnew = true
      await store.pullAfresh()
      continue
    }
    if (ended.verdict !== 'taken') return ended
    const { changes, cursor, more } = answer.body as Page
    if (more) {
      ahead = { after: cursor, answer: ask(cursor) }
      // Where this page cannot be written down, nobody waits for the next.
      ahead.answer.catch(() => undefined)
    }
    const taken = await store.takePage(after, { changes, cursor, more })
    if (taken && !more) return toItsEnd
    if (!taken && (await store.cursor()) === after) return toItsEnd
  }
}
