import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import { ask, listen } from '../../../bridge'

export type SafetyState = Answer<'safety.state'>
export type AccountHeld = SafetyState['accounts'][number]

export const roleWords = { administrator: '管理员', principal: '主要负责人' } as const

/** What main says of lock and accounts, asked again when it changed; null until the first answer. */
export const useSafety = (): { state: SafetyState | null; refresh: () => void } => {
  const [state, setState] = useState<SafetyState | null>(null)
  const refresh = useCallback(() => void ask('safety.state', undefined).then(setState), [])
  useEffect(() => {
    refresh()
    return listen('safety.changed', refresh)
  }, [refresh])
  return { state, refresh }
}
