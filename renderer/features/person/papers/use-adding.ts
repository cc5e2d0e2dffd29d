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

type Added = { id: string } | { problem: string }

/** The id it was added under, or what is to be said. */
const addOne = async (session: Session, { of, institution }: Owner, file: File): Promise<Added> => {
  if (file.size === 0) return { problem: notAdded.empty(file.name) }
  if (file.size > paperLimit) return { problem: notAdded['too-big'](file.name, file.size) }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { problem: notAdded.unread(file.name) }
  const kept = await ask('attachment.add', { bytes: new Uint8Array(bytes) })
  if (!kept.ok) return { problem: notAdded[kept.reason](file.name) }
  const row = { id: session.newId(), institution, of, name: shortName(file.name), type: kept.type, bytes: kept.bytes, content: kept.content, addedOn: session.today }
  const outcome = await session.store.commit({ ...session.stamp(), name: 'addAttachment', args: row })
  return outcome.ok ? { id: row.id } : { problem: outcome.problem.sentence }
}

/** Adds files one after the other; each that is refused says why, the others are there, and `add` gives their ids. */
export const useAdding = (owner: Owner) => {
  const session = useSession()
  const [adding, setAdding] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const add = async (files: readonly File[]): Promise<string[]> => {
    if (adding || files.length === 0 || !(await protectFirst(session))) return []
    const ids: string[] = []
    setAdding(true)
    setProblems([])
    try {
      for (const file of files) {
        const added = await addOne(session, owner, file)
        if ('id' in added) ids.push(added.id)
        else setProblems((it) => [...it, added.problem])
      }
    } finally {
      setAdding(false)
    }
    return ids
  }
  return { adding, problems, add }
}
