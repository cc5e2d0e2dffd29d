import { LONGEST_WAIT, waitBefore } from './backoff'
import type { Change } from './entities'
import { inOrder, isOpen, type Letter, needsOf, subjectOf } from './letters'
import { merge } from './merge'
import { batchLimit, type Result } from './mutations'
import { type Reply, type Verdict, verdictOf } from './verdict'

/** Nobody is asked to wait longer: a wait that seems to be was set before the clock was set back, and is over. */
const isWaiting = ({ state, notBefore }: Letter, now: number): boolean => state !== 'done' && notBefore > now && notBefore - now <= LONGEST_WAIT

/** What stops the whole queue: a letter under way, a login or an update that is wanted, a wait not over. */
const isHeld = (letters: readonly Letter[], now: number): boolean =>
  letters.some((it) => it.state === 'sending' || it.state === 'needs-login' || it.state === 'paused' || isWaiting(it, now))

/**
 * The letters to send now, the lowest first; empty while the queue is held. At most one about each row, and none whose
 * row or people an earlier letter has not settled: a refusal blocks what hangs on it and nothing else.
 */
export const nextBatch = (letters: readonly Letter[], now: number, limit: number = batchLimit): Letter[] => {
  if (isHeld(letters, now)) return []
  const unsettled = new Set<string>()
  const batch: Letter[] = []
  for (const letter of inOrder(letters.filter(isOpen))) {
    const free = letter.state !== 'needs-person' && letter.state !== 'awaits-decision' && !needsOf(letter).some((it) => unsettled.has(it))
    if (free && letter.alone) return batch.length > 0 ? batch : [letter]
    if (free) batch.push(letter)
    if (batch.length === limit) break
    unsettled.add(subjectOf(letter))
  }
  return batch
}

export const sending = (letter: Letter): Letter => ({ ...letter, state: 'sending' })

/** At the program's start: what was under way may or may not have arrived; the same key makes sending it again harmless. */
export const startedAgain = (letter: Letter): Letter => 
  letter.state === 'sending' ? { ...letter, state: 'queued', attempts: letter.attempts + 1 } : letter
export const signedIn = (letter: Letter): Letter => (letter.state === 'needs-login' ? { ...letter, state: 'queued', trouble: null } : letter)
export const updated = (letter: Letter): Letter =>
  letter.state === 'paused' && letter.trouble?.kind !== 'renumber' ? { ...letter, state: 'queued', trouble: null } : letter

const done = (letter: Letter, { rev, version }: { rev: number; version: number }): Letter =>
  ({ ...letter, state: 'done', left: { rev, version }, trouble: null })

const forPerson = (letter: Letter, trouble: Letter['trouble']): Letter => ({ ...letter, state: 'needs-person', notBefore: 0, trouble })

/** Both changed one row. What is disjoint goes again on their version; the rest is a person's to decide. */
const inConflict = (letter: Letter, current: Change): Letter => {
  const mine = letter.args.fields ?? letter.args.body
  if (current.op === 'delete' || mine === undefined) return forPerson(letter, { kind: 'conflict', current, clashes: [] })
  const result = merge(letter.before ?? {}, mine, current.body)
  if (!result.merged) return forPerson(letter, { kind: 'conflict', current, clashes: result.clashes })
  if (Object.keys(result.fields).length === 0) return done(letter, current)
  return { ...letter, state: 'queued', base: current.rev, before: current.body, args: { id: letter.args.id, fields: result.fields } }
}

/** A letter with the result the server gave for it. */
const resolved = (letter: Letter, result: Result): Letter => {
  switch (result.result) {
    case 'applied': return done(letter, result)
    case 'conflict': return inConflict(letter, result.current)
    case 'refused':
      return result.code === 'seq-reused'
        ? { ...letter, state: 'paused', trouble: { kind: 'renumber' } }
        : forPerson(letter, { kind: 'refused', code: result.code, message: result.message })
  }
}

const waiting = (letter: Letter, now: number, chance: () => number, retryAfter: number | null): Letter => {
  const attempts = letter.attempts + 1
  return { ...letter, state: 'unknown', attempts, notBefore: now + waitBefore(attempts, chance, retryAfter) }
}

/** A reply to a batch of so many letters as a whole, where no letter got a result of its own. */
export const returned = (letter: Letter, reply: Reply, batch: number, now: number, chance: () => number): Letter => {
  const verdict: Verdict = verdictOf(reply)
  switch (verdict) {
    case 'offline': return { ...letter, state: 'queued' }
    case 'taken':
    case 'unknown':
    case 'wait': return waiting(letter, now, chance, reply.kind === 'answer' ? reply.retryAfter : null)
    case 'login': return { ...letter, state: 'needs-login' }
    case 'update': return { ...letter, state: 'paused' }
    case 'afresh':
    case 'conflict':
    case 'person':
      if (batch > 1) return { ...letter, state: 'queued', alone: true }
      return forPerson(letter, { kind: 'rejected', status: reply.kind === 'answer' ? reply.status : 0, message: (reply.kind === 'answer' ? reply.message : null) ?? '' })
  }
}

type Settlement = { sent: Letter; letter: Letter }

/** A later letter written on the same version stands on what the earlier one left – unless that one had to be merged. */
const rebased = (it: Letter, { sent, letter }: Settlement): Letter =>
  letter.state === 'done' && letter.left && it.state === 'queued' && it.order > sent.order && it.base === sent.base ? { ...it, base: letter.left.rev } : it

export type Results = readonly { id: string; outcome: Result }[]

/** The letters after a batch was taken. One under way that got no result may have arrived: it goes again. */
export const settled = (letters: readonly Letter[], results: Results, now: number, chance: () => number): Letter[] => {
  const byId = new Map(results.map((it) => [it.id, it.outcome]))
  const bySubject = new Map<string, Settlement>()
  for (const sent of letters.filter(({ state }) => state === 'sending')) {
    const result = byId.get(sent.id)
    bySubject.set(subjectOf(sent), { sent, letter: result ? resolved(sent, result) : waiting(sent, now, chance, null) })
  }
  return letters.map((it) => {
    const settlement = bySubject.get(subjectOf(it))
    if (!settlement) return it
    return it.id === settlement.sent.id ? settlement.letter : rebased(it, settlement)
  })
}
