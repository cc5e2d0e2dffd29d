import { useEffect } from 'react'
import { ask } from '../bridge'
import type { FirstRoster } from '../features/roster/RosterPage'
import { idleMinutes } from '../store/queries'
import { type Session, SessionProvider } from '../store/session'
import { useLive } from '../store/useLive'
import { App } from './App'
import { LockScreen } from './lock/LockScreen'

type Props = { session: Session; locked: boolean; onShown: (first: FirstRoster) => void }

const MINUTE_MS = 60_000
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'mousemove'] as const

/** Locks the screen after `minutes` without a sign of anybody; 0 never does. */
const useIdleLock = (minutes: number): void => {
  useEffect(() => {
    if (minutes === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask('safety.lock', undefined), minutes * MINUTE_MS)
    }
    again()
    for (const sign of SIGNS) window.addEventListener(sign, again, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, again)
    }
  }, [minutes])
}

/** The program with its lock. Behind the lock it stays as it was, so that nothing half written is lost. */
export const Program = ({ session, locked, onShown }: Props) => {
  const minutes = useLive(() => idleMinutes(session.store), [session.store])
  useIdleLock(session.vault === 'unlocked' && !locked ? (minutes ?? 0) : 0)
  return (
    <SessionProvider value={session}>
      <div className="behind-lock" hidden={locked} inert={locked}>
        <App onShown={onShown} />
      </div>
      {locked && <LockScreen />}
    </SessionProvider>
  )
}
