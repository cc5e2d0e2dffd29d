import { decided, type Verdict } from '../../shared/agency/decisions'
import type { Page } from '../../shared/agency/changes'
import { inOrder, type Letter, type LetterState, subjectOf } from '../../shared/agency/letters'
import { nextBatch, type Results, returned, sending, settled, signedIn, startedAgain, updated } from '../../shared/agency/outbox'
import type { Reply } from '../../shared/agency/verdict'
import { pullAfresh, showAgain, takePage } from './mirroring'
import { reletter, renumber } from './relettering'
import { fact, type LetterRow, noPlace } from './sync-tables'
import type { Database } from './tables'
import { transact } from './transact'

type Chance = () => number
type KnowsPack = (pack: string) => boolean
export type Counts = { waiting: number; needsPerson: number }

/** What the sync does in the store; each in one transaction, one after the other, and never while somebody enters. */
export type SyncStore = {
  /** Called after a command wrote letters. */
  onLetters(listener: () => void): void
  /** Makes the letters that are lacking; lets go on what was under way when the program ended. */
  start(clientId: string): Promise<void>
  /** The letters to send now, marked as under way. */
  takeBatch(now: number): Promise<Letter[]>
  settle(results: Results, now: number, chance: Chance): Promise<void>
  giveBack(reply: Reply, now: number, chance: Chance): Promise<void>
  /** Somebody signed in, updated, or wants it now: nothing waits any longer. */
  goOn(): Promise<void>
  /** Numbers the open letters anew where the agency knew our numbers with others; whether it had to. */
  renumber(clientId: string): Promise<boolean>
  decide(id: string, verdict: Verdict): Promise<void>
  /** The row of a letter that was put otherwise is shown with what it says now. */
  showRewritten(letter: Letter): Promise<void>
  counts(): Promise<Counts>
  /** The earliest instant (milliseconds) before which nothing is sent; null when nothing waits. */
  notBefore(): Promise<number | null>
  cursor(): Promise<string | null>
  takePage(asked: string | null, page: Pick<Page, 'changes' | 'cursor' | 'more'>): Promise<boolean>
  pullAfresh(): Promise<void>
  lastGood(): Promise<string | null>
  wentWell(at: string): Promise<void>
}

const HELD: readonly LetterState[] = ['awaits-decision', 'sending', 'unknown', 'needs-login', 'paused', 'needs-person']
/** Of the letters that only wait for their turn so many are looked at; what stands before them is looked at whole. */
const LOOK_AT = 600

const inState = (db: Database, state: LetterState) => db.letters.where('[state+order]').between([state, -Infinity], [state, Infinity])

const held = async (db: Database): Promise<LetterRow[]> => (await Promise.all(HELD.map((it) => inState(db, it).toArray()))).flat()

const put = async (db: Database, before: readonly Letter[], after: readonly Letter[]): Promise<void> => {
  const old = new Set(before)
  await db.letters.bulkPut(after.filter((it) => !old.has(it)).map((it) => ({ ...it, subject: subjectOf(it) })))
}

const change = async (db: Database, letters: readonly Letter[], how: (letter: Letter) => Letter): Promise<void> => put(db, letters, letters.map(how))

const takeBatch = async (db: Database, now: number): Promise<Letter[]> => {
  const letters = [...(await held(db)), ...(await inState(db, 'queued').limit(LOOK_AT).toArray())]
  const [first] = inOrder(letters)
  const batch = nextBatch(letters, now).filter(({ clientId }) => clientId === first?.clientId)
  await put(db, [], batch.map(sending))
  return batch
}

/** What a letter says may be less than before, or what a pull brought already: its row is shown anew. */
const settle = async (db: Database, results: Results, now: number, chance: Chance, knowsPack: KnowsPack): Promise<void> => {
  const under = await inState(db, 'sending').toArray()
  const subjects = [...new Set(under.map(({ subject }) => subject))]
  const about = await db.letters.where('subject').anyOf(subjects).toArray()
  await put(db, about, settled(about, results, now, chance))
  await showAgain(db, subjects, knowsPack)
}

const giveBack = async (db: Database, reply: Reply, now: number, chance: Chance): Promise<void> => {
  const under = await inState(db, 'sending').toArray()
  await change(db, under, (it) => returned(it, reply, under.length, now, chance))
}

const decide = async (db: Database, id: string, verdict: Verdict, knowsPack: KnowsPack): Promise<void> => {
  const letter = await db.letters.get(id)
  if (!letter) return
  await put(db, [], decided([letter], id, verdict))
  await showAgain(db, [letter.subject], knowsPack)
}

const counts = async (db: Database): Promise<Counts> => {
  const [all, done, needsPerson] = await Promise.all([db.letters.count(), inState(db, 'done').count(), inState(db, 'needs-person').count()])
  return { waiting: all - done - needsPerson, needsPerson }
}

const isRenumber = ({ trouble }: Letter): boolean => trouble?.kind === 'renumber'

export const syncStore = (db: Database, alone: <T>(work: () => Promise<T>) => Promise<T>, knowsPack: KnowsPack) => {
  const listeners: (() => void)[] = []
  const inTurn = <T>(work: (within: Database) => Promise<T>): Promise<T> => alone(() => transact(db, work))
  const store: SyncStore = {
    onLetters: (listener) => void listeners.push(listener),
    start: async (clientId) => {
      await alone(() => reletter(db, clientId))
      await inTurn(async (it) => change(it, await inState(it, 'sending').toArray(), startedAgain))
    },
    takeBatch: (now) => inTurn((within) => takeBatch(within, now)),
    settle: (results, now, chance) => inTurn((within) => settle(within, results, now, chance, knowsPack)),
    giveBack: (reply, now, chance) => inTurn((within) => giveBack(within, reply, now, chance)),
    goOn: () => inTurn(async (within) => change(within, await held(within), (it) => ({ ...updated(signedIn(it)), notBefore: 0 }))),
    renumber: (clientId) => inTurn(async (within) => {
      const asked = (await inState(within, 'paused').toArray()).some(isRenumber)
      if (asked) await renumber(within, clientId)
      return asked
    }),
    decide: (id, verdict) => inTurn((within) => decide(within, id, verdict, knowsPack)),
    showRewritten: (letter) => inTurn((within) => showAgain(within, [subjectOf(letter)], knowsPack)),
    counts: () => counts(db),
    notBefore: async () => Math.max(0, ...(await inState(db, 'unknown').toArray()).map((it) => it.notBefore)) || null,
    cursor: async () => ((await fact(db, 'place')) ?? noPlace).cursor,
    takePage: (asked, page) => alone(() => takePage(db, asked, page, knowsPack)),
    pullAfresh: () => alone(() => pullAfresh(db)),
    lastGood: async () => (await fact(db, 'lastGood')) ?? null,
    wentWell: (at) => inTurn(async (within) => void (await within.syncState.put({ id: 'lastGood', value: at }))),
  }
  return { store, wroteLetters: (): void => listeners.forEach((it) => it()) }
}
