import { inOrder, type Letter, subjectOf } from './letters'
import { intentions } from './mutations'
import type { DecisionThere } from './rows'

/** What is known of the agency: its notices, whether all it has is here, and whether it has a row. */
export type Held = { there: DecisionThere; whole: boolean; has: (subject: string) => boolean }

const isRemoval = ({ name }: Letter): boolean => intentions[name].act === 'remove'

/** Taken back before it could go: neither it nor what was said of it since is said at all. */
const takenBack = (about: readonly Letter[]): readonly Letter[] =>
  about.slice(0, about.findLastIndex(isRemoval) + 1).map((it): Letter => ({ ...it, state: 'done', left: null }))

const named = (letter: Letter, decision: string): Letter =>
  ({ ...letter, state: 'queued', args: { ...letter.args, body: { ...letter.args.body, decision } } })

/**
 * The letters that are other than before, once more is known of which notice is which. One that was taken back since goes only where it
 * had gone before, from a store that was lost.
 */
export const released = (letters: readonly Letter[], { there, whole, has }: Held): Letter[] =>
  letters.filter(({ state }) => state === 'awaits-decision').flatMap((letter) => {
    const about = inOrder(letters.filter((it) => subjectOf(it) === subjectOf(letter) && it.order >= letter.order))
    if (about.some(isRemoval)) {
      if (!whole) return []
      if (!has(subjectOf(letter))) return takenBack(about)
    }
    const decision = there(String(letter.args.body?.['decision']))
    return decision === null ? [] : [named(letter, decision)]
  })
