import type { Reason } from './assessment'
import type { CompiledPack } from './compile'
import type { Source } from './schema'

/** A reason that rests on a place in a pack: an article with its words, a reading (口径), or both. */
export const resting = (says: string, { id }: Pick<CompiledPack, 'id'>, { article, words, reading }: Source, from?: Reason[]): Reason => ({
  says, pack: id, article, words, reading, from,
})
