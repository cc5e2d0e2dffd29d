import type { Reason } from './assessment'
import type { CompiledPack } from './compile'
import type { Source } from './schema'

/** What a reason comes to, and the id of the fact it tells of. */
type Told = Pick<Reason, 'value' | 'fact'>

const NOTHING: Told = {}

/**
 * A reason that rests on a place in a pack: an article with its words, a reading (口径), or both. Every one has the same
 * shape, so that a tree of many is made quickly.
 */
export const resting = (says: string, { id }: Pick<CompiledPack, 'id'>, { article, words, reading }: Source, from?: Reason[], { value, fact }: Told = NOTHING): Reason => ({
  says, value, pack: id, article, words, reading, fact, from,
})
