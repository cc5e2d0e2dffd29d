import { waitBefore } from '../../shared/agency/backoff'
import { clockOffset } from '../../shared/agency/clock'
import type { Rewrite } from '../../shared/agency/decisions'
import type { Verdict } from '../../shared/agency/verdict'
import { verdictOf } from '../../shared/agency/verdict'
import type { Store } from '../store/open'
import type { Stamp } from '../store/session'
import type { AgencyLink, Enrolment, PublishedLaw, Sync, SyncNow, SyncState } from '../store/sync-port'
import { lettersOpen, noticesToPair } from '../store/sync-queries'
import type { SyncStore } from '../store/sync-store'
import { type Ended, push, pull } from './exchange'
import { join } from './joining'
import { fetchLaw, publishedLaws } from './laws'
import { fetchPaper } from './papers'

/** `later` runs something after so many milliseconds and gives the way to call it off; `now` in milliseconds, `chance` from 0 to below 1. */
export type SyncParts = {
  link: AgencyLink
  store: Pick<Store, 'tables' | 'commit'>
  sync: SyncStore
  now: () => number
  chance: () => number
  newId: () => string
  stamp: () => Stamp
  later: (ms: number, work: () => void) => () => void
  report: (error: unknown) => void
}

/** Pokes are hints; without one it is asked this often. */
const ASK_EVERY = 300_000
const OFF_BY = 60_000
/** What the agency has published is asked along with an exchange, at most this often; at once where a poke brought nothing else. */
const ASK_LAWS_EVERY = 600_000

const STATES: Record<Exclude<Verdict, 'taken'>, SyncState> = {
  offline: 'offline', unknown: 'offline', wait: 'offline', login: 'needs-login', update: 'needs-update', conflict: 'online', afresh: 'online', person: 'online',
}

const same = (one: SyncNow, other: SyncNow): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is shown, and who wants to know when it changes. */
const board = () => {
  let shown: SyncNow = { state: 'apart', lastGood: null, waiting: 0, needsPerson: 0, clockOffSeconds: null }
  const listeners = new Set<() => void>()
  return {
    now: () => shown,
    show: (part: Partial<SyncNow>): void => {
      const next = { ...shown, ...part }
      if (same(next, shown)) return
      shown = next
      for (const it of listeners) it()
    },
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
  }
}

type Board = ReturnType<typeof board>

/** Online means that the agency answered; what it says of the time is noticed on the way. */
const health = async ({ link, now }: SyncParts, { show }: Board): Promise<Ended> => {
  const asked = now()
  const { reply, serverTime } = await link.call('health', {})
  const offset = serverTime === null ? null : clockOffset(asked, now(), serverTime)
  if (offset !== null) show({ clockOffSeconds: Math.abs(offset) > OFF_BY ? Math.round(offset / 1000) : null })
  return { verdict: verdictOf(reply), retryAfter: reply.kind === 'answer' ? reply.retryAfter : null }
}

const countUp = async ({ sync }: SyncParts, { show }: Board): Promise<void> => show({ ...(await sync.counts()), lastGood: await sync.lastGood() })

const exchange = async (parts: SyncParts, shown: Board, enrolment: Enrolment): Promise<Ended> => {
  const { link, store, sync, now, chance, newId } = parts
  const reached = await health(parts, shown)
  if (reached.verdict !== 'taken') return reached
  const joined = await join({ call: link.call, store, stamp: parts.stamp }, enrolment)
  if (joined === 'not-yet') return { verdict: 'wait', retryAfter: null }
  if (joined === 'joined') await sync.pullAfresh()
  await sync.start(newId())
  await countUp(parts, shown)
  const ends = { call: link.call, store: sync, now, chance }
  let pushed = await push(ends)
  if (await sync.renumber(newId())) pushed = await push(ends)
  await countUp(parts, shown)
  if (pushed.verdict === 'login' || pushed.verdict === 'update' || pushed.verdict === 'offline') return pushed
  const pulled = await pull(ends)
  if (pulled.verdict !== 'taken') return pulled
  // What came may be what a letter waited for.
  const rest = await push(ends)
  return rest.verdict === 'taken' ? pushed : rest
}

/** Asks what was published and shows it. */
const hearLaws = async ({ link }: SyncParts, { show }: Board): Promise<PublishedLaw[] | null> => {
  const laws = await publishedLaws(link.call)
  if (laws) show({ published: laws })
  return laws
}

/** When the next turn is due, in milliseconds. */
const waitAfter = async ({ sync, now, chance }: SyncParts, { verdict, retryAfter }: Ended, failures: number): Promise<number> => {
  if (verdict !== 'taken') return Math.max(1000, waitBefore(failures, chance, retryAfter))
  const until = await sync.notBefore()
  return until === null ? ASK_EVERY : Math.min(ASK_EVERY, Math.max(0, until - now()))
}

/** One turn after the other; asked again meanwhile, one more follows. */
const turning = (parts: SyncParts, shown: Board) => {
  let [running, wanted, failures]: [Promise<void> | null, boolean, number] = [null, false, 0]
  let [poked, lawsAt] = [false, -Infinity]
  let callOff = (): void => undefined
  const withLaws = async (quiet: boolean): Promise<void> => {
    if (!quiet && parts.now() - lawsAt < ASK_LAWS_EVERY) return
    if (await hearLaws(parts, shown)) lawsAt = parts.now()
  }
  const turn = async (): Promise<void> => {
    callOff()
    const enrolment = await parts.link.enrolment()
    if (!enrolment) return shown.show({ state: 'apart', published: [] })
    shown.show({ state: 'syncing' })
    const [hint, before] = [poked, await parts.sync.cursor()]
    poked = false
    const ended = await exchange(parts, shown, enrolment).catch((error: unknown): Ended => {
      parts.report(error)
      return { verdict: 'wait', retryAfter: null }
    })
    failures = ended.verdict === 'taken' ? 0 : failures + 1
    if (ended.verdict === 'taken') {
      await withLaws(hint && before === (await parts.sync.cursor())).catch(parts.report)
      await parts.sync.wentWell(parts.stamp().at)
    }
    await countUp(parts, shown)
    shown.show({ state: ended.verdict === 'taken' ? 'online' : STATES[ended.verdict] })
    const wait = await waitAfter(parts, ended, failures)
    callOff = parts.later(wait, () => void run())
  }
  const run = async (hint = false): Promise<void> => {
    wanted = true
    poked ||= hint
    running ??= (async () => {
      while (wanted) {
        wanted = false
        await turn()
      }
    })().catch(parts.report).finally(() => (running = null))
    return running
  }
  return run
}

/**
 * What is given up is kept in the journal: a store made anew from it asks nobody again. What may yet have arrived goes once more and is
 * not given up.
 */
const giveUp = async ({ store, stamp }: SyncParts, id: string): Promise<void> => {
  const letter = (await lettersOpen(store)).find((it) => it.id === id)
  if (letter?.trouble?.kind !== 'conflict' && letter?.trouble?.kind !== 'refused') return
  const outcome = await store.commit({ ...stamp(), name: 'giveUpLetter', args: { letter: id, wish: letter.name } })
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
}

/** The new letter is made in the transaction of the entry that tells of it. */
const rewrite = async ({ store, sync, stamp, newId }: SyncParts, id: string, { args, base }: Rewrite): Promise<void> => {
  const letter = (await lettersOpen(store)).find((it) => it.id === id)
  if (letter?.state !== 'needs-person') return
  const outcome = await store.commit({ ...stamp(), name: 'rewriteLetter', args: { letter: id, as: newId(), wish: letter.name, args, base } })
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  await sync.showRewritten(letter)
}

/** The sync of one opened register with its agency, from now on by itself. */
export const openSync = (parts: SyncParts): Sync => {
  const { link, store, sync, stamp, report } = parts
  const shown = board()
  const run = turning(parts, shown)
  const goOn = async (): Promise<void> => {
    await sync.goOn()
    await run()
  }
  link.onPoke(() => void run(true))
  link.onChange(() => void goOn().catch(report))
  sync.onLetters(() => void countUp(parts, shown).then(() => run()).catch(report))
  void run()
  return {
    now: shown.now,
    subscribe: shown.subscribe,
    letters: () => lettersOpen(store),
    decide: async (id, verdict) => {
      if (verdict.choose === 'theirs') await giveUp(parts, id)
      if (verdict.choose === 'rewrite') await rewrite(parts, id, verdict)
      else await sync.decide(id, verdict)
      await countUp(parts, shown)
      void run()
    },
    again: () => void goOn().catch(report),
    enrolled: goOn,
    matches: () => noticesToPair(store),
    pair: async (entered, agency) => {
      const outcome = await store.commit({ ...stamp(), name: 'pairNotice', args: { entered, agency } })
      if (!outcome.ok) throw new Error(outcome.problem.sentence)
    },
    reset: async () => {
      await sync.pullAfresh()
      await run()
    },
    fetchPaper: (institution, content) => fetchPaper(link.call, store, institution, content),
    laws: () => hearLaws(parts, shown),
    law: (key) => fetchLaw(link.call, key),
  }
}
