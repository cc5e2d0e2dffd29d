import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { ask, listen } from '../../bridge'

export type AgencyState = Answer<'agency.state'>
export type Enrolled = NonNullable<AgencyState['enrolment']>

/** What main knows of the agency; undefined until the first answer. */
export const useAgency = (): { state: AgencyState | undefined; refresh: () => void } => {
  const [state, setState] = useState<AgencyState>()
  const refresh = useCallback(() => void ask('agency.state', undefined).then(setState, reportError), [])
  useEffect(() => {
    refresh()
    return listen('agency.changed', refresh)
  }, [refresh])
  return { state, refresh }
}
