import { compareArticles } from '../rules/compare-articles'
import type { CompiledPack } from '../rules/compile'
import type { Source } from '../rules/schema'

/** A number or choice the program takes from a pack, in words (`措施`, `单次 9 分`, `暂停 2 个月`), and the place it rests on. */
export type Figure = { subject: string; label: string; value: string } & Source

/** Every number and choice of a pack, in the order of the law. */
export const figuresOf = (pack: CompiledPack): Figure[] =>
  compareArticles(pack, pack).flatMap(({ subject, label, a }) =>
    a ? [{ subject, label, value: a.says, article: a.article, words: a.words, reading: a.reading }] : [])
