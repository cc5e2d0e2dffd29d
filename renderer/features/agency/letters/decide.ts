import type { Rewrite, Verdict } from '../../../../shared/agency/decisions'
import type { Letter } from '../../../../shared/agency/letters'
import type { Clash, Fields } from '../../../../shared/agency/merge'

/** The same once more, because what stood against it has changed. */
export const again = ({ args, base }: Letter): Rewrite => ({ choose: 'rewrite', args, base })

const baseOf = ({ trouble, base }: Letter): number | null => (trouble?.kind === 'conflict' ? trouble.current.rev : base)

/** With other fields than before; of an added row all of them, of a changed one those that are changed. */
export const corrected = (letter: Letter, changed: Fields): Rewrite => {
  const { id, body, fields } = letter.args
  const args = body ? { id, body: { ...body, ...changed } } : { id, fields: { ...fields, ...changed } }
  return { choose: 'rewrite', args, base: letter.args.body ? null : baseOf(letter) }
}

/** Whose value of a field shall hold. */
export type Choice = 'mine' | 'theirs'

/** Field by field: what is left to change on their version. All of theirs is their version itself. */
export const chosen = (letter: Letter, clashes: readonly Clash[], choices: Readonly<Record<string, Choice>>): Verdict | Rewrite => {
  const theirs = new Set(clashes.map(({ field }) => field).filter((field) => choices[field] === 'theirs'))
  if (theirs.size === 0) return { choose: 'mine' }
  const fields = Object.fromEntries(Object.entries(letter.args.fields ?? {}).filter(([field]) => !theirs.has(field)))
  if (Object.keys(fields).length === 0) return { choose: 'theirs' }
  return { choose: 'rewrite', args: { id: letter.args.id, fields }, base: baseOf(letter) }
}
