import { afresh, baseFor, emptyMirror, type Mirror, pulled, shown } from '../../../shared/agency/mirror'
import type { Page } from '../../../shared/agency/changes'
import { decided } from '../../../shared/agency/decisions'
import type { Entity } from '../../../shared/agency/entities'
import { isOpen, keyOf, type Letter, onWire, type Wish, written } from '../../../shared/agency/letters'
import type { Fields } from '../../../shared/agency/merge'
import type { Mutation } from '../../../shared/agency/mutations'
import { nextBatch, type Results, returned, sending, settled, signedIn, startedAgain, updated } from '../../../shared/agency/outbox'
import { type Reply, verdictOf } from '../../../shared/agency/verdict'
import type { Chance } from './chance'

export type Ask = { kind: 'push'; clientId: string; mutations: Mutation[] } | { kind: 'pull'; after: string | null }

/**
 * One device: what it keeps (`letters`, `mirror`, `seq`) and what is gone when it dies (the two numbers of the questions it
 * waits for). The renderer joins the same functions to a real store and a real network.
 */
export class Machine {
  readonly name: string
  readonly institutions: readonly string[]
  readonly givenUp = new Set<string>()
  letters: Letter[] = []
  mirror: Mirror = emptyMirror
  now = 0
  #chance: Chance
  #seq = 0
  #asked = 0
  #push: number | null = null
  #pull: number | null = null
  #seen: { mirror: Mirror; letters: readonly Letter[]; rows: ReadonlyMap<string, Fields> } | null = null

  constructor(name: string, institutions: readonly string[], chance: Chance) {
    this.name = name
    this.institutions = institutions
    this.#chance = chance
  }

  enter(wish: Pick<Wish, 'institution' | 'name' | 'args'>, entity: Entity): Letter {
    const subject = keyOf(wish.institution, entity, wish.args.id)
    const base = wish.args.body ? null : baseFor(this.mirror, this.letters, subject)
    const before: Fields | null = wish.args.body ? null : (this.sees.get(subject) ?? null)
    this.#seq += 1
    const letter = written({ ...wish, clientId: this.name, seq: this.#seq, id: `${this.name}-${this.#seq}`, base, before })
    this.letters = [...this.letters, letter]
    return letter
  }

  startPush(): { number: number; ask: Ask } | null {
    const batch = this.#push === null ? nextBatch(this.letters, this.now, 1 + this.#chance.below(8)) : []
    if (batch.length === 0) return null
    const ids = new Set(batch.map(({ id }) => id))
    this.letters = this.letters.map((it) => (ids.has(it.id) ? sending(it) : it))
    this.#push = this.#asked += 1
    return { number: this.#push, ask: { kind: 'push', clientId: this.name, mutations: batch.map(onWire) } }
  }

  startPull(): { number: number; ask: Ask } | null {
    if (this.#pull !== null) return null
    this.#pull = this.#asked += 1
    return { number: this.#pull, ask: { kind: 'pull', after: this.mirror.cursor } }
  }

  results(number: number, results: Results): void {
    if (number !== this.#push) return
    this.#push = null
    this.letters = settled(this.letters, results, this.now, () => this.#chance.next())
  }

  page(number: number, page: Page): void {
    if (number !== this.#pull) return
    this.#pull = null
    this.mirror = pulled(this.mirror, this.mirror.cursor, page)
  }

  failed(number: number, reply: Reply): void {
    if (number === this.#push) {
      this.#push = null
      const batch = this.letters.filter(({ state }) => state === 'sending').length
      this.letters = this.letters.map((it) => (it.state === 'sending' ? returned(it, reply, batch, this.now, () => this.#chance.next()) : it))
    } else if (number === this.#pull) {
      this.#pull = null
      if (verdictOf(reply) === 'afresh') this.mirror = afresh(this.mirror)
    }
  }

  /** The questions it still waits for. */
  waitingFor(): number[] {
    return [this.#push, this.#pull].flatMap((it) => it ?? [])
  }

  die(): void {
    this.#push = null
    this.#pull = null
    this.letters = this.letters.map(startedAgain)
  }

  /** A person sits down at it: signs in, updates, and decides what needs them. */
  attend(): void {
    this.letters = this.letters.map((it) => updated(signedIn(it)))
    for (const it of this.letters.filter(({ state }) => state === 'needs-person')) {
      const mine = it.trouble?.kind === 'conflict' && it.trouble.current.op === 'put' && it.args.body === undefined && this.#chance.happens(0.5)
      this.letters = decided(this.letters, it.id, { choose: mine ? 'mine' : 'theirs' })
      if (this.letters.some(({ id, state }) => id === it.id && state === 'done')) this.givenUp.add(it.id)
    }
  }

  get open(): Letter[] {
    return this.letters.filter(isOpen)
  }

  /** What is on its screen, reckoned again only when something changed. */
  get sees(): ReadonlyMap<string, Fields> {
    const { mirror, letters } = this
    if (this.#seen?.mirror !== mirror || this.#seen.letters !== letters) this.#seen = { mirror, letters, rows: shown(mirror, letters) }
    return this.#seen.rows
  }
}
