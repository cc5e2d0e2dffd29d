import type { Reason } from '../../../shared/rules/assessment'
import type { CompiledPack } from '../../../shared/rules/compile'
import type { Pack } from '../../../shared/rules/schema'

/** `text` is the paragraph that holds the words, `whole` the whole article where it is more. */
export type Quoted = { name: string; document: string; text: string; whole: string | null; words: string | null }
export type Node = {
  key: string
  says: string
  quoted: Quoted | null
  reading: Pack['readings'][number] | null
  /** The same article with the same words was shown further up. */
  again: boolean
  from: Node[]
}

const paragraphWith = (text: string, words: string | undefined): string =>
  (words ? text.split('\n').find((it) => it.includes(words)) : undefined) ?? text

const quotedIn = (pack: CompiledPack | undefined, { article, words }: Reason): Quoted | null => {
  const quote = pack?.quotes.get(article ?? '')
  if (!pack || !quote) return null
  const text = paragraphWith(quote.text, words)
  return {
    name: quote.name, document: pack.pack.shortTitle, text,
    whole: quote.whole === text ? null : quote.whole,
    words: words && text.includes(words) ? words : null,
  }
}

/** A tree of reasons with its articles and readings looked up. */
export const treeOf = (reason: Reason, packs: ReadonlyMap<string, CompiledPack>): Node => {
  const seen = new Set<string>()
  const nodeOf = (it: Reason, key: string): Node => {
    const pack = packs.get(it.pack ?? '')
    const source = `${it.pack ?? ''} ${it.article ?? ''} ${it.words ?? ''} ${it.reading ?? ''}`
    const again = seen.has(source)
    seen.add(source)
    return {
      key, says: it.says, again,
      quoted: quotedIn(pack, it),
      reading: pack?.pack.readings.find(({ id }) => id === it.reading) ?? null,
      from: (it.from ?? []).map((child, at) => nodeOf(child, `${key}.${at}`)),
    }
  }
  return nodeOf(reason, '0')
}

export type Piece = { text: string; relied: boolean }

/** A text cut at the words relied on. */
export const pieces = (text: string, words: string | null): Piece[] => {
  const at = words ? text.indexOf(words) : -1
  if (!words || at < 0) return [{ text, relied: false }]
  return [
    { text: text.slice(0, at), relied: false },
    { text: words, relied: true },
    { text: text.slice(at + words.length), relied: false },
  ].filter((it) => it.text !== '')
}
