import { useEffect, useState } from 'react'
import type { JournalEntry } from '../../../../shared/model/journal'
import { entriesAt, entriesBetween, journalEnd } from '../../../store/safety-queries'
import { useSession } from '../../../store/session'
import { useLive } from '../../../store/useLive'
import { type Filter, filtering, isEverything } from './filter'

const PAGE = 1000

/** `seqs` are the numbers found so far, the newest first; `down` is how far it was looked, 1 at the end. */
type Found = { seqs: readonly number[]; down: number }

const nothing = (end: number): Found => ({ seqs: [], down: end + 1 })

/** Looks through the whole journal, the newest first, and tells what it found on the way; null while nothing is sought. */
const useFound = (filter: Filter, end: number, names: ReadonlyMap<string, string>): Found | null => {
  const { store } = useSession()
  const [found, setFound] = useState<Found>(nothing(end))
  const all = isEverything(filter)
  useEffect(() => {
    if (all) return
    let isGiven = true
    const fits = filtering(filter, names)
    const look = async (): Promise<void> => {
      setFound(nothing(end))
      for (let to = end; to > 0 && isGiven; to -= PAGE) {
        const seqs = (await entriesBetween(store, to - PAGE + 1, to)).filter(fits).map(({ seq }) => seq)
        if (isGiven) setFound((held) => ({ seqs: [...held.seqs, ...seqs], down: Math.max(1, to - PAGE + 1) }))
      }
    }
    void look()
    return () => {
      isGiven = false
    }
  }, [all, filter, end, names, store])
  return all ? null : found
}

export type Entries = {
  /** How many there are to be shown. */
  count: number
  end: number
  /** What is left to look through; 0 when all was. */
  left: number
  seqAt: (row: number) => number
}

/** Undefined before the journal's end is known. */
export const useEntries = (filter: Filter, names: ReadonlyMap<string, string>): Entries | undefined => {
  const { store } = useSession()
  const end = useLive(() => journalEnd(store), [store])
  const found = useFound(filter, end ?? 0, names)
  if (end === undefined) return undefined
  if (!found) return { count: end, end, left: 0, seqAt: (row) => end - row }
  return { count: found.seqs.length, end, left: end === 0 ? 0 : found.down - 1, seqAt: (row) => found.seqs[row] ?? 0 }
}

/** Those that are seen. */
export const useSeen = ({ seqAt }: Entries, from: number, to: number): readonly JournalEntry[] => {
  const { store } = useSession()
  const seqs = Array.from({ length: Math.max(0, to - from) }, (_, at) => seqAt(from + at))
  const key = seqs.join()
  return useLive(() => entriesAt(store, key === '' ? [] : key.split(',').map(Number)), [store, key]) ?? []
}
