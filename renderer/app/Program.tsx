import { ask } from '../bridge'
import type { FirstRoster } from '../features/roster/RosterPage'
import { idleMinutes } from '../store/queries'
import { useQuiet } from '../store/quiet'
import { type Session, SessionProvider } from '../store/session'
import { useLive } from '../store/useLive'
import { useIdle } from '../ui/idle'
import { App } from './App'
import { LockScreen } from './lock/LockScreen'
import './lock/lock.css'

type Props = { session: Session; locked: boolean; onShown: (first: FirstRoster) => void }

const MINUTE_MS = 60_000

/** The program with its lock. Behind the lock it stays as it was, so that nothing half written is lost. */
export const Program = ({ session, locked, onShown }: Props) => {
  const minutes = useLive(() => idleMinutes(session.store), [session.store])
  // A long list is somebody's work, though nobody touches a key; locked, nothing more of it could be saved.
  const quiet = useQuiet()
  const watching = !quiet && session.vault === 'unlocked' && !locked && minutes !== undefined && minutes > 0
  useIdle(watching ? minutes * MINUTE_MS : null, () => void ask('safety.lock', undefined))
  return (
    <SessionProvider value={session}>
      <div className="behind-lock" hidden={locked} inert={locked}>
        <App onShown={onShown} />
      </div>
      {locked && <LockScreen opened />}
    </SessionProvider>
  )
}
