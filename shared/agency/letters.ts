import type { Change, Entity } from './entities'
import type { Clash, Fields } from './merge'
import { type IntentionName, intentions, type Mutation, type RefusalCode } from './mutations'

/**
 * Where a letter to the agency stands. `unknown`: it was sent and nothing came back – it goes again under the same key.
 * `needs-login` and `paused` (please update, or renumber) stop the whole queue; `needs-person` stops only its own subject.
 * `awaits-decision`: it is about a notice typed in from paper, and waits until the agency's own is known by which it is.
 */
export const letterStates = ['queued', 'awaits-decision', 'sending', 'unknown', 'done', 'needs-login', 'needs-person', 'paused'] as const
export type LetterState = (typeof letterStates)[number]

export type Trouble =
  | { kind: 'refused'; code: RefusalCode; message: string }
  | { kind: 'rejected'; status: number; message: string }
  | { kind: 'conflict'; current: Change; clashes: readonly Clash[] }
  | { kind: 'renumber' }

/**
 * `order` is the letter's place among all: its `seq`, or that of the letter it stands in for. `base` is null too for a
 * change of a row whose own letter is still open. `before` holds the row as it was when a person changed it, for the merge. `attempts` counts sendings whose fate was never told; not before
 * `notBefore` (milliseconds) is it sent again. `alone`: not together with others, since one of them spoiled a batch.
 * `left` is what the server made of it: the row's `rev`, and the institution's version a pull must reach to bring it.
 */
export type Letter = {
  clientId: string
  seq: number
  order: number
  id: string
  institution: string
  name: IntentionName
  args: { id: string; body?: Fields; fields?: Fields }
  base: number | null
  before: Fields | null
  state: LetterState
  attempts: number
  notBefore: number
  alone: boolean
  left: { rev: number; version: number } | null
  /** When it was written: an instant, for display only. */
  at?: string
  trouble: Trouble | null
}

export type Wish = Pick<Letter, 'clientId' | 'seq' | 'id' | 'institution' | 'name' | 'args' | 'base' | 'before'>

export const written = (wish: Wish): Letter =>
  ({ ...wish, order: wish.seq, state: 'queued', attempts: 0, notBefore: 0, alone: false, left: null, trouble: null })

/** As it goes over the wire; the server reads it by the contract. */
export const onWire = ({ seq, id, institution, name, args, base }: Letter): Mutation =>
  ({ seq, id, institution, name, args, base: intentions[name].act === 'add' ? null : (base ?? 1) }) as Mutation

export const isOpen = ({ state }: Letter): boolean => state !== 'done'

/** The order in which letters were written; it is the order in which they are sent and shown. */
export const inOrder = (letters: readonly Letter[]): Letter[] => [...letters].sort((a, b) => a.order - b.order || a.seq - b.seq)

export const keyOf = (institution: string, entity: Entity, id: string): string => `${institution}/${entity}/${id}`

/** The row a letter is about. */
export const subjectOf = ({ institution, name, args }: Letter): string => keyOf(institution, intentions[name].entity, args.id)

const peopleIn = ({ args }: Letter): string[] => {
  const { person, people } = { ...args.body, ...args.fields }
  return [person, ...(Array.isArray(people) ? (people as unknown[]) : [])].filter((it) => typeof it === 'string')
}

/** The rows that must stand before the letter can: its own, and the people it names. */
export const needsOf = (letter: Letter): string[] => [subjectOf(letter), ...peopleIn(letter).map((it) => keyOf(letter.institution, 'person', it))]
