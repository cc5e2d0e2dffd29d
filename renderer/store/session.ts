import { createContext, useContext } from 'react'
import type { Assessor } from '../../shared/model/assessor'
import type { Drafts } from '../../shared/model/drafts'
import type { Library } from '../../shared/model/library'
import type { Rulebook } from '../../shared/model/rulebook'
import type { Day } from '../../shared/time/day'
import type { Store } from './open'
import type { Repair } from './reconcile'
import type { Sync } from './sync-port'

/** What a person's command is stamped with; made by the one clock in `main.tsx`, never inside a command. */
export type Stamp = { id: string; at: string; who: string }

/** Who sits here. Before a first account that is an administrator without a lock. */
export type Account = { id: string; name: string; role: 'administrator' | 'principal' }

/** What a principal's account is told, here and at the door for writing. */
export const LOOKS_ONLY = '主要负责人账户只能查看。'

/** Room on the disk and the clock, as main sees them. */
export type Machine = { level: 'fine' | 'low' | 'full'; clock: 'fine' | 'back' | 'forward' }

/** One opened profile: its store, its law, the legal day it stands on. */
export type Session = {
  store: Store
  book: Rulebook
  /** What the book was made of: what came with the program, and what was taken in. */
  library: Library
  /** One for all screens, so that none assesses anew what another has. */
  judge: Assessor
  today: Day
  /** The sample stands on its demonstration day and says so. */
  sample: boolean
  me: Account
  /** `open` until the first real person is saved; then a passphrase guards what is kept. */
  vault: 'open' | 'unlocked'
  machine: Machine
  sync: Sync
  drafts: Drafts
  /** What had to be mended at the start or since. */
  repair: Repair
  stamp: () => Stamp
  /** A new id for a row. */
  newId: () => string
}

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = SessionContext.Provider

export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session')
  return session
}

/** Null for whoever may enter something, else why not. */
export const useBarred = (): string | null => (useSession().me.role === 'principal' ? LOOKS_ONLY : null)
