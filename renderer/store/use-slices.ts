import { useEffect, useMemo, useState } from 'react'
import type { Slices } from '../../shared/model/slices'
import { breathe } from './breathe'

/** Steps that are done at once: of few rows it is all. */
const AT_ONCE = 5

type Begun<T> = { work: Slices<T>; value: T | undefined }

const begin = <T>(work: Slices<T>): Begun<T> => {
  for (let at = 0; at < AT_ONCE; at += 1) {
    const step = work.next()
    if (step.done === true) return { work, value: step.value }
  }
  return { work, value: undefined }
}

/** What the work comes to. Where it takes long it is done beside the page, and what the last work `about` the same came to stands meanwhile; null where there is nothing yet. */
export const useSlices = <T>(work: Slices<T> | null, about = ''): T | null => {
  const begun = useMemo(() => work && begin(work), [work])
  const [late, setLate] = useState<{ about: string; value: T } | null>(null)
  useEffect(() => {
    if (!begun) return
    let gone = false
    const goOn = async (): Promise<void> => {
      let { value } = begun
      while (value === undefined && !gone) {
        await breathe()
        const step = begun.work.next()
        if (step.done === true) value = step.value
      }
      if (value !== undefined && !gone) setLate({ about, value })
    }
    void goOn().catch(reportError)
    return () => {
      gone = true
    }
  }, [begun, about])
  if (!begun) return null
  return begun.value ?? (late?.about === about ? late.value : null)
}
