import { useEffect, useState } from 'react'
import type { Codec } from '../../../shared/model/sealed'
import { useSession } from '../../store/session'
import { markedPeople } from '../../store/queries'

/** Four or more characters that could be an ID number, its end, a phone or a licence. */
const NUMBER = /^[A-Za-z\d\s-]*\d[A-Za-z\d\s-]*$/
const LEAST = 4
const LONGEST = 60

const nobody: ReadonlySet<string> = new Set()

const mayBeNumber = (text: string): boolean => text.length >= LEAST && text.length <= LONGEST && NUMBER.test(text)

const marksOf = (codec: Codec, text: string): Promise<string[]> => codec.marks(text).catch(() => [])

/** Whom a typed number belongs to, found by its keyed hashes: the numbers themselves stay sealed. */
export const useMarked = (query: string): ReadonlySet<string> => {
  const { store } = useSession()
  const [found, setFound] = useState<{ query: string; people: ReadonlySet<string> }>({ query: '', people: nobody })
  const typed = query.normalize('NFKC').trim()
  useEffect(() => {
    if (!mayBeNumber(typed)) return
    let gone = false
    void marksOf(store.codec, typed).then((marks) => markedPeople(store, marks)).then((rows) => {
      if (!gone) setFound({ query: typed, people: new Set(rows.map((it) => it.id)) })
    })
    return () => {
      gone = true
    }
  }, [store, typed])
  return found.query === typed ? found.people : nobody
}
