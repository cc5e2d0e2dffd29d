import type { Page } from '../../shared/agency/changes'
import { pageLimit } from '../../shared/agency/changes'
import type { Results } from '../../shared/agency/outbox'
import { type Verdict, verdictOf } from '../../shared/agency/verdict'
import type { Codec } from '../../shared/model/sealed'
import type { AgencyCall, AgencyReply } from '../store/sync-port'
import type { SyncStore } from '../store/sync-store'
import { sealedChanges, sealedResults, toWire } from './identities'

export type Ends = { call: AgencyCall; store: SyncStore; codec: Codec; now: () => number; chance: () => number }

/** How an exchange ended: to its end, or at what was said. */
export type Ended = { verdict: Verdict; retryAfter: number | null }
const toItsEnd: Ended = { verdict: 'taken', retryAfter: null }

const endedBy = ({ reply }: AgencyReply): Ended => ({ verdict: verdictOf(reply), retryAfter: reply.kind === 'answer' ? reply.retryAfter : null })

/** Sends letters until none may go now. What becomes of each is written down before the next are taken. */
export const push = async ({ call, store, codec, now, chance }: Ends): Promise<Ended> => {
  for (;;) {
    const batch = await store.takeBatch(now())
    const [first] = batch
    if (!first) return toItsEnd
    // A codec that fails has sent nothing.
    const mutations = await toWire(codec, batch).catch(async (error: unknown) => {
      await store.giveBack({ kind: 'unreached' }, now(), chance)
      throw error
    })
    const answer = await call('mutate', { body: { clientId: first.clientId, mutations } })
    const ended = endedBy(answer)
    if (ended.verdict === 'taken') await store.settle(await sealedResults(codec, (answer.body as { results: Results }).results), now(), chance)
    else {
      await store.giveBack(answer.reply, now(), chance)
      if (ended.verdict !== 'person' && ended.verdict !== 'conflict') return ended
    }
  }
}

/** Takes page after page until there is no more. Too old a cursor begins anew, once. */
export const pull = async ({ call, store, codec }: Pick<Ends, 'call' | 'store' | 'codec'>): Promise<Ended> => {
  for (let begunAnew = false; ;) {
    const after = await store.cursor()
    const answer = await call('changes', { query: { limit: pageLimit, ...(after === null ? {} : { after }) } })
    const ended = endedBy(answer)
    if (ended.verdict === 'afresh' && !begunAnew) {
      begunAnew = true
      await store.pullAfresh()
      continue
    }
    if (ended.verdict !== 'taken') return ended
    const { changes, cursor, more } = answer.body as Page
    const taken = await store.takePage(after, { changes: await sealedChanges(codec, changes), cursor, more })
    if (taken && !more) return toItsEnd
    if (!taken && (await store.cursor()) === after) return toItsEnd
  }
}
