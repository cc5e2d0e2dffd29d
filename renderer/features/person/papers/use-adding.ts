import { useState } from 'react'
import { paperLimit } from '../../../../shared/model/rows'
import { ask } from '../../../bridge'
import { protectFirst } from '../../../state/protect-first'
import { type Session, useSession } from '../../../store/session'
import { notAdded } from './words'

const NAME_LONGEST = 120

/** Where the papers belong: `people/<id>` or `decisions/<id>`. */
export type Owner = { of: string; institution: string }

/** The end of a name says what it is. */
const shortName = (name: string): string => (name.length <= NAME_LONGEST ? name : `…${name.slice(1 - NAME_LONGEST)}`)

/** Null when it was added, else what is to be said. */
const addOne = async (session: Session, { of, institution }: Owner, file: File): Promise<string | null> => {
  if (file.size === 0) return notAdded.empty(file.name)
  if (file.size > paperLimit) return notAdded['too-big'](file.name, file.size)
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return notAdded.unread(file.name)
  const kept = await ask('attachment.add', { bytes: new Uint8Array(bytes) })
  if (!kept.ok) return notAdded[kept.reason](file.name)
  const row = { id: session.newId(), institution, of, name: shortName(file.name), type: kept.type, bytes: kept.bytes, content: kept.content, addedOn: session.today }
  const outcome = await session.store.commit({ ...session.stamp(), name: 'addAttachment', args: row })
  return outcome.ok ? null : outcome.problem.sentence
}

/** Adds files one after the other; each that is refused says why, the others are there. */
export const useAdding = (owner: Owner) => {
  const session = useSession()
  const [adding, setAdding] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const add = async (files: readonly File[]): Promise<void> => {
    if (adding || files.length === 0 || !(await protectFirst(session))) return
    setAdding(true)
    setProblems([])
    try {
      for (const file of files) {
        const problem = await addOne(session, owner, file)
        if (problem) setProblems((it) => [...it, problem])
      }
    } finally {
      setAdding(false)
    }
  }
  return { adding, problems, add }
}
