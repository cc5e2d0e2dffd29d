import { isOpen, type Letter } from './letters'

/** What a person says to a letter that needs one. Nothing here is ever done by the machine alone. */
export type Verdict =
  /** The own version after all, on top of theirs. Not of an added row that was there already: that takes a correction. */
  | { choose: 'mine' }
  /** Theirs stands; the own wish is given up. One that may have arrived goes again instead, to learn what became of it. */
  | { choose: 'theirs' }

/** A letter of its own takes the place of the old one: corrected, or the same again because what stood against it has changed. */
export type Rewrite = { choose: 'rewrite'; args: Letter['args']; base: number | null }

const current = ({ trouble }: Letter) => (trouble?.kind === 'conflict' ? trouble.current : null)

const onTop = (letter: Letter): Letter => {
  const theirs = current(letter)
  if (!theirs) return { ...letter, state: 'queued', trouble: null }
  return { ...letter, state: 'queued', trouble: null, base: letter.base === null ? null : theirs.rev, before: theirs.op === 'put' ? theirs.body : letter.before }
}

const fresh = { state: 'queued', trouble: null, attempts: 0, notBefore: 0, alone: false, left: null } as const

/** The letter given up, and one of its own in its place. */
export const rewritten = (letter: Letter, by: Pick<Letter, 'clientId' | 'seq' | 'id' | 'args' | 'base'>): [Letter, Letter] => [
  { ...letter, state: 'done', left: null, trouble: null },
  { ...letter, ...fresh, ...by },
]

/** The letters after a person's word on one of them; a letter that needs nobody is left as it is. */
export const decided = (letters: readonly Letter[], id: string, verdict: Verdict): Letter[] =>
  letters.map((it): Letter => {
    if (it.id !== id || it.state !== 'needs-person') return it
    switch (verdict.choose) {
      case 'mine': return it.args.body && current(it) ? it : onTop(it)
      case 'theirs': return it.trouble?.kind === 'rejected' && it.attempts > 0 ? { ...it, state: 'queued', trouble: null } : { ...it, state: 'done', left: null }
    }
  })

/**
 * The server knows a number of ours with another letter: a backup was restored. Every open letter gets a number under a
 * new client; its `id` stays, so that one which did arrive is known by it.
 */
export const renumbered = (letters: readonly Letter[], clientId: string): Letter[] => {
  const open = letters.filter(isOpen).sort((a, b) => a.order - b.order)
  const fresh = new Map(open.map((it, at) => [it.id, at + 1]))
  return letters.map((it) => {
    const seq = fresh.get(it.id)
    if (seq === undefined) return it
    const paused = it.trouble?.kind === 'renumber'
    return { ...it, clientId, seq, order: seq, state: paused || it.state === 'unknown' ? 'queued' : it.state, trouble: paused ? null : it.trouble }
  })
}
