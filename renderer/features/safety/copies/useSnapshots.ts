import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import { ask } from '../../../bridge'

export type Snapshot = Answer<'snapshot.list'>[number]

type State = { list: readonly Snapshot[] | null; failed: boolean }

/** The snapshots main holds, the newest first; `again` asks anew. */
export const useSnapshots = (): State & { again: () => void } => {
  const [state, setState] = useState<State>({ list: null, failed: false })
  const again = useCallback((): void => {
    ask('snapshot.list', undefined).then(
      (list) => setState({ list, failed: false }),
      (error: unknown) => {
        reportError(error)
        setState(({ list }) => ({ list, failed: true }))
      },
    )
  }, [])
  useEffect(again, [again])
  return { ...state, again }
}
