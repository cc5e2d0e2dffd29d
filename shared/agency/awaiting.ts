import { inOrder, type Letter, subjectOf } from './letters'
import { intentions } from './mutations'
import type { DecisionThere } from './rows'

const isRemoval = ({ name }: Letter): boolean => intentions[name].act === 'remove'

/** Taken back before it could go: neither it nor what was said of it since is said at all. */
const takenBack = (about: readonly Letter[]): readonly Letter[] => {
  const last = about.findLastIndex(isRemoval)
  return about.slice(0, last + 1).map((it): Letter => ({ ...it, state: 'done', left: null }))
}

const named = (letter: Letter, decision: string): Letter =>
  ({ ...letter, state: 'queued', args: { ...letter.args, body: { ...letter.args.body, decision } } })

/**
 * The letters that are other than before, once more is known of which notice is which. `whole`: everything the agency has is here, so that
 * a notice still unknown was never appealed against there.
 */
export const released = (letters: readonly Letter[], there: DecisionThere, whole: boolean): Letter[] =>
  letters.filter(({ state }) => state === 'awaits-decision').flatMap((letter) => {
    const decision = there(String(letter.args.body?.['decision']))
    if (decision !== null) return [named(letter, decision)]
    if (!whole) return []
    return takenBack(inOrder(letters.filter((it) => subjectOf(it) === subjectOf(letter) && it.order >= letter.order)))
  })
