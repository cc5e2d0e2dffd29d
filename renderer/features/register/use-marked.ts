import { useEffect, useMemo, useState } from 'react'
import type { PersonRow } from '../../../shared/model/rows'
import type { Codec } from '../../../shared/model/sealed'
import { useSession } from '../../store/session'
import { isMarked } from '../../store/queries'

/** Four or more characters that could be an ID number, its end, a phone or a licence. */
const NUMBER = /^[A-Za-z\d\s-]*\d[A-Za-z\d\s-]*$/
const LEAST = 4
const LONGEST = 60

const nobody: ReadonlySet<string> = new Set()

const mayBeNumber = (text: string): boolean => text.length >= LEAST && text.length <= LONGEST && NUMBER.test(text)

const marksOf = (codec: Codec, text: string): Promise<string[]> => codec.marks([text]).then((it) => it.flat()).catch(() => [])

const none: readonly string[] = []

/** Whom a typed number belongs to, found by its keyed hashes: the numbers themselves stay sealed. */
export const useMarked = (query: string, people: readonly PersonRow[] | undefined): ReadonlySet<string> => {
  const { store } = useSession()
  const [asked, setAsked] = useState<{ query: string; marks: readonly string[] }>({ query: '', marks: none })
  const typed = query.normalize('NFKC').trim()
  useEffect(() => {
    if (!mayBeNumber(typed)) return
    let gone = false
    void marksOf(store.codec, typed).then((marks) => {
      if (!gone) setAsked({ query: typed, marks })
    })
    return () => {
      gone = true
    }
  }, [store, typed])
  const marks = asked.query === typed ? asked.marks : none
  return useMemo(() => (people && marks.length > 0 ? new Set(people.filter((it) => isMarked(it, marks)).map(({ id }) => id)) : nobody), [people, marks])
}
