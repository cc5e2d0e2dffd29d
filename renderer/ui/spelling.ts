import { useEffect, useState } from 'react'

/** The syllables of a name, without tones (`曾淑芬` → `zeng shu fen`). */
export type Spelling = (name: string) => readonly string[]

const remembered = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text) ?? make(text)
    known.set(text, found)
    return found
  }
}

/** Reads surnames as surnames (单 shàn, 仇 qiú, 尉迟 yùchí); heavy, so it comes after the first paint. */
export const loadSpelling = async (): Promise<Spelling> => {
  const { pinyin } = await import('pinyin-pro')
  return remembered((name) => pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((it) => it.toLowerCase()))
}

let loading: Promise<Spelling> | null = null

/** Null until it is there. */
export const useSpelling = (): Spelling | null => {
  const [spelling, setSpelling] = useState<Spelling | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      loading ??= loadSpelling()
      void loading.then((it) => !gone && setSpelling(() => it))
    })
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [])
  return spelling
}

const collator = new Intl.Collator('zh-CN')

const keys = new WeakMap<Spelling, (name: string) => string>()

const keyOf = (spelling: Spelling): ((name: string) => string) => {
  const known = keys.get(spelling) ?? remembered((name) => spelling(name).join(' '))
  keys.set(spelling, known)
  return known
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By the sound of the name; until the spellings are there, the system's order of Chinese has to do. */
export const bySound = (a: string, b: string, spelling: Spelling | null): number =>
  (spelling ? compare(keyOf(spelling)(a), keyOf(spelling)(b)) : 0) || collator.compare(a, b)
